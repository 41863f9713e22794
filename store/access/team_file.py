"""What ``team.toml`` may say: every key, role and address is checked, and nothing is guessed."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geo.mistakes import Mistake
from store.access.roles import ROLES_OF_A_TEAM, Role

WAYS = ("emails", "domains", "groups")
"""The ways in which somebody is given a role."""
ANYBODYS = frozenset(
    """aol.com btinternet.com fastmail.com gmail.com gmx.co.uk gmx.com gmx.net googlemail.com hotmail.co.uk hotmail.com
    hey.com icloud.com live.co.uk live.com mac.com mail.com mail.ru me.com msn.com ntlworld.com outlook.com outlook.co.uk
    pm.me proton.me protonmail.com qq.com rocketmail.com sky.com talktalk.net tiscali.co.uk tutanota.com virginmedia.com
    yahoo.co.uk yahoo.com yandex.com ymail.com zoho.com""".split()  # noqa: SIM905
)
"""Domains of mail that anybody can have: nobody there is known by the domain alone."""
_DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")
_EMAIL = re.compile(r"[!-?A-~]{1,64}@[!-?A-~]+")
_SHAPES = {
    "emails": (_EMAIL, "an e-mail address"),
    "domains": (_DOMAIN, "a domain, such as office.gov.uk"),
    "groups": (re.compile(r"\S(.*\S)?"), "the name or id of a group"),
    "hosts": (_HOST, "the name of a server, such as atlas.office.gov.uk"),
}


@dataclass(frozen=True)
class TeamFile:
    """A file that was checked: ``roles`` gives by role and way (of ``WAYS``) what was written."""

    hosts: tuple[str, ...]
    group_claim: str | None
    roles: Mapping[Role, Mapping[str, tuple[str, ...]]]

    def named(self, way: str) -> dict[Role, frozenset[str]]:
        """Give what each role that is given in this way is given to."""
        return {role: frozenset(by[way]) for role, by in self.roles.items() if way in by}


def read_team_file(path: Path) -> TeamFile | None:
    """Read and check a file; None where there is none. Raises Mistake, in one sentence."""
    written = _parsed(path)
    if written is None:
        return None
    require_keys(written, ("hosts", "group_claim", "roles", "sign_in"), f"{path} ")
    tables = _table(written.get("roles", {}), f"{path}: roles")
    require_keys(tables, ROLES_OF_A_TEAM, f"{path}: roles ")
    roles = {Role(name): _given(table, f"{path}: roles.{name}") for name, table in tables.items()}
    if not any(roles.get(Role.ADMIN, {}).values()):
        raise Mistake(f"{path}: nobody is admin: give the role to somebody under [roles.admin].")
    claim = written.get("group_claim")
    if claim is not None and (not isinstance(claim, str) or not claim.strip()):
        raise Mistake(f'{path}: group_claim must be the name of a claim, such as "groups".')
    if claim is None and any("groups" in by for by in roles.values()):
        raise Mistake(f'{path}: a role is given by groups: say which claim lists them, such as group_claim = "groups".')
    hosts = _words(written.get("hosts", []), "hosts", f"{path}: hosts")
    if not hosts:
        raise Mistake(f"{path}: hosts is missing: list the names under which this server is called.")
    return TeamFile(hosts, claim, roles)


def _parsed(path: Path) -> dict[str, Any] | None:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise Mistake(f"{path} is not text in UTF-8: save it so.") from error
    except tomllib.TOMLDecodeError as error:
        raise Mistake(f"{path} is not TOML: {error}.") from error


def _given(table: Any, where: str) -> dict[str, tuple[str, ...]]:
    """Check to whom one role is given."""
    by = _table(table, where)
    require_keys(by, WAYS, f"{where} ")
    given = {way: _words(listed, way, f"{where}.{way}") for way, listed in by.items()}
    for domain in given.get("domains", ()):
        if domain in ANYBODYS:
            raise Mistake(f"{where}.domains: anybody can have an address at {domain}: list people by their e-mails.")
    return given


def _words(listed: Any, what: str, where: str) -> tuple[str, ...]:
    """Check a list of words, made small unless they are groups."""
    shape, called = _SHAPES[what]
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise Mistake(f'{where} must be a list of texts in quotes, such as ["…"].')
    words = tuple(one if what == "groups" else one.lower() for one in listed)
    for given, word in zip(listed, words, strict=True):
        if (not given.isascii() and what != "groups") or not shape.fullmatch(word):
            raise Mistake(f'{where}: "{given[:80]}" is not {called}.')
    return words


def _table(found: Any, where: str, such_as: str = "[roles.admin]") -> Mapping[str, Any]:
    if not isinstance(found, dict):
        raise Mistake(f"{where} must be a table, such as {such_as}.")
    return found


def read_table(path: Path, name: str) -> Mapping[str, Any]:
    """Read one table of a file. Raises Mistake where it is not there."""
    return _table((_parsed(path) or {}).get(name), f"{path}: {name}", f"[{name}]")


def require_keys(found: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
    """Raise Mistake for a key that is not known: it is a slip of the pen, or of a later edition."""
    for key in found:
        if key not in known:
            raise Mistake(f'{where}has "{key[:40]}", which is not known: it may have {", ".join(known)}.')
