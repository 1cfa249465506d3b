#!/usr/bin/env python3
"""A private Dovecot and Postfix for tests, demo and benchmarks; Python's standard library only.

    mail_servers.py serve DIR   starts them, says where they are, obeys commands on standard input and ends
                                everything at its end; so they go when whoever holds the pipe goes
    mail_servers.py start DIR   starts them and returns;   mail_servers.py stop DIR   ends them

DIR is made, must have a short path (sockets lie in it) and belongs to the servers alone. Where they are is
printed as lines `key=value` and a last line `ready`, or with --json as one object; it also stands in
DIR/servers.json. The servers need root: without it the command starts itself again by sudo.

Commands of `serve` are lines of fields separated by tabs (see COMMANDS); each is answered by lines of data and
then `ok`, or by `error` and a reason.
"""

import argparse
import json
import os
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from certificates import make_certificates
from mailboxes import Mailboxes
from private_dovecot import PrivateDovecot
from private_postfix import DEFAULT_VERDICTS, PrivatePostfix
from server_process import ADDRESS, WRONG_NAME_ADDRESS, StartFailed, free_ports

LONGEST_DIRECTORY = 70  # a Unix socket's path has at most 107 bytes; ours append up to 30
START_ATTEMPTS = 5      # another process may take a free port before we do
STOP_SECONDS = 30       # more than both servers are given to end
PID_FILE = "supervisor.pid"
FACTS_FILE = "servers.json"


class MailServers:
    """Both servers, started on construction."""

    def __init__(self, directory: Path, without: set[str], mail_format: str) -> None:
        self._directory = directory
        directory.chmod(0o755)  # Postfix and Dovecot work in it under accounts of their own
        certificates = make_certificates(directory / "certificates")
        imap, imaps, lmtp, smtp, smtps = free_ports(5)
        self.dovecot = PrivateDovecot(directory / "dovecot", certificates, [imap, imaps, lmtp],
                                      without=without, mail_format=mail_format)
        self.postfix = PrivatePostfix(directory / "postfix", certificates, [smtp, smtps], lmtp_port=lmtp,
                                      auth_socket=self.dovecot.auth_socket)
        self.mailboxes = Mailboxes(imap, lmtp, self.dovecot.password)
        self._fetches = 0
        password_file = directory / "password"
        password_file.write_text(self.dovecot.password + "\n")
        self.facts = {
            "host": "localhost", "address": ADDRESS, "wrong_name_host": WRONG_NAME_ADDRESS,
            "imap_port": imap, "imaps_port": imaps, "lmtp_port": lmtp, "smtp_port": smtp, "smtps_port": smtps,
            "ca_file": str(certificates.ca_file), "other_ca_file": str(certificates.other_ca_file),
            "password": self.dovecot.password, "password_file": str(password_file),
            "directory": str(directory),
        }
        try:
            self.dovecot.process.start()
            self.postfix.process.start()
        except BaseException:
            self.end()
            raise

    def end(self) -> None:
        self.postfix.process.kill()
        self.dovecot.process.kill()

    def _server(self, name: str):
        return {"dovecot": self.dovecot, "postfix": self.postfix}[name].process

    # --- the commands of `serve`; each yields its lines of data -------------------------------------------

    def start_server(self, name: str) -> Iterator[str]:
        self._server(name).start()
        yield from ()

    def stop_server(self, name: str) -> Iterator[str]:
        self._server(name).stop()
        yield from ()

    def restart(self, name: str) -> Iterator[str]:
        self._server(name).restart()
        yield from ()

    def deliver(self, recipient: str, sender: str, *files: str) -> Iterator[str]:
        self.mailboxes.deliver(recipient, [Path(file).read_bytes() for file in files],
                               None if sender == "-" else sender)
        yield from ()

    def append(self, user: str, folder: str, *files: str) -> Iterator[str]:
        self.mailboxes.append(user, [Path(file).read_bytes() for file in files], folder)
        yield from ()

    def messages(self, user: str, folder: str) -> Iterator[str]:
        self._fetches += 1
        for mail in self.mailboxes.messages(user, folder):
            file = self._directory / "fetched" / f"{self._fetches}-{mail.uid}.eml"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(mail.content)
            yield "\t".join([str(mail.uid), " ".join(mail.flags), str(file)])

    def count(self, user: str, folder: str) -> Iterator[str]:
        yield str(self.mailboxes.count(user, folder))

    def wait_for_count(self, user: str, folder: str, count: str, seconds: str) -> Iterator[str]:
        yield str(self.mailboxes.wait_for_count(user, int(count), float(seconds), folder))

    def search(self, user: str, folder: str, *criteria: str) -> Iterator[str]:
        with self.mailboxes.login(user) as imap:
            imap.select(folder, readonly=True)
            yield from imap.uid("SEARCH", *criteria)[1][0].decode().split()

    def unflag(self, user: str, folder: str, keyword: str) -> Iterator[str]:
        with self.mailboxes.login(user) as imap:
            imap.select(folder)
            imap.store("1:*", "-FLAGS.SILENT", f"({keyword})")
        yield from ()

    def verdicts(self, *pairs: str) -> Iterator[str]:
        self.postfix.set_verdicts(DEFAULT_VERDICTS if pairs == ("default",) else
                                  dict(pair.split("=", 1) for pair in pairs if pair))
        yield from ()

    def change_uid_validity(self, user: str, folder: str) -> Iterator[str]:
        self.dovecot.change_uid_validity(user, folder)
        yield from ()

    def access_token(self, user: str, seconds: str) -> Iterator[str]:
        yield self.dovecot.access_token(user, int(seconds))


