"""The team: who is what, by e-mail, domain or group, and the names under which its server may be called.

One file, ``team.toml`` in the folder of saved work, of which this is a whole one::

    hosts = ["atlas.office.gov.uk"]
    group_claim = "groups"

    [roles.viewer]
    domains = ["office.gov.uk"]

    [roles.editor]
    groups = ["Provision editors"]

    [roles.admin]
    emails = ["ann@office.gov.uk"]
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store.access.actors import Actor
from store.access.roles import Role, greatest
from store.access.team_file import read_team_file
from store.location import data_folder

FILE_NAME = "team.toml"
LONGEST_ACCOUNT = 254
_EMAIL = re.compile(r"[!-?A-~]+@[!-?A-~]+")  # ASCII alone: other letters can be made small into these


@dataclass(frozen=True)
class Team:
    """Who is what. E-mails and domains in small letters; groups to the letter, as the provider writes them.

    Attributes
    ----------
    hosts
        The names under which the server may be called.
    group_claim
        The claim that lists somebody's groups; None: the provider gives none.
    emails, domains, groups
        For each role that has any.
    """

    hosts: tuple[str, ...]
    group_claim: str | None
    emails: Mapping[Role, frozenset[str]]
    domains: Mapping[Role, frozenset[str]]
    groups: Mapping[Role, frozenset[str]]

    def actor_of(self, claims: Mapping[str, Any]) -> Actor | None:
        """Say who somebody is whose claims a provider vouches for; None: nobody here."""
        account, role = account_of(claims), self.role_of(claims)
        return None if account is None or role is None else Actor(account, role)

    def role_of(self, claims: Mapping[str, Any]) -> Role | None:
        """Give the role that may do most of all that match; None where none does, or the e-mail is not vouched for."""
        account = account_of(claims)
        return None if account is None else greatest(self.role_by_address(account), self.role_by_groups(claims))

    def role_by_address(self, account: str) -> Role | None:
        """Give the role that an account has by its e-mail or its domain."""
        domain = account.rpartition("@")[2]
        by_email = (role for role, emails in self.emails.items() if account in emails)
        return greatest(*by_email, *(role for role, domains in self.domains.items() if domain in domains))

    def role_by_groups(self, claims: Mapping[str, Any]) -> Role | None:
        """Give the role that somebody has by the groups in their claims."""
        told = claims.get(self.group_claim) if self.group_claim else None
        listed = told if isinstance(told, list) else [told]  # of anything else it is not clear what it says of whom
        theirs = {one for one in listed if isinstance(one, str)}
        return greatest(*(role for role, groups in self.groups.items() if groups & theirs))


def account_of(claims: Mapping[str, Any]) -> str | None:
    """Give the account of somebody signed in, their e-mail in small letters; None where none is there or vouched for.

    A provider that vouches for all its e-mails may leave ``email_verified`` out; where it is there it must say yes.
    """
    email, verified = claims.get("email"), claims.get("email_verified", True)
    if not isinstance(email, str) or str(verified).casefold() != "true":
        return None
    return email.lower() if len(email) <= LONGEST_ACCOUNT and _EMAIL.fullmatch(email) else None


def team_of(folder: Path | None = None) -> Team | None:
    """Read the team of a folder of saved work (None: the folder in use); None where it has no ``team.toml``: it is a desk's.

    Raises
    ------
    Mistake
        In one sentence, what in the file cannot be understood or is not safe.
    """
    path = (folder or data_folder()) / FILE_NAME
    written = read_team_file(path)
    if written is None:
        return None
    return Team(
        hosts=written.hosts,
        group_claim=written.group_claim,
        emails=written.named("emails"),
        domains=written.named("domains"),
        groups=written.named("groups"),
    )
