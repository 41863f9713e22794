"""The team whose server this is, and how it signs in, as the folder of saved work has it."""

from store.access.sign_in_file import SignIn, sign_in_of
from store.access.team import Team, team_of


def signing_in() -> tuple[Team, SignIn] | None:
    """Read both; None on a desk, where there is no ``team.toml``. Raises Mistake, in one sentence, where it cannot be used."""
    team = team_of()
    return None if team is None else (team, sign_in_of())
