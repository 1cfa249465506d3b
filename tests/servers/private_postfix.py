"""A Postfix of our own: submission on loopback ports with STARTTLS and TLS, all state in one directory.

Whatever it accepts goes by LMTP into the addressee's mailbox of the private Dovecot, whoever that is: no mail ever
leaves the machine. Recipients can be given verdicts (450, 550); mail for GONE_DOMAIN is bounced; AUTH is offered against Dovecot's passwords.
"""

import os
import pwd
import shutil
import subprocess
import time
from pathlib import Path

from certificates import Certificates
from server_process import ADDRESS, WRONG_NAME_ADDRESS, ServerProcess

# Keys of access(5): an address, or "local-part@" in whatever domain.
DEFAULT_VERDICTS = {
    "tempfail@": "450 4.2.0 Mailbox busy, try again later",
    "reject@": "550 5.1.1 No such mailbox",
}

GONE_DOMAIN = "gone.example"  # nobody has a mailbox in a domain below it

MAIN = """\
compatibility_level = 3.6
queue_directory = {here}/queue
data_directory = {here}/data
maillog_file = {here}/log
maillog_file_prefixes = {here}
myhostname = localhost
mydomain = localhost
myorigin = localhost
mydestination =
alias_maps =
alias_database =
inet_interfaces = {address}
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
default_transport = lmtp:inet:{address}:{lmtp}
# Taken at the door and found to be nobody's only afterwards, so that whoever sent it is notified (RFC 3464).
smtpd_reject_unlisted_recipient = no
transport_maps = inline:{{ {{ .{gone} = error:5.1.1 No such mailbox }} }}
smtp_dns_support_level = disabled
disable_dns_lookups = yes
smtputf8_enable = yes
# Above the 25 MiB that the program takes from a mailbox, so that such mails can be sent to it.
message_size_limit = 52428800
smtpd_tls_cert_file = {certificates.certificate_file}
smtpd_tls_key_file = {certificates.key_file}
smtpd_tls_security_level = may
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {auth_socket}
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access hash:{here}/verdicts, permit_mynetworks, reject
# Deliveries of one recipient follow each other; a test should not wait for politeness between them.
smtpd_error_sleep_time = 0
smtpd_peername_lookup = no
lmtp_connection_cache_on_demand = yes
# What could not be delivered while Dovecot was being restarted is tried again at once.
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
transport_retry_time = 1s
"""

MASTER = """\
{listeners}
cleanup   unix  n  -  n  -     0  cleanup
qmgr      unix  n  -  n  300   1  qmgr
tlsmgr    unix  -  -  n  1000? 1  tlsmgr
rewrite   unix  -  -  n  -     -  trivial-rewrite
bounce    unix  -  -  n  -     0  bounce
defer     unix  -  -  n  -     0  bounce
trace     unix  -  -  n  -     0  bounce
lmtp      unix  -  -  n  -     -  lmtp
smtp      unix  -  -  n  -     -  smtp
error     unix  -  -  n  -     -  error
retry     unix  -  -  n  -     -  error
proxymap  unix  -  -  n  -     -  proxymap
anvil     unix  -  -  n  -     1  anvil
scache    unix  -  -  n  -     1  scache
showq     unix  n  -  n  -     -  showq
postlog   unix-dgram n - n -   1  postlogd
"""

# Owner, group and mode of what Postfix insists on in its queue directory (as `post-install` makes it).
QUEUE_FOLDERS = {name: ("postfix", "root", 0o700) for name in
                 ("active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private",
                  "saved", "trace")}
QUEUE_FOLDERS |= {"maildrop": ("postfix", "postdrop", 0o730), "public": ("postfix", "postdrop", 0o710),
                  "pid": ("root", "root", 0o755)}

# Every Postfix program waits a second or two for a file to grow cold that was just written.
LONG_AGO = 86400.0


def set_time(file: Path, seconds: float) -> None:
    os.utime(file, (seconds, seconds))


class PrivatePostfix:
    def __init__(self, directory: Path, certificates: Certificates, ports: list[int], *, lmtp_port: int,
                 auth_socket: Path) -> None:
        """`ports` are for SMTP (plain and STARTTLS) and for SMTP over TLS."""
        self.smtp_port, self.smtps_port = ports
        self._directory = directory
        self._verdicts_time = time.time() - LONG_AGO
        self._make_folders()
        self._write_configuration(certificates, lmtp_port, auth_socket)
        self.set_verdicts(DEFAULT_VERDICTS)
        daemons = Path(self._postconf("daemon_directory"))
        self.process = ServerProcess([str(daemons / "master"), "-c", str(directory / "conf"), "-s"], ports,
                                     directory / "log")

    def _make_folders(self) -> None:
        here = self._directory
        for folder in (here, here / "conf", here / "queue", here / "data"):
            folder.mkdir()
        os.chown(here / "data", pwd.getpwnam("postfix").pw_uid, -1)
        for name, (owner, group, mode) in QUEUE_FOLDERS.items():
            folder = here / "queue" / name
            folder.mkdir()
            shutil.chown(folder, owner, group)
            folder.chmod(mode)

    def _write_configuration(self, certificates: Certificates, lmtp_port: int, auth_socket: Path) -> None:
        here = self._directory
        listeners = [f"{address}:{port} inet n - n - - smtpd{options}"
                     for address in (ADDRESS, WRONG_NAME_ADDRESS)
                     for port, options in ((self.smtp_port, ""),
                                           (self.smtps_port, " -o smtpd_tls_wrappermode=yes"))]
        (here / "conf" / "master.cf").write_text(MASTER.format(listeners="\n".join(listeners)))
        main = here / "conf" / "main.cf"
        main.write_text(MAIN.format(here=here, certificates=certificates, lmtp=lmtp_port, auth_socket=auth_socket,
                                    address=ADDRESS, gone=GONE_DOMAIN))
        set_time(main, time.time() - LONG_AGO)

    def _postconf(self, name: str) -> str:
        done = subprocess.run(["postconf", "-c", str(self._directory / "conf"), "-h", name],
                              check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def set_verdicts(self, verdicts: dict[str, str]) -> None:
        """From the next connection on, recipients get these answers; all others are accepted."""
        source = self._directory / "verdicts"
        source.write_text("".join(f"{key} {answer}\n" for key, answer in verdicts.items()))
        # smtpd notices a changed table by its time in whole seconds, and two changes may fall into one.
        self._verdicts_time += 2
        set_time(source, self._verdicts_time)
        subprocess.run(["postmap", "-c", str(self._directory / "conf"), f"hash:{source}"], check=True)
        set_time(source.with_suffix(".db"), self._verdicts_time)
