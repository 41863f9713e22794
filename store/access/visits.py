"""Visits of a team: somebody is here from their sign-in until the provider's token ends or they sign out."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from store.access.actors import Actor
from store.access.team import Team
from store.database import Store
from store.sign_outs import is_ended

_NO_CLOCK_SAYS = 2**33


def token_ends(claims: Mapping[str, Any]) -> datetime:
    """Say when the provider's token ends (UTC); long ago where it does not say, as every provider's must."""
    ends = claims.get("exp")
    return datetime.fromtimestamp(ends if isinstance(ends, int) and 0 < ends < _NO_CLOCK_SAYS else 0, UTC)


def actor_visiting(store: Store, team: Team, claims: Mapping[str, Any]) -> Actor | None:
    """Say who somebody is now whom a provider vouched for; None once the token has ended, after a sign-out, or if nobody here."""
    if token_ends(claims) <= datetime.now(UTC) or is_ended(store, claims):
        return None
    return team.actor_of(claims)
