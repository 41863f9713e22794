"""What a layer tells of each area: its status with its extent, and one value with its unit and range, in numbers and in words."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from cohorts.answers.measures import Measure
from say.cohorts.value_classes import value_in_words
from say.coverage.status_words import status_in_words
from say.numbers import count

PLACES = "places a year, of every service listed"


def columns_of_statuses(table: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of a map of statuses, the value being the places: null unless known of every service there.

    Parameters
    ----------
    table
        ``coverage_table``.

    Returns
    -------
    pandas.DataFrame
        Indexed as the table: ``status extent districts districts_of share_of_people status_in_words services`` and ``value low
        high unit value_in_words``; places have no range, so that its ends are null.
    """
    known: Mapping[str, Any] = {
        "value": table["places"],
        "low": np.nan,
        "high": np.nan,
        "unit": PLACES,
        "value_in_words": [_places_in_words(places) for places in table["places"]],
    }
    return _statuses(table).assign(services=table["services"], **known)


def columns_of_values(table: pd.DataFrame, values: pd.DataFrame, one: Measure) -> pd.DataFrame:
    """Return the columns of a map of a measure: its middle and the ends of its range.

    Parameters
    ----------
    table
        ``coverage_table`` of the same ask.
    values
        By area code: ``low median high`` in the measure's unit, NaN where not known.

    Returns
    -------
    pandas.DataFrame
        As ``columns_of_statuses``, with ``measure`` in place of ``services``.
    """
    unit = one.unit
    ends = values.loc[table.index, ["low", "median", "high"]]
    known: Mapping[str, Any] = {
        "value": ends["median"],
        "low": ends["low"],
        "high": ends["high"],
        "unit": unit,
        "value_in_words": [value_in_words(median, low, high, unit) for low, median, high in ends.to_numpy()],
    }
    return _statuses(table).assign(measure=one.label, **known)


def _statuses(table: pd.DataFrame) -> pd.DataFrame:
    rows = table.to_dict("records")
    return table[["status", "extent", "districts", "districts_of"]].assign(
        share_of_people=[row[f"share_{row['status']}"] for row in rows],
        status_in_words=[status_in_words(row) for row in rows],
    )


def _places_in_words(places: float) -> str:
    """Say places; a share of one is not none."""
    return "under 1 place" if 0 < places < 0.5 else count(places, "place")
