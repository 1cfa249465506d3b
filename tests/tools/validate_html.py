#!/usr/bin/env python3
"""The golden HTML of our mails before html-validate, which knows the HTML standard and the rules of accessibility.
html-validate.json beside this file lets pass what is right in a mail:

* inline styles are what mail programs understand,
* `<main>` is cut out by some of them, `role="main"` is not, and `<tbody>` is put in by all,
* the title is the subject, which may be longer than what a browser's tab shows.

Exit code 77, which ctest shows as skipped, where npm or its registry is not to be had. Before the mails, the validator
is given a page that is wrong: it has to see that.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import npm_packages

HERE = Path(__file__).parent
GOLDEN = HERE.parent / "golden"
SKIPPED = 77
FAULTS = {  # what the validator has to find in the mail that is wrong
    "close-order": "<p><strong>Guten Tag</p></strong>",
    "no-dup-id": '<p id="a">eins</p><p id="a">zwei</p>',
    "element-permitted-content": "<ul><p>eins</p></ul>",
    "wcag/h30": '<p><a href="https://www.bamf.de"></a></p>',
    "deprecated": "<center>Mitte</center>",
}
PAGE = ('<!DOCTYPE html>\n<html lang="de">\n<head><meta charset="utf-8"><title>Probe</title></head>\n'
        "<body>{}</body>\n</html>\n")


def validate(modules: Path, files: list[Path]) -> subprocess.CompletedProcess:
    command = ["node", str(modules / "html-validate" / "bin" / "html-validate.mjs"), "--config",
               str(HERE / "html-validate.json"), "--formatter", "text", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def overlooked_faults(modules: Path) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="bp-html-") as folder:
        page = Path(folder) / "wrong.html"
        page.write_text(PAGE.format("\n".join(FAULTS.values())), encoding="utf-8")
        said = validate(modules, [page]).stdout
    return [rule for rule in FAULTS if f"[{rule}]" not in said]


def main() -> int:
    try:
        modules = npm_packages.install()
    except npm_packages.NotAvailable as reason:
        print(f"skipped, the HTML of our mails was NOT validated: {reason}")
        return SKIPPED
    if overlooked := overlooked_faults(modules):
        print("the validator overlooks:", ", ".join(overlooked))
        return 1
    files = sorted(GOLDEN.glob("*/*.html"))
    done = validate(modules, files)
    print(done.stdout + done.stderr, end="")
    if not files or done.returncode != 0:
        return 1
    print(f"{len(files)} files of HTML are without fault")
    return 0


if __name__ == "__main__":
    sys.exit(main())
