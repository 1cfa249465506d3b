"""A seat and its life in nine mails: asked for, asked for again, waited for, given back, handed on. Each mail is
delivered, the program looks and answers, and both sides are shown."""

from email.message import EmailMessage
from pathlib import Path

from letters import Letter, plain_text, raw_mail, read_mailbox
from program import CIC, WAIT_SECONDS, Program
from running_servers import RunningServers
from show import aside, heading

DAY = "2023-10-26"  # of which the demo's catalogue has one seat

PETRA = ("Petra Beispiel", "petra.beispiel@stadt-a.example")
JENS = ("Jens Pohl", "jens.pohl@kreis-b.example")
MAI = ("Mai Nguyen", "mai.nguyen@start-up-c.example")


LETTERS = [
    Letter(PETRA, "Mon, 4 Sep 2023 09:00:00 +0200", "Anmeldung Barrierefreiheit",
           "Guten Tag,\n\nhiermit melde ich mich zum Thementag am 26.10.2023 an.\n\nViele Grüße\nPetra Beispiel"),
    Letter(PETRA, "Mon, 4 Sep 2023 15:00:00 +0200", "Thementag im Oktober",
           "Hallo,\n\nich wollte sichergehen und melde mich hiermit für den 26. Oktober an.\n\nPetra Beispiel"),
    Letter(JENS, "Tue, 5 Sep 2023 08:30:00 +0200", "Teilnahme am 26.10.",
           "Guten Tag,\n\nich möchte gern am 26. Oktober am Thementag teilnehmen.\n\nJens Pohl"),
    Letter(MAI, "Tue, 5 Sep 2023 10:00:00 +0200", "Theme day in October",
           "Hello,\n\nI would like to register for the theme day on 26 October.\n\nKind regards\nMai Nguyen"),
    Letter(PETRA, "Mon, 18 Sep 2023 11:00:00 +0200", "AW: Anmeldung eingetragen",
           "Guten Tag,\n\nam 26.10. kann ich leider doch nicht kommen und muss absagen.\n\nPetra Beispiel", True),
    Letter(JENS, "Mon, 18 Sep 2023 12:00:00 +0200", "AW: Sie haben einen Platz",
           "Vielen Dank, das freut mich sehr!\n\nJens Pohl", True),
    Letter(JENS, "Mon, 9 Oct 2023 09:00:00 +0200", "AW: Sie haben einen Platz",
           "Guten Tag,\n\nam 26. Oktober bin ich nun verhindert. An meiner Stelle kommt meine Kollegin Oda Wiarda.\n\n"
           "Jens Pohl", True),
    Letter(PETRA, "Tue, 10 Oct 2023 09:00:00 +0200", "Doch wieder Zeit",
           "Guten Tag,\n\nnun klappt es doch: Bitte melden Sie mich wieder für den 26. Oktober an.\n\nPetra Beispiel"),
    Letter(MAI, "Wed, 11 Oct 2023 09:00:00 +0200", "Re: You are on the waiting list",
           "Hello,\n\nI can no longer come on 26 October, please take me off the list.\n\nMai Nguyen", True),
]


def begin(program: Program) -> None:
    """A catalogue of the conversation's own, with one seat on its day; what lies in the mailboxes is old."""
    office = Path(program.settings[""]["catalogue"]).read_text(encoding="utf-8")
    catalogue = program.directory / "thementage.toml"
    catalogue.write_text(office.replace(f"date = {DAY}\n", f"date = {DAY}\ncapacity = 1\n"), encoding="utf-8")
    program.settings[""]["catalogue"] = str(catalogue)
    program.settings["reply"]["per_sender_per_day"] = len(LETTERS)  # weeks go by in a minute
    for table in ("mailbox.cic", "mailbox.cdo"):
        del program.settings[table]["answer_from"]
    look(program)


def look(program: Program) -> None:
    if (done := program.once()).returncode != 0:
        raise RuntimeError("the conversation broke off: " + done.stderr)


def heart_of(mail: EmailMessage) -> list[str]:
    """What the answer tells: its subject and its text up to the closing formula."""
    text = plain_text(mail)
    for formula in ("Ihr Zeichen bei uns", "Your reference with us", "Mit freundlichen Grüßen", "Kind regards"):
        text = text.partition(formula)[0]
    return [str(mail["Subject"]), *(line for line in text.splitlines() if line.strip())]


def show_conversation(program: Program, servers: RunningServers) -> None:
    begin(program)
    heading(f"A conversation: one seat on {DAY}, and nine mails about it")
    seen = {address: len(read_mailbox(servers.mailboxes, address)) for _, address in (PETRA, JENS, MAI)}
    for letter in LETTERS:
        name, address = letter.sender
        before = read_mailbox(servers.mailboxes, address)
        servers.mailboxes.deliver(CIC, [raw_mail(letter, CIC, before[-1] if letter.answers and before else None)])
        look(program)
        queued = [row for row in program.book("outbox") if row["state"] == "sent"]
        aside(f"{letter.date[:16]}  {name} writes", [letter.subject, *filter(None, letter.text.splitlines())], False)
        for (who, to) in (PETRA, JENS, MAI):
            expected = sum(row["recipient"] == to for row in queued)
            servers.mailboxes.wait_for_count(to, expected, WAIT_SECONDS)
            for mail in read_mailbox(servers.mailboxes, to)[seen[to]:]:
                aside(f"we answer {who}", heart_of(mail), True)
            seen[to] = expected