# What `serve` obeys: the name, then its fields.
COMMANDS: dict[str, Callable[..., Iterator[str]]] = {
    "start": MailServers.start_server,                # dovecot | postfix
    "stop": MailServers.stop_server,
    "restart": MailServers.restart,
    "deliver": MailServers.deliver,                   # recipient, sender or "-" (from Return-Path), files
    "append": MailServers.append,                     # user, folder, files
    "messages": MailServers.messages,                 # user, folder -> uid, flags, file
    "count": MailServers.count,                       # user, folder -> number
    "wait_for_count": MailServers.wait_for_count,     # user, folder, count, seconds -> number
    "search": MailServers.search,                     # user, folder, criteria -> uids
    "unflag": MailServers.unflag,                     # user, folder, keyword: taken off all mails
    "verdicts": MailServers.verdicts,                 # "default", or recipient@=450 text ...; none: all accepted
    "change_uid_validity": MailServers.change_uid_validity,  # user, folder
    "access_token": MailServers.access_token,         # user, seconds -> token
}


def start_servers(arguments: argparse.Namespace) -> MailServers:
    directory: Path = arguments.directory
    if len(str(directory)) > LONGEST_DIRECTORY:
        raise StartFailed(f"{directory}: the path is longer than {LONGEST_DIRECTORY} characters")
    for attempt in range(1, START_ATTEMPTS + 1):
        directory.mkdir(parents=True)
        try:
            return MailServers(directory, set(arguments.without), arguments.format)
        except BaseException as failure:
            shutil.rmtree(directory)
            if not isinstance(failure, StartFailed) or attempt == START_ATTEMPTS:
                raise
    raise AssertionError("unreachable")


def announce(servers: MailServers, as_json: bool) -> None:
    Path(servers.facts["directory"], FACTS_FILE).write_text(json.dumps(servers.facts, indent=2) + "\n")
    if as_json:
        print(json.dumps(servers.facts))
    else:
        print("\n".join(f"{key}={value}" for key, value in servers.facts.items()) + "\nready")
    sys.stdout.flush()


def obey_commands(servers: MailServers) -> None:
    """Until the end of standard input, which comes when our user ends in whatever way."""
    for line in sys.stdin:
        name, *fields = line.rstrip("\n").split("\t")
        try:
            for data in COMMANDS[name](servers, *fields):
                print(data)
            print("ok")
        except Exception as error:  # whatever went wrong is the user's to know, and the next command may go well
            print("error", f"{type(error).__name__}: {error}".replace("\n", " | "), sep="\t")
        sys.stdout.flush()


def let_go_of_output() -> None:
    """Whoever reads what `start` prints must not have to wait for our end."""
    with open(os.devnull, "wb") as nowhere:
        for descriptor in (1, 2):
            os.dup2(nowhere.fileno(), descriptor)


def serve(arguments: argparse.Namespace) -> None:
    servers = start_servers(arguments)
    pid_file = arguments.directory / PID_FILE
    pid_file.write_text(f"{os.getpid()}\n")
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(0))
    try:
        announce(servers, arguments.json)
        if arguments.detached:
            let_go_of_output()
            signal.pause()
        else:
            obey_commands(servers)
    finally:
        servers.end()
        shutil.rmtree(arguments.directory, ignore_errors=True)


def start(arguments: argparse.Namespace) -> None:
    """Leaves a `serve --detached` behind and passes on what it says."""
    command = [sys.executable, __file__, "serve", str(arguments.directory), "--detached", "--json",
               "--format", arguments.format, *(f"--without={name}" for name in arguments.without)]
    supervisor = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
                                  start_new_session=True)
    line = supervisor.stdout.readline()
    if not line:
        sys.exit(supervisor.wait() or 1)
    facts = json.loads(line)
    print(json.dumps(facts) if arguments.json else "\n".join(f"{key}={value}" for key, value in facts.items()))


def stop(arguments: argparse.Namespace) -> None:
    """Ends what `start` left behind; silent if nothing runs there."""
    try:
        supervisor = os.pidfd_open(int((arguments.directory / PID_FILE).read_text()))
    except (FileNotFoundError, ProcessLookupError):
        return
    signal.pidfd_send_signal(supervisor, signal.SIGTERM)
    select.select([supervisor], [], [], STOP_SECONDS)  # readable when the process has ended


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["serve", "start", "stop"])
    parser.add_argument("directory", type=lambda text: Path(text).resolve())
    parser.add_argument("--json", action="store_true", help="print where the servers are as one JSON object")
    parser.add_argument("--without", action="append", default=[], metavar="CAPABILITY",
                        help="an IMAP capability not to announce, such as MOVE, IDLE or UIDPLUS; repeatable")
    parser.add_argument("--format", choices=["mdbox", "maildir"], default="mdbox", help="how Dovecot keeps mails")
    parser.add_argument("--detached", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> None:
    arguments = parse_arguments()
    if os.geteuid() != 0:
        os.execvp("sudo", ["sudo", "-n", sys.executable, *sys.argv])
    try:
        {"serve": serve, "start": start, "stop": stop}[arguments.command](arguments)
    except (StartFailed, FileExistsError) as error:
        sys.exit(f"mail_servers: {error}")


if __name__ == "__main__":
    main()
