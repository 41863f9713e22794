"""Money on record for a directory: published awards together with its own sums, the same for a screen, a paper and a command."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from cohorts.answers.pounds_per_person import PoundsPerPerson, pounds_per_person
from cohorts.answers.ranks import too_few_to_rank
from cohorts.model.cohort import drawn_cohort
from cohorts.model.inputs import CohortInputs
from coverage.ask import ANY
from coverage.directory import Directory
from coverage.money.award import Award
from coverage.money.by_area import MoneyHere
from geo.areas import area_table
from geo.home import Home
from loaders.money.published_awards import published_awards
from loaders.money.service_awards import service_awards
from say.coverage.money_by_area_words import (
    AwardSaid,
    award_in_words,
    money_here_in_words,
    per_person_in_words,
)


def awards_on_record(directory: Directory) -> tuple[Award, ...]:
    """Give all awards that go with a directory: published ones, unless it is invented; its list of money; its services' sums."""
    published = () if directory.invented else published_awards()
    return (*published, *directory.money, *service_awards(directory))


MONEY = "Money on record"
MONEY_HEADINGS = ("Financial years", "Sum as stated", "What it is for", "Source")


@dataclass(frozen=True)
class MoneyOfArea:
    """The money of one area, and how much it is for each person a year; None for that where no sum of known years counts."""

    here: MoneyHere
    per_person: PoundsPerPerson | None

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said of it, the sum first."""
        return (*money_here_in_words(self.here), *filter(None, [per_person_in_words(self.per_person)]))

    @property
    def rows(self) -> tuple[AwardSaid, ...]:
        """Every award that names the area, each in words."""
        return tuple(award_in_words(one) for part in self.here.split() for one in part.entries)


def has_money_of_its_own(home: Home) -> bool:
    """Whether awards can be put to an area: not to several taken together, nor to the whole country."""
    return not home.is_group and home.code in area_table(home.level).index


def money_of_area(by_area: Mapping[str, MoneyHere], home: Home, need: CohortInputs, risk: str) -> MoneyOfArea | None:
    """Give the money of an area; None for several areas taken together, and for the whole country.

    Where too few people live there for a figure of its own, there is none for each person either.
    """
    if not has_money_of_its_own(home):
        return None
    here = by_area[home.code]
    if too_few_to_rank(need.assumptions, home.people_16_plus):
        return MoneyOfArea(here, None)
    return MoneyOfArea(here, pounds_per_person(here, drawn_cohort(need), home.lads, risk))


def per_person_table(by_area: Mapping[str, MoneyHere], level: str, need: CohortInputs, risk: str) -> pd.DataFrame:
    """Work out pounds a person and year for each area.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``per_person_low_gbp per_person_gbp per_person_high_gbp`` (NaN where no sum of known years counts, or
        too few people live there), ``per_person_of`` ("all risk levels", "high risk"; "" there), ``per_person_years``.
    """
    found = {code: money_of_area(by_area, Home((code,), level), need, risk) for code in by_area}
    rows = {code: _per_person(money.per_person if money else None) for code, money in found.items()}
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("area_code")


def _per_person(found: PoundsPerPerson | None) -> dict[str, float | str | None]:
    return {
        "per_person_low_gbp": found.pounds.low if found else float("nan"),
        "per_person_gbp": found.pounds.median if found else float("nan"),
        "per_person_high_gbp": found.pounds.high if found else float("nan"),
        "per_person_of": people_counted(found.risk) if found else "",
        "per_person_years": found.years if found else float("nan"),
    }


def people_counted(risk: str) -> str:
    """Say whose people a sum is divided by."""
    return "all risk levels" if risk == ANY else f"{risk} risk"
