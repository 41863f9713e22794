"""Who is signed in at a visit: whom the provider vouched for, until their token ends or they sign out, in whatever tab."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from geo.mistakes import Mistake
from store.access.actors import Actor, ask_who_acts
from store.access.team import Team
from store.access.visits import actor_visiting
from ui.state.saved_work import saved_work

_team: Team | None = None


def begin_team(team: Team) -> None:
    """Have people sign in from now on: whoever acts on a screen is whom its visit's provider vouched for."""
    global _team
    _team = team
    ask_who_acts(_actor_of_this_visit)


def team_in_use() -> Team | None:
    """Return the team whose server this is; None on a desk."""
    return _team


def actor_of(claims: Mapping[str, Any]) -> Actor | None:
    """Say who somebody is now whom the provider vouched for; None: nobody of this team, or not signed in any longer.

    Where saved work cannot be opened nobody is let in: it cannot be told who has signed out.
    """
    try:
        return None if _team is None else actor_visiting(saved_work(), _team, claims)
    except Mistake:
        return None


def _actor_of_this_visit() -> Actor | None:
    return actor_of(st.user.to_dict()) if st.user.get("is_logged_in") else None
