#!/usr/bin/env python3
"""Read mails of ours with Python's email package and compare them with what they should say.

usage: check_mails.py DIRECTORY

For each NAME.eml there NAME.txt and NAME.html hold the content of the parts, NAME.subject the subject (UTF-8).
Prints a line for each thing that is wrong; exit code 1 if there is any, or if there is no mail at all.

Text and HTML have to say the same words in the same order, but for what belongs to the layout of HTML: the office's
letterhead, the subject as a headline, and the names of table rows. The digest (digest*.eml) is laid out too differently
for an order; there the words are compared as sets.
"""
import email
import email.errors
import email.policy
import pathlib
import quopri
import re
import sys

from check_calendar import check_calendar
from html_words import HtmlText, words

LINE_LIMIT = 76  # RFC 2045 section 6.7; header words that are longer themselves may exceed it
HARD_LIMIT = 998  # RFC 5322 section 2.1.1
ONCE = ["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
        "Content-Language", "X-Brueckenpost-Id", "X-Auto-Response-Suppress"]
NEVER = ["Cc", "Bcc", "Reply-To", "Disposition-Notification-To", "X-Evil"]
AT_MOST_ONCE = ["In-Reply-To", "References", "Sender", "Precedence"]
ENCODING = re.compile(rb"(?:[!-<>-~ \t]|=[0-9A-F]{2})*=?")  # a line of quoted-printable; = at its end is soft
# What a table says at its rows and columns, where text has a line or a comma.
LABELS = set(words("Thema Tag Zeit Ort Topic Day Time Place Venue"))
LABELS_OF_DIGEST = set(words("Brückenpost Tagesübersicht Person Postfach Zustand Thementag Mails Anmeldungen warten"))


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
        words_of_line = line.strip().split()
        if not words_of_line:
            yield "a header line is blank"
            continue
        first = words_of_line[0]
        name_and_word = len(first) + 1 + len(words_of_line[1]) if b":" in first and len(words_of_line) > 1 else 0
        if len(line) > min(max(LINE_LIMIT, name_and_word, 1 + len(first)), HARD_LIMIT):
            yield f"a header line has {len(line)} bytes: {line[:60]!r}"


def is_digest(name):
    return name.startswith("digest")


def check_header(name_of_file, mail):
    for name, value in mail.items():
        if getattr(value, "defects", None):
            yield f"{name}: {value.defects}"
    wrong = {name: len(mail.get_all(name, [])) for name in ONCE if len(mail.get_all(name, [])) != 1}
    yield from [f"{name} is there {count} times" for name, count in wrong.items()]
    if wrong:
        return
    for name in AT_MOST_ONCE:
        if len(mail.get_all(name, [])) > 1:
            yield f"{name} is there {len(mail.get_all(name, []))} times"
    for name in NEVER:
        if name in mail:
            yield f"{name} is there"
    if len(mail["From"].addresses) != 1:
        yield "not one sender"
    if len(mail["To"].addresses) != 1 and not is_digest(name_of_file):  # all of the staff see who else gets it
        yield "not one recipient"
    if mail["Date"].datetime is None or mail["Date"].datetime.tzinfo is None:
        yield "Date tells no time with its zone"
    if not re.fullmatch(r"<[!-;=?-~]+@[!-;=?-~]+>", mail["Message-ID"]):
        yield f"no Message-ID: {mail['Message-ID']!r}"
    for name in ("In-Reply-To", "References"):
        if name in mail and not re.fullmatch(r"(<[^<>\s]+>\s*)+", mail[name]):
            yield f"{name} is no list of Message-IDs"


def check_structure(raw, mail):
    """multipart/alternative of text before HTML; around it perhaps multipart/mixed, with calendars beside it."""
    alternative = mail
    if mail.get_content_type() == "multipart/mixed":
        alternative, *attached = mail.iter_parts()
        wanted = {"text/calendar", "text/csv"}  # the latter in a digest
        if not attached or any(part.get_content_type() not in wanted for part in attached):
            yield "what goes along is neither a calendar nor a table"
    kinds = [part.get_content_type() for part in alternative.iter_parts()]
    if alternative.get_content_type() != "multipart/alternative" or kinds != ["text/plain", "text/html"]:
        yield f"not text and HTML as alternatives: {alternative.get_content_type()} of {kinds}"
    boundaries = [part.get_boundary().encode() for part in mail.walk() if part.is_multipart()]
    for boundary, part in zip(boundaries, (part for part in mail.walk() if part.is_multipart())):
        lines = raw.split(b"\r\n")
        if lines.count(b"--" + boundary) != len(list(part.iter_parts())) or lines.count(b"--" + boundary + b"--") != 1:
            yield f"the boundary {boundary.decode()!r} does not divide the parts"
    if any(one != other and other.startswith(one) for one in boundaries for other in boundaries):
        yield "a boundary begins with another one"


