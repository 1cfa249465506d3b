#!/usr/bin/env python3
"""The server goes away, renumbers its mails, or a mail brings the program down: nothing lost, nothing twice."""

import unittest

from scenario import CIC, Scenario, registration

MANY = 200


class DisturbanceTest(Scenario):
    def assert_each_answered_once(self, senders: list[str]) -> None:
        for sender in senders:
            self.wait_for_answer(sender)
        self.assertEqual(sorted(row["sender"] for row in self.program.book("mails")), sorted(senders))

    def test_mail_server_restarted_in_the_middle_of_its_mails(self) -> None:
        senders = [f"person{number}@amt.example" for number in range(MANY)]
        self.deliver(*map(registration, senders))
        self.program.settings["intake"] |= {"batch_messages": 10}
        self.program.settings["reply"] |= {"per_mailbox_per_hour": 1000}
        with self.program.running() as daemon:
            daemon.wait_for_line("mails filed")
            self.servers.order("restart", "dovecot")
            daemon.wait_until(lambda: len(self.program.book("mails")) == MANY)
            daemon.wait_until(lambda: all(row["state"] == "sent" for row in self.program.book("outbox")))
            daemon.wait_until(lambda: set(self.keywords(CIC)) == {("Brueckenpost",)})
        self.assert_each_answered_once(senders)

    def test_renumbered_mailbox_is_known_again_by_content(self) -> None:
        self.deliver(registration("hanna@amt.example"), registration("ida@amt.example"))
        self.program.once()
        before = {row["sender"]: row["id"] for row in self.program.book("mails")}
        self.servers.order("change_uid_validity", CIC, "INBOX")
        self.deliver(registration("jan@amt.example"))
        done = self.program.once()
        self.assertIn("renumbered", done.stderr)
        after = {row["sender"]: row["id"] for row in self.program.book("mails")}
        self.assertEqual({sender: after[sender] for sender in before}, before)
        self.assert_each_answered_once(["hanna@amt.example", "ida@amt.example", "jan@amt.example"])

    def quarantine(self, environment: dict[str, str], code: int) -> None:
        """Three passes that end with this code, then one that has to go on without the mail."""
        del self.program.settings["mailbox.cdo"]
        self.deliver(registration("poison@amt.example"), registration("hanna@amt.example"))
        environment["BRUECKENPOST_POISON"] = "poison@amt.example"
        for _ in range(2):
            self.assertEqual(self.program.once(environment).returncode, code)
        self.program.once(environment)
        self.assertEqual(self.program.once(environment).returncode, 0)
        outcomes = {row["uid"]: row["outcome"] for row in self.program.book("mails")}
        self.assertEqual(outcomes, {1: "quarantined", 2: "answered"})
        self.wait_for_answer("hanna@amt.example")
        self.assertEqual(self.received_by("poison@amt.example"), [])

    def test_mail_that_fails_three_times_is_quarantined_alone(self) -> None:
        self.quarantine({}, 75)

    def test_mail_that_kills_the_program_three_times_is_quarantined_alone(self) -> None:
        self.quarantine({"BRUECKENPOST_POISON_KILLS": "1"}, -9)


if __name__ == "__main__":
    unittest.main()
