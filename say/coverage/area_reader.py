"""Areas read from one directory and one cohort: every part that is said of an area, each worked out once for whoever reads.

Whoever keeps what is worked out for longer than one reading, as the screens do, keeps it by another ``once``.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd
from numpy import int64
from numpy.typing import NDArray

from cohorts.answers import people_here
from cohorts.answers.ranks import too_few_to_rank
from cohorts.answers.similar import most_similar_to_each
from cohorts.answers.starts_here import starts_here
from cohorts.model.cohort import Cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs
from cohorts.model.starts import TakenOn
from cohorts.model.summary import Interval
from coverage.ask import ANY, Ask, Terms
from coverage.asking.cell import MissingCell
from coverage.asking.missing import missing_cells
from coverage.asking.not_listed import not_listed_in
from coverage.counts_of_areas import counts_of_areas
from coverage.directory import Directory
from coverage.distance.distances import Distances, distances
from coverage.distance.how_far import HowFar, how_far
from coverage.distance.people import small_areas_in
from coverage.kind_rows import KindRows, kind_rows
from coverage.kinds_of_work import AreasMeant, kinds_of_work, made_for_communities
from coverage.one_area import BothSides, evaluate_both_sides, records_of_both_sides
from coverage.outliving import outliving
from coverage.standards.scorecard import Scorecard, Scorecards
from coverage.vocabulary import SIDES
from geo.areas import area_table
from geo.home import Home
from loaders.assumptions.starts import shipped_starts
from loaders.plans.plan_for_areas import in_the_example
from say.coverage.area_gathered import AreaParts, Communities, risk_of_people
from say.coverage.area_summary import AreaSummary
from say.coverage.money_on_record import MoneyOfArea, MoneyOfAreas, awards_on_record, money_of_directory
from say.coverage.standards_on_record import scorecards_on_record

P = ParamSpec("P")
R = TypeVar("R")
Part = Callable[Concatenate["AreaReader", P], R]


def of_record(make: Part[P, R]) -> Part[P, R]:
    """Have a part worked out once that rests on the directory, the terms and the risk level alone."""
    return _worked_out_once(make, lambda reader: (reader.directory, reader.terms, reader.risk))


def of_people(make: Part[P, R]) -> Part[P, R]:
    """Have a part worked out once that rests on the need alone."""
    return _worked_out_once(make, lambda reader: (reader.need,))


def of_both(make: Part[P, R]) -> Part[P, R]:
    """Have a part worked out once that rests on all that a reader reads from."""
    return _worked_out_once(make, lambda reader: (reader.directory, reader.terms, reader.need, reader.risk))


def _worked_out_once(make: Part[P, R], rests_on: Callable[["AreaReader"], tuple[Any, ...]]) -> Part[P, R]:
    @wraps(make)
    def part(reader: "AreaReader", /, *asked: P.args, **by_name: P.kwargs) -> R:
        return reader.once(make.__name__, asked, lambda: make(reader, *asked, **by_name), rests_on(reader))

    return part


@dataclass(frozen=True)
class AreaReader:
    """What areas are read from.

    Attributes
    ----------
    directory, terms
        The record, and on which terms one counts; whose side it is for is asked of both.
    need
        What people are estimated from.
    risk
        The risk level at which records are read; ``any`` for all.
    """

    directory: Directory
    terms: Terms
    need: CohortInputs
    risk: str

    def once(self, part: str, asked: tuple[Any, ...], make: Callable[[], R], rests_on: tuple[Any, ...]) -> R:
        """Return a part (its name, what it is asked of) as it was first made; ``rests_on`` is all else that it is made of."""
        if (part, asked) not in self._made:
            self._made[part, asked] = make()
        kept: R = self._made[part, asked]
        return kept

    @of_both
    def summary(self, home: Home) -> AreaSummary:
        """Return all that is said of an area."""
        return self.parts(home).summary()

    def parts(self, home: Home) -> AreaParts:
        """Return what the record and the model hold of an area."""
        return AreaParts(
            home=home,
            risk=self.risk,
            on=self.terms.on,
            rows=self.rows(home),
            communities=self.communities(home.lads),
            records=self.records(home.lads),
            outliving=self.outliving(home.lads),
            missing=self.missing(home),
            by_risk=self.people_by_risk(home.lads),
            by_community=self.people_by_community(home.lads, risk_of_people(self.risk)),
            counts=self.counts_at(home.level) if home.stands_among_others else None,
            alike=self.near(home) if home.stands_among_others and not home.parts else (),
            assumptions=self.need.assumptions,
        )

    def rows(self, home: Home) -> KindRows:
        """Return ``kind_rows`` of an area: beside its parts, or the areas most like it."""
        return self._rows_beside(home, self.near(home))

    def near(self, home: Home) -> tuple[str, ...]:
        """Return what stands beside an area first: the parts of a group or a region, else the areas most like it, nearest first.

        () for a nation: the forces of a nation are all that it is beside.
        """
        if home.parts:
            return home.parts_beside
        codes = area_table(home.level).index
        return tuple(codes[self.similar_positions(home.level)[codes.get_loc(home.code)]])

    def is_too_small(self, home: Home) -> bool:
        """Whether too few people live in an area for a figure of its own: the rule by which areas are ranked."""
        return too_few_to_rank(self.need.assumptions, home.people_16_plus)

    def card(self, home: Home) -> Scorecard | None:
        """Return the scorecard of the force area of an area; None where it lies in several."""
        return self.cards()[home.forces[0]] if len(home.forces) == 1 else None

    def money(self, home: Home) -> MoneyOfArea:
        """Return the money on record for an area, or for several taken together."""
        return self.money_of_areas().of_area(home, self.need, self.risk)

    @of_record
    def far(self, lads: tuple[str, ...]) -> dict[str, HowFar]:
        """Return ``how_far`` the people of some districts are from a place of any kind of work, for either side."""
        return {side: how_far(self.distances(self.any_work(side)), small_areas_in(lads)) for side in SIDES}

    def any_work(self, side: str) -> Ask:
        """Return what is asked where any kind of work for a side counts, at the risk level."""
        return Ask(self.risk, ANY, ANY, replace(self.terms, for_whom=side))

    @of_record
    def distances(self, ask: Ask) -> Distances:
        """Return ``distances`` of an ask on the reader's terms."""
        return distances(self.both_sides()[ask.side], ask)

    @of_record
    def both_sides(self) -> BothSides:
        """Return the evaluations of the directory for either side."""
        return evaluate_both_sides(self.directory, self.terms)

    @of_record
    def kinds_at(self, level: str) -> dict[str, pd.DataFrame]:
        """Return ``kinds_of_work`` of every area of a level."""
        return kinds_of_work(self.both_sides(), self.risk, AreasMeant.at(level))

    @of_record
    def counts_at(self, level: str) -> pd.DataFrame:
        """Return ``counts_of_areas`` of a level."""
        made = made_for_communities(self.both_sides(), self.risk, AreasMeant.at(level))
        return counts_of_areas(self.kinds_at(level), made)

    @of_record
    def records(self, lads: tuple[str, ...]) -> pd.DataFrame:
        """Return ``records_of_both_sides`` of some districts."""
        return records_of_both_sides(self.both_sides(), self.risk, lads)

    @of_record
    def outliving(self, lads: tuple[str, ...]) -> pd.DataFrame:
        """Return ``outliving``: the records and awards that outlive a council of some districts."""
        return outliving(self.records(lads), self.directory.service_areas, awards_on_record(self.directory), lads)

    @of_record
    def missing(self, home: Home) -> tuple[MissingCell, ...]:
        """Return ``missing_cells`` of an area."""
        return missing_cells(self.both_sides(), home, self.risk, self.records(home.lads))

    @of_record
    def not_listed_at(self, level: str) -> pd.Series:
        """Return ``not_listed_in`` a level."""
        return not_listed_in(self.both_sides(), level)

    @of_record
    def communities(self, lads: tuple[str, ...]) -> Communities:
        """Return ``made_for_communities`` of some districts taken together."""
        return made_for_communities(self.both_sides(), self.risk, AreasMeant.together(lads))

    @of_record
    def _rows_beside(self, home: Home, near: tuple[str, ...]) -> KindRows:
        here = kinds_of_work(self.both_sides(), self.risk, AreasMeant.together(home.lads))
        beside = (self.kinds_at(home.level_beside), near) if near else None
        everywhere = (self.kinds_at(home.level_of_all), home.all_beside)
        return kind_rows(here, self.records(home.lads), beside, everywhere)

    @of_record
    def cards(self) -> Scorecards:
        """Return ``scorecards_on_record``."""
        return scorecards_on_record(self.directory, self.terms)

    @of_record
    def money_of_areas(self) -> MoneyOfAreas:
        """Return where the money of the directory is looked up."""
        return money_of_directory(self.directory)

    @of_people
    def cohort(self) -> Cohort:
        """Return ``drawn_cohort``: in every draw."""
        return drawn_cohort(self.need)

    @of_people
    def similar_positions(self, level: str) -> NDArray[int64]:
        """Return ``most_similar_to_each``, as many as the assumption ``similar_areas`` says."""
        return most_similar_to_each(self.need, level, int(self.need.assumptions["similar_areas"].value))

    @of_people
    def people_by_risk(self, lads: tuple[str, ...]) -> pd.DataFrame:
        """Return ``people_here`` at each risk level, the highest first, and at any."""
        return people_here.people_by_risk(self.cohort(), lads)

    @of_people
    def people_by_community(self, lads: tuple[str, ...], risk: str) -> pd.DataFrame:
        """Return ``people_here`` of each community, at one risk level."""
        return people_here.people_by_community(self.cohort(), lads, risk)

    @of_people
    def starts(self, kind: str, lads: tuple[str, ...]) -> tuple[Interval, TakenOn] | None:
        """Return ``starts_here`` of a kind of work at the risk levels that the example of a plan takes it for."""
        return starts_here(kind, in_the_example(kind).risk_levels, shipped_starts(), self.cohort(), lads)

    @cached_property
    def _made(self) -> dict[tuple[str, tuple[Any, ...]], Any]:
        return {}
