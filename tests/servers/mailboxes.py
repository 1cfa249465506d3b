"""Putting mails into mailboxes of a private Dovecot and reading what lies in them.

A user's mailbox comes into being with the first delivery or the first login, and where both come at once Dovecot may
end the session that came second; so whoever only looks, looks again in a new session.
"""

import imaplib
import re
import smtplib
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
HOST = "127.0.0.1"
LONGEST_IDLE_SECONDS = 5.0
SESSIONS_FOR_A_LOOK = 3
SESSION_ENDED = (imaplib.IMAP4.abort, ConnectionResetError, BrokenPipeError)
RETURN_PATH = re.compile(rb"\AReturn-Path:[ \t]*<([^>\r\n]*)>[ \t]*\r?\n", re.IGNORECASE)
FETCHED = re.compile(rb"UID (\d+).*?FLAGS \(([^)]*)\)")
# A mail of 25 MiB is within what the tests deliver; imaplib's own limit on a line is below long FETCH answers.
imaplib._MAXLINE = 10_000_000


@dataclass(frozen=True)
class StoredMail:
    uid: int
    flags: tuple[str, ...]
    content: bytes


@dataclass(frozen=True)
class Mailboxes:
    imap_port: int
    lmtp_port: int
    password: str

    def deliver(self, recipient: str, mails: Iterable[bytes], sender: str | None = None) -> None:
        """Delivers over LMTP, as a relay would: a leading Return-Path becomes the envelope sender, where
        `sender` does not say otherwise, and the server writes it back; it also adds its trace."""
        with smtplib.LMTP(HOST, self.lmtp_port) as connection:
            for mail in mails:
                leading = RETURN_PATH.match(mail)
                body = mail[leading.end():] if leading else mail
                envelope_from = leading[1].decode() if leading and sender is None else sender or ""
                connection.sendmail(envelope_from, [recipient], body)

    def append(self, user: str, mails: Iterable[bytes], folder: str = "INBOX") -> None:
        """Puts the very bytes into a folder, which is made if it is not there."""
        with self.login(user) as imap:
            if folder != "INBOX":
                imap.create(folder)
            for mail in mails:
                status, answer = imap.append(folder, None, None, mail)
                if status != "OK":
                    raise RuntimeError(f"APPEND refused: {answer}")

    def login(self, user: str) -> imaplib.IMAP4:
        imap = imaplib.IMAP4(HOST, self.imap_port)
        imap.login(user, self.password)
        return imap

    def messages(self, user: str, folder: str = "INBOX") -> list[StoredMail]:
        """All mails of a folder by ascending UID, read without changing a flag; [] if there is no such folder."""
        def fetch(imap: imaplib.IMAP4) -> list:
            status, text = imap.select(folder, readonly=True)
            if status != "OK" and b"ALREADYEXISTS" in (text[0] or b""):
                raise imaplib.IMAP4.abort("a delivery made the mailbox at this very moment")
            found = status == "OK"
            return imap.uid("FETCH", "1:*", "(UID FLAGS BODY.PEEK[])")[1] if found else []

        answer = self._look(user, fetch)
        # An answer is a pair (line before the literal, literal), followed by the closing parenthesis.
        pairs = [item for item in answer if isinstance(item, tuple)]
        return [StoredMail(int(head[1]), tuple(head[2].decode().split()), content)
                for head, content in ((FETCHED.search(line), content) for line, content in pairs)]

    def count(self, user: str, folder: str = "INBOX") -> int:
        status, answer = self._look(user, lambda imap: imap.select(folder, readonly=True))
        return int(answer[0]) if status == "OK" else 0

    def _look(self, user: str, question: Callable[[imaplib.IMAP4], T]) -> T:
        for session in range(1, SESSIONS_FOR_A_LOOK + 1):
            imap = self.login(user)
            try:
                return question(imap)
            except SESSION_ENDED:
                if session == SESSIONS_FOR_A_LOOK:
                    raise
            finally:
                imap.shutdown()

    def wait_for_count(self, user: str, count: int, seconds: float, folder: str = "INBOX") -> int:
        """Waits by IDLE until a folder holds `count` mails; returns how many there are at the end."""
        end = time.monotonic() + seconds
        while True:
            # Looks afresh now and then: a folder that is made by two sessions at once may leave one of them
            # watching what is no longer there.
            left = end - time.monotonic()
            try:
                present = self._idle_until(user, count, folder, min(left, LONGEST_IDLE_SECONDS))
            except SESSION_ENDED:
                if left <= 0:
                    raise
                continue
            if present >= count or left <= LONGEST_IDLE_SECONDS:
                return present

    def _idle_until(self, user: str, count: int, folder: str, seconds: float) -> int:
        end = time.monotonic() + seconds
        imap = self.login(user)
        try:
            if folder != "INBOX":  # which is there for every user
                imap.create(folder)
            status, answer = imap.select(folder, readonly=True)
            if status != "OK":  # a delivery made the mailbox at this very moment
                raise imaplib.IMAP4.abort(str(answer))
            present = int(answer[0])
            if present < count:
                imap.send(b"w1 IDLE\r\n")
            while present < count:
                imap.socket().settimeout(max(end - time.monotonic(), 0.001))
                present = _read_exists(imap, present)
            return present
        except TimeoutError:
            return present
        finally:
            imap.shutdown()  # in the middle of IDLE perhaps, so not by LOGOUT


def _read_exists(imap: imaplib.IMAP4, present: int) -> int:
    line = imap.readline()
    if not line:
        raise imaplib.IMAP4.abort("the server closed the connection")
    exists = re.match(rb"\* (\d+) EXISTS", line)
    return int(exists[1]) if exists else present
