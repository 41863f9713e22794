"""People, households and hectares of each small area at the census, and its district then."""

import pandas as pd

from loaders.sources_register import package_of
from tools.build.packages import package_file

FILE = "crime_sim_toolkit/src/LSOA_data/census_2011_population_hh.csv"
COLUMNS = {
    "LSOA Code": "lsoa_code",
    "MSOA Code": "msoa_code",
    "Local authority code": "lad_2011_code",
    "Persons": "people",
    "Households": "households",
    "Hectares": "hectares",
}
PEOPLE = 56_075_912
"""Usual residents of England and Wales on 27 March 2011, as published."""


def census_of_2011() -> pd.DataFrame:
    """List the small areas, sorted by ``lsoa_code`` (the index), with the columns of ``COLUMNS``; nothing is missing.

    Raises ValueError if the people do not add up to the published total.
    """
    table = pd.read_csv(package_file(package_of("small_area_census"), FILE), usecols=list(COLUMNS), thousands=",")
    table = table.rename(columns=COLUMNS).set_index("lsoa_code").sort_index()
    if table["people"].sum() != PEOPLE or table.isna().any(axis=None) or not table.index.is_unique:
        raise ValueError("the people of the small areas do not add up to those of the census")
    return table
