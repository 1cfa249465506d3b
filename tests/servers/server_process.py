"""Starting and stopping one private server as a child of ours, and ports for it to listen on.

A server that is started here gets SIGTERM from the kernel when we die in whatever way (setpriv --pdeathsig), so
that no server outlives its tests.
"""

import os
import random
import signal
import socket
import subprocess
import time
from pathlib import Path

# Below the ports that Linux hands out by itself for outgoing connections (32768 and up).
PORT_RANGE = range(20000, 32000)
ADDRESS = "127.0.0.1"
WRONG_NAME_ADDRESS = "127.0.0.2"
START_SECONDS = 20
STOP_SECONDS = 10


class StartFailed(Exception):
    """The server ended or did not listen in time; the text ends with the last lines of its log."""


def free_ports(count: int) -> list[int]:
    """Ports nobody listens on just now. Another process may take one before we do: then start() fails and the
    caller tries again with others."""
    found: list[int] = []
    for port in random.sample(PORT_RANGE, len(PORT_RANGE)):
        try:
            for address in (ADDRESS, WRONG_NAME_ADDRESS):
                with socket.socket() as probe:
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                    probe.bind((address, port))
        except OSError:
            continue
        found.append(port)
        if len(found) == count:
            return found
    raise StartFailed("no free ports on the loopback interface")


class ServerProcess:
    """One server in the foreground, restartable; ready as soon as its ports take connections."""

    def __init__(self, command: list[str], ports: list[int], log: Path) -> None:
        self._command = ["setpriv", "--pdeathsig", "TERM", *command]
        self._ports = ports
        self._log = log
        self._process: subprocess.Popen | None = None

    def start(self) -> None:
        if self._process is not None:
            return
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                             start_new_session=True)
        for port in self._ports:
            self._wait_for_port(port)

    def _wait_for_port(self, port: int) -> None:
        for _ in range(START_SECONDS * 100):
            try:
                socket.create_connection((ADDRESS, port), timeout=START_SECONDS).close()
                return
            except ConnectionRefusedError:
                pass
            try:
                self._process.wait(timeout=0.01)
                break  # it ended: no use in waiting any longer
            except subprocess.TimeoutExpired:
                pass
        self.kill()
        last_lines = self._log.read_text(errors="replace").splitlines()[-8:]
        raise StartFailed("\n".join([f"{self._command[3]} does not listen on port {port}", *last_lines]))

    def stop(self) -> None:
        """In good order, as an administrator would; Dovecot takes a second for it."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
            return
        self._wait_for_children()
        self._process = None

    def _wait_for_children(self) -> None:
        """Postfix's children hold the ports for a moment longer than their master lives; who starts it anew just then
        finds a port that answers and is gone a moment later."""
        for _ in range(STOP_SECONDS * 100):
            try:
                os.killpg(self._process.pid, 0)
            except ProcessLookupError:
                return
            time.sleep(0.01)
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def kill(self) -> None:
        """At once, with all its children: for the end of all, when nobody reads its data any more."""
        if self._process is None:
            return
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None

    def restart(self) -> None:
        self.stop()
        self.start()
