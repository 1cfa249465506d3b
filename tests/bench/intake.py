"""Intake against mbsync: 3,000 mails in Dovecot, over loopback TLS, both from nothing.

We fetch, parse, read, commit (each with its answer in the outbox) and flag; mbsync downloads into a Maildir. The
answers stay in the outbox: the submission server that is configured takes the connection and says nothing.
"""

import re
import shutil
import socket
import statistics
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from figure import Figure, below
from mail_generator import MailGenerator
from process_figures import peak_memory_mb
from program import CIC, Program
from running_servers import RunningServers

MAILS = 3000
ROUNDS = 3  # of each, in turn; the medians count
SEED = 2023
MEMORY_LIMIT_MB = 60

MBSYNCRC = """\
IMAPAccount a
Host {host}
Port {port}
User {user}
Pass {password}
SSLType IMAPS
CertificateFile {ca_file}
AuthMechs LOGIN
PipelineDepth 50

IMAPStore far
Account a

MaildirStore near
Path {folder}/mail/
Inbox {folder}/mail/INBOX

Channel c
Far :far:
Near :near:
Patterns INBOX
Sync Pull
Create Near
SyncState {folder}/state/
"""


def run_mbsync(servers: RunningServers, folder: Path) -> float:
    """Seconds for downloading all mails into an empty Maildir."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("mail", "state"):
        (folder / name).mkdir(parents=True)
    facts = servers.facts
    (folder / "mbsyncrc").write_text(MBSYNCRC.format(
        host=facts.host, port=facts.imaps_port, user=CIC, password=facts.password, ca_file=facts.ca_file,
        folder=folder))
    started = time.monotonic()
    subprocess.run(["mbsync", "-q", "-c", str(folder / "mbsyncrc"), "c"], check=True, stdin=subprocess.DEVNULL)
    seconds = time.monotonic() - started
    found = sum(1 for _ in (folder / "mail/INBOX/new").iterdir())
    if found != MAILS:
        raise RuntimeError(f"mbsync fetched {found} of {MAILS} mails")
    return seconds


def run_intake(servers: RunningServers, binary: Path, folder: Path) -> tuple[float, float]:
    """Seconds until all mails are filed and flagged, and the peak of resident memory in MB."""
    shutil.rmtree(folder, ignore_errors=True)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        program = Program(binary, servers, folder)
        del program.settings["mailbox.cdo"]
        program.settings["mailbox.cic"] |= {"port": servers.facts.imaps_port, "security": "tls"}
        program.settings["smtp"] |= {"port": silent.getsockname()[1], "connect_timeout_seconds": 600}
        program.settings["reply"] |= {"per_mailbox_per_hour": 100000}
        started = time.monotonic()
        daemon = program.start()
        filed = 0
        while filed < MAILS:
            filed += int(re.search(r"mails=(\d+)", daemon.wait_for_line("mails filed"))[1])
        daemon.wait_until(lambda: count_flagged(servers) == MAILS)
        seconds = time.monotonic() - started
        memory = peak_memory_mb(daemon.process.pid)
        daemon.kill()
        check_books(program)
    return seconds, memory


def count_flagged(servers: RunningServers) -> int:
    return len(servers.order("search", CIC, "INBOX", "KEYWORD", "Brueckenpost"))


def check_books(program: Program) -> None:
    """Fast and wrong would be no figure."""
    mails, outbox = len(program.book("mails")), len(program.book("outbox"))
    if mails != MAILS or outbox < 0.9 * MAILS:
        raise RuntimeError(f"{mails} mails filed, {outbox} answers queued")


def measure(binary: Path, folder: Path) -> Iterator[Figure]:
    with RunningServers() as servers:
        servers.mailboxes.append(CIC, MailGenerator(SEED).mails(MAILS))
        ours, theirs, memory = [], [], []
        for number in range(ROUNDS):
            theirs.append(run_mbsync(servers, folder / "mbsync"))
            if number > 0:
                servers.order("unflag", CIC, "INBOX", "Brueckenpost")
            seconds, peak = run_intake(servers, binary, folder / "program")
            ours.append(seconds)
            memory.append(peak)
    rate, their_rate = (MAILS / statistics.median(seconds) for seconds in (ours, theirs))
    yield Figure("intake", round(rate, 1), "mails/s", f"mbsync, {their_rate:.0f} mails/s", round(rate / their_rate, 3),
                 ">= 1.0")
    yield below("intake-memory", max(memory), "MB", MEMORY_LIMIT_MB)
