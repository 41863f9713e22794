"""What ends soon: records whose last day, or the last day to which their money is known, lies within a year of a date."""

from datetime import date

import pandas as pd

from coverage.kind_rows import NEAR
from coverage.local_records import within_a_year


def ending_within_a_year(records: pd.DataFrame, on: date) -> pd.DataFrame:
    """List the records that end, or whose money ends, from a date on and within a year of it, the first first.

    Parameters
    ----------
    records
        ``records_among`` an area; only those that answer and name it, a part of it, its county or its force are read.
    on
        The date asked about.

    Returns
    -------
    pandas.DataFrame
        The records with ``ends_on`` (the first of the two days that lies in the year) and ``is_money`` (bool: that day is of
        its money, and not of the service).
    """
    local = _local(records)
    within = within_a_year(_days(local), on)
    ends_on = within.min(axis=1)
    table: pd.DataFrame = local.assign(ends_on=ends_on, is_money=within["end_date"].ne(ends_on))
    ending: pd.DataFrame = table[ends_on.notna()]
    return ending.sort_values("ends_on", kind="stable")


def without_an_end(records: pd.DataFrame) -> tuple[int, int]:
    """Count the records that ``ending_within_a_year`` reads without an end, of the service or of its money, and all it reads."""
    local = _local(records)
    return int((local["end_date"].eq("") & local["funded_to"].eq("")).sum()), len(local)


def money_over(records: pd.DataFrame, on: date) -> pd.Series:
    """Give the last day of their known money of the records that ``ending_within_a_year`` reads, where it lies before a date.

    A record that had itself ended by the date asked about does not answer, so it is not among them.
    """
    funded_to = _days(_local(records))["funded_to"]
    return funded_to[funded_to < pd.Timestamp(on)]


def _local(records: pd.DataFrame) -> pd.DataFrame:
    local: pd.DataFrame = records[records["role"].eq("answers") & records["reach"].isin(NEAR)]
    return local


def _days(local: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({day: pd.to_datetime(local[day], format="%Y-%m-%d") for day in ("end_date", "funded_to")})
