"""The records of two directories that are probably of one service, side by side, as a list to decide on."""

from typing import Any

import pandas as pd

from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.directory_changes import Service
from coverage.interventions import INTERVENTIONS
from coverage.reconcile.doubles import Double
from coverage.reconcile.fields import AREAS, Difference, differences
from coverage.reconcile.together import services_by_id
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_name
from geo.as_given import day
from say.text import first_of

MOST_AREAS = 5
DECIDED, STANDS = "one_service", "second_stands_in"
"""The columns that are left for the reader: yes or no; and the fields, ``;`` between them, in which the second's word stands."""
_WORDS = {
    **{key: one.label for key, one in INTERVENTIONS.items()},
    **{key: one.label for key, one in COMMUNITIES.items()},
    **RISK_LEVELS,
}


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
    kind = INTERVENTIONS[service["intervention"]].label
    told = (service["service_id"], service["service_name"], service["organisation_name"], kind, _said(service[AREAS]))
    return {f"{side}_{what}": value for what, value in zip(_OF_EACH, told, strict=True)}


def _difference(one: Difference) -> str:
    first, second = ("/".join(dict.fromkeys(filter(None, map(_said, values)))) for values in (one.first, one.second))
    return f"{one.field}: {first} | {second}"


def _said(value: Any) -> str:
    """A value as people read it; "" where nothing is stated."""
    if isinstance(value, frozenset):
        return first_of(sorted(area_name(code) for _, code in value), MOST_AREAS)
    if isinstance(value, tuple):
        return ", ".join(_WORDS[key] for key in value)
    if isinstance(value, str):
        return _WORDS.get(value, value)  # a key in words; any other text as it stands
    if pd.isna(value):
        return ""
    return day(value.date()) if isinstance(value, pd.Timestamp) else f"{value:g}"
