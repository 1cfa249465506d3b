"""A certification authority of our own and the certificate of the private servers, made by openssl.

The certificate is good for `localhost` and 127.0.0.1. The servers listen on 127.0.0.2 as well, under the same
certificate: whoever connects there must notice the wrong name. `other_ca.pem` signed nothing: whoever trusts it
alone must refuse the servers.
"""

import subprocess
from dataclasses import dataclass
from pathlib import Path

VALID_DAYS = "2"  # longer than any run of tests
NAMES = "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n"


@dataclass(frozen=True)
class Certificates:
    ca_file: Path
    other_ca_file: Path
    certificate_file: Path
    key_file: Path


def _openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], check=True, stdin=subprocess.DEVNULL, capture_output=True)


def _make_ca(directory: Path, name: str) -> Path:
    _openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc",
             "-days", VALID_DAYS, "-subj", f"/CN=Private test {name}",
             "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign,cRLSign",
             "-keyout", str(directory / f"{name}.key"), "-out", str(directory / f"{name}.pem"))
    return directory / f"{name}.pem"


def make_certificates(directory: Path) -> Certificates:
    """Writes two authorities and one server certificate into `directory`; about 60 ms."""
    directory.mkdir(parents=True)
    ca = _make_ca(directory, "ca")
    other_ca = _make_ca(directory, "other_ca")
    key, request, certificate, names = (directory / name for name in
                                        ("server.key", "server.csr", "server.pem", "server.names"))
    _openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc",
             "-subj", "/CN=localhost", "-keyout", str(key), "-out", str(request))
    names.write_text(NAMES)
    _openssl("x509", "-req", "-in", str(request), "-days", VALID_DAYS, "-CA", str(ca),
             "-CAkey", str(directory / "ca.key"), "-extfile", str(names), "-out", str(certificate))
    return Certificates(ca, other_ca, certificate, key)
