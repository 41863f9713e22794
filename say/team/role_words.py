"""Roles in words: who acts, and what each role may do beside the others."""

from store.access.actors import Actor
from store.access.roles import ADDED, ROLES_OF_A_TEAM, Role


def role_sentence(actor: Actor) -> str:
    """Say who acts and as what, in one sentence."""
    if actor.role is Role.DESK:
        return "One person works at this desk, and nobody signs in."
    return f"You are {actor.account}: {actor.role}."


def roles_in_words(actor: Actor) -> dict[str, str]:
    """Say of each role of a team what it may do beside all that the one before it may; the actor's own is marked."""
    return {
        f"{role}{' (you)' if role is actor.role else ''}": f"may {'also ' if at else ''}{'; '.join(ADDED[role])}."
        for at, role in enumerate(ROLES_OF_A_TEAM)
    }
