"""The daemon while little happens: the memory one mail of 25 MiB costs, and the CPU that waiting costs."""

import threading
from collections.abc import Iterator
from pathlib import Path

from figure import Figure, below
from process_figures import cpu_seconds, peak_memory_mb
from program import CIC, Program
from running_servers import RunningServers

BIG_MAIL_BYTES = 25 * 1024 * 1024 - 4096  # just within what is fetched whole
IDLE_SECONDS = 30
MEMORY_LIMIT_MB = 60
CPU_LIMIT_PERCENT = 0.1


def big_mail() -> bytes:
    """A registration with one attachment that fills it up."""
    head = ("Return-Path: <gross@amt.example>\r\nFrom: Gerda Gross <gross@amt.example>\r\nTo: " + CIC + "\r\n"
            "Subject: Anmeldung Thementag 27. April 2023\r\nDate: Mon, 06 Mar 2023 09:00:00 +0100\r\n"
            "Message-ID: <gross@amt.example>\r\nMIME-Version: 1.0\r\n"
            'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n'
            "Hiermit melde ich mich zum Thementag am 27. April 2023 an. Gerda Gross\r\n--b\r\n"
            'Content-Type: application/pdf; name="Karte.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n').encode()
    line = b"QnJ1ZWNrZW5wb3N0IA" * 4 + b"====\r\n"
    tail = b"\r\n--b--\r\n"
    return head + line * ((BIG_MAIL_BYTES - len(head) - len(tail)) // len(line)) + tail


def measure(binary: Path, folder: Path) -> Iterator[Figure]:
    with RunningServers() as servers:
        program = Program(binary, servers, folder)
        with program.running() as daemon:
            daemon.wait_for_line("mailbox opened", "cic")
            servers.mailboxes.deliver(CIC, [big_mail()])
            daemon.wait_for_line("mails filed")
            servers.mailboxes.wait_for_count("gross@amt.example", 1, seconds=60)
            before = cpu_seconds(daemon.process.pid)
            threading.Event().wait(IDLE_SECONDS)
            busy = cpu_seconds(daemon.process.pid) - before
            memory = peak_memory_mb(daemon.process.pid)
    yield below("big-mail-memory", memory, "MB", MEMORY_LIMIT_MB)
    yield below("idle-cpu", 100 * busy / IDLE_SECONDS, "%", CPU_LIMIT_PERCENT)
