"""How long records run, against the years that the sector asks for, and which end soon, area by area."""

import pandas as pd

from coverage.ask import Ask
from coverage.evaluation import Evaluation
from coverage.extent import area_positions
from coverage.local_records import ends_soon, local_pairs
from geo.areas import area_table

LENGTHS = ("shorter", "long_enough", "not_known")
"""A record runs for fewer years than are asked for, or for as many; or its length is not known."""
_A_MONTH_SHORT = pd.DateOffset(months=1)
"""A contract from May to March three years on is one of three years: sources name months loosely."""


def length_of(starts: pd.Series, ends: pd.Series, funded_to: pd.Series, years_asked: int) -> pd.Series:
    """Give which of ``LENGTHS`` each record has: from its start to its end, or to the end of its known money, the later."""
    last = pd.concat([ends, funded_to], axis=1).max(axis=1)
    known = starts.notna() & last.notna()
    enough = last >= starts + pd.DateOffset(years=years_asked) - _A_MONTH_SHORT
    keys = pd.Series("not_known", index=starts.index)
    keys[known] = enough[known].map({True: "long_enough", False: "shorter"})
    return keys


def lengths_by_area(evaluation: Evaluation, ask: Ask, level: str, years_asked: int) -> pd.DataFrame:
    """Count the local records of every area by what is known of their end and their length.

    Returns
    -------
    pandas.DataFrame
        By area code, in the order of the level: ``area_name records ending_soon`` (their end or that of their known money lies
        within a year of the date) ``no_end`` (neither is known) and a count for each of ``LENGTHS``. A record that names several
        areas counts in each; whole counts, none missing.
    """
    codes, area = area_positions(level)
    pairs = local_pairs(evaluation, ask)
    service = pairs["service"].to_numpy()
    here = pd.DataFrame({"service": service, "area": area[pairs["lad"].to_numpy()]}).drop_duplicates()
    records = evaluation.services
    length = length_of(records["starts"], records["ends"], records["funded_to"], years_asked)
    said = pd.DataFrame(
        {
            "records": True,
            "ending_soon": ends_soon(evaluation).notna().to_numpy(),
            "no_end": records[["ends", "funded_to"]].isna().all(axis=1).to_numpy(),
            **{key: length.eq(key).to_numpy() for key in LENGTHS},
        }
    )
    counted = said.iloc[here["service"]].groupby(here["area"].to_numpy()).sum().reindex(range(len(codes)), fill_value=0)
    counted.index = codes.rename("area_code")
    counted.insert(0, "area_name", area_table(level)["area_name"].reindex(codes).to_numpy())
    return counted
