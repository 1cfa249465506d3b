#!/usr/bin/env python3
"""Guards the direction of includes: parsers <- storage <- daemon, and each library behind few doors.

Reads the #include lines of all sources; prints each breach as file:line and ends with 1 if there is one. The link
graph keeps the same rule for functions, this one for headers.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOMS = ("daemon", "parsers", "storage", "tests")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]')


@dataclass(frozen=True)
class Rule:
    header: str         # pattern of what is included
    allowed: str        # pattern of the files that may include it
    reason: str


# Tests may look behind every door, so they are not among the files asked.
RULES = [
    Rule(r"storage/", r"(storage|daemon)/", "parsers/ does not know storage/"),
    Rule(r"daemon/", r"daemon/", "parsers/ and storage/ do not know daemon/"),
    Rule(r"sqlite3\.h|SQLiteCpp/", r"storage/", "SQL lives in storage/ alone"),
    Rule(r"curl/", r"daemon/edges/", "connections are made in daemon/edges/ alone"),
    Rule(r"boost/asio", r"daemon/", "no I/O in parsers/ and storage/"),
    Rule(r"spdlog/", r"daemon/", "parsers/ and storage/ do not log"),
    Rule(r"mimetic/", r"parsers/|daemon/replies/", "mimetic takes mails apart in parsers/, builds them in replies/"),
    Rule(r"tests/", r"tests/", "the program does not know its tests"),
    Rule(r"regex$", r"^$", "std::regex is slow and overflows the stack; RE2 is there"),
]


def includes_of(file: Path) -> list[tuple[int, str, str]]:
    """Line number, kind of bracket and name of each include."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [(number, match[1], match[2]) for number, line in enumerate(lines, 1) if (match := INCLUDE.match(line))]


def breaches(name: str, bracket: str, header: str) -> list[str]:
    """What is wrong when the source file `name` includes `header`."""
    if bracket == '"' and not header.startswith(tuple(room + "/" for room in ROOMS)):
        return [f'"{header}": includes of our own are written from the root']
    if name.startswith("tests/"):
        return []
    return [f"{header}: {rule.reason}" for rule in RULES
            if re.match(rule.header, header) and not re.match(rule.allowed, name)]


def main() -> int:
    root = Path(__file__).parents[2]
    files = [file for room in ROOMS for file in sorted((root / room).rglob("*")) if file.suffix in (".h", ".cpp")]
    if not files:
        sys.exit("check_includes: no sources found")
    found = [f"{file.relative_to(root)}:{number}: {breach}"
             for file in files for number, bracket, header in includes_of(file)
             for breach in breaches(str(file.relative_to(root)), bracket, header)]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
