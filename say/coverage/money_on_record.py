"""Money on record for a directory: published awards together with its own sums, the same for a screen, a paper and a command."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd

from cohorts.answers.pounds_per_person import PoundsPerPerson, pounds_per_person
from cohorts.answers.ranks import too_few_to_rank
from cohorts.model.cohort import drawn_cohort
from cohorts.model.inputs import CohortInputs
from coverage.ask import ANY
from coverage.directory import Directory
from coverage.money.award import Award
from coverage.money.by_area import Found, MoneyHere, money_by_area, money_together
from coverage.money.ledger import Entry, Standing, ledger, ledger_together
from geo.areas import area_table
from geo.home import Home
from loaders.money.published_awards import published_awards
from loaders.money.service_awards import service_awards
from say.coverage.money_by_area_words import (
    AwardSaid,
    award_in_words,
    money_here_in_words,
    more_in_the_file,
    parts_not_found_in_words,
    per_person_in_words,
)


def awards_on_record(directory: Directory) -> tuple[Award, ...]:
    """Give all awards that go with a directory: published ones, unless it is invented; its list of money; its services' sums."""
    published = () if directory.invented else published_awards()
    return (*published, *directory.money, *service_awards(directory))


MONEY = "Money on record"
MOST_LISTED = 200
"""So many awards are listed of an area; a list of payments may have thousands, which a file holds."""
MONEY_HEADINGS = ("Financial years", "Sum as stated", "What it is for", "Source")


@dataclass(frozen=True)
class MoneyOfArea:
    """The money of an area, or of several taken together.

    Attributes
    ----------
    home, here
        The area, and every award that says something of it.
    not_found
        Of the parts of the area, how many no award names.
    per_person
        How much it is for each person a year; None where no sum of known years counts, and where it cannot be told: a part has no
        award on record, or too few people live there.
    """

    home: Home
    here: MoneyHere
    not_found: int
    per_person: PoundsPerPerson | None

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said of it, the sum first."""
        of_parts = parts_not_found_in_words(self.not_found, len(self.home.parts), self.home.level_of_parts)
        left = more_in_the_file(len(self.here.entries) - MOST_LISTED)
        said = (*money_here_in_words(self.here), of_parts, per_person_in_words(self.per_person), left)
        return tuple(filter(None, said))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every award that names the area, by side, years and kind of work."""
        return tuple(one for part in self.here.split() for one in part.entries)

    @property
    def rows(self) -> tuple[AwardSaid, ...]:
        """The awards that name the area, each in words: of very many the first, payments last."""
        listed = sorted(self.entries, key=lambda one: one.standing is Standing.PAID)[:MOST_LISTED]
        lads = self.home.lads
        return tuple(award_in_words(one, lads) for one in listed)


@dataclass(frozen=True)
class MoneyOfAreas:
    """Where the money of a directory is looked up: in all areas of a level, and in districts taken together."""

    at: Callable[[str], Mapping[str, MoneyHere]]
    together: Callable[[tuple[str, ...]], MoneyHere]

    def of_area(self, home: Home, need: CohortInputs, risk: str) -> MoneyOfArea:
        """Give the money of an area, of a group, or of England and Wales: each award once."""
        is_one = not home.is_group and home.code in area_table(home.level).index
        here = self.at(home.level)[home.code] if is_one else self.together(home.lads)
        of_parts = self.at(home.level_of_parts) if home.parts else {}
        not_found = sum(of_parts[code].found is Found.NOT_FOUND for code in home.parts)
        if not_found or too_few_to_rank(need.assumptions, home.people_16_plus):
            return MoneyOfArea(home, here, not_found, None)
        return MoneyOfArea(home, here, not_found, pounds_per_person(here, drawn_cohort(need), home.lads, risk))


def money_of_directory(directory: Directory) -> MoneyOfAreas:
    """Return where the money of a directory is looked up, each level worked out once."""
    awards = awards_on_record(directory)
    return MoneyOfAreas(
        cache(lambda level: money_by_area(ledger(awards, level), level)),
        lambda lads: money_together(ledger_together(awards, lads)),
    )


def per_person_table(money: MoneyOfAreas, level: str, need: CohortInputs, risk: str) -> pd.DataFrame:
    """Work out pounds a person and year for each area of a level.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``per_person_low_gbp per_person_gbp per_person_high_gbp`` (NaN where it cannot be
        told, as ``MoneyOfArea`` has it), ``per_person_of`` ("all risk levels", "high risk"; "" there), ``per_person_years``.
    """
    found = {code: money.of_area(Home((code,), level), need, risk) for code in money.at(level)}
    rows = {code: _per_person(of_area.per_person) for code, of_area in found.items()}
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
