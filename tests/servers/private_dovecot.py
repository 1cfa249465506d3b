"""A Dovecot of our own: IMAP (plain, STARTTLS), IMAPS and LMTP on loopback ports, all state in one directory.

Every user name is accepted with one password, so that whatever is delivered to an address can be read by logging
in as that address. XOAUTH2 takes tokens from access_token(). Passwords and tokens are made anew at each start.
"""

import base64
import hashlib
import hmac
import json
import pwd
import secrets
import subprocess
import time
from pathlib import Path

from certificates import Certificates
from server_process import ADDRESS, WRONG_NAME_ADDRESS, ServerProcess

MAIL_OWNER = "nobody"
# What the server announces where a capability is to be missing: Dovecot takes the whole list or nothing.
CAPABILITIES = ["IMAP4rev1", "SASL-IR", "LITERAL+", "ID", "ENABLE", "IDLE", "NAMESPACE", "UIDPLUS", "UNSELECT",
                "CHILDREN", "SPECIAL-USE", "MOVE"]

CONFIGURATION = """\
base_dir = {run}
state_dir = {state}
instance_name = {instance}
protocols = imap lmtp
listen = {addresses}
log_path = {log}
login_log_format_elements = user=<%u> method=%m rip=%r %c
default_login_user = dovenull
default_internal_user = dovecot

ssl = yes
ssl_cert = <{certificates.certificate_file}
ssl_key = <{certificates.key_file}
ssl_min_protocol = TLSv1.2

auth_mechanisms = plain login xoauth2 oauthbearer
auth_username_format = %Lu
auth_failure_delay = 0
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {oauth2}
}}
passdb {{
  driver = static
  mechanisms = plain login
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={owner} gid={group} home={mail}/%u allow_all_users=yes
}}

mail_location = {format}:~/{format}
# The mails of a test need not survive a power cut.
mail_fsync = never
# Mailbox changes reach IDLE at once by inotify; this is the pause for gathering several into one.
mailbox_idle_check_interval = 1s
mail_max_userip_connections = 200
namespace inbox {{
  inbox = yes
}}
protocol imap {{
  {imap_capability}
}}
protocol lmtp {{
  auth_username_format = %Lu
}}
service imap-login {{
  service_count = 0
  process_min_avail = 1
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = {address}
    port = {lmtp}
  }}
}}
service auth {{
  unix_listener smtp-auth {{
    mode = 0666
  }}
}}
service anvil {{
  # Without this door each refused login slows down the next ones.
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
stats_writer_socket_path =
"""

OAUTH2 = """\
introspection_mode = local
local_validation_key_dict = fs:posix:prefix={keys}/
username_attribute = sub
username_format = %Lu
"""


class PrivateDovecot:
    def __init__(self, directory: Path, certificates: Certificates, ports: list[int], *,
                 without: set[str] = frozenset(), mail_format: str = "mdbox") -> None:
        """`ports` are for imap, imaps and lmtp. `without`: capabilities the server shall not announce."""
        self.imap_port, self.imaps_port, self.lmtp_port = ports
        self.password = secrets.token_urlsafe(12)
        self.auth_socket = directory / "run" / "smtp-auth"
        self._directory = directory
        self._token_key = secrets.token_bytes(32)
        self._configuration = directory / "dovecot.conf"
        self._write_configuration(certificates, without, mail_format)
        self.process = ServerProcess(["dovecot", "-F", "-c", str(self._configuration)], ports, directory / "log")

    def _write_configuration(self, certificates: Certificates, without: set[str], mail_format: str) -> None:
        here, owner = self._directory, pwd.getpwnam(MAIL_OWNER)
        here.mkdir()
        for name in ("state", "mail"):
            (here / name).mkdir()
        here.joinpath("mail").chmod(0o700)
        subprocess.run(["chown", f"{owner.pw_uid}:{owner.pw_gid}", str(here / "mail")], check=True)
        key_file = here / "keys" / "default" / "HS256" / "default"
        key_file.parent.mkdir(parents=True)
        key_file.write_text(base64.b64encode(self._token_key).decode())
        oauth2 = here / "oauth2.conf"
        oauth2.write_text(OAUTH2.format(keys=here / "keys"))
        reduced = "imap_capability = " + " ".join(name for name in CAPABILITIES if name not in without)
        self._configuration.write_text(CONFIGURATION.format(
            run=here / "run", state=here / "state", log=here / "log", mail=here / "mail", oauth2=oauth2,
            instance=f"test-{self.imap_port}", certificates=certificates, password=self.password,
            owner=owner.pw_uid, group=owner.pw_gid, format=mail_format,
            imap_capability=reduced if without else "", imap=self.imap_port, imaps=self.imaps_port,
            lmtp=self.lmtp_port, address=ADDRESS, addresses=f"{ADDRESS}, {WRONG_NAME_ADDRESS}"))

    def access_token(self, user: str, seconds: int = 3600) -> str:
        """A token for XOAUTH2 (JWT, HS256) that runs out after `seconds`; negative: it already has."""
        def part(data: bytes) -> str:
            return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

        now = int(time.time())
        claims = {"sub": user.lower(), "iat": now - 86400, "nbf": now - 86400, "exp": now + seconds}
        signed = ".".join(part(json.dumps(piece).encode()) for piece in ({"alg": "HS256", "typ": "JWT"}, claims))
        return signed + "." + part(hmac.digest(self._token_key, signed.encode(), hashlib.sha256))

    def doveadm(self, *arguments: str) -> str:
        """The output of a doveadm command against this server."""
        done = subprocess.run(["doveadm", "-c", str(self._configuration), *arguments],
                              check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        return done.stdout

    def change_uid_validity(self, user: str, folder: str = "INBOX") -> None:
        """Gives the folder another UIDVALIDITY, as after a restored backup. The server is restarted, since
        sessions that have the folder open would not notice."""
        old = int(self.doveadm("-f", "flow", "mailbox", "status", "-u", user.lower(), "uidvalidity", folder)
                  .strip().rsplit("=", 1)[1])
        self.doveadm("mailbox", "update", "-u", user.lower(), "--uid-validity", str(old + 1), folder)
        self.process.restart()
