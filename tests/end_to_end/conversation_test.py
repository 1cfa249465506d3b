#!/usr/bin/env python3
"""Conversations by mail, from the writer's mail program to the answer in the writer's mailbox, on real servers.

Each story has people, mailboxes and books of its own on the same pair of servers. The long one is told to a program
that looks once a mail, to the daemon, and several times to one that dies at every mail, each time at another step.
"""

import itertools
import os
import re
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote

from scenario import WAIT_SECONDS, Program, RunningServers

sys.path.insert(0, str(Path(__file__).parents[1] / "daemon" / "replies"))

from check_calendar import check_calendar  # noqa: E402
from letters import (Letter, plain_text, quote_above, quote_as_outlook, quote_as_phone, quote_with_marks,  # noqa: E402
                     raw_mail, read_mailbox)

DAY = "2023-10-26"  # of which there is one seat
BOOKS = ("mails", "registrations", "contacts", "outbox", "digests")
# What differs from run to run without meaning anything: times, the servers' numbers, that something was tried again.
IGNORED = {"received", "filed", "settled", "created", "changed", "queued", "next_attempt", "sent", "due", "bounced",
           "date", "period_from", "period_until", "sha256", "uid", "uid_validity", "size", "text", "attempts",
           "uncertain"}
TELLINGS = 6  # with two steps each: the longest pass has eleven
AT_ONCE = 2
FAILPOINT = re.compile(r'failpoint\("([^"]+)"\)')
SOURCES = Path(__file__).parents[2] / "daemon"

PETRA = ("Petra Beispiel", "petra.beispiel@stadt-a.example")
JENS = ("Jens Pohl", "jens.pohl@kreis-b.example")
KATJA = ("Katja Ehlers", "k.ehlers@land-d.example")
KONRAD = ("Konrad Ahlers", "konrad@werkstatt-e.example")
UWE = ("Uwe Stein", "uwe.stein@gone.example")  # nobody has this mailbox

REGISTERS = Letter(PETRA, "Mon, 4 Sep 2023 09:00:00 +0200", "Anmeldung Barrierefreiheit",
                   "Guten Tag,\n\nhiermit melde ich mich zum Thementag am 26.10.2023 an.\n\nViele Grüße\n"
                   "Petra Beispiel")
REGISTERS_AGAIN = Letter(PETRA, "Mon, 4 Sep 2023 15:00:00 +0200", "Thementag im Oktober",
                         "Hallo,\n\nich wollte sichergehen und melde mich hiermit für den 26. Oktober an.\n\n"
                         "Petra Beispiel")
ASKS_FOR_THE_FULL_DAY = Letter(JENS, "Tue, 5 Sep 2023 08:30:00 +0200", "Teilnahme am 26.10.",
                               "Guten Tag,\n\nich möchte gern am 26. Oktober am Thementag teilnehmen.\n\nJens Pohl")
NAMES_NO_DAY = Letter(KATJA, "Tue, 5 Sep 2023 10:12:00 +0200", "Anmeldung",
                      "Liebes CIC-Team,\n\nich würde mich gern zu einem Ihrer Thementage anmelden.\n\n"
                      "Beste Grüße\nKatja Ehlers")
WANTS_TO_TALK = Letter(KONRAD, "Wed, 6 Sep 2023 11:00:00 +0200", "Erfahrungsaustausch",
                       "Guten Tag,\n\nwir würden uns gern mit Ihnen über Ihre Datenstrategie austauschen. Wann\n"
                       "passt Ihnen ein Gespräch?\n\nViele Grüße\nKonrad Ahlers")
NAMES_THE_DAY = Letter(KATJA, "Thu, 7 Sep 2023 07:55:00 +0200", "", "Den im November bitte.\n\nKatja Ehlers", True)
CANCELS = Letter(PETRA, "Mon, 18 Sep 2023 11:00:00 +0200", "",
                 "Guten Tag,\n\nam 26.10. kann ich leider doch nicht kommen und muss absagen.\n\n"
                 "Mit freundlichen Grüßen\nPetra Beispiel", True)
