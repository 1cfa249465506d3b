#!/usr/bin/env python3
"""check_mails.py finds what is wrong: a mail in good order, and the same with one fault after another."""

import base64
import tempfile
import unittest
from pathlib import Path

from check_mails import check_mail

TEXT = """Guten Tag,

  Donnerstag, 23. März 2023, 09:30 Uhr
"""
HTML = """<html lang="de">
<head><title>Betreff</title></head>
<body><p class="office">Bundesamt</p><h1>Betreff</h1><p>Guten Tag,</p>
<table><tr><th>Tag</th><td>Donnerstag, 23. M&auml;rz 2023</td></tr>
<tr><th>Zeit</th><td>09:30 Uhr</td></tr></table>
</body></html>
"""
CALENDAR = """BEGIN:VCALENDAR
PRODID:-//Amt//Probe//DE
VERSION:2.0
METHOD:PUBLISH
BEGIN:VTIMEZONE
TZID:Europe/Berlin
END:VTIMEZONE
BEGIN:VEVENT
UID:1@amt.example
DTSTAMP:20230314T100000Z
DTSTART;TZID=Europe/Berlin:20230323T093000
SEQUENCE:0
SUMMARY:Künstliche\x20
 Intelligenz
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
HEADER = """Date: Tue, 14 Mar 2023 11:00:00 +0100
From: Amt <amt@amt.example>
To: <petra@stadt.example>
Subject: Betreff
Message-ID: <1@amt.example>
Auto-Submitted: auto-replied
X-Auto-Response-Suppress: All
Content-Language: de
X-Brueckenpost-Id: 1
MIME-Version: 1.0
"""


def quoted(text: str) -> str:
    return text.replace("=", "=3D").replace("ä", "=C3=A4")


def body(html: str) -> str:
    return f"""Content-Type: multipart/alternative; boundary="inner"

--inner
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{quoted(TEXT)}
--inner
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{quoted(html)}
--inner--
"""


def with_calendar(calendar: str) -> str:
    encoded = base64.encodebytes(calendar.encode()).decode()
    return HEADER + f"""Content-Type: multipart/mixed; boundary="outer"

--outer
{body(HTML)}
--outer
Content-Type: text/calendar; charset=utf-8; method=PUBLISH
Content-Transfer-Encoding: base64
Content-Disposition: attachment; filename="thementag.ics"

{encoded}
--outer--
"""


class CheckMailsTest(unittest.TestCase):
    def complaints(self, mail: str, html: str = HTML) -> str:
        with tempfile.TemporaryDirectory(prefix="bp-check-") as folder:
            path = Path(folder) / "mail.eml"
            path.write_bytes(mail.replace("\n", "\r\n").encode())
            path.with_suffix(".subject").write_text("Betreff")
            path.with_suffix(".txt").write_text(TEXT, encoding="utf-8")
            path.with_suffix(".html").write_text(html, encoding="utf-8")
            return "; ".join(check_mail(path))

    def test_mail_in_good_order_passes(self) -> None:
        self.assertEqual(self.complaints(HEADER + body(HTML)), "")

    def test_mail_with_calendar_in_good_order_passes(self) -> None:
        self.assertEqual(self.complaints(with_calendar(CALENDAR)), "")

    def test_faults_of_form_are_found(self) -> None:
        mail = HEADER + body(HTML)
        for old, new, complaint in (
                ("Message-ID: <1@amt.example>\n", "", "Message-ID is there 0 times"),
                ("Subject: Betreff\n", "Subject: Betreff\nReply-To: x@y.example\n", "Reply-To is there"),
                ("<1@amt.example>", "1@amt.example", "no Message-ID"),
                ("To: <petra@stadt.example>", "To: <petra@stadt.example>, <jens@stadt.example>", "not one recipient"),
                ("Tue, 14 Mar 2023 11:00:00 +0100", "gestern", "Date"),
                ("=C3=A4", "=c3=a4", "not quoted-printable"),
                ("=C3=A4", "ä", "not 7 bit"),
                ("charset=utf-8", "charset=iso-8859-1", "not UTF-8 in quoted-printable"),
                ("\n--inner--\n", "\n", "refuses it"),
                ("multipart/alternative", "multipart/mixed", "neither a calendar nor a table"),
                ("Guten Tag,\n\n", "Guten Tag, " + 90 * "x" + "\n\n", "a body line has 101 bytes")):
            with self.subTest(complaint=complaint):
                self.assertIn(complaint, self.complaints(mail.replace(old, new, 1)))

    def test_words_that_only_one_of_the_forms_says_are_found(self) -> None:
        for old, new, complaint in (
                ("<p>Guten Tag,</p>", "", "HTML does not say, at its place: guten tag"),
                ("09:30 Uhr", "09:30 Uhr, pünktlich", "only HTML says: pünktlich"),
                ("23. M&auml;rz", "24. M&auml;rz", "at its place: 23"),
                ("<h1>Betreff", "<h1>Anderes", "is not the subject"),
                ("</table>", "", "</body> closes nothing")):
            with self.subTest(complaint=complaint):
                html = HTML.replace(old, new, 1)
                mail = HEADER + body(html).replace("ü", "=C3=BC")
                self.assertIn(complaint, self.complaints(mail, html))

    def test_faults_of_the_calendar_are_found(self) -> None:
        for old, new, complaint in (
                ("\r\nVERSION", "\nVERSION", "a line end is not CRLF"),
                ("Intelligenz", 80 * "x", "a line has 81 octets"),
                ("END:VEVENT\r\n", "", "END:VCALENDAR ends nothing"),
                ("UID:1@amt.example\r\n", "", "VEVENT has UID 0 times"),
                ("DTSTAMP:20230314T100000Z\r\n", "", "VEVENT has DTSTAMP 0 times"),
                ("T100000Z", "T100000", "DTSTAMP is not in UTC"),
                ("METHOD:PUBLISH", "METHOD:REQUEST", "the Content-Type says PUBLISH"),
                ("TZID:Europe/Berlin\r\n", "", "the zone Europe/Berlin is not described"),
                ("SUMMARY:", "SUMMARY ", "no property")):
            with self.subTest(complaint=complaint):
                self.assertIn(complaint, self.complaints(with_calendar(CALENDAR.replace(old, new, 1))))


if __name__ == "__main__":
    unittest.main()
