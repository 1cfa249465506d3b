"""Mails for benchmarks: registrations and contact requests as offices write them, 2 to 20 kB, each from another
sender. The same seed gives the same bytes.

They vary where reading them costs time: language, wording, plain text or Outlook's HTML, transfer encoding and
charset, signatures, quoted threads, attachments. Nothing here is measured for being understood rightly.
"""

import random
from collections.abc import Iterator
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

CIC = "CIC.Bamf@bamf.bund.de"
SMALLEST, LARGEST = 2_000, 20_000  # bytes

THEMENTAGE = [("27. April 2023", "27 April 2023", "Agile Methoden in der Praxis", "Agile Methods in Practice"),
              ("25.05.2023", "25 May", "Modernes Anforderungsmanagement", "Modern Requirements Management"),
              ("22. Juni", "22 June 2023", "Nachhaltigkeit in der IT", "Sustainability in IT"),
              ("28.9.", "28 September 2023", "IT-Security & Zero-Trust", "IT Security & Zero Trust"),
              ("26. Oktober 2023", "October 26th", "Barrierefreiheit in der IT", "Accessibility in IT"),
              ("30.11.2023", "30 November", "Digitale Souveränität", "Digital Sovereignty")]
GIVEN = ["Anke", "Björn", "Cem", "Dörte", "Emil", "Fatma", "Götz", "Helga", "Ivo", "Jürgen", "Käthe", "Lars",
         "Mareike", "Nils", "Olga", "Per", "Regine", "Sören", "Tanja", "Uwe", "Vera", "Wiebke", "Yara", "Zoë"]
FAMILY = ["Abel", "Brückner", "Czerny", "Dahl", "Eßer", "Franke", "Grönemann", "Hüttl", "Ihde", "Jäger", "Köhler",
          "Löwe", "Möller", "Nußbaum", "Öztürk", "Peters", "Quast", "Rößler", "Schäfer", "Thoma", "Ulrich",
          "von der Aue", "Wächter", "Ziegler"]
OFFICES = ["Stadt Weilersheim", "Kreis Haarbach", "Landesamt für Vermessung", "Ministerium für Digitales",
           "Bezirksregierung Mitte", "Amt für Statistik", "Finanzamt Altstadt", "Zweckverband Datenhaus"]
GERMAN = ["hiermit melde ich mich zum Thementag „{topic}“ am {day} an.",
          "ich würde gern am {day} am Thementag {topic} teilnehmen und bitte um Anmeldung.",
          "bitte merken Sie mich für den {day} ({topic}) vor. Ich reise mit der Bahn an.",
          "gern nehme ich an Ihrer Veranstaltung „{topic}“ ({day}) teil."]
ENGLISH = ["I would like to register for the theme day {topic} on {day}.",
           "Please sign me up for {topic}, {day}. I shall come by train.",
           "may I attend your event \"{topic}\" on {day}? Thank you for putting me on the list."]
CONTACT = ["wir arbeiten an einer Datenstrategie und würden uns gern mit Ihnen darüber austauschen.",
           "könnten wir im Sommer eine Stunde lang über Ihre Erfahrungen mit dem Datenlabor sprechen?"]
FILLER = ["Zur Einordnung: Unser Haus hat im vergangenen Jahr drei Fachverfahren neu ausgeschrieben.",
          "Die Unterlagen der letzten Veranstaltung haben wir mit Gewinn gelesen und im Referat verteilt.",
          "Nach derzeitigem Stand nehmen aus unserem Bereich noch weitere Häuser Kontakt mit Ihnen auf.",
          "Bitte beachten Sie, dass unsere Poststelle freitags nur bis zwölf Uhr besetzt ist.",
          "Der Inhalt dieser Nachricht ist vertraulich und nur für den genannten Empfänger bestimmt."]


class MailGenerator:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._count = 0

    def mails(self, count: int) -> Iterator[bytes]:
        for _ in range(count):
            yield self._mail()

    def _mail(self) -> bytes:
        self._count += 1
        pick = self._random.choice
        given, family, office = pick(GIVEN), pick(FAMILY), pick(OFFICES)
        address = f"person{self._count}@amt{self._count % 97}.example"
        subject, text = self._subject_and_text(f"{given} {family}", office)
        mail = EmailMessage(policy=SMTP)
        mail["Return-Path"] = f"<{address}>"
        mail["From"] = Address(f"{given} {family}", addr_spec=address)
        mail["To"] = CIC
        mail["Subject"] = subject
        mail["Date"] = f"{self._random.randint(6, 31):02} Mar 2023 {self._random.randint(7, 18):02}:15:00 +0100"
        mail["Message-ID"] = f"<{self._count}.{self._random.getrandbits(48):x}@{address.split('@')[1]}>"
        self._set_content(mail, text, size=self._size())
        if mail.is_multipart():
            mail.set_boundary(f"=_{self._count:06}")
        return mail.as_bytes()

    def _size(self) -> int:
        """Mostly small, as mails are."""
        return int(SMALLEST + (LARGEST - 1200 - SMALLEST) * self._random.random() ** 2.5)

    def _subject_and_text(self, name: str, office: str) -> tuple[str, str]:
        pick = self._random.choice
        day, day_en, topic, topic_en = pick(THEMENTAGE)
        phone = f"Tel. 030 {self._random.randint(1000, 9999)}-{self._random.randint(10, 99)}"
        form = self._random.random()
        if form < 0.7:
            opening, wish, closing = "Sehr geehrte Damen und Herren", pick(GERMAN), "Mit freundlichen Grüßen"
            subject = f"Anmeldung Thementag {day}"
        elif form < 0.85:
            opening, wish, closing, day, topic = "Dear team", pick(ENGLISH), "Kind regards", day_en, topic_en
            subject = f"Registration {day}"
        else:
            opening, wish, closing = "Guten Tag", pick(CONTACT), "Viele Grüße"
            subject = "Austausch zur Datenstrategie"
        body = wish.format(day=day, topic=topic)
        return subject, f"{opening},\n\n{body}\n\n{closing}\n{name}\n\n-- \n{office}\n{phone}\n"

    def _filler(self, size: int) -> str:
        """A quoted thread of about so many bytes below the text."""
        lines = ["", "Am 02.03.2023 um 09:12 schrieb Poststelle:"]
        length = 0
        while length < size:
            lines.append("> " + self._random.choice(FILLER))
            length += len(lines[-1].encode())
        return "\n".join(lines) + "\n"

    def _set_content(self, mail: EmailMessage, text: str, size: int) -> None:
        form = self._random.random()
        if form < 0.5:
            charset = self._random.choice(["utf-8", "utf-8", "windows-1252"])
            encoding = self._random.choice(["quoted-printable", "8bit", "base64"])
            share = {"quoted-printable": 0.85, "8bit": 1.0, "base64": 0.7}[encoding]
            mail.set_content(text + self._filler(int((size - 600) * share)), charset=charset, cte=encoding)
        elif form < 0.8:
            plain = text + self._filler(int((size - 1000) * 0.28))
            mail.set_content(plain, cte="quoted-printable")
            paragraphs = "".join(f'<p class="MsoNormal">{line}<o:p></o:p></p>\n' for line in plain.split("\n"))
            mail.add_alternative(f"<html><body lang=DE><div class=WordSection1>\n{paragraphs}</div></body></html>",
                                 subtype="html", cte="quoted-printable")
        else:
            mail.set_content(text, cte="quoted-printable")
            mail.add_attachment(self._random.randbytes(int(size - 1000 * 0.73)), maintype="image",
                                subtype="png", filename="Logo Behörde.png")
