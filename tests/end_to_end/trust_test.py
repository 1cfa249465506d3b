#!/usr/bin/env python3
"""Whom the program trusts: certificates, logins, and what it says when it does not."""

import unittest

from scenario import CIC, Scenario, registration


class TransportTest(Scenario):
    def serve_over(self, **settings: object) -> None:
        """One registration, with both mailboxes reached as the settings say."""
        for mailbox in ("mailbox.cic", "mailbox.cdo"):
            self.program.settings[mailbox] |= settings
        self.deliver(registration("hanna@amt.example"))
        done = self.program.once()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.wait_for_answer("hanna@amt.example")

    def test_starttls(self) -> None:
        self.serve_over(security="starttls", port=self.servers.facts.imap_port)

    def test_tls_from_the_first_byte(self) -> None:
        self.program.settings["smtp"] |= {"security": "tls", "port": self.servers.facts.smtps_port}
        self.serve_over(security="tls", port=self.servers.facts.imaps_port)

    def test_plain_to_loopback_if_the_configuration_says_so(self) -> None:
        self.program.settings[""] |= {"allow_plain_loopback": True}
        self.serve_over(security="plain", host="127.0.0.1")

    def test_plain_is_a_configuration_error_otherwise(self) -> None:
        self.program.settings["mailbox.cic"] |= {"security": "plain", "host": "127.0.0.1"}
        self.assertEqual(self.program.once().returncode, 78)

    def test_login_by_token(self) -> None:
        token_file = self.folder / "token"
        token_file.write_text(self.servers.order("access_token", CIC, "60")[0] + "\n")
        self.program.settings["mailbox.cic"] |= {"auth": "xoauth2", "secret": str(token_file)}
        self.serve_over()


class RefusalTest(Scenario):
    """Nothing is read, nothing is sent, and the log says why."""

    def assert_nothing_done(self, *words: str) -> None:
        self.deliver(registration("hanna@amt.example"))
        done = self.program.once()
        self.assertNotEqual(done.returncode, 0)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertEqual(self.program.book("mails"), [])

    def test_certificate_for_another_name(self) -> None:
        self.program.settings["mailbox.cic"] |= {"host": self.servers.facts.wrong_name_host}
        self.assert_nothing_done("certificate")

    def test_certificate_of_an_unknown_authority(self) -> None:
        self.program.settings["mailbox.cic"] |= {"ca_file": self.servers.facts.other_ca_file}
        self.assert_nothing_done("certificate")

    def test_wrong_password_is_an_alarm_and_is_not_hammered(self) -> None:
        secret = self.folder / "wrong"
        secret.write_text("wrong\n")
        self.program.settings["mailbox.cic"] |= {"secret": str(secret)}
        with self.program.running() as daemon:
            line = daemon.wait_for_line("error", "refused", "mailbox=cic")
        self.assertGreaterEqual(int(line.split("retry_ms=")[1].split()[0]), 60_000)
        self.assertNotIn("wrong", line)

    def test_answers_wait_while_the_submission_server_is_not_trusted(self) -> None:
        self.program.settings["smtp"] |= {"host": self.servers.facts.wrong_name_host}
        self.deliver(registration("hanna@amt.example"))
        self.assertEqual(self.program.once().returncode, 75)
        [answer] = self.program.book("outbox")
        self.assertEqual(answer["state"], "deferred")
        self.assertEqual(self.received_by("hanna@amt.example"), [])


if __name__ == "__main__":
    unittest.main()
