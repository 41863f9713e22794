"""Health areas as the level ``health`` has them, in whole districts: sub-ICB areas of 2022, in Wales local health boards.

Health areas cut some districts. Each district is counted in the one where most of its people lived in 2011; how many lived in
another is in ``data/lookups/health_areas_of_districts.csv``, by the census of that year.
"""

from collections.abc import Collection
from functools import cache

import pandas as pd

from geo.data_folder import DATA

_LOOKUP = DATA / "lookups" / "health_areas_of_districts.csv"
_NAMES = DATA / "small_areas" / "health_areas.csv"


@cache
def health_areas_of_districts() -> pd.DataFrame:
    """Give the health area that each district is counted in: ``health_code`` and ``health_name`` by ``lad_code`` (sorted)."""
    largest = _people().sort_values("people_2011", kind="stable").groupby("lad_code").tail(1).set_index("lad_code")
    return largest[["health_code"]].assign(health_name=largest["health_code"].map(_names())).sort_index()


def health_name(code: str) -> str:
    """Give the official name of a health area, of one that is left out of the level too."""
    return str(_names()[code])


@cache
def counted_elsewhere() -> pd.DataFrame:
    """Say how far whole districts miss each health area, by people of 2011.

    Returns
    -------
    pandas.DataFrame
        By ``health_code``, every health area: ``counted`` people of its districts, ``strangers`` among them who live in another
        health area, and ``missing``, people who live in it and are counted in another. An area of which no district is counted
        has ``counted`` 0.
    """
    people = _people()
    people["counted_in"] = people["lad_code"].map(health_areas_of_districts()["health_code"])
    away = people[people["health_code"] != people["counted_in"]]
    found = pd.DataFrame(
        {
            "counted": people.groupby("counted_in")["people_2011"].sum(),
            "strangers": away.groupby("counted_in")["people_2011"].sum(),
            "missing": away.groupby("health_code")["people_2011"].sum(),
        }
    )
    return found.fillna(0).astype(int).rename_axis("health_code")


@cache
def split_districts() -> pd.Series:
    """Give the share (0 to 1) of the people of each split district who live in another health area, by its code (sorted)."""
    people = _people()
    total = people.groupby("lad_code")["people_2011"].sum()
    elsewhere = 1 - people.groupby("lad_code")["people_2011"].max() / total
    return elsewhere[elsewhere > 0].sort_index()


def shared_with_health_areas(lads: Collection[str]) -> pd.DataFrame:
    """Count the people of 2011 that some districts share with each health area, by ``health_code`` (sorted).

    Returns
    -------
    pandas.DataFrame
        Health areas that share anybody with them, exact by small area: ``shared``, and ``own``, all people of the health area.
    """
    people = _people()
    shared = people[people["lad_code"].isin(list(lads))].groupby("health_code")["people_2011"].sum()
    own = people.groupby("health_code")["people_2011"].sum()
    return pd.DataFrame({"shared": shared, "own": own.reindex(shared.index)})


@cache
def _names() -> pd.Series:
    names: pd.Series = pd.read_csv(_NAMES, dtype=str).set_index("health_code")["health_name"]
    return names


def _people() -> pd.DataFrame:
    return pd.read_csv(_LOOKUP, dtype={"lad_code": str, "health_code": str})
