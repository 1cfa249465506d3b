"""Benchmarks of single parts: programs beside the one that is measured, which print figures as JSON lines."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from figure import Figure


def measure_storage(binary: Path, folder: Path) -> Iterator[Figure]:
    """What filing costs, without IMAP, parsing and SMTP."""
    done = subprocess.run([str(binary.parent / "tests" / "storage_bench")], check=True, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, cwd=folder)
    for line in done.stdout.splitlines():
        yield Figure(**json.loads(line))
