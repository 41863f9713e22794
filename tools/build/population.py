"""People by age band in each district, from the ONS estimates by single year of age."""

import pandas as pd

from geo.areas import LOOKUPS, lad_parents
from loaders.sources_register import package_of
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
    table = pd.read_csv(package_file(package_of("population"), FILE), dtype={"code": str})
    history = pd.read_csv(LOOKUPS / "lad_code_history.csv", dtype=str)
    renamed = history.set_index("retired_code")["lad_code_2025"]
    table["lad_code"] = table["code"].map(renamed).fillna(table["code"])
    by_age = table.set_index("lad_code").loc[lad_parents().index]
    return bands(by_age.drop(columns=["code", "name", "all"]), by_age["all"])


def bands(by_age: pd.DataFrame, totals: pd.Series) -> pd.DataFrame:
    """Add single years of age (columns ``"0"`` … ``"90+"``) up to bands, checked against the totals."""
    ages = pd.Series([int(age.removesuffix("+")) for age in by_age.columns], index=by_age.columns)
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
