"""The values of the map as a table, on screen and in files: every area with its GSS code, unknown as "not known"."""

from collections.abc import Callable
from functools import partial

import pandas as pd
from pandas.io.formats.style import Styler

from cohorts.answers.measures import MEASURES
from geo.areas import area_name
from geo.levels import LEVELS
from say.cohorts.value_classes import one_value_in_words
from say.numbers import NOT_KNOWN
from ui.parts.marked import Marked

_SHOWN = {"median": "Median", "low": "Low", "high": "High"}


def value_file(values: pd.DataFrame, measure: str) -> pd.DataFrame:
    """Return ``value_table_of`` as a file holds it: names of areas, columns with the measure's full name, and its unit."""
    named = values[["median", "low", "high", "central"]].add_prefix(f"{measure}_")
    named.insert(0, "area_name", [area_name(str(code)) for code in values.index])
    return named.assign(unit=MEASURES[measure].unit)


def value_as_shown(values: pd.DataFrame) -> pd.DataFrame:
    """Return ``value_table_of`` under plain headings: numbers stay numbers, so that they sort as such."""
    shown = pd.DataFrame({"Area": [area_name(str(code)) for code in values.index]}, index=values.index)
    shown["GSS code"] = values.index
    return shown.join(values[list(_SHOWN)].rename(columns=_SHOWN))


def show_value_table(
    s: Marked, values: pd.DataFrame, measure: str, level: str, key: str, on_pick: Callable[[str], None]
) -> None:
    """Draw the values; picking a row calls ``on_pick`` with its code before the screen is drawn again.

    Parameters
    ----------
    s
        The screen.
    values
        ``value_table_of`` the measure at the level.
    measure
        A key of ``MEASURES``.
    level
        ``lad utla pfa region``.
    key
        Of the table on the screen.
    on_pick
        Takes a GSS code of the level.
    """
    measured = MEASURES[measure].label.lower()
    says = f"{LEVELS[level].label} with their {measured}: median, and the ends of the central 80% of draws"
    s.areas(
        partial(_value_in_words, values, MEASURES[measure].unit),
        [str(code) for code in values.index],
        key,
        on_pick,
        alt=says,
    )


def _value_in_words(values: pd.DataFrame, unit: str) -> Styler:
    return value_as_shown(values).style.format(
        lambda value: one_value_in_words(value, unit), subset=list(_SHOWN.values()), na_rep=NOT_KNOWN
    )
