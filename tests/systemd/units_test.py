#!/usr/bin/env python3
"""The units are well-formed and closed tightly enough, and every kind of journal line is explained."""

import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
UNITS = ("brueckenpost.service", "brueckenpost-alarm.service")
# systemd-analyze counts in tenths: 12 is the 1.2 that the service must stay under.
EXPOSURE_LIMIT = "12"


class UnitsTest(unittest.TestCase):
    """systemd-analyze, over copies whose programs exist on any machine."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory(prefix="bp-units-")
        self.addCleanup(folder.cleanup)
        self.units = []
        for name in UNITS:
            text = (ROOT / "systemd" / name).read_text(encoding="utf-8")
            copy = Path(folder.name, name)
            copy.write_text(text.replace("/usr/bin/brueckenpost", "/bin/true"), encoding="utf-8")
            self.units.append(str(copy))

    def analyze(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, check=False)

    def test_verify_finds_nothing(self) -> None:
        done = self.analyze("verify", "--man=no", *self.units)
        self.assertEqual((done.returncode, done.stdout + done.stderr), (0, ""))

    def test_exposure_of_the_service_is_within_the_limit(self) -> None:
        done = self.analyze("security", "--offline=true", f"--threshold={EXPOSURE_LIMIT}", self.units[0])
        self.assertEqual(done.returncode, 0, done.stdout[-400:] + done.stderr)
        self.assertIn("Overall exposure level", done.stdout)


class SystemFilesTest(unittest.TestCase):
    """Account and folders, made in a root directory of their own."""

    def setUp(self) -> None:
        root = tempfile.TemporaryDirectory(prefix="bp-root-")
        self.addCleanup(root.cleanup)
        self.root = Path(root.name)
        (self.root / "etc").mkdir()

    def run_tool(self, tool: str, *arguments: str) -> None:
        done = subprocess.run([tool, f"--root={self.root}", *arguments], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def test_account_is_made(self) -> None:
        self.run_tool("systemd-sysusers", str(ROOT / "systemd" / "brueckenpost.sysusers"))
        self.assertRegex((self.root / "etc/passwd").read_text(), "(?m)^brueckenpost:.*:/var/lib/brueckenpost:")

    def test_secrets_lie_where_only_root_reads_them(self) -> None:
        self.run_tool("systemd-tmpfiles", "--create", str(ROOT / "systemd" / "brueckenpost.tmpfiles"))
        self.assertEqual((self.root / "etc/brueckenpost/cred").stat().st_mode & 0o777, 0o700)


class CatalogTest(unittest.TestCase):
    CATALOG = (ROOT / "systemd" / "brueckenpost.catalog").read_text(encoding="utf-8")

    def test_explains_every_kind_of_line_and_no_other(self) -> None:
        source = (ROOT / "daemon" / "runtime" / "log.cpp").read_text(encoding="utf-8")
        known = re.findall(r'"([0-9a-f]{32})",', source)
        self.assertGreater(len(known), 10)
        self.assertEqual(re.findall(r"^-- ([0-9a-f]{32})$", self.CATALOG, re.MULTILINE), known)

    def test_journald_can_read_it(self) -> None:
        with tempfile.TemporaryDirectory(prefix="bp-root-") as root:
            folder = Path(root, "usr/lib/systemd/catalog")
            folder.mkdir(parents=True)
            (folder / "brueckenpost.catalog").write_text(self.CATALOG, encoding="utf-8")
            Path(root, "var/lib/systemd/catalog").mkdir(parents=True)
            done = subprocess.run(["journalctl", "--update-catalog", f"--root={root}"],
                                  capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))


if __name__ == "__main__":
    sys.exit(unittest.main())
