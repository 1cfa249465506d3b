"""Benchmarks of single parts: programs beside the one that is measured, which print figures as JSON lines."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from figure import Figure
from mail_generator import MailGenerator

SOURCE = Path(__file__).parents[2]
MAILS, SEED = 400, 2023
PARSER_RATIO = 10.0  # how many times as fast as mailparser, which understands nothing


def measure_storage(binary: Path, folder: Path) -> Iterator[Figure]:
    """What filing costs, without IMAP, parsing and SMTP."""
    yield from figures_of(binary, folder, "storage_bench")


def measure_read(binary: Path, folder: Path) -> Iterator[Figure]:
    """Parsing and understanding, one thread: our corpus of odd mails, and mails as offices write them."""
    generated = folder / "offices"
    generated.mkdir()
    for number, mail in enumerate(MailGenerator(SEED).mails(MAILS)):
        (generated / f"{number}.eml").write_bytes(mail)
    speeds = {}
    for figure in figures_of(binary, folder, "read_bench", SOURCE / "config/thementage.toml",
                             SOURCE / "tests/corpus", generated):
        speeds[figure.name] = figure.value
        yield figure
    theirs = mailparser_speed(generated)
    ratio = speeds["read.offices"] / theirs
    yield Figure("read.against-mailparser", round(ratio, 2), "times",
                 f"{PARSER_RATIO:g} times mailparser's {theirs:.0f} mails/s", round(ratio / PARSER_RATIO, 3), ">= 1.0")


def figures_of(binary: Path, folder: Path, program: str, *arguments: Path) -> Iterator[Figure]:
    done = subprocess.run([binary.parent / "tests" / program, *arguments], check=True, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, cwd=folder)
    for line in done.stdout.splitlines():
        yield Figure(**json.loads(line))


def mailparser_speed(mails: Path) -> float:
    """Mails a second that Node's mailparser only takes apart."""
    modules = SOURCE / "build" / "bench"
    if not (modules / "node_modules" / "mailparser").exists():
        modules.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", modules, "mailparser@3"],
                       check=True, stdin=subprocess.DEVNULL)
    done = subprocess.run(["node", Path(__file__).with_name("mailparser.js"), mails], check=True, capture_output=True,
                          text=True, stdin=subprocess.DEVNULL,
                          env=os.environ | {"NODE_PATH": str(modules / "node_modules")})
    return float(done.stdout)
