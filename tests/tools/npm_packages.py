#!/usr/bin/env python3
"""The npm packages of package.json beside this file, put into build/npm by its lock; for the tools that need them. As a
program it prints where they are.

Not every machine has npm, nor a network that leads to its registry: `install` says so with a NotAvailable, and whoever
asked goes without.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "build" / "npm"
LONGEST_SECONDS = 120


class NotAvailable(Exception):
    """There is no npm here, or it does not get at the packages."""


def install() -> Path:
    """The folder node_modules; what is there already for this very lock is taken as it is."""
    lock = (HERE / "package-lock.json").read_bytes()
    stamp = FOLDER / "installed-lock.json"  # written last
    if not stamp.exists() or stamp.read_bytes() != lock:
        stamp.unlink(missing_ok=True)
        _run_npm()
        stamp.write_bytes(lock)
    return FOLDER / "node_modules"


def _run_npm() -> None:
    if shutil.which("npm") is None or shutil.which("node") is None:
        raise NotAvailable("npm and Node.js are not installed here")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, FOLDER)
    # A registry that does not answer is given up soon: one that does needs some seconds for all of it.
    environment = os.environ | {"npm_config_cache": str(FOLDER / "cache"), "npm_config_fetch_retries": "0",
                                "npm_config_fetch_timeout": "20000", "npm_config_update_notifier": "false"}
    try:
        done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=FOLDER, text=True,
                              env=environment, capture_output=True, timeout=LONGEST_SECONDS, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        raise NotAvailable("npm did not come to an end") from None
    if done.returncode != 0:
        raise NotAvailable("npm does not get at the packages: " + " ".join(done.stderr.split("\n")[:3]))


if __name__ == "__main__":
    try:
        print(install())
    except NotAvailable as reason:
        sys.exit(f"the npm packages are not to be had: {reason}")