THANKS = Letter(JENS, "Mon, 18 Sep 2023 12:00:00 +0200", "", "Vielen Dank, das freut mich sehr!\n\nJens Pohl", True)
SENDS_A_COLLEAGUE = Letter(JENS, "Mon, 9 Oct 2023 09:00:00 +0200", "",
                           "Guten Tag,\n\nam 26. Oktober bin ich nun verhindert. An meiner Stelle kommt meine Kollegin "
                           "Oda Wiarda.\n\nJens Pohl", True)
WRITES_FROM_NOWHERE = Letter(UWE, "Tue, 10 Oct 2023 09:00:00 +0200", "Anmeldung",
                             "Guten Tag,\n\nbitte melden Sie mich zum Thementag am 30. November 2023 an.\n\nUwe Stein")

QUOTES = {CANCELS: quote_as_outlook, THANKS: quote_as_phone, SENDS_A_COLLEAGUE: quote_as_phone,
          NAMES_THE_DAY: quote_above}
# The bounce comes last: one that comes twice moves no number of a later mail.
WHOLE_STORY = [REGISTERS, REGISTERS_AGAIN, ASKS_FOR_THE_FULL_DAY, NAMES_NO_DAY, WANTS_TO_TALK, NAMES_THE_DAY, CANCELS,
               THANKS, SENDS_A_COLLEAGUE, WRITES_FROM_NOWHERE]


def calendar_entries(mail: EmailMessage) -> list[tuple[str, str, int]]:
    """Of each calendar file that goes along: its method, and the UID and SEQUENCE of its event."""
    files = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    return [(file.get_param("method"), re.search(r"^UID:(\S+)", text, re.MULTILINE)[1],
             int(re.search(r"^SEQUENCE:(\d+)", text, re.MULTILINE)[1]))
            for file in files for text in [file.get_payload(decode=True).decode()]]


