"""Mails as people write them, for the demo and the tests: new ones, and answers that quote a mail of ours the way that
mail programs do.

    raw_mail(Letter(PETRA, "Mon, 4 Sep 2023 09:00:00 +0200", "Anmeldung", "Guten Tag, ..."), to=CIC)
    raw_mail(Letter(PETRA, ..., text="Vielen Dank!"), to=CIC, answered=our_mail, quote=quote_as_outlook)
"""

import email
import email.policy
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage

from mailboxes import Mailboxes


@dataclass(frozen=True)
class Letter:
    sender: tuple[str, str]  # name and address
    date: str
    subject: str  # empty in an answer: that of the mail that it answers, with AW: before it
    text: str
    answers: bool = False  # our last mail to the sender


def plain_text(mail: EmailMessage) -> str:
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


def quote_with_marks(text: str, answered: EmailMessage) -> str:
    """The new text above, the old one below with > before each line: Thunderbird, and most others."""
    return f"{text}\n\nCIC Thementage schrieb:\n" + marked(answered)


def quote_as_phone(text: str, answered: EmailMessage) -> str:
    address = answered["From"].addresses[0]
    written = f"Am {answered['Date'].datetime:%d.%m.%Y um %H:%M} schrieb {address.display_name} <{address.addr_spec}>:"
    return f"{text}\n\nVon meinem iPhone gesendet\n\n{written}\n\n{marked(answered)}"


def quote_as_outlook(text: str, answered: EmailMessage) -> str:
    """The old mail below as it was, after a block of its fields."""
    return (f"{text}\n\nVon: {answered['From']}\nGesendet: {answered['Date'].datetime:%d.%m.%Y %H:%M}\n"
            f"An: {answered['To']}\nBetreff: {answered['Subject']}\n\n{plain_text(answered)}")


def quote_above(text: str, answered: EmailMessage) -> str:
    """The new text below what it answers, as people write who have done so since the eighties."""
    return f"Am {answered['Date'].datetime:%d.%m.%y um %H:%M} schrieb CIC Thementage:\n{marked(answered)}\n{text}\n"


def marked(answered: EmailMessage) -> str:
    return "".join(f"> {line}".rstrip() + "\n" for line in plain_text(answered).splitlines())


def raw_mail(letter: Letter, to: str, answered: EmailMessage | None = None,
             quote: Callable[[str, EmailMessage], str] = quote_with_marks) -> bytes:
    """With a leading Return-Path, which Mailboxes.deliver takes for the envelope; the same Message-ID each time."""
    name, address = letter.sender
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"] = f"{name} <{address}>"
    mail["To"] = to
    mail["Subject"] = letter.subject or f"AW: {answered['Subject']}"
    mail["Date"] = letter.date
    digest = hashlib.sha256(repr((letter.date, name, letter.text)).encode()).hexdigest()[:24]
    mail["Message-ID"] = f"<{digest}@{address.partition('@')[2]}>"
    text = letter.text + "\n"
    if answered is not None:
        mail["In-Reply-To"] = answered["Message-ID"]
        mail["References"] = " ".join([*(answered["References"] or "").split(), answered["Message-ID"]])
        text = quote(letter.text, answered)
    mail.set_content(text)
    return f"Return-Path: <{address}>\r\n".encode() + mail.as_bytes()


def read_mailbox(mailboxes: Mailboxes, address: str) -> list[EmailMessage]:
    return [email.message_from_bytes(message.content, policy=email.policy.default)
            for message in mailboxes.messages(address)]
