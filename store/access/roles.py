"""Roles and what each may do: the one table of rights."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What somebody is here, from the least to the most that one may do."""

    VIEWER = "viewer"
    ANALYST = "analyst"
    EDITOR = "editor"
    ADMIN = "admin"
    DESK = "desk"
    """Whoever works alone, on the screens of a desk or on the command line. Nobody in a team has it."""


ROLES_OF_A_TEAM = tuple(role for role in Role if role is not Role.DESK)


class Right(StrEnum):
    """What one may do, in the words of a refusal: "your role does not let you …"."""

    READ_PUBLISHED = "see what is published"
    READ_OWN = "open work of your own"
    KEEP_OWN = "save work of your own"
    READ_OFFICE = "see what the office keeps for its lists"
    PUBLISH = "publish a directory"
    DECLARE = "change what the office keeps for all"
    RUN_ROUNDS = "see or run collection rounds"
    CHANGE_COMMON = "change what was saved before there was a team"
    READ_ANYBODYS = "open other people's work"
    PUT_AWAY_ANYBODYS = "put away other people's work"
    SEE_AUDIT = "see the audit"
    REVOKE_ANY_TOKEN = "revoke other people's tokens"  # noqa: S105
    CHANGE_ANYBODYS = "change other people's work"


ADDED: Mapping[Role, tuple[Right, ...]] = {
    Role.VIEWER: (Right.READ_PUBLISHED,),
    Role.ANALYST: (Right.READ_OWN, Right.KEEP_OWN, Right.READ_OFFICE),
    Role.EDITOR: (Right.PUBLISH, Right.DECLARE, Right.RUN_ROUNDS, Right.CHANGE_COMMON),
    Role.ADMIN: (Right.READ_ANYBODYS, Right.PUT_AWAY_ANYBODYS, Right.SEE_AUDIT, Right.REVOKE_ANY_TOKEN),
    Role.DESK: (Right.CHANGE_ANYBODYS,),
}
"""What each role may do beside all that the one before it may."""
RIGHTS: Mapping[Role, frozenset[Right]] = MappingProxyType(
    {
        role: frozenset(right for each in tuple(Role)[: place + 1] for right in ADDED[each])
        for place, role in enumerate(Role)
    }
)


def greatest(*roles: Role | None) -> Role | None:
    """Give the role that may do most; None where there is none."""
    return max((role for role in roles if role is not None), key=tuple(Role).index, default=None)


def least(*roles: Role) -> Role:
    """Give the role that may do least."""
    return min(roles, key=tuple(Role).index)
