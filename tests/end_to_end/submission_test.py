#!/usr/bin/env python3
"""What the submission server's answers mean for the outbox."""

import unittest

from scenario import Scenario, bounce, registration


class SubmissionTest(Scenario):
    def test_temporary_refusal_is_tried_again_until_it_is_taken(self) -> None:
        self.servers.order("verdicts", "hanna@amt.example=450 4.2.0 Mailbox busy")
        self.deliver(registration("hanna@amt.example"))
        with self.program.running() as daemon:
            daemon.wait_until(lambda: [row["state"] for row in self.program.book("outbox")] == ["deferred"])
            [row] = self.program.book("outbox")
            self.assertEqual((row["reply_code"], row["enhanced_status"]), (450, "4.2.0"))
            self.servers.order("verdicts", "default")
            self.wait_for_answer("hanna@amt.example")
            daemon.wait_until(lambda: self.program.book("outbox")[0]["state"] == "sent")

    def test_permanent_refusal_fails_at_once_and_stands_in_the_digest(self) -> None:
        self.deliver(registration("reject@amt.example"))
        self.program.once()
        [row] = self.program.book("outbox")
        self.assertEqual((row["state"], row["reply_code"], row["attempts"]), ("failed", 550, 1))
        self.assertIn("reject@amt.example", self.program.run("digest").stdout)

    def test_one_failing_address_holds_up_no_other(self) -> None:
        self.deliver(registration("tempfail@amt.example"), registration("reject@amt.example"),
                     registration("hanna@amt.example"))
        self.program.once()
        self.wait_for_answer("hanna@amt.example")
        states = {row["recipient"]: row["state"] for row in self.program.book("outbox")}
        self.assertEqual(states, {"tempfail@amt.example": "deferred", "reject@amt.example": "failed",
                                  "hanna@amt.example": "sent"})

    def test_answers_wait_for_a_server_that_is_away(self) -> None:
        self.servers.order("stop", "postfix")
        self.deliver(registration("hanna@amt.example"))
        with self.program.running() as daemon:
            daemon.wait_until(lambda: [row["state"] for row in self.program.book("outbox")] == ["deferred"])
            self.servers.order("start", "postfix")
            self.wait_for_answer("hanna@amt.example")

    def test_bounce_finds_the_answer_that_it_concerns(self) -> None:
        self.deliver(registration("hanna@amt.example"))
        self.program.once()
        self.wait_for_answer("hanna@amt.example")
        self.deliver(bounce(self.received_by("hanna@amt.example")[0]))
        self.assertEqual(self.program.once().returncode, 0)
        [row] = self.program.book("outbox")
        self.assertIsNotNone(row["bounced"])
        self.assertIn("hanna@amt.example", self.program.run("digest").stdout)


if __name__ == "__main__":
    unittest.main()
