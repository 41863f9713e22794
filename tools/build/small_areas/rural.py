"""How rural each small area is: the share of its live postcodes in output areas of *rural residents*."""

import json

import pandas as pd

from loaders.sources_register import package_of
from tools.build.packages import package_file

FILE = "demography/data/uk/tree.json"
RURAL = "1"
"""The first figure of the codes of the supergroup *rural residents* in the output area classification of 2011."""


def rural_shares(postcodes: pd.DataFrame) -> pd.Series:
    """Give the rural share (0 to 1) by ``lsoa_code`` of ``postcodes`` (``postcode lsoa_code``).

    A postcode that the classification does not list counts for neither side. Raises ValueError if a small area has none
    that it lists.
    """
    by_district = json.loads(package_file(package_of("rural_groups"), FILE).read_text(encoding="utf-8"))
    group = {start + end: code for start, ends in by_district.items() for end, code in ends.items()}
    return shares_in_rural_groups(postcodes["lsoa_code"], postcodes["postcode"].map(group))


def shares_in_rural_groups(lsoa_codes: pd.Series, groups: pd.Series) -> pd.Series:
    """Give the share of each small area's postcodes whose group is rural, of those whose group is known."""
    shares: pd.Series = groups.str[0].eq(RURAL).where(groups.notna()).astype("float64").groupby(lsoa_codes).mean()
    if shares.isna().any():
        raise ValueError("a small area has no postcode of a known group")
    return shares
