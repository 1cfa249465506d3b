"""The real `brueckenpost` against private servers: its configuration, its runs, its books.

    program = Program(binary, servers, directory)
    program.once()                                  one pass, then the end
    with program.running() as daemon:               the daemon, ready when the block begins
        daemon.wait_for_line("mails filed")
    program.book("mails")                           the books, as `brueckenpost list` shows them

Nothing here waits by the clock: readiness comes by sd_notify(3), everything else as a line of the log.
"""

import copy
import json
import os
import queue
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from running_servers import RunningServers

ROOT = Path(__file__).parents[2]
CIC = "CIC.Bamf@bamf.bund.de"
CDO = "CDO@bamf.bund.de"
STAFF = "leitung.cic@bamf.bund.de"
WAIT_SECONDS = 60  # for what takes well under a second on a machine at rest

Settings = dict[str, object]


def server_settings(servers: RunningServers, port: int, user: str) -> Settings:
    """How to reach one of the servers: STARTTLS under the servers' own authority."""
    facts = servers.facts
    return {"host": facts.host, "port": port, "security": "starttls", "username": user,
            "secret": facts.password_file, "ca_file": facts.ca_file}


def default_configuration(servers: RunningServers, directory: Path) -> dict[str, Settings]:
    """Tables of the configuration; the first, "", holds the keys outside of any table."""
    facts = servers.facts
    (directory / "hmac").write_text("a key of no consequence\n")
    return {
        "": {"state_directory": str(directory / "state"), "catalogue": str(ROOT / "config" / "thementage.toml"),
             "templates": str(ROOT / "config" / "templates"), "hmac_secret": str(directory / "hmac")},
        "mailbox.cic": {"address": CIC, "display_name": "CIC Thementage", "role": "registrations",
                        "answer_from": "2023-01-01", **server_settings(servers, facts.imap_port, CIC)},
        "mailbox.cdo": {"address": CDO, "display_name": "Chief Digital Office", "role": "contacts",
                        "answer_from": "2023-01-01", **server_settings(servers, facts.imap_port, CDO)},
        "smtp": {"envelope_from": CIC, **server_settings(servers, facts.smtp_port, CIC)},
        "reply": {"retry_first_seconds": 1},
        "digest": {"to": [STAFF]},
        "intake": {},
    }


UNQUOTED = {"answer_from", "time"}  # dates and times stand in TOML without quotes


def to_toml(tables: dict[str, Settings]) -> str:
    lines: list[str] = []
    for table, settings in tables.items():
        lines += [f"\n[{table}]"] if table else []
        lines += [f"{key} = {value if key in UNQUOTED else json.dumps(value, ensure_ascii=False)}"
                  for key, value in settings.items()]
    return "\n".join(lines) + "\n"


class Program:
    def __init__(self, binary: Path, servers: RunningServers, directory: Path) -> None:
        """`directory` is made, with configuration and state in it. `settings` may be changed before a run."""
        directory.mkdir(parents=True, exist_ok=True)
        self.binary = binary
        self.directory = directory
        self.configuration = directory / "brueckenpost.toml"
        self.settings = default_configuration(servers, directory)

    def twin(self, directory: Path) -> "Program":
        """The same program with the same settings and books of its own."""
        twin = copy.copy(self)
        directory.mkdir(parents=True)
        twin.directory = directory
        twin.configuration = directory / "brueckenpost.toml"
        twin.settings = copy.deepcopy(self.settings)
        twin.settings[""]["state_directory"] = str(directory / "state")
        return twin

    def command(self, *arguments: str) -> list[str]:
        """The command line, after writing the configuration."""
        self.configuration.write_text(to_toml(self.settings), encoding="utf-8")
        return [str(self.binary), "--config", str(self.configuration), *arguments]

    def run(self, *arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(*arguments), capture_output=True, text=True, timeout=WAIT_SECONDS,
                              stdin=subprocess.DEVNULL, env=os.environ | (environment or {}), check=False)

    def once(self, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess:
        return self.run("once", environment=environment)

    def book(self, name: str) -> list[dict]:
        done = self.run("list", name, "--json")
        if done.returncode != 0:
            raise RuntimeError(f"list {name}: {done.stderr}")
        return [json.loads(line) for line in done.stdout.splitlines()]

    def start(self, environment: dict[str, str] | None = None) -> "Daemon":
        """The daemon, perhaps not ready yet; whoever calls this ends it."""
        return Daemon(self.command("run"), self.directory, environment or {})

    @contextmanager
    def running(self, environment: dict[str, str] | None = None) -> Iterator["Daemon"]:
        daemon = self.start(environment)
        try:
            daemon.wait_until_ready()
            yield daemon
        finally:
            daemon.stop()


class Daemon:
    """`brueckenpost run`, watched as the service manager would."""

    def __init__(self, command: list[str], directory: Path, environment: dict[str, str]) -> None:
        notify_path = directory / "notify"
        notify_path.unlink(missing_ok=True)
        self._notify = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._notify.bind(str(notify_path))
        self._notify.settimeout(WAIT_SECONDS)
        self.lines: list[str] = []
        self._fresh: queue.Queue[str | None] = queue.Queue()
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                                        env=os.environ | {"NOTIFY_SOCKET": str(notify_path)} | environment)
        self._reader = threading.Thread(target=self._read_log)
        self._reader.start()

    def _read_log(self) -> None:
        for line in self.process.stderr:
            self._fresh.put(line.rstrip("\n"))
        self._fresh.put(None)

    def wait_until_ready(self) -> None:
        while "READY=1" not in self._notify.recv(65536).decode().split("\n"):
            pass

    def wait_for_line(self, *words: str) -> str:
        """The next log line that has all of these words."""
        while (line := self._fresh.get(timeout=WAIT_SECONDS)) is not None:
            self.lines.append(line)
            if all(word in line for word in words):
                return line
        raise RuntimeError("the daemon ended: " + " | ".join(self.lines[-5:]))

    def wait_for_news(self, seconds: float) -> None:
        """Until the next log line, at most so long."""
        try:
            if (line := self._fresh.get(timeout=seconds)) is not None:
                self.lines.append(line)
        except queue.Empty:
            pass

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Until something holds in the books; looks again at each log line, and every so often between them."""
        end = time.monotonic() + WAIT_SECONDS
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError("it did not come about in time; the log ends: " + " | ".join(self.lines[-10:]))
            self.wait_for_news(0.1)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """SIGTERM, as systemctl stop would; the exit code."""
        if self.process.poll() is None:
            self.process.terminate()
        code = self.process.wait(timeout=WAIT_SECONDS)
        self._reader.join()
        self.process.stderr.close()
        self._notify.close()
        return code
