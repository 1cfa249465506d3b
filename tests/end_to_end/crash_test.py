#!/usr/bin/env python3
"""kill -9 at every numbered step of the way: after a restart the books are those of an undisturbed run.

A rehearsal writes down the steps (failpoints) that one pass takes. Then, for each of them, the same mails are served
by a program that dies there and by one that comes after it.
"""

import unittest

from scenario import WAIT_SECONDS, Program, Scenario, auto_reply, contact, registration

# Answers travel in parallel, so the number of steps while they do varies a little from run to run.
WHILE_SENDING = {"reply-submitted", "replies-recorded"}
BOOKS = ("mails", "registrations", "contacts", "outbox")
# What differs from run to run without meaning anything: times, numbers, and that something was tried again.
IGNORED = {"received", "filed", "settled", "created", "changed", "queued", "next_attempt", "sent", "due", "message_id",
           "sha256", "uid", "uid_validity", "reference", "size", "text", "attempts", "uncertain"}


class CrashTest(Scenario):
    def setUp(self) -> None:
        super().setUp()
        del self.program.settings["mailbox.cdo"]  # one mailbox, so that the steps of intake come in one order
        self.runs = 0

    def prepare(self, **settings: str) -> tuple[Program, str]:
        """The same mails in another mailbox, and a program with empty books; the mailbox's address."""
        self.runs += 1
        address = f"cic{self.runs}@bamf.bund.de"
        program = self.program.twin(self.folder / f"run{self.runs}")
        program.settings["mailbox.cic"] |= {"address": address, "username": address} | settings
        self.servers.mailboxes.deliver(address, [
            make(f"{name}@amt{self.runs}.example", address) for name, make in
            (("hanna", registration), ("away", auto_reply), ("konrad", contact), ("ida", registration))])
        return program, address

    def books(self, program: Program) -> dict[str, list[dict]]:
        """The books without what differs from run to run."""
        return {name: [{key: self.neutral(value) for key, value in row.items() if key not in IGNORED}
                       for row in program.book(name)] for name in BOOKS}

    def neutral(self, value: object) -> object:
        """Addresses carry the number of the run."""
        return value.replace(f"amt{self.runs}.", "amt.") if isinstance(value, str) else value

    def finish(self, program: Program) -> None:
        """A run to the end: everything filed, marked and sent."""
        with program.running() as daemon:
            daemon.wait_until(lambda: len(mails := program.book("mails")) == 4 and all(row["settled"] for row in mails))
            daemon.wait_until(lambda: all(row["state"] == "sent" for row in program.book("outbox")))

    def rehearse(self, **settings: str) -> tuple[dict[str, list[dict]], list[str]]:
        """The books of an undisturbed run, and the names of the steps that one pass takes."""
        program, _ = self.prepare(**settings)
        log = self.folder / "steps"
        self.assertEqual(program.once({"BRUECKENPOST_FAILPOINT_LOG": str(log)}).returncode, 0)
        self.finish(program)
        return self.books(program), [line.split()[1] for line in log.read_text().splitlines()]

    def die_at_every_step(self, **settings: str) -> None:
        undisturbed, steps = self.rehearse(**settings)
        self.assertGreater(len(steps), 10)
        for number, step in enumerate(steps, 1):
            with self.subTest(step=f"{number} {step}"):
                program, address = self.prepare(**settings)
                code = program.once({"BRUECKENPOST_CRASH_AT": str(number)}).returncode
                self.assertIn(code, {-9, 0} if step in WHILE_SENDING else {-9})
                self.finish(program)
                self.assertEqual(self.books(program), undisturbed)
                self.check_answers(program)
                self.assertEqual(len(self.all_mails(address)), 4)

    def check_answers(self, program: Program) -> None:
        """Each is there once; twice only where the books say that it was uncertain, and then it is the same mail."""
        for row in program.book("outbox"):
            self.servers.mailboxes.wait_for_count(row["recipient"], 1, WAIT_SECONDS)
            copies = self.received_by(row["recipient"])
            self.assertIn(len(copies), {1, 2} if row["uncertain"] else {1}, row["recipient"])
            self.assertEqual(len({copy.partition(b"\r\nFrom:")[2] for copy in copies}), 1)
            self.assertIn(row["message_id"].encode(), copies[0])

    def all_mails(self, address: str) -> list:
        return self.servers.mailboxes.messages(address) + self.servers.mailboxes.messages(address, "Erledigt")

    def test_marking_filed_mails(self) -> None:
        self.die_at_every_step(after_filing="flag")

    def test_moving_filed_mails(self) -> None:
        self.die_at_every_step(after_filing="move", move_to="Erledigt")

    def test_making_the_digest(self) -> None:
        for number, step in enumerate(("digest-claimed", "digest-committed"), 1):
            with self.subTest(step=step):
                program, _ = self.prepare()
                program.settings["digest"]["to"] = [staff := f"staff{number}@bamf.bund.de"]
                program.once()
                crashed = program.run("digest", "--send", environment={"BRUECKENPOST_CRASH_AT": str(number)})
                self.assertEqual(crashed.returncode, -9)
                program.run("digest", "--send")
                program.once()
                self.wait_for_answer(staff)
                self.assertEqual(len(program.book("digests")), 1)
                self.assertEqual(len(list((program.directory / "state" / "digests").glob("*.html"))), 1)


if __name__ == "__main__":
    unittest.main()