class Story:
    """People who write to a program of their own. All addresses lie in the story's domains: @story7.stadt-a.example."""

    def __init__(self, servers: RunningServers, folder: Path, number: int) -> None:
        self.servers = servers
        self.domain = f"@story{number}."
        self.cic, self.cdo, self.staff = (f"{name}{self.domain}bamf.bund.de" for name in ("cic", "cdo", "leitung"))
        self.program = Program(Path(os.environ["BRUECKENPOST_PROGRAM"]), servers, folder / f"story{number}")
        settings = self.program.settings
        settings["mailbox.cic"] |= {"address": self.cic, "username": self.cic}
        settings["mailbox.cdo"] |= {"address": self.cdo, "username": self.cdo}
        settings["smtp"]["envelope_from"] = self.cic
        settings["reply"]["per_sender_per_day"] = len(WHOLE_STORY)  # weeks go by in a second
        settings["digest"]["to"] = [self.staff]
        self._leave_one_seat()
        self.log = self.program.directory / "steps"
        self.died_at: list[str] = []

    def _leave_one_seat(self) -> None:
        table = self.program.settings[""]
        catalogue = self.program.directory / "thementage.toml"
        office = Path(table["catalogue"]).read_text(encoding="utf-8")
        catalogue.write_text(office.replace(f"date = {DAY}\n", f"date = {DAY}\ncapacity = 1\n"), encoding="utf-8")
        table["catalogue"] = str(catalogue)

    def send(self, letter: Letter) -> str:
        """Into our mailbox, as the writer's mail program would; the letter's Message-ID."""
        answered = self.answers_to(letter.sender)[-1] if letter.answers else None
        own = replace(letter, sender=(letter.sender[0], self.address(letter.sender)))
        to = self.cdo if letter is WANTS_TO_TALK else self.cic
        mail = raw_mail(own, to, answered, QUOTES.get(letter, quote_with_marks))
        self.servers.mailboxes.deliver(to, [mail])
        return re.search(rb"^Message-ID: (\S+)", mail, re.MULTILINE)[1].decode()

    def wait_for_bounce(self, mails: int) -> None:
        """The notification that the relay writes when it finds nobody there: one more mail for our mailbox."""
        if self.servers.mailboxes.wait_for_count(self.cic, mails, WAIT_SECONDS) < mails:
            raise TimeoutError("no notification came")

    def look(self) -> int:
        """One pass of the program; its exit code."""
        return self.program.once().returncode

    def run(self, *arguments: str, die_at: int = 0) -> None:
        """The program once, killed at this step if it gets so far; then once more, to take up where it was."""
        self.log.write_text("")
        environment = {"BRUECKENPOST_FAILPOINT_LOG": str(self.log), "BRUECKENPOST_CRASH_AT": str(die_at)}
        if self.program.run(*arguments, environment=environment).returncode == 0:
            return
        self.died_at += [self.steps()[-1]]
        done = self.program.run(*arguments)
        if done.returncode != 0 and "made already" not in done.stderr:  # of a digest
            raise RuntimeError(done.stderr)

    def steps(self) -> list[str]:
        """The names of those that the last run took."""
        return [line.split()[1] for line in self.log.read_text().splitlines()]

    # --- what became of it ----------------------------------------------------------------------------------------

    def address(self, person: tuple[str, str]) -> str:
        return person[1].replace("@", self.domain)

    def answers_to(self, person: tuple[str, str]) -> list[EmailMessage]:
        """What lies in the person's mailbox, once all is there that the books call sent; a copy counts once."""
        copies = self.copies_for(self.address(person), self.program.book("outbox"))
        return list({mail["Message-ID"]: mail for mail in copies}.values())

    def copies_for(self, address: str, outbox: list[dict]) -> list[EmailMessage]:
        sent = {row["message_id"] for row in outbox if row["recipient"] == address and row["state"] == "sent"}
        mails = read_mailbox(self.servers.mailboxes, address)
        while missing := sent - {mail["Message-ID"] for mail in mails}:
            if self.servers.mailboxes.wait_for_count(address, len(mails) + 1, WAIT_SECONDS) <= len(mails):
                raise TimeoutError(f"these have not come: {missing}")
            mails = read_mailbox(self.servers.mailboxes, address)
        return mails

    def seats(self) -> dict[str, str]:
        """Who has what on the day with the one seat."""
        return {f"{row['given_name']} {row['family_name']}": row["state"] for row in self.program.book("registrations")
                if row["thementag"] == DAY}

    def is_done(self, mails: int) -> bool:
        """So many mails are filed and marked, and nothing waits to be sent."""
        filed = self.program.book("mails")
        return (len(filed) >= mails and all(row["settled"] for row in filed)
                and all(row["state"] in {"sent", "failed"} for row in self.program.book("outbox")))

    def neutral(self, value: object) -> object:
        return value.replace(self.domain, "@") if isinstance(value, str) else value

    def book(self, name: str) -> list[dict]:
        """A book as it is in every telling."""
        rows = [{key: self.neutral(value) for key, value in row.items() if key not in IGNORED}
                for row in self.program.book(name)]
        bounces = [row for row in rows if row.get("automatic") == "bounce"]
        for row in bounces:
            del row["message_id"]  # of the relay's choice
        for row in bounces[:-1]:  # the newest first: these tell of a second copy of the same answer
            rows.remove(row)
        if name == "digests":  # each mail says which digest it stands in; how many they are depends on such copies
            for row in rows:
                del row["mails"]
        return rows

    def mails_out(self) -> dict[str, list[str]]:
        """Each mail that people got, by its Message-ID; two copies only where the books say that it was uncertain."""
        outbox = self.program.book("outbox")
        uncertain = {row["message_id"] for row in outbox if row["uncertain"]}
        mails: dict[str, list[str]] = {}
        for person in (PETRA, JENS, KATJA, KONRAD):
            for mail in self.copies_for(self.address(person), outbox):
                told = [person[1], str(mail["Subject"]), self.neutral(plain_text(mail)), str(calendar_entries(mail))]
                if mails.setdefault(mail["Message-ID"], told) is not told:
                    if mail["Message-ID"] not in uncertain or mails[mail["Message-ID"]] != told:
                        raise AssertionError(f"sent twice: {mail['Message-ID']} {mail['Subject']}")
        digests = {mail["Message-ID"] for mail in self.copies_for(self.staff, outbox)}
        return mails | {"to staff": [str(len(digests))]}


class ConversationTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls) -> None:
        cls.servers = RunningServers()
        cls.addClassCleanup(cls.servers.close)
        folder = tempfile.TemporaryDirectory(prefix="bp-test-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        cls.numbers = itertools.count(1)

    @classmethod
    def begin(cls) -> Story:
        return Story(cls.servers, cls.folder, next(cls.numbers))

    def tell(self, *letters: Letter) -> tuple[Story, str]:
        """A story in which these letters were sent and looked at; the Message-ID of the last."""
        story, last = self.begin(), ""
        for letter in letters:
            last = story.send(letter)
            self.assertEqual(story.look(), 0)
        return story, last

    def check_answer(self, mail: EmailMessage, recipient: str, to: str, *words: str,
                     kind_of_mail: str = "auto-replied") -> None:
        """The form of an answer (RFC 3834), and that both of its parts have these words."""
        self.assertEqual([address.addr_spec for address in mail["To"].addresses], [recipient])
        self.assertEqual(mail["In-Reply-To"], to)
        self.assertEqual(mail["References"].split()[-1], to)
        self.assertEqual(mail["Auto-Submitted"], kind_of_mail)
        self.assertEqual([defect for part in mail.walk() for defect in part.defects], [])
        for part in mail.walk():
            if part.get_content_type() == "text/calendar":
                self.assertEqual(list(check_calendar(part)), [])
        self.assertRegex(mail["Subject"], r" \[C(IC|DO)-\d{4}-\d{5}\]$")
        for kind in ("plain", "html"):
            text = " ".join(re.sub(r"<[^>]+>", " ", mail.get_body((kind,)).get_content()).split())
            for word in words:
                self.assertIn(word, text)

    def test_registration_is_confirmed(self) -> None:
        story, letter = self.tell(REGISTERS)
        [answer] = story.answers_to(PETRA)
        self.check_answer(answer, story.address(PETRA), letter, "Guten Tag Petra Beispiel,", "Angemeldet ist:",
                          "Donnerstag, 26. Oktober 2023")
        self.assertEqual(story.seats(), {"Petra Beispiel": "booked"})

    def test_who_registers_again_has_one_seat_and_is_told_so(self) -> None:
        story, letter = self.tell(REGISTERS, REGISTERS_AGAIN)
        first, second = story.answers_to(PETRA)
        self.check_answer(second, story.address(PETRA), letter, "Petra Beispiel", "Donnerstag, 26. Oktober 2023")
        self.assertIn("gilt schon", second["Subject"])
        self.assertEqual(second["Subject"].split()[-1], first["Subject"].split()[-1])
        self.assertEqual(story.seats(), {"Petra Beispiel": "booked"})

    def test_on_a_full_day_the_next_one_waits_and_knows_the_place_in_line(self) -> None:
        story, letter = self.tell(REGISTERS, ASKS_FOR_THE_FULL_DAY)
        [answer] = story.answers_to(JENS)
        self.check_answer(answer, story.address(JENS), letter, "Platz 1 der Warteliste")
        self.assertIn("Warteliste", answer["Subject"])
        self.assertEqual(story.seats(), {"Petra Beispiel": "booked", "Jens Pohl": "waiting"})

    def test_cancelling_in_a_reply_gives_the_seat_to_the_first_in_line_who_is_told(self) -> None:
        story, letter = self.tell(REGISTERS, ASKS_FOR_THE_FULL_DAY, CANCELS)
        self.check_answer(story.answers_to(PETRA)[-1], story.address(PETRA), letter, "Abgemeldet ist:",
                          "26. Oktober 2023")
        waits, moved_up = story.answers_to(JENS)
        self.check_answer(moved_up, story.address(JENS), waits["Message-ID"], "Angemeldet ist jetzt:", "Jens Pohl",
                          kind_of_mail="auto-generated")  # nobody wrote to us
        self.assertEqual(story.seats(), {"Petra Beispiel": "cancelled", "Jens Pohl": "booked"})

    def test_calendar_is_told_of_the_seat_and_of_its_end(self) -> None:
        story, _ = self.tell(REGISTERS, ASKS_FOR_THE_FULL_DAY, CANCELS)
        [begin], [end] = map(calendar_entries, story.answers_to(PETRA))
        (method, uid, sequence), (end_method, end_uid, end_sequence) = begin, end
        self.assertEqual((method, end_method, end_uid), ("PUBLISH", "CANCEL", uid))
        self.assertGreater(end_sequence, sequence)
        waits, moved_up = map(calendar_entries, story.answers_to(JENS))
        self.assertEqual(waits, [])
        self.assertEqual(moved_up[0][0], "PUBLISH")
        self.assertNotEqual(moved_up[0][1], uid)

    def test_colleague_takes_the_seat_by_a_reply(self) -> None:
        story, letter = self.tell(ASKS_FOR_THE_FULL_DAY, SENDS_A_COLLEAGUE)
        self.check_answer(story.answers_to(JENS)[-1], story.address(JENS), letter, "Es kommt:", "Oda Wiarda")
        self.assertEqual(story.seats(), {"Oda Wiarda": "booked"})

    def test_question_for_the_day_is_answered_in_its_thread(self) -> None:
        story, letter = self.tell(NAMES_NO_DAY, NAMES_THE_DAY)
        question, confirmation = story.answers_to(KATJA)
        self.assertIn("Welcher Thementag", question["Subject"])
        self.check_answer(confirmation, story.address(KATJA), letter, "Donnerstag, 30. November 2023", "Katja Ehlers")
        self.assertEqual(confirmation["Subject"].split()[-1], question["Subject"].split()[-1])
        self.assertIn(question["Message-ID"], confirmation["References"])

    def test_contact_request_is_acknowledged_by_the_desk_that_it_was_sent_to(self) -> None:
        story, letter = self.tell(WANTS_TO_TALK)
        [answer] = story.answers_to(KONRAD)
        self.check_answer(answer, story.address(KONRAD), letter, "CDO-")
        self.assertEqual(answer["From"].addresses[0].addr_spec, story.cdo)
        [contact] = story.program.book("contacts")
        self.assertEqual((contact["sender"], contact["state"]), (story.address(KONRAD), "open"))

    def test_thanks_get_no_answer(self) -> None:
        story, _ = self.tell(ASKS_FOR_THE_FULL_DAY, THANKS)
        self.assertEqual(len(story.answers_to(JENS)), 1)
        self.assertEqual([row["outcome"] for row in story.program.book("mails")], ["filed", "answered"])

    def test_notification_of_the_relay_finds_the_answer_that_nobody_got(self) -> None:
        story, _ = self.tell(WRITES_FROM_NOWHERE)
        story.wait_for_bounce(2)
        self.assertEqual(story.look(), 0)
        [answer] = story.program.book("outbox")
        self.assertEqual((answer["state"], answer["recipient"]), ("sent", story.address(UWE)))
        self.assertIsNotNone(answer["bounced"])
        bounce = story.program.book("mails")[0]
        self.assertEqual((bounce["automatic"], bounce["reference"]), ("bounce", answer["reference"]))
        self.assertIn(story.address(UWE), story.program.run("digest").stdout)

    def test_staff_decide_by_a_link_of_the_digest(self) -> None:
        story = self.begin()
        asks = raw_mail(replace(REGISTERS, sender=(PETRA[0], story.address(PETRA))), story.cic)
        asks = asks.replace(b"\r\nSubject:", b"\r\nX-Auto-Response-Suppress: All\r\nSubject:", 1)
        self.servers.mailboxes.deliver(story.cic, [asks])
        self.assertEqual(story.look(), 0)
        self.assertEqual(story.answers_to(PETRA), [])  # made ready, and held
        self.assertEqual(story.program.run("digest", "--send").returncode, 0)
        self.assertEqual(story.look(), 0)
        [digest] = story.copies_for(story.staff, story.program.book("outbox"))
        link = re.search(r'href="mailto:([^?"]+)\?subject=([^"]+)">vorbereitete Antwort senden',
                         digest.get_body(("html",)).get_content())
        click = Letter(("Leitung", story.staff), "Thu, 7 Sep 2023 09:00:00 +0200", unquote(link[2]), "Passt so.")
        self.servers.mailboxes.deliver(link[1], [raw_mail(click, link[1])])
        self.assertEqual(story.look(), 0)
        [answer] = story.answers_to(PETRA)
        self.assertIn("Anmeldung eingetragen", answer["Subject"])
        receipt = story.copies_for(story.staff, story.program.book("outbox"))[-1]
        self.assertTrue(receipt["Subject"].startswith("Erledigt"), receipt["Subject"])
        self.assertIn("Nichts wartet", story.program.run("review").stdout)

    # --- the whole of it, told again and again --------------------------------------------------------------------

    def test_daemon_tells_the_same_story_as_a_program_that_looks_once_a_mail(self) -> None:
        watching = self.begin()
        with watching.program.running() as daemon:
            for number, letter in enumerate(WHOLE_STORY, 1):
                watching.send(letter)
                daemon.wait_until(lambda: watching.is_done(number))
            daemon.wait_until(lambda: watching.is_done(len(WHOLE_STORY) + 1))
            self.assertEqual(watching.program.run("digest", "--send").returncode, 0)
            daemon.wait_until(lambda: watching.is_done(len(WHOLE_STORY) + 1))
        self.check_same(watching, self.undisturbed())

    @classmethod
    def undisturbed(cls) -> Story:
        """The story as it is when nobody dies, told once for all tests."""
        if not hasattr(cls, "_undisturbed"):
            cls._undisturbed = cls.tell_all()
        return cls._undisturbed

    @classmethod
    def tell_all(cls, telling: int | None = None) -> Story:
        """The whole story; where the telling has a number, to a program that dies at every mail and at the digest: at
        one mail at this step, at the next mail at the step after it."""
        story, deaths = cls.begin(), itertools.cycle([0])
        if telling is not None:
            deaths = itertools.cycle([2 * telling + 1, 2 * telling + 2])
        for letter in WHOLE_STORY:
            story.send(letter)
            story.run("once", die_at=next(deaths))
        story.wait_for_bounce(len(WHOLE_STORY))  # one of them went to the other mailbox
        story.run("once", die_at=next(deaths))
        story.run("digest", "--send", die_at=0 if telling is None else telling + 1)
        story.run("once")
        return story

    def check_same(self, story: Story, other: Story) -> None:
        for name in BOOKS:
            self.assertEqual(story.book(name), other.book(name), name)
        self.assertEqual(story.mails_out(), other.mails_out())

    def test_story_survives_death_at_every_step(self) -> None:
        undisturbed = self.undisturbed()
        with ThreadPoolExecutor(AT_ONCE) as runs:
            stories = list(runs.map(self.tell_all, range(TELLINGS)))
        for story in stories:
            with self.subTest(died_at=story.died_at):
                self.check_same(story, undisturbed)
        known = {name for file in SOURCES.rglob("*.cpp") for name in FAILPOINT.findall(file.read_text("utf-8"))}
        self.assertEqual({step for story in stories for step in story.died_at}, known)


if __name__ == "__main__":
    unittest.main()
