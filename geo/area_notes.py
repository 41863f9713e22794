"""What has to be known of a map that the country is only cut by, and of each area on it: the one place that says it.

Files and answers add it as a column (``notes_of_rows``), whatever is asked at such a level says it of the level, and every screen
and paper says it of the area that it shows.
"""

from functools import cache

import pandas as pd

from geo.health_areas import counted_elsewhere, health_areas_of_districts, health_name, split_districts
from geo.reorganisation import DECIDED, OURS, announced_areas

NOTE = "area_note"
"""The column that tells of each area what to know of it."""


def note_of_area(code: str) -> str:
    """Say in a sentence what to know of an area: how certain it is, or how far whole districts miss it; "" where nothing."""
    return _notes().get(code, "")


def note_of_level(level: str) -> str:
    """Say in a sentence, without a full stop, what to know of a level that is on no record; "" of one on record."""
    return {"announced": _of_announced, "health": _of_health}[level]() if level in ("announced", "health") else ""


def notes_of_rows(table: pd.DataFrame) -> pd.Series | None:
    """Give the note of the area of each row, by the index or the column ``area_code``; None where no row has one."""
    codes = table["area_code"] if "area_code" in table else table.index.to_series()
    notes = codes.map(lambda code: _notes().get(code, "") if isinstance(code, str) else "")
    return notes.set_axis(table.index) if notes.ne("").any() else None


@cache
def _notes() -> dict[str, str]:
    announced = {code: _of_new(code) for code in announced_areas()}
    return announced | {code: note for code in counted_elsewhere().index if (note := _of_health_area(code))}


def _of_new(code: str) -> str:
    new = announced_areas()[code]
    name = " under a working name" if new.is_working_name else ""
    what = f"{new.state}{name}, {new.when}, certainty {new.certainty}"
    return f"{what}; {code} is a code of ours, because it has no GSS code yet."


def _of_health_area(code: str) -> str:
    counted, strangers, missing = map(int, counted_elsewhere().loc[code, ["counted", "strangers", "missing"]])
    if not counted or not (strangers or missing):
        return ""
    own = counted - strangers + missing
    said = [
        *([f"{strangers / counted:.1%} of the people counted here lived in another health area"] if strangers else []),
        *([f"{missing / own:.1%} of its own people are counted in another"] if missing else []),
    ]
    return f"counted in whole districts (people of 2011): {', and '.join(said)}."


def _of_announced() -> str:
    new = announced_areas().values()
    decided, proposed = (sum((one.state == DECIDED) is is_decided for one in new) for is_decided in (True, False))
    return (
        f"of what is announced, {decided} new authorities are decided and {proposed} proposed under working names, with codes of "
        f"ours that begin with {OURS}; all else is as today"
    )


def _of_health() -> str:
    found, split = counted_elsewhere(), len(split_districts())
    share = found["strangers"].sum() / found["counted"].sum()
    left_out = found.index[found["counted"].eq(0)]
    without = "".join(f"; {health_name(code)} has most people of no district and is left out" for code in left_out)
    districts = len(health_areas_of_districts())
    return (
        f"health areas of 2022 (ONS) are counted in whole districts: {split} of {districts} are split, and "
        f"{share:.1%} of people (2011) are counted in another health area than their own{without}"
    )
