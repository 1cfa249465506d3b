#!/usr/bin/env python3
"""The golden HTML of our mails and digests before axe-core in Debian's Chromium, light and dark.

Exit code 77, which ctest shows as skipped, where npm, its registry or Chromium is not to be had. Before them comes a
page that shuts people out: axe has to see that.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import npm_packages

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden"
SKIPPED = 77
FAULTY = ('<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>Probe</title></head>\n<body role="main">\n'
          '<h1>Probe</h1><p style="color:#999999;background:#ffffff">blass</p><a href="https://www.bamf.de"></a>\n'
          "</body>\n</html>\n")
TO_BE_FOUND = ("html-has-lang", "color-contrast", "link-name")


def check(modules: Path, files: list[Path]) -> subprocess.CompletedProcess:
    command = ["node", str(HERE / "check_accessibility.mjs"), str(modules), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def overlooked_faults(modules: Path) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="bp-html-") as folder:
        page = Path(folder) / "wrong.html"
        page.write_text(FAULTY, encoding="utf-8")
        said = check(modules, [page]).stdout
    return [rule for rule in TO_BE_FOUND if f": {rule}: " not in said]


def main() -> int:
    try:
        modules = npm_packages.install()
        if shutil.which(os.environ.get("CHROMIUM", "chromium")) is None:
            raise npm_packages.NotAvailable("Chromium is not installed here")
    except npm_packages.NotAvailable as reason:
        print(f"skipped, the accessibility of our mails was NOT checked: {reason}")
        return SKIPPED
    if overlooked := overlooked_faults(modules):
        print("axe overlooks:", ", ".join(overlooked))
        return 1
    files = sorted(GOLDEN.glob("*/*.html"))
    done = check(modules, files)
    print(done.stdout + done.stderr, end="")
    if not files or done.returncode != 0:
        return 1
    print(f"{len(files)} pages shut nobody out, as far as axe can tell")
    return 0


if __name__ == "__main__":
    sys.exit(main())
