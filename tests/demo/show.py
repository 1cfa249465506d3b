"""Plain tables and mails on a terminal: as wide as it is, with a little colour where it can show colour."""

import email
import email.policy
import shutil
import sys
import textwrap

WIDTH = min(max(shutil.get_terminal_size((118, 24)).columns, 80), 160)
COLOUR = sys.stdout.isatty()
SHOWN_FIELDS = ("From", "To", "Date", "Subject")


def styled(text: str, code: str) -> str:
    return f"\033[{code}m{text}\033[0m" if COLOUR else text


def heading(text: str) -> None:
    print(f"\n{styled(text, '1')}\n{'─' * min(len(text), WIDTH)}")


def _printable(text: str) -> str:
    """Mails may hold what moves a terminal's cursor: anything that is no printable character becomes a dot."""
    return "".join(character if character.isprintable() else "·" for character in text)


def _wrapped(lines: list[str], width: int) -> list[str]:
    return [piece for line in lines for piece in textwrap.wrap(_printable(line), width) or [""]]


def table(titles: list[str], rows: list[list[list[str]]]) -> None:
    """A cell is a list of lines. The first column is as wide as its words, the others share the rest."""
    first = max(len(line) for row in rows for line in row[0])
    share = (WIDTH - first - 3 * (len(titles) - 1)) // (len(titles) - 1)
    widths = [first] + [share] * (len(titles) - 1)
    print(styled(" │ ".join(title.ljust(width) for title, width in zip(titles, widths)), "1"))
    for row in rows:
        print("─┼─".join("─" * width for width in widths))
        cells = [_wrapped(cell, width) for cell, width in zip(row, widths)]
        for number in range(max(map(len, cells))):
            pieces = [cell[number] if number < len(cell) else "" for cell in cells]
            print(" │ ".join(piece.ljust(width) for piece, width in zip(pieces, widths)).rstrip())


def aside(title: str, lines: list[str], ours: bool) -> None:
    """One side of a conversation: ours stands further in."""
    margin = " " * (12 if ours else 2)
    print(f"\n{margin}{styled(title, '1')}")
    for line in lines:
        for piece in textwrap.wrap(_printable(line), WIDTH - len(margin)) or [""]:
            print(margin + piece)


def mail_as_seen(content: bytes) -> None:
    """The fields that a mail program shows, and the text part."""
    mail = email.message_from_bytes(content, policy=email.policy.default)
    for field in SHOWN_FIELDS:
        print(f"  {styled(field + ':', '2')} {_printable(str(mail[field] or ''))}")
    print()
    for line in mail.get_body(("plain",)).get_content().splitlines():
        print(("  " + _printable(line)).rstrip())
