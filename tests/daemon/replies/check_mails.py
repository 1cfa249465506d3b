#!/usr/bin/env python3
"""Read mails of ours with Python's email package and compare them with what they should say.

usage: check_mails.py DIRECTORY

For each NAME.eml there NAME.txt and NAME.html hold the content of the parts, NAME.subject the subject (UTF-8).
Prints a line for each thing that is wrong; exit code 1 if there is any, or if there is no mail at all.
"""
import email
import email.policy
import html.parser
import pathlib
import re
import sys

LINE_LIMIT = 76  # RFC 2045 section 6.7; header words that are longer themselves may exceed it
ONCE = ["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
        "Content-Language", "X-Brueckenpost-Id", "X-Auto-Response-Suppress"]
VOID = {"meta", "br", "hr"}


class Balance(html.parser.HTMLParser):
    """Collects elements that are not closed in order."""

    def __init__(self):
        super().__init__()
        self.open, self.problems = [], []

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.problems.append(f"<{tag}> repeats an attribute")
        if any(name.startswith("on") for name in names) or tag in ("script", "img", "iframe", "link", "form"):
            self.problems.append(f"<{tag}> has no place in a mail")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes nothing")


def check_bytes(raw):
    if re.search(rb"(?<!\r)\n|\r(?!\n)", raw):
        yield "a line end is not CRLF"
    if any(byte > 126 or (byte < 32 and byte not in b"\r\n\t") for byte in raw):
        yield "not 7 bit"
    header, _, body = raw.partition(b"\r\n\r\n")
    for line in body.split(b"\r\n"):
        if len(line) > LINE_LIMIT:
            yield f"a body line has {len(line)} bytes"
    for line in header.split(b"\r\n"):
        words = line.strip().split()
        name_and_word = len(words[0]) + 1 + len(words[1]) if b":" in words[0] and len(words) > 1 else 0
        if len(line) > max(LINE_LIMIT, name_and_word, 1 + len(words[0])):
            yield f"a header line has {len(line)} bytes: {line[:60]!r}"


def check_calendar(part):
    """The only files that go along: iCalendar objects (RFC 5545) of the method that their type names."""
    if part.get_content_type() != "text/calendar" or not part.is_attachment() or not part.get_filename():
        yield f"a file is {part.get_content_type()}, {part.get_filename()!r}"
        return
    octets = part.get_payload(decode=True)
    if any(len(line) > 75 for line in octets.split(b"\r\n")) or b"\n" in octets.replace(b"\r\n", b""):
        yield "calendar: lines are not folded, or do not end with CRLF"
    lines = octets.decode("utf-8").replace("\r\n ", "").split("\r\n")
    open_components = []
    for line in lines:
        if line.startswith("BEGIN:"):
            open_components.append(line[6:])
        elif line.startswith("END:") and (not open_components or open_components.pop() != line[4:]):
            yield f"calendar: {line} closes nothing"
    if open_components:
        yield f"calendar: {open_components} stay open"
    for needed in ("UID:", "DTSTAMP:", "DTSTART", "SEQUENCE:", "METHOD:" + part.get_param("method", "?")):
        if not any(line.startswith(needed) for line in lines):
            yield f"calendar: {needed} is missing"


def check_mail(path):
    raw = path.read_bytes()
    yield from check_bytes(raw)
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    for part in mail.walk():
        for defect in part.defects:
            yield f"{part.get_content_type()}: {defect!r}"
    for name, value in mail.items():
        if getattr(value, "defects", None):
            yield f"{name}: {value.defects}"
    for name in ONCE:
        if len(mail.get_all(name, [])) != 1:
            yield f"{name} is there {len(mail.get_all(name, []))} times"
    for name in ("Cc", "Bcc", "Reply-To", "Disposition-Notification-To", "X-Evil"):
        if name in mail:
            yield f"{name} is there"
    texts, *files = list(mail.iter_parts()) if mail.get_content_type() == "multipart/mixed" else [mail]
    if texts.get_content_type() != "multipart/alternative" or len(list(texts.iter_parts())) != 2:
        yield "not two alternatives"
        return
    for file in files:
        yield from check_calendar(file)
    if mail["Subject"] != path.with_suffix(".subject").read_text(encoding="utf-8"):
        yield f"the subject reads {mail['Subject']!r}"
    for kind, suffix in (("plain", ".txt"), ("html", ".html")):
        content = mail.get_body((kind,)).get_content().replace("\r\n", "\n")
        if content != path.with_suffix(suffix).read_text(encoding="utf-8"):
            yield f"the {kind} part is not what was written"
        if kind == "html":
            balance = Balance()
            balance.feed(content)
            yield from balance.problems + [f"<{tag}> is not closed" for tag in balance.open]


def main():
    mails = sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))
    problems = [f"{path.name}: {problem}" for path in mails for problem in check_mail(path)]
    for problem in problems or ([] if mails else ["no mail was found"]):
        print(problem)
    return 1 if problems or not mails else 0


if __name__ == "__main__":
    sys.exit(main())
