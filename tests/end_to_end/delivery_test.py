#!/usr/bin/env python3
"""From delivery to confirmation, and what becomes of the mail on the server."""

import email
import email.policy
import unittest

from scenario import CDO, CIC, Scenario, auto_reply, contact, mail, registration


class DeliveryTest(Scenario):
    def test_registration_is_filed_and_confirmed(self) -> None:
        self.deliver(registration("hanna@amt.example"))
        self.assertEqual(self.program.once().returncode, 0)
        self.wait_for_answer("hanna@amt.example")
        [answer] = (email.message_from_bytes(content, policy=email.policy.default)
                    for content in self.received_by("hanna@amt.example"))
        self.assertEqual(answer["Auto-Submitted"], "auto-replied")
        self.assertIn("27. April 2023", answer.get_body(("plain",)).get_content())
        [seat] = self.program.book("registrations")
        self.assertEqual((seat["thementag"], seat["family_name"]), ("2023-04-27", "Bergmann"))

    def test_machine_gets_no_answer_and_is_filed(self) -> None:
        self.deliver(auto_reply("hanna@amt.example"))
        self.assertEqual(self.program.once().returncode, 0)
        self.assertEqual(self.program.book("outbox"), [])
        self.assertEqual(self.outcomes(), {"hanna@amt.example": "filed"})

    def test_mail_beyond_the_size_is_held_unread(self) -> None:
        self.program.settings["intake"] |= {"max_message_size": 2000}
        self.deliver(mail("hanna@amt.example", "Anmeldung", "Ich melde mich zum 27. April 2023 an.\n" + 50 * "Anlage: " * 10))
        self.assertEqual(self.program.once().returncode, 0)
        [row] = self.program.book("mails")
        self.assertEqual((row["header_only"], row["outcome"]), (1, "held"))

    def test_log_names_nobody(self) -> None:
        self.program.settings[""] |= {"log_level": "debug"}
        self.deliver(registration("hanna@amt.example"), auto_reply("ida@amt.example"))
        log = self.program.once().stderr
        self.assertIn("mails filed", log)
        for word in ("hanna", "ida", "amt.example", "Bergmann", "Anmeldung"):
            self.assertNotIn(word, log)

    def test_second_pass_changes_nothing(self) -> None:
        self.deliver(registration("hanna@amt.example"))
        self.program.once()
        before = self.program.book("mails"), self.program.book("outbox")
        self.assertEqual(self.program.once().returncode, 0)
        self.assertEqual((self.program.book("mails"), self.program.book("outbox")), before)

    def test_mail_that_lay_there_before_the_first_start_is_filed_without_answer(self) -> None:
        del self.program.settings["mailbox.cic"]["answer_from"]
        self.deliver(registration("hanna@amt.example"))
        self.program.once()
        self.deliver(registration("later@amt.example"))
        self.assertEqual(self.program.once().returncode, 0)
        self.assertEqual(self.outcomes(), {"hanna@amt.example": "filed", "later@amt.example": "answered"})

    def test_both_mailboxes_are_served_and_idle_wakes_them(self) -> None:
        with self.program.running() as daemon:
            for name in ("cic", "cdo"):
                daemon.wait_for_line("mailbox opened")
            self.deliver(registration("hanna@amt.example"))
            self.deliver(contact("konrad@amt.example"), to=CDO)
            self.wait_for_answer("hanna@amt.example")
            self.wait_for_answer("konrad@amt.example")
        rows = {row["mailbox"]: row["sender"] for row in self.program.book("mails")}
        self.assertEqual(rows, {"cic": "hanna@amt.example", "cdo": "konrad@amt.example"})

    def test_second_program_on_the_same_books_is_turned_away(self) -> None:
        with self.program.running() as daemon:
            daemon.wait_for_line("mailbox opened")
            self.assertEqual(self.program.once().returncode, 75)

    def test_sigterm_ends_the_daemon_in_good_order(self) -> None:
        with self.program.running() as daemon:
            daemon.wait_for_line("mailbox opened")
            self.assertEqual(daemon.stop(), 0)


class SettlementTest(Scenario):
    """What the server shows of a filed mail, as configured; staff's own flags stay as they are."""

    def settle(self, **settings: str) -> None:
        self.program.settings["mailbox.cic"] |= settings
        self.deliver(registration("hanna@amt.example"))
        self.assertEqual(self.program.once().returncode, 0)

    def test_flag(self) -> None:
        self.settle(after_filing="flag")
        self.assertEqual(self.keywords(CIC), [("Brueckenpost",)])
        self.assertNotIn("\\Seen", self.servers.mailboxes.messages(CIC)[0].flags)

    def test_leave(self) -> None:
        self.settle(after_filing="leave")
        self.assertEqual(self.keywords(CIC), [()])

    def test_move_into_a_folder_that_is_made(self) -> None:
        self.settle(after_filing="move", move_to="Erledigt")
        self.assertEqual(self.servers.mailboxes.count(CIC), 0)
        self.assertEqual(self.servers.mailboxes.count(CIC, "Erledigt"), 1)


class SettlementWithoutMoveTest(Scenario):
    WITHOUT = ["MOVE"]

    def test_copy_stands_in_for_move_and_touches_no_other_deleted_mail(self) -> None:
        self.program.settings["mailbox.cic"] |= {"after_filing": "move", "move_to": "Erledigt"}
        self.deliver(registration("hanna@amt.example"))
        self.program.once()
        with self.servers.mailboxes.login(CIC) as imap:  # staff have marked one of theirs as deleted
            imap.append("INBOX", "(\\Deleted)", None, registration("staff@amt.example"))
        self.program.settings["mailbox.cic"] |= {"after_filing": "leave"}
        self.program.once()
        self.program.settings["mailbox.cic"] |= {"after_filing": "move"}
        self.deliver(registration("next@amt.example"))
        self.program.once()
        self.assertEqual(self.servers.mailboxes.count(CIC, "Erledigt"), 2)
        self.assertEqual(self.servers.mailboxes.count(CIC), 1)


class PollingTest(Scenario):
    WITHOUT = ["IDLE"]

    def test_server_without_idle_is_asked_again_and_again(self) -> None:
        self.program.settings["intake"] |= {"poll_seconds": 1}
        with self.program.running() as daemon:
            daemon.wait_for_line("mailbox opened", "cic")
            self.deliver(registration("hanna@amt.example"))
            self.wait_for_answer("hanna@amt.example")


if __name__ == "__main__":
    unittest.main()
