"""Rounds that are kept: their list, and how each stands, worked out once for the whole server."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from coverage.rounds.standing import Standing
from loaders.rounds.texts import round_of_text, standing_of_texts
from store.location import database_address, in_words
from store.rounds import SavedReturn, SavedRound, returns_of, round_of, round_texts, rounds
from store.versions import Heading
from ui.state.saved_work import saved_work, why_not_opened

MOST_KEPT = 8


@dataclass(frozen=True)
class KeptRound:
    """A round as it is kept, how it stands today, and how many workbooks came too late."""

    saved: SavedRound
    now: Standing = field(repr=False)
    late: int


def rounds_list() -> tuple[Heading, ...]:
    """List every round, the last saved first; none where nothing can be opened."""
    return () if why_not_opened("round") else rounds(saved_work())


def kept_round(round_id: str) -> KeptRound:
    """Open a round. Raises Mistake if it is not there, or no longer what was kept."""
    saved, came = round_of(saved_work(), round_id), returns_of(saved_work(), round_id)
    in_time = tuple(one for one in came if not one.late)
    now = _standing(in_words(database_address()), _Texts(saved, in_time), date.today())
    return KeptRound(saved, now, len(came) - len(in_time))


def round_before(kept: KeptRound) -> KeptRound | None:
    """The round that was closed last before this one was opened, or closed where it is closed; None where there is none."""
    until = kept.now.of.closed_on or kept.now.of.opened_on
    closed = [kept_round(one.id) for one in rounds_list() if one.frozen and one.id != kept.saved.id]
    earlier = [one for one in closed if one.now.of.closed_on and one.now.of.closed_on <= until]
    return max(earlier, key=lambda one: (one.now.of.closed_on or until, one.saved.saved_at), default=None)


def names_by_code() -> dict[str, str]:
    """The names of all rounds, by the code that their workbooks carry."""
    return {one.code: one.name for one in map(round_of_text, round_texts(saved_work()))}


class _Texts:
    """What a standing is made of, told apart by the round's version and the files that came back."""

    def __init__(self, saved: SavedRound, came: tuple[SavedReturn, ...]) -> None:
        self.saved, self.came = saved, came
        self._key = (saved.id, saved.version, tuple(one.file_checksum for one in came))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Texts) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


@lru_cache(maxsize=MOST_KEPT)
def _standing(place: str, texts: _Texts, on: date) -> Standing:
    return standing_of_texts(texts.saved.text, texts.saved.directory, [one.text for one in texts.came], on)