def check_encoding(part):
    """The two forms are UTF-8 in quoted-printable, and decode to the same whoever does it."""
    kind = part.get_content_type()
    if part.get_content_charset() != "utf-8" or part["Content-Transfer-Encoding"] != "quoted-printable":
        yield f"{kind}: not UTF-8 in quoted-printable"
        return
    encoded = part.get_payload().replace("\r\n", "\n").encode("ascii", "replace")
    for line in encoded.split(b"\n"):
        if not ENCODING.fullmatch(line) or line[-1:] in (b" ", b"\t"):
            yield f"{kind}: not quoted-printable: {line[:60]!r}"
    decoded = quopri.decodestring(encoded)
    if decoded.decode("utf-8") != part.get_content().replace("\r\n", "\n"):
        yield f"{kind}: two decoders do not agree"
    if quopri.decodestring(quopri.encodestring(decoded)) != decoded:
        yield f"{kind}: does not survive being encoded again"


def check_same_words(name, subject, text, html):
    page = HtmlText(html)
    yield from page.problems
    by_text, by_html = words(text), words(page.text)
    extra = []
    if is_digest(name):
        by_html += words(page.headline)
        # What a link of ours does by itself, the text says: the token of a decision.
        by_html += words(" ".join(re.findall(r"%5B(BPE-[0-9a-z-]+)%5D", html)))
        missing, extra = set(by_text) - set(by_html), set(by_html) - set(by_text) - LABELS_OF_DIGEST
    else:
        if not set(words(page.headline)) <= set(words(subject)):
            yield f"the headline {page.headline!r} is not the subject"
        missing = by_text[follow(by_text, by_html, extra):][:5]
        extra = set(extra) - LABELS
    if missing:
        yield f"HTML does not say, at its place: {' '.join(missing)}"
    if extra:
        yield f"only HTML says: {' '.join(sorted(extra))}"


def follow(by_text, by_html, extra):
    """How many words of the text HTML says one after the other; what it says between them is `extra`."""
    done = 0
    for word in by_html:
        if done < len(by_text) and word == by_text[done]:
            done += 1
        else:
            extra.append(word)
    return done


def check_mail(path):
    raw = path.read_bytes()
    yield from check_bytes(raw)
    try:
        mail = email.message_from_bytes(raw, policy=email.policy.strict)
    except (email.errors.MessageError, email.errors.MessageDefect) as error:
        yield f"a strict parser refuses it: {error!r}"
        return
    for part in mail.walk():
        for defect in part.defects:
            yield f"{part.get_content_type()}: {defect!r}"
    yield from check_header(path.name, mail)
    structure = list(check_structure(raw, mail))
    yield from structure
    if structure:
        return
    for part in mail.walk():
        if part.get_content_type() == "text/calendar":
            yield from check_calendar(part)
        elif not part.is_multipart():
            yield from check_encoding(part)
    if mail["Subject"] != path.with_suffix(".subject").read_text(encoding="utf-8"):
        yield f"the subject reads {mail['Subject']!r}"
    contents = {}
    for kind, suffix in (("plain", ".txt"), ("html", ".html")):
        contents[kind] = mail.get_body((kind,)).get_content().replace("\r\n", "\n")
        if contents[kind] != path.with_suffix(suffix).read_text(encoding="utf-8"):
            yield f"the {kind} part is not what was written"
    yield from check_same_words(path.name, mail["Subject"], contents["plain"], contents["html"])


def main():
    mails = sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))
    problems = [f"{path.name}: {problem}" for path in mails for problem in check_mail(path)]
    for problem in problems or ([] if mails else ["no mail was found"]):
        print(problem)
    return 1 if problems or not mails else 0


if __name__ == "__main__":
    sys.exit(main())
