"""How a team signs in: the part ``[sign_in]`` of ``team.toml``, which names the provider that vouches for people."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from geo.mistakes import Mistake
from store.access.team import FILE_NAME
from store.access.team_file import read_table, require_keys
from store.location import data_folder

LEAST_SECRET = 32
"""Letters of the secret that signs cookies: fewer could be guessed."""
_KEYS = ("address", "provider", "client_id", "client_secret", "cookie_secret")
_HERE = ("127.0.0.1", "localhost", "::1")
_ANYBODYS_TENANT = re.compile(r"login\.microsoftonline\.com/(common|organizations|consumers)/")


@dataclass(frozen=True, repr=False)
class SignIn:
    """Where people sign in.

    Attributes
    ----------
    address
        Of this server as browsers know it, without a path: the provider sends people back there.
    provider
        Address of the provider's OpenID configuration.
    client_id, client_secret
        As the provider knows this dashboard.
    cookie_secret
        Signs what browsers keep; the same for every replica.
    """

    address: str
    provider: str
    client_id: str
    client_secret: str
    cookie_secret: str

    @property
    def host(self) -> str:
        """The name by which browsers call this server."""
        return str(urlsplit(self.address).hostname)

    @property
    def is_by_tls(self) -> bool:
        """Whether browsers reach this server by TLS."""
        return urlsplit(self.address).scheme == "https"

    def as_streamlit_takes_it(self) -> dict[str, Any]:
        """Return the secrets under which Streamlit's sign-in finds it."""
        return {
            "auth": {
                "redirect_uri": f"{self.address}/oauth2callback",
                "cookie_secret": self.cookie_secret,
                "client_id": self.client_id,
                "client_secret": self.client_secret,
                "server_metadata_url": self.provider,
            }
        }


def sign_in_of(folder: Path | None = None) -> SignIn:
    """Read and check how the team of a folder (None: that in use) signs in. Raises Mistake, in a sentence without a secret."""
    path = (folder or data_folder()) / FILE_NAME
    where = f"{path}: sign_in"
    table = read_table(path, "sign_in")
    require_keys(table, _KEYS, f"{where} ")
    for key in _KEYS:
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise Mistake(f"{where} needs {key}, a text in quotes: docs/team.md says what it is.")
    found = SignIn(**{key: table[key].strip() for key in _KEYS})
    for key, address in (("address", found.address), ("provider", found.provider)):
        _require_safe(address, f"{where}.{key}")
    if urlsplit(found.address)[2:] != ("", "", ""):
        raise Mistake(f"{where}.address must end with the name of the server, such as https://atlas.office.gov.uk.")
    if _ANYBODYS_TENANT.search(found.provider):
        raise Mistake(f"{where}.provider lets anybody's tenant vouch for an e-mail: give the id of your own tenant.")
    if len(found.cookie_secret) < LEAST_SECRET:
        raise Mistake(
            f"{where}.cookie_secret needs at least {LEAST_SECRET} letters: docs/team.md says how to make one."
        )
    return found


def _require_safe(address: str, where: str) -> None:
    """Refuse what travels in the open: only to this machine itself may it go without TLS."""
    parts = urlsplit(address)
    if (parts.scheme == "https" and parts.hostname) or (parts.scheme == "http" and parts.hostname in _HERE):
        return
    raise Mistake(f"{where} must be an address that begins with https://.")
