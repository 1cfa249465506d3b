#!/usr/bin/env python3
"""./dev bench: the figures that the program must reach, measured on private servers on this machine.

Each figure comes with what it is measured against, the ratio (over 1 is better) and the limit where it must lie.
Both sides of a comparison run in turn in the same minute, since absolute speeds differ from machine to machine.
Ends with 1 if a figure misses its limit.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "servers"))

import intake  # noqa: E402
import latency  # noqa: E402
import programs  # noqa: E402
import rest  # noqa: E402
from figure import Figure  # noqa: E402

Benchmark = Callable[[Path, Path], Iterator[Figure]]
BENCHMARKS: dict[str, Benchmark] = {
    "intake": intake.measure,    # 3,000 mails against mbsync, and the memory it takes
    "latency": latency.measure,  # from delivery to the confirmation accepted
    "rest": rest.measure,        # one mail of 25 MiB, and the CPU while nothing happens
    "storage": programs.measure_storage,
    "read": programs.measure_read,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", nargs="?", choices=BENCHMARKS, help="only this one")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")
    parser.add_argument("--program", type=Path, required=True, help="the brueckenpost to measure, optimised")
    arguments = parser.parse_args()
    missed = False
    for name in [arguments.name] if arguments.name else BENCHMARKS:
        with tempfile.TemporaryDirectory(prefix="bp-bench-") as folder:
            for figure in BENCHMARKS[name](arguments.program.resolve(), Path(folder)):
                missed = missed or not figure.within_limit()
                print(json.dumps(asdict(figure)) if arguments.json else figure.as_text(), flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
