#!/usr/bin/env python3
"""The private mail servers do what the tests that use them rely on."""

import base64
import imaplib
import os
import signal
import smtplib
import socket
import ssl
import subprocess
import sys
import tempfile
import unittest
from dataclasses import asdict
from pathlib import Path
from typing import ClassVar

from mailboxes import Mailboxes
from running_servers import RunningServers

CIC = "CIC.Bamf@bamf.bund.de"
MAIL = b"From: a@people.example\r\nTo: " + CIC.encode() + b"\r\nSubject: One\r\n\r\nGuten Tag\r\n"


def has_subject(mail: bytes, subject: bytes) -> bool:
    return b"\r\nSubject: " + subject + b"\r\n" in mail


class FirstSessionEnds(Mailboxes):
    """The first session of these mailboxes ends right after its login, as if the server had ended it."""

    logins: ClassVar[int] = 0

    def login(self, user: str) -> imaplib.IMAP4:
        imap = super().login(user)
        FirstSessionEnds.logins += 1
        if FirstSessionEnds.logins == 1:
            imap.socket().shutdown(socket.SHUT_RDWR)
        return imap


class ServersTest(unittest.TestCase):
    """One pair of servers for all; each test uses mailboxes of its own."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.servers = RunningServers()
        cls.facts, cls.mailboxes = cls.servers.facts, cls.servers.mailboxes
        cls.trusting = ssl.create_default_context(cafile=cls.facts.ca_file)

    @classmethod
    def tearDownClass(cls) -> None:
        cls.servers.close()

    def smtp(self) -> smtplib.SMTP:
        connection = smtplib.SMTP(self.facts.host, self.facts.smtp_port)
        connection.starttls(context=self.trusting)
        return connection

    def test_delivered_mail_lies_in_the_mailbox_with_its_envelope_sender(self) -> None:
        self.mailboxes.deliver(CIC, [b"Return-Path: <b@people.example>\r\n" + MAIL])
        [mail] = self.mailboxes.messages(CIC)
        self.assertIn(b"Return-Path: <b@people.example>\r\n", mail.content)
        self.assertEqual(mail.content.count(b"Return-Path:"), 1)
        self.assertEqual(mail.flags, ("\\Recent",))

    def test_appended_mail_keeps_its_very_bytes(self) -> None:
        self.mailboxes.append("append@people.example", [MAIL], "Erledigt")
        [mail] = self.mailboxes.messages("append@people.example", "Erledigt")
        self.assertEqual(mail.content, MAIL)

    def test_submitted_mail_reaches_the_addressee_of_any_domain(self) -> None:
        with self.smtp() as connection:
            connection.login(CIC, self.facts.password)
            connection.sendmail("", ["c@elsewhere.example"], MAIL)
        self.assertEqual(self.mailboxes.wait_for_count("c@elsewhere.example", 1, seconds=20), 1)
        self.assertTrue(has_subject(self.mailboxes.messages("c@elsewhere.example")[0].content, b"One"))

    def test_who_looks_into_a_mailbox_survives_the_end_of_a_session(self) -> None:
        self.mailboxes.deliver("looked-at@people.example", [MAIL])
        looks = {"wait_for_count": lambda at: at.wait_for_count("looked-at@people.example", 1, seconds=20),
                 "count": lambda at: at.count("looked-at@people.example"),
                 "messages": lambda at: len(at.messages("looked-at@people.example"))}
        for name, look in looks.items():
            with self.subTest(name):
                FirstSessionEnds.logins = 0
                self.assertEqual(look(FirstSessionEnds(**asdict(self.mailboxes))), 1)
                self.assertEqual(FirstSessionEnds.logins, 2)

    def test_smtp_over_tls_from_the_first_byte(self) -> None:
        with smtplib.SMTP_SSL(self.facts.host, self.facts.smtps_port, context=self.trusting) as connection:
            self.assertEqual(connection.noop()[0], 250)

    def test_wrong_password_is_refused(self) -> None:
        with imaplib.IMAP4("127.0.0.1", self.facts.imap_port) as connection:
            with self.assertRaises(imaplib.IMAP4.error):
                connection.login(CIC, "wrong")
        with self.smtp() as connection, self.assertRaises(smtplib.SMTPAuthenticationError):
            connection.login(CIC, "wrong")

    def test_imap_speaks_tls_and_starttls_under_our_authority(self) -> None:
        imaplib.IMAP4_SSL(self.facts.host, self.facts.imaps_port, ssl_context=self.trusting).logout()
        connection = imaplib.IMAP4(self.facts.host, self.facts.imap_port)
        connection.starttls(self.trusting)
        connection.logout()

    def test_certificate_does_not_fit_the_other_address_nor_the_other_authority(self) -> None:
        other = ssl.create_default_context(cafile=self.facts.other_ca_file)
        for host, context in ((self.facts.wrong_name_host, self.trusting), (self.facts.host, other)):
            with self.assertRaises(ssl.SSLCertVerificationError):
                imaplib.IMAP4_SSL(host, self.facts.imaps_port, ssl_context=context)

    def test_access_token_opens_the_mailbox_of_its_user_until_it_runs_out(self) -> None:
        def authenticate(token: str) -> None:
            answer = f"user={CIC}\1auth=Bearer {token}\1\1".encode()
            with imaplib.IMAP4("127.0.0.1", self.facts.imap_port) as connection:
                connection.authenticate("XOAUTH2", lambda challenge: b"" if challenge else answer)

        authenticate(self.servers.order("access_token", CIC, "60")[0])
        with self.assertRaises(imaplib.IMAP4.error):
            authenticate(self.servers.order("access_token", CIC, "-60")[0])

    def test_recipients_can_be_refused_for_now_or_for_good(self) -> None:
        with self.smtp() as connection:
            for recipient, code in (("tempfail@x.example", 450), ("reject@x.example", 550)):
                with self.assertRaises(smtplib.SMTPRecipientsRefused) as refused:
                    connection.sendmail("", [recipient], MAIL)
                self.assertEqual(refused.exception.recipients[recipient][0], code)

    def test_verdicts_change_with_the_next_connection(self) -> None:
        self.servers.order("verdicts", "slow@y.example=451 4.3.0 Later")
        with self.smtp() as connection, self.assertRaises(smtplib.SMTPRecipientsRefused):
            connection.sendmail("", ["slow@y.example"], MAIL)
        self.servers.order("verdicts", "default")
        with self.smtp() as connection:
            connection.sendmail("", ["slow@y.example"], MAIL)
        self.assertEqual(self.mailboxes.wait_for_count("slow@y.example", 1, seconds=20), 1)

    def test_mails_survive_a_restart_and_a_change_of_uidvalidity(self) -> None:
        def uid_validity() -> str:
            with self.mailboxes.login("old@people.example") as imap:
                return imap.status("INBOX", "(UIDVALIDITY)")[1][0].decode()

        self.mailboxes.deliver("old@people.example", [MAIL])
        before = uid_validity()
        self.servers.order("restart", "dovecot")
        self.servers.order("restart", "postfix")
        self.assertEqual(uid_validity(), before)
        self.servers.order("change_uid_validity", "old@people.example", "INBOX")
        self.assertNotEqual(uid_validity(), before)
        self.assertEqual(self.mailboxes.count("old@people.example"), 1)


class CapabilitiesTest(unittest.TestCase):
    def test_announces_everything_but_what_is_left_out(self) -> None:
        with RunningServers(without=["MOVE", "IDLE"]) as servers:
            with servers.mailboxes.login(CIC) as imap:
                capabilities = imap.capability()[1][0].decode().split()
        self.assertNotIn("MOVE", capabilities)
        self.assertNotIn("IDLE", capabilities)
        self.assertIn("UIDPLUS", capabilities)


class LifetimeTest(unittest.TestCase):
    SCRIPT = str(Path(__file__).with_name("mail_servers.py"))

    def processes_of(self, directory: str) -> list[str]:
        lines = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
        return [line for line in lines.splitlines() if directory in line and "mail_servers" not in line]

    def test_nothing_is_left_when_the_user_is_killed(self) -> None:
        with tempfile.TemporaryDirectory(prefix="bp-lifetime-") as parent:
            os.chmod(parent, 0o755)
            user = subprocess.Popen(
                [sys.executable, "-c", "import subprocess, sys\n"
                 f"p = subprocess.Popen([sys.executable, {self.SCRIPT!r}, 'serve', '{parent}/s'],"
                 " stdin=subprocess.PIPE)\np.wait()"], stdout=subprocess.PIPE, text=True)
            while user.stdout.readline() != "ready\n":
                pass
            self.assertNotEqual(self.processes_of(f"{parent}/s"), [])
            user.send_signal(signal.SIGKILL)
            with user.stdout:
                user.stdout.read()  # the supervisor holds the other end until it has stopped everything
            user.wait()
            self.assertEqual(self.processes_of(f"{parent}/s"), [])
            self.assertEqual(os.listdir(parent), [])

    def test_started_servers_run_until_they_are_stopped(self) -> None:
        with tempfile.TemporaryDirectory(prefix="bp-lifetime-") as parent:
            os.chmod(parent, 0o755)
            subprocess.run([sys.executable, self.SCRIPT, "start", f"{parent}/s"], check=True, capture_output=True)
            self.assertNotEqual(self.processes_of(f"{parent}/s"), [])
            subprocess.run([sys.executable, self.SCRIPT, "stop", f"{parent}/s"], check=True)
            self.assertEqual(self.processes_of(f"{parent}/s"), [])


if __name__ == "__main__":
    unittest.main()
