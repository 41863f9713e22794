"""Money on record for a directory: published awards together with its own sums, the same for a screen, a paper and a command."""

from collections.abc import Iterable, Mapping

import pandas as pd

from cohorts.answers.pounds_per_person import PoundsPerPerson, pounds_per_person
from cohorts.model.cohort import Cohort
from coverage.ask import ANY
from coverage.directory import Directory
from coverage.money.award import Award
from coverage.money.by_area import MoneyHere
from geo.areas import lads_of
from loaders.money.published_awards import published_awards
from loaders.money.service_awards import service_awards


def awards_on_record(directory: Directory, loaded: Iterable[Award]) -> tuple[Award, ...]:
    """Give all awards that go with a directory; published ones, which are real, say nothing beside an invented directory."""
    published = () if directory.invented else published_awards()
    return (*published, *loaded, *service_awards(directory))


def per_person_table(by_area: Mapping[str, MoneyHere], cohort: Cohort, risk: str) -> pd.DataFrame:
    """Work out pounds a person and year for each area.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``per_person_low_gbp per_person_gbp per_person_high_gbp`` (NaN where no sum of known years counts),
        ``per_person_of`` ("all risk levels", "high risk"; "" there), ``per_person_years``.
    """
    rows = {code: _per_person(pounds_per_person(money, cohort, lads_of(code), risk)) for code, money in by_area.items()}
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
