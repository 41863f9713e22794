"""The value that the map shows of each area, with its interval, kept between the runs of one visit."""

import pandas as pd
import streamlit as st

from cohorts.answers.measures import measure_draws
from cohorts.answers.ranks import too_small
from cohorts.model.rollup import WHOLE
from cohorts.model.summary import intervals
from coverage.ask import Ask
from coverage.directory import Directory
from ui.cache.cohorts import central_gap_of, gap_of
from ui.state.need_in_use import need_in_use, need_key


@st.cache_data(max_entries=40, show_spinner=False, scope="session")
def _value_table(
    key: str, checksum: str, ask: Ask, level: str, measure: str, _directory: Directory
) -> pd.DataFrame:
    codes, draws = measure_draws(measure, gap_of(_directory, ask), level)
    at_centre = measure_draws(measure, central_gap_of(_directory, ask), level)[1][0]
    return intervals(draws, codes).assign(central=at_centre).rename_axis("area_code")


def value_table_of(directory: Directory, ask: Ask, level: str, measure: str) -> pd.DataFrame:
    """Return a measure of every area, from the need and the directory in use.

    Parameters
    ----------
    directory, ask
        In use.
    level
        ``lad utla pfa region``, or ``WHOLE``.
    measure
        A key of ``MEASURES``.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``low median high`` (the median and central 80 % of the draws) and ``central`` (every assumption at
        its centre), in the measure's unit. NaN where not known.
    """
    table: pd.DataFrame = _value_table(need_key(), directory.checksum, ask, level, measure, directory)
    return table


def national_value_of(directory: Directory, ask: Ask, measure: str) -> pd.Series:
    """Return ``value_table_of`` England and Wales as one."""
    return value_table_of(directory, ask, WHOLE, measure).iloc[0]


def is_too_small(code: str, level: str) -> bool:
    """Whether an area has too few people for its figure to be ranked or to stand as a headline."""
    return bool(too_small(need_in_use().assumptions, level)[code])
