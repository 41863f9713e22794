"""The records of two directories that are probably of one service, side by side, as a list to decide on."""

from typing import Any

import pandas as pd

from coverage.directory import Directory
from coverage.directory_changes import AREAS, Service
from coverage.reconcile.doubles import Double
from coverage.reconcile.fields import FIELDS, Difference, differences
from coverage.reconcile.together import services_by_id
from geo.areas import area_name
from geo.as_given import day
from say.coverage.directory_changes_in_words import column_of
from say.text import first_of

MOST_AREAS = 5
DECIDED, STANDS = "one_service", "second_stands_in"
"""The columns that are left for the reader: yes or no; and the fields, ``;`` between them, in which the second's word stands."""


def doubles_table(first: Directory, second: Directory, doubles: list[Double]) -> pd.DataFrame:
    """Write the proposed doubles as a table.

    Parameters
    ----------
    first, second, doubles
        The directories, and what ``proposed_doubles`` proposes of them.

    Returns
    -------
    pandas.DataFrame
        A row for each, numbered from 1: ``one_service`` and ``second_stands_in`` blank, ``agree_percent``, of both ``id``,
        ``name``, ``organisation``, ``kind`` and ``areas`` with ``first_`` or ``second_`` in front, and ``differs_in``: each field
        that both state otherwise, with what each says.
    """
    ours, theirs = services_by_id(first), services_by_id(second)
    rows = [_row(double, ours[double.first], theirs[double.second]) for double in doubles]
    return pd.DataFrame(rows, columns=_COLUMNS, index=range(1, len(rows) + 1)).rename_axis("number")


_OF_EACH = ("id", "name", "organisation", "kind", "areas")
_COLUMNS = [
    DECIDED,
    "agree_percent",
    *(f"{side}_{what}" for side in ("first", "second") for what in _OF_EACH),
    "differs_in",
    STANDS,
]


def _row(double: Double, first: Service, second: Service) -> dict[str, Any]:
    return {
        DECIDED: "",
        "agree_percent": round(100 * double.likeness.score),
        **_described("first", first),
        **_described("second", second),
        "differs_in": "; ".join(map(_difference, differences(first, second))),
        STANDS: "",
    }


def _described(side: str, service: Service) -> dict[str, str]:
    kind = _word("intervention", service["intervention"])
    told = (
        service["service_id"],
        service["service_name"],
        service["organisation_name"],
        kind,
        _said(AREAS, service[AREAS]),
    )
    return {f"{side}_{what}": value for what, value in zip(_OF_EACH, told, strict=True)}


def _difference(one: Difference) -> str:
    columns = FIELDS[one.field] if one.field != AREAS else (AREAS,)
    first, second = (
        "/".join(dict.fromkeys(filter(None, map(_said, columns, values)))) for values in (one.first, one.second)
    )
    return f"{one.field}: {first} | {second}"


def _said(column: str, value: Any) -> str:
    """A value of a column as people read it; "" where nothing is stated."""
    if isinstance(value, frozenset):
        return first_of(sorted(area_name(area.code) for area in value), MOST_AREAS)
    if isinstance(value, tuple):
        return ", ".join(_word(column, key) for key in value)
    if isinstance(value, str):
        return _word(column, value)
    if pd.isna(value):
        return ""
    return day(value.date()) if isinstance(value, pd.Timestamp) else f"{value:g}"


def _word(column: str, text: str) -> str:
    """The label of a key where the column holds keys; any other text as it stands."""
    return column_of(column).choices.get(text, text)
