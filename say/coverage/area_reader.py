"""Areas read one after the other from one directory and one cohort, without a screen: what many share is worked out once."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd

from cohorts.answers.people_here import people_by_community, people_by_risk
from cohorts.answers.similar import most_similar_to_each
from cohorts.model.cohort import Cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs
from coverage.ask import Terms
from coverage.asking.missing import missing_cells
from coverage.counts_of_areas import counts_of_areas
from coverage.directory import Directory
from coverage.evaluation import Evaluation
from coverage.kind_rows import KindRows, kind_rows
from coverage.kinds_of_work import AreasMeant, kinds_of_work, made_for_communities
from coverage.one_area import evaluate_both_sides, records_of_both_sides
from coverage.standards.scorecard import Scorecard, Scorecards
from geo.areas import area_table
from geo.home import Home
from say.coverage.area_gathered import AreaParts, risk_of_people
from say.coverage.area_summary import AreaSummary
from say.coverage.money_on_record import MoneyOfArea, MoneyOfAreas, money_of_directory
from say.coverage.standards_on_record import scorecards_on_record


@dataclass(frozen=True)
class AreaReader:
    """What areas are read from.

    Attributes
    ----------
    directory, on, staleness_months
        The record, the date, and the age at which a record is old.
    need
        What people are estimated from.
    risk
        The risk level at which records are read; ``any`` for all.
    """

    directory: Directory
    on: date
    staleness_months: int
    need: CohortInputs
    risk: str

    def summary(self, home: Home) -> AreaSummary:
        """Return all that is said of an area."""
        return self.parts(home).summary()

    def parts(self, home: Home) -> AreaParts:
        """Return what the record and the model hold of an area."""
        records = records_of_both_sides(self._both, self.risk, home.lads)
        together = AreasMeant.together(home.lads)
        return AreaParts(
            home=home,
            risk=self.risk,
            on=self.on,
            rows=self._kind_rows(home, records),
            communities=made_for_communities(self._both, self.risk, together),
            records=records,
            missing=missing_cells(self._both, home, self.risk, records),
            by_risk=people_by_risk(self._cohort, home.lads),
            by_community=people_by_community(self._cohort, home.lads, risk_of_people(self.risk)),
            counts=self._counts(home.level) if home.stands_among_others else None,
            alike=self._most_like(home) if home.stands_among_others and not home.parts else (),
            assumptions=self.need.assumptions,
        )

    def card(self, home: Home) -> Scorecard | None:
        """Return the scorecard of the force area of an area; None where it lies in several."""
        return self._cards[home.forces[0]] if len(home.forces) == 1 else None

    def money(self, home: Home) -> MoneyOfArea:
        """Return the money on record for an area, or for several taken together."""
        return self._money.of_area(home, self.need, self.risk)

    def _kind_rows(self, home: Home, records: pd.DataFrame) -> KindRows:
        here = kinds_of_work(self._both, self.risk, AreasMeant.together(home.lads))
        near = home.parts_beside if home.parts else self._most_like(home)
        beside = (self._kinds_at(home.level_beside), near) if near else None
        return kind_rows(here, records, beside, (self._kinds_at(home.level_of_all), home.all_beside))

    def _most_like(self, home: Home) -> tuple[str, ...]:
        """Return the codes of the areas most like one, nearest first."""
        if home.level not in self._alike:
            how_many = int(self.need.assumptions["similar_areas"].value)
            codes, found = area_table(home.level).index, most_similar_to_each(self.need, home.level, how_many)
            self._alike[home.level] = {code: tuple(codes[row]) for code, row in zip(codes, found, strict=True)}
        return self._alike[home.level][home.code]

    def _kinds_at(self, level: str) -> dict[str, pd.DataFrame]:
        if level not in self._kinds:
            self._kinds[level] = kinds_of_work(self._both, self.risk, AreasMeant.at(level))
        return self._kinds[level]

    def _counts(self, level: str) -> pd.DataFrame:
        if level not in self._counted:
            made = made_for_communities(self._both, self.risk, AreasMeant.at(level))
            self._counted[level] = counts_of_areas(self._kinds_at(level), made)
        return self._counted[level]

    @cached_property
    def _both(self) -> dict[str, Evaluation]:
        return evaluate_both_sides(self.directory, Terms(self.on, self.staleness_months))

    @cached_property
    def _cards(self) -> Scorecards:
        return scorecards_on_record(self.directory, Terms(self.on, self.staleness_months))

    @cached_property
    def _cohort(self) -> Cohort:
        return drawn_cohort(self.need)

    @cached_property
    def _alike(self) -> dict[str, dict[str, tuple[str, ...]]]:
        return {}

    @cached_property
    def _counted(self) -> dict[str, pd.DataFrame]:
        return {}

    @cached_property
    def _money(self) -> MoneyOfAreas:
        return money_of_directory(self.directory)

    @cached_property
    def _kinds(self) -> dict[str, dict[str, pd.DataFrame]]:
        return {}
