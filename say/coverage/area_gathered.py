"""What is said of one area, made from what the record and the model hold of it: the same for a screen, a paper and a command."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import pandas as pd

from cohorts.answers.ranks import too_few_to_rank
from cohorts.assumptions.assumption import Assumption
from coverage.ask import ANY
from coverage.asking.asked_first import asked_first
from coverage.asking.cell import MissingCell
from coverage.ending import ending_within_a_year, money_over, without_an_end
from coverage.kind_rows import KindRows
from coverage.vocabulary import NOT_LOCAL, STATUS_OF_KEY
from funding.scenario.first_plan import Start, first_year
from geo.home import Home
from loaders.plans.plan_for_areas import in_the_example
from say.coverage.area_summary import AreaSummary
from say.coverage.ending_words import money_over_in_words
from say.coverage.home_words import (
    commissioner_said,
    estimate_of,
    name_line,
    not_on_record_sentence,
    notes_said,
    on_record_sentence,
    people_sentence,
)
from say.coverage.question_words import questions
from say.coverage.successor_words import successor_notices

HEADLINE_RISK = "high"
"""Whose number is said first where no risk level is chosen."""
FIRST_START = "high_risk_case_management"
MOST_STARTS = 3
MOST_ASKED = 12
"""More in one e-mail would be answered by nobody."""

Communities = Mapping[tuple[str, str], pd.DataFrame]
"""``made_for_communities`` of an area taken as one."""


@dataclass(frozen=True)
class AreaParts:
    """What the record and the model hold of one area.

    Attributes
    ----------
    home, risk, on
        The area, the risk level at which records are read, and the date.
    rows
        ``kind_rows`` of the area.
    communities
        ``made_for_communities`` of the area taken as one.
    records
        ``records_of_both_sides`` of its districts.
    outliving
        ``outliving``: the records and awards that outlive a council of it.
    missing
        ``missing_cells`` of the area.
    by_risk, by_community
        ``people_here`` at each risk level and at any; of each community at ``risk_of_people``.
    counts, alike
        ``counts_of_areas`` of its level, and the areas most like it; None and () where it stands among no others.
    assumptions
        Those in use.
    """

    home: Home
    risk: str
    on: date
    rows: KindRows
    communities: Communities
    records: pd.DataFrame
    outliving: pd.DataFrame
    missing: Sequence[MissingCell]
    by_risk: pd.DataFrame
    by_community: pd.DataFrame
    counts: pd.DataFrame | None
    alike: Sequence[str]
    assumptions: Mapping[str, Assumption]

    @property
    def too_few(self) -> bool:
        """Whether too few people live there for a figure of its own."""
        return too_few_to_rank(self.assumptions, self.home.people_16_plus)

    def summary(self) -> AreaSummary:
        """Say all of it."""
        return AreaSummary(
            home=self.home,
            risk=self.risk,
            line=(*name_line(self.home), *notes_said(self.home), *(words for words, _ in commissioner_said(self.home))),
            sentences=self._first_sentences(),
            notices=successor_notices(self.home),
            rows=self.rows,
            communities=self.communities,
            starts=self._starts(),
            questions=tuple(questions(self.home, asked_first(self.missing, self.rows))[:MOST_ASKED]),
            ending=ending_within_a_year(self.records, self.on),
            money_over=money_over_in_words(money_over(self.records, self.on), without_an_end(self.records)[1]),
            outliving=self.outliving,
            by_risk=None if self.too_few else self.by_risk,
            by_community=None if self.too_few else self.by_community,
            of_risk=risk_of_people(self.risk),
            counts=self.counts,
            alike=self.alike,
        )

    def _first_sentences(self) -> tuple[str, ...]:
        """Say what is on record, what is not, and how many people a year cause harm."""
        made = {community for community, _ in self.communities}
        local = {key[0] for key, found in self.communities.items() if _is_local(found)}
        of_risk = risk_of_people(self.risk)
        said = [
            on_record_sentence(self.home, self.rows, self.risk),
            not_on_record_sentence(self.rows, len(made - local), self.risk),
            people_sentence(estimate_of(self.by_risk, of_risk, ANY), of_risk, self.too_few),
        ]
        return tuple(one for one in said if one)

    def _starts(self) -> tuple[Start, ...]:
        """Return the first years of the kinds that the area lacks, at most three, intensive work first."""
        kinds = dict.fromkeys([FIRST_START, *(row.kind for row in self.rows.missing)])
        found = (first_year(in_the_example(kind), self.assumptions) for kind in kinds)
        return tuple(islice((one for one in found if one), MOST_STARTS))


def risk_of_people(risk: str) -> str:
    """Return the risk level whose people are said first: the one chosen, the highest where none is."""
    return HEADLINE_RISK if risk == ANY else risk


def _is_local(found: pd.DataFrame) -> bool:
    return STATUS_OF_KEY[str(found["status"].iloc[0])] > NOT_LOCAL
