"""Areas read for screens: each part is kept as ``cached`` keeps it, and what other screens work out too is theirs."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar, cast

from numpy import int64
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort
from coverage.ask import Ask
from coverage.distance.distances import Distances
from coverage.one_area import BothSides
from coverage.standards.scorecard import Scorecards
from coverage.vocabulary import SIDES
from geo.home import Home
from say.coverage.area_reader import AreaReader
from say.coverage.money_on_record import MoneyOfAreas
from ui.cache.cached import cached
from ui.cache.cohorts import drawn_of, similar_positions
from ui.cache.coverage import evaluation_of
from ui.cache.distance import distances_of
from ui.cache.money import money_of
from ui.cache.standards import scorecards_of
from ui.state.choices import Choices

R = TypeVar("R")


@cached(most=300)
def _kept(part: str, asked: str, _make: Callable[[], Any], *rests_on: Any) -> Any:
    return _make()


@cached(most=200)
def _written(part: str, home: str, language: str, _write: Callable[[], str], *rests_on: Any) -> str:
    return _write()


class KeptAreaReader(AreaReader):
    """Reads areas for a screen: what is read of what is shipped is kept for everybody, of anybody's own for the visit."""

    def once(self, part: str, asked: tuple[Any, ...], make: Callable[[], R], rests_on: tuple[Any, ...]) -> R:
        """Return a part as it was first made for anybody who may see it; asked of the same is what reads the same."""
        return cast("R", _kept(part, repr(asked), make, *rests_on))

    def written(self, part: str, home: Home, write: Callable[[], str]) -> str:
        """Return a part of the screen as HTML in the language chosen, as it was first written of an area and all that is read."""
        rests_on = (self.directory, self.terms, self.need, self.risk)
        return _written(part, repr(home), Choices.lang.now(), write, *rests_on)

    def both_sides(self) -> BothSides:
        """Return the evaluations of the directory for either side."""
        return {side: evaluation_of(self.directory, replace(self.terms, for_whom=side)) for side in SIDES}

    def distances(self, ask: Ask) -> Distances:
        """Return ``distances_of`` the directory: they are large, and few are kept."""
        return distances_of(self.directory, ask)

    def cohort(self) -> Cohort:
        """Return ``drawn_cohort``: in every draw."""
        return drawn_of(self.need)

    def similar_positions(self, level: str) -> NDArray[int64]:
        """Return ``most_similar_to_each``."""
        return similar_positions(self.need, level)

    def cards(self) -> Scorecards:
        """Return ``scorecards_on_record``."""
        return scorecards_of(self.directory, self.terms)

    def money_of_areas(self) -> MoneyOfAreas:
        """Return where the money of the directory is looked up."""
        return money_of(self.directory)
