"""nginx under the very file of ``deploy/``: only its ports, its folders and the name of the server are put in.

``python -m tests.deploy.proxy`` makes sure that there is one, on Debian as root.
"""

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests import debian

SITE = Path(__file__).resolve().parents[2] / "deploy" / "nginx.conf"
_WITHIN = """
pid {folder}/nginx.pid;
error_log {folder}/nginx.log crit;
worker_processes 2;
events {{ worker_connections 768; }}
http {{
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/atlas.conf;
}}
"""
"""What Debian's nginx.conf has around a site."""


def nginx_program() -> str | None:
    """Return nginx where it is installed."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def nginx_beside(folder: Path, put_in: Mapping[str, str]) -> Path:
    """Write what nginx is started with into a folder that has its certificate, and return it."""
    site = SITE.read_text(encoding="utf-8")
    for old, new in {"/etc/atlas/tls": str(folder), "/var/log/nginx": str(folder), **put_in}.items():
        assert old in site, old
        site = site.replace(old, new)
    (folder / "atlas.conf").write_text(site, encoding="utf-8")
    main = folder / "nginx.conf"
    main.write_text(_WITHIN.format(folder=folder), encoding="utf-8")
    _certify(folder)
    return main


def _certify(folder: Path) -> None:
    """Make a certificate for this machine."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now, now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "chain.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.PrivateFormat.PKCS8
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption()))


if __name__ == "__main__":
    if nginx_program() is None and debian.can_install():
        debian.install("nginx-light", "--no-install-recommends")
    print(f"nginx for the tests: {nginx_program() or 'none, so what needs it is skipped'}")
