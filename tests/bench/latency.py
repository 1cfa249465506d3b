"""From the delivery into Dovecot to the confirmation accepted by Postfix, woken by IDLE, at five mails a second."""

import statistics
import threading
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from figure import Figure, below
from mail_generator import MailGenerator
from program import CIC, Program
from running_servers import RunningServers

MAILS = 200
PAUSE_SECONDS = 0.2  # between two deliveries
SEED = 5
MEDIAN_LIMIT_MS = 150
HIGH_LIMIT_MS = 500


def registrations(count: int) -> Iterator[bytes]:
    """Mails of the generator that get an answer at once."""
    mails = (mail for mail in MailGenerator(SEED).mails(10 * count) if b"Subject: Anmeldung" in mail)
    for _ in range(count):
        yield next(mails)


def deliver_steadily(servers: RunningServers) -> dict[str, float]:
    """When each mail was in the mailbox, by its sender."""
    delivered: dict[str, float] = {}
    pause = threading.Event()
    next_at = time.monotonic()
    for mail in registrations(MAILS):
        pause.wait(max(0.0, next_at - time.monotonic()))
        next_at += PAUSE_SECONDS
        servers.mailboxes.deliver(CIC, [mail])
        delivered[mail.split(b"\r\n", 1)[0].decode().partition("<")[2].rstrip(">")] = time.time()
    return delivered


def milliseconds(program: Program, delivered: dict[str, float]) -> list[float]:
    return sorted(1000 * (datetime.fromisoformat(row["sent"]).timestamp() - delivered[row["recipient"]])
                  for row in program.book("outbox") if row["sent"] and row["recipient"] in delivered)


def measure(binary: Path, folder: Path) -> Iterator[Figure]:
    with RunningServers() as servers:
        program = Program(binary, servers, folder)
        program.settings["reply"] |= {"per_mailbox_per_hour": 100000}
        with program.running() as daemon:
            daemon.wait_for_line("mailbox opened", "cic")
            delivered = deliver_steadily(servers)
            for _ in range(50):
                if len(times := milliseconds(program, delivered)) == MAILS:
                    break
                daemon.wait_for_news(0.2)
    if len(times) != MAILS:
        raise RuntimeError(f"{len(times)} of {MAILS} mails were answered")
    yield below("latency-median", statistics.median(times), "ms", MEDIAN_LIMIT_MS)
    yield below("latency-p99", times[int(0.99 * MAILS) - 1], "ms", HIGH_LIMIT_MS)
