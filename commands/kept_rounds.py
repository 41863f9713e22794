"""Rounds as they are kept, for the commands about them."""

from datetime import date

from coverage.rounds.standing import Standing
from loaders.rounds.texts import standing_of_texts
from store.database import Store
from store.rounds import SavedRound, named_round, returns_of, round_of, rounds


def saved_round(store: Store, named: str) -> SavedRound:
    """Open a round by its name or id. Raises Mistake where there is none."""
    return round_of(store, named_round(rounds(store), named).id)


def standing_kept(store: Store, saved: SavedRound, on: date) -> Standing:
    """Say how a round stands on a day, with all that came back in time."""
    texts = [one.text for one in returns_of(store, saved.id) if not one.late]
    return standing_of_texts(saved.text, saved.directory, texts, on)
