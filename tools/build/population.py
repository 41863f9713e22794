"""People by age band in each district, from the ONS estimates by single year of age."""

import pandas as pd

from geo.areas import lad_parents
from loaders.series.people_by_age import ALL_AGES, load_people_by_age
from loaders.sources_register import edition_of, package_of
from tools.build.packages import package_file

FILE = "policyengine_uk_data/datasets/frs/local_areas/local_authorities/targets/age.csv"
BAND_STARTS = (0, 16, 20, 25, 35, 45, 55, 60, 75)


def population_by_band() -> pd.DataFrame:
    """Count people by age band in each district.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``lad_code`` (2025 codes): ``population``, ``population_16_plus``, then the bands
        ``age_0_15`` … ``age_75_plus`` (people), which add up to ``population``.

    Raises
    ------
    ValueError
        If a district is missing, or the single years do not add up to the published total.
    """
    path = package_file(package_of("population"), FILE)
    people = load_people_by_age(path, f"{path.stem} {edition_of('population')}{path.suffix}")
    if not people.index.equals(lad_parents().index):
        raise ValueError("the estimates are not of exactly the districts of the lookup")
    return bands(people.drop(columns=ALL_AGES), people[ALL_AGES])


def bands(by_age: pd.DataFrame, totals: pd.Series) -> pd.DataFrame:
    """Add single years of age (columns 0 to 90, the last with everybody older) up to bands, checked against the totals."""
    ages = by_age.columns.to_numpy(dtype=int)
    counted = {}
    for start, end in zip(BAND_STARTS, (*BAND_STARTS[1:], None), strict=True):
        inside = (ages >= start) if end is None else (ages >= start) & (ages < end)
        label = f"age_{start}_plus" if end is None else f"age_{start}_{end - 1}"
        counted[label] = by_age.loc[:, inside].sum(axis=1)
    table = pd.DataFrame(counted)
    if not table.sum(axis=1).eq(totals).all():
        raise ValueError("single years of age do not add up to the published total in every district")
    table.insert(0, "population", totals)
    table.insert(1, "population_16_plus", totals - table["age_0_15"])
    return table.astype("int64")
