#!/usr/bin/env python3
"""./dev demo: the program at its work, on real servers, with mails of the project's own.

Starts a private Dovecot and Postfix, delivers the mails below mails/ into the two mailboxes, lets the daemon answer
them, and shows what came in, what was understood and what was answered, then one confirmation as the person sees
it and the digest for staff. Everything lies in one temporary directory, which goes at the end.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "servers"))

from program import CDO, CIC, STAFF, WAIT_SECONDS, Daemon, Program  # noqa: E402
from running_servers import RunningServers  # noqa: E402
from conversation import show_conversation  # noqa: E402
from show import heading, mail_as_seen, table  # noqa: E402

MAILBOXES = {"cic": CIC, "cdo": CDO}
KEPT_PAGE = HERE.parents[1] / "build" / "demo" / "digest.html"
CONFIRMED = "k.lindner@stadt-beispielstadt.example"  # whose confirmation is shown


def mail_files() -> dict[str, list[Path]]:
    """The demo's mails by mailbox, in the order in which they are delivered."""
    return {name: sorted((HERE / "mails" / name).glob("*.eml")) for name in MAILBOXES}


def with_crlf(file: Path) -> bytes:
    return file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def wait_until_answered(program: Program, daemon: Daemon, mails: int) -> None:
    daemon.wait_until(lambda: len(program.book("mails")) == mails)
    daemon.wait_until(lambda: all(row["state"] == "sent" for row in program.book("outbox")))


def understood(program: Program, files: list[Path]) -> list[dict]:
    """What `inspect` says about each file: kind, Thementage, people."""
    done = program.run("inspect", "--json", *map(str, files))
    return [json.loads(line) for line in done.stdout.splitlines()]


def describe_reading(reading: dict) -> list[str]:
    kind = reading["kind"] + (f" ({reading['automatic']})" if reading["automatic"] else "")
    lines = [f"{kind}, {reading['language']}"]
    if days := reading["events"]:
        lines.append("for " + ", ".join(days))
    if days := reading["cancelled_events"]:
        lines.append("gives up " + ", ".join(days))
    lines += [" ".join(filter(None, (person["title"], person["given_name"], person["family_name"])))
              for person in reading["people"]]
    return lines + (["a person has to look"] if reading["review"] else [])


def describe_answer(mail: dict, answers: list[dict]) -> list[str]:
    lines = [f"{answer['template']} → {answer['recipient']}, {answer['state']}" for answer in answers]
    return (lines or ["no answer"]) + [f"{mail['outcome']}: {mail['reason']}" if mail["reason"] else mail["outcome"]]


def show_work(program: Program) -> None:
    """The table: each mail in the order of the books."""
    files = {file: name for name, found in mail_files().items() for file in found}
    readings = dict(zip(files, understood(program, list(files))))
    outbox = program.book("outbox")
    by_message_id = {mail["message_id"]: mail for mail in program.book("mails")}
    rows = []
    for file, mailbox in files.items():
        header = file.read_text(encoding="utf-8")
        message_id = next(line.split(":", 1)[1].strip() for line in header.splitlines()
                          if line.lower().startswith("message-id:"))
        mail = by_message_id[message_id]
        answers = [row for row in outbox if row["mail"] == mail["id"]]
        came_in = [mail["sender"] or "(no sender)", mail["subject"]]
        rows.append([[mailbox.upper()], came_in, describe_reading(readings[file]), describe_answer(mail, answers)])
    heading("What came in, what was understood, what was answered")
    table(["", "came in", "understood", "answered"], rows)


def show_confirmation(servers: RunningServers) -> None:
    heading("One confirmation, as the person sees it")
    mail_as_seen(servers.mailboxes.messages(CONFIRMED)[0].content)


def show_digest(program: Program, servers: RunningServers, keep: bool) -> None:
    """Made and sent by hand; the daemon would do so at its hour."""
    for command in (["digest", "--send"], ["once"]):
        if (done := program.run(*command)).returncode != 0:
            sys.exit("the digest could not be made or sent: " + done.stderr)
    servers.mailboxes.wait_for_count(STAFF, 1, WAIT_SECONDS)
    heading("The digest, as staff get it by mail")
    mail_as_seen(servers.mailboxes.messages(STAFF)[0].content)
    page = next((program.directory / "state" / "digests").glob("*.html"))
    if not keep:  # the page outlives the temporary directory
        KEPT_PAGE.parent.mkdir(parents=True, exist_ok=True)
        page = shutil.copy(page, KEPT_PAGE)
    heading("The same digest as a page")
    print(f"  {page}")


def show_instructions(program: Program, servers: RunningServers) -> None:
    facts = servers.facts
    as_root = "" if os.geteuid() == 0 else "sudo "
    me = "erika.beispiel@behoerde.example"
    heading("All of it keeps running; Ctrl-C ends it")
    print(f"""\
Send it a mail of your own:

  swaks --server {facts.address}:{facts.lmtp_port} --protocol LMTP --from {me} --to {CIC} \\
      --header "Date: Mon, 20 Mar 2023 10:00:00 +0100" --header "Subject: Anmeldung" \\
      --body "Ich melde mich zum Thementag am 27. April an. Erika Beispiel"

See the answer, and what stands in the books:

  {as_root}doveadm -c {facts.directory}/dovecot/dovecot.conf fetch -u {me} text all
  {program.binary} --config {program.configuration} list mails
  {program.binary} --config {program.configuration} status
""")


def keep_running(program: Program, servers: RunningServers) -> None:
    with program.running() as daemon:
        show_instructions(program, servers)
        try:
            daemon.process.wait()
        except KeyboardInterrupt:
            print()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, required=True, help="the brueckenpost to show")
    parser.add_argument("--keep", action="store_true", help="leave everything running until Ctrl-C")
    arguments = parser.parse_args()
    with RunningServers() as servers, tempfile.TemporaryDirectory(prefix="bp-demo-") as folder:
        program = Program(arguments.program.resolve(), servers, Path(folder))
        started = time.monotonic()
        for name, files in mail_files().items():
            servers.mailboxes.deliver(MAILBOXES[name], map(with_crlf, files))
        count = sum(map(len, mail_files().values()))
        with program.running() as daemon:
            wait_until_answered(program, daemon, count)
        seconds = time.monotonic() - started
        show_work(program)
        show_confirmation(servers)
        show_digest(program, servers, arguments.keep)
        show_conversation(program.twin(Path(folder) / "conversation"), servers)
        print(f"\n{count} mails, from the first delivery to the last answer: {seconds:.1f} s")
        if arguments.keep:
            keep_running(program, servers)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
