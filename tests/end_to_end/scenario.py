"""What all end-to-end tests share: servers of their own, the program set up against them, and mails.

The program under test is named by the environment variable BRUECKENPOST_PROGRAM; its build must have failpoints.
"""

import os
import sys
import tempfile
import unittest
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "servers"))

from program import CDO, CIC, WAIT_SECONDS, Daemon, Program  # noqa: E402
from running_servers import RunningServers  # noqa: E402

__all__ = ["CDO", "CIC", "Daemon", "Program", "RunningServers", "Scenario", "WAIT_SECONDS", "auto_reply", "bounce",
           "contact", "mail", "registration"]


def mail(sender: str, subject: str, text: str, to: str = CIC, **fields: str) -> bytes:
    """A mail of March 2023; `fields` are further header fields, with _ for -."""
    return_path = fields.pop("Return_Path", sender)
    content_type = fields.pop("Content_Type", "text/plain; charset=utf-8")
    message_id = f"<{uuid.uuid5(uuid.NAMESPACE_URL, sender + subject)}@test.example>"
    header = [f"Return-Path: <{return_path}>", f"From: {sender}", f"To: {to}", f"Subject: {subject}",
              "Date: Mon, 06 Mar 2023 10:00:00 +0100", f"Message-ID: {message_id}",
              "MIME-Version: 1.0", f"Content-Type: {content_type}", "Content-Transfer-Encoding: 8bit"]
    header += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
    return ("\n".join(header) + "\n\n" + text + "\n").replace("\n", "\r\n").encode()


def registration(sender: str, to: str = CIC) -> bytes:
    return mail(sender, "Anmeldung zum Thementag am 27. April 2023",
                "Guten Tag,\n\nhiermit melde ich mich zum Thementag Agile Methoden in der Praxis am\n"
                "27. April 2023 an.\n\nMit freundlichen Grüßen\nHanna Bergmann", to)


def contact(sender: str, to: str = CDO) -> bytes:
    return mail(sender, "Erfahrungsaustausch",
                "Guten Tag,\n\nwir würden uns gern mit Ihnen über Ihre Datenstrategie austauschen. Wann\n"
                "passt Ihnen ein Gespräch?\n\nViele Grüße\nKonrad Ahlers", to)


def auto_reply(sender: str, to: str = CIC) -> bytes:
    return mail(sender, "Automatische Antwort: Anmeldung", "Ich bin bis Montag nicht im Büro.", to,
                Auto_Submitted="auto-replied", Return_Path="")


def bounce(of: bytes, to: str = CIC) -> bytes:
    """A delivery status notification (RFC 3464) about a mail of ours, as another host would send it."""
    returned = of.partition(b"\r\n\r\n")[0].partition(b"\r\nDate:")[2]  # without the trace of our own servers
    return mail("MAILER-DAEMON@relay.example", "Undelivered Mail Returned to Sender", f"""\
--dsn
Content-Type: text/plain; charset=us-ascii

Your message could not be delivered.
--dsn
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; hanna@amt.example
Action: failed
Status: 5.1.1
--dsn
Content-Type: text/rfc822-headers

Date:{returned.decode().replace(chr(13), "")}
--dsn--""", to, Auto_Submitted="auto-replied", Return_Path="",
                Content_Type='multipart/report; report-type=delivery-status; boundary="dsn"')


class Scenario(unittest.TestCase):
    """A pair of servers and a program for each test; nothing is left afterwards."""

    WITHOUT: list[str] = []  # IMAP capabilities that the server does not announce

    def setUp(self) -> None:
        self.servers = RunningServers(without=self.WITHOUT)
        self.addCleanup(self.servers.close)
        folder = tempfile.TemporaryDirectory(prefix="bp-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.program = Program(Path(os.environ["BRUECKENPOST_PROGRAM"]), self.servers, self.folder / "program")

    def deliver(self, *mails: bytes, to: str = CIC) -> None:
        self.servers.mailboxes.deliver(to, mails)

    def received_by(self, address: str) -> list[bytes]:
        return [mail.content for mail in self.servers.mailboxes.messages(address)]

    def wait_for_answer(self, address: str, count: int = 1) -> None:
        arrived = self.servers.mailboxes.wait_for_count(address, count, WAIT_SECONDS)
        self.assertEqual(arrived, count, f"answers to {address}")

    def outcomes(self) -> dict[str, str]:
        """What became of each mail, by its sender."""
        return {row["sender"]: row["outcome"] for row in self.program.book("mails")}

    def keywords(self, user: str, folder: str = "INBOX") -> list[tuple[str, ...]]:
        """The keywords on each mail of a folder, system flags left out."""
        return [tuple(flag for flag in mail.flags if not flag.startswith("\\"))
                for mail in self.servers.mailboxes.messages(user, folder)]
