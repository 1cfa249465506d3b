"""`mail_servers.py serve` from Python: started in a temporary directory, ended with the block that uses it.

    with RunningServers(without=["MOVE"]) as servers:
        servers.mailboxes.deliver("cic.bamf@bamf.bund.de", [mail])
        servers.order("restart", "dovecot")
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

from mailboxes import Mailboxes


class OrderRefused(Exception):
    """The supervisor answered a command with `error`."""


class RunningServers:
    """`facts` holds what mail_servers.py announces: ports, files, the password."""

    def __init__(self, without: list[str] = (), mail_format: str = "mdbox") -> None:
        self._parent = tempfile.TemporaryDirectory(prefix="bp-servers-")
        os.chmod(self._parent.name, 0o755)  # the servers' own accounts work below it
        command = [sys.executable, str(Path(__file__).with_name("mail_servers.py")), "serve",
                   f"{self._parent.name}/s", "--json", "--format", mail_format]
        command += [f"--without={name}" for name in without]
        self._supervisor = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        announcement = self._supervisor.stdout.readline()
        if not announcement:
            self.close()
            raise RuntimeError("the private mail servers did not start")
        self.facts = SimpleNamespace(**json.loads(announcement))
        self.mailboxes = Mailboxes(self.facts.imap_port, self.facts.lmtp_port, self.facts.password)

    def order(self, *fields: str) -> list[str]:
        """Gives a command of mail_servers.py (COMMANDS there) and returns its lines of data."""
        self._supervisor.stdin.write("\t".join(fields) + "\n")
        self._supervisor.stdin.flush()
        lines: list[str] = []
        while (line := self._supervisor.stdout.readline().rstrip("\n")) != "ok":
            if line.startswith("error\t") or not line:
                raise OrderRefused(line.removeprefix("error\t") or "the supervisor of the mail servers has ended")
            lines.append(line)
        return lines

    def close(self) -> None:
        self._supervisor.stdin.close()
        self._supervisor.wait()
        self._supervisor.stdout.close()
        self._parent.cleanup()

    def __enter__(self) -> "RunningServers":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
