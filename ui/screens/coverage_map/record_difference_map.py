"""A difference between two records as a picture, its legend and its table: four changes, each with colour, pattern and sign."""

from collections.abc import Callable
from functools import partial

import pandas as pd
from pandas.io.formats.style import Styler

from geo.levels import LEVELS
from say.coverage.difference_words import Comparison, homes_of_change
from say.maps.map_class import MapClass
from say.numbers import per_cents
from say.terms import english
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.marked import Marked

CHANGE_CLASSES = {
    "more": MapClass("more on record", "#0b3c7d", "solid", "+", "#ffffff"),
    "less": MapClass("less on record", "#e5a93b", "slant", "−"),
    "both": MapClass("more in some districts, less in others", "#8fcdd0", "across", "±"),
    "same": MapClass("the same on record", "#f6f4f8", "solid", "="),
}


def difference_picture(table: pd.DataFrame, comparison: Comparison, level: str, chosen: str | None) -> MapPicture:
    """Return the picture of ``record_difference``: each area by its change, and what is on record on either side."""
    before, after = comparison.names
    areas = {
        str(row.Index): (
            str(row.change),
            f"{row.area_name}: {CHANGE_CLASSES[str(row.change)].words} ({was} {before}; {now} {after})",
        )
        for row, was, now in zip(table.itertuples(), *_statuses(table), strict=True)
    }
    classes = {
        change: look for change, look in CHANGE_CLASSES.items() if level != "lad" or change != "both"
    }  # a district is one thing: it cannot have both
    return MapPicture("change in what is on record", classes, areas, chosen)


def _statuses(table: pd.DataFrame) -> tuple[list[str], list[str]]:
    """Say what is on record in each area before, and after."""
    before, after = (
        [english().status(*row) for row in table[[f"status_{when}", f"extent_{when}"]].itertuples(index=False)]
        for when in ("before", "after")
    )
    return before, after


def people_of_changes(table: pd.DataFrame) -> dict[str, str]:
    """Say for each colour how many people live in its areas, and in how many of their districts it holds.

    The people of areas with more in some districts and less in others stand in that row alone, as in the sentence.
    """
    return {str(change): homes_of_change(here, str(change)) for change, here in table.groupby("change")}


def difference_as_shown(table: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """Return ``record_difference`` as people read it."""
    before, after = comparison.names
    columns = {
        "Area": table["area_name"],
        "GSS code": table.index,
        "Change": [f"{CHANGE_CLASSES[key].letter}  {CHANGE_CLASSES[key].words}" for key in table["change"]],
        **dict(zip((f"Status {before}", f"Status {after}"), _statuses(table), strict=True)),
    }
    changes = ("more", "less", "same")
    shares = table[[f"share_{change}" for change in changes]].to_numpy(dtype=float)
    in_words = [per_cents(of_area) for of_area in shares.tolist()]
    for place, change in enumerate(changes):
        columns[f"{CHANGE_CLASSES[change].letter}: share of people"] = [said[place] for said in in_words]
    return pd.DataFrame(columns, index=table.index)


def show_difference_table(
    s: Marked,
    table: pd.DataFrame,
    comparison: Comparison,
    level: str,
    key: str,
    on_pick: Callable[[str], None],
) -> None:
    """Draw the difference as a table; picking a row calls ``on_pick`` with its code."""
    says = f"{LEVELS[level].label} with what is on record {' and '.join(comparison.names)}"
    s.areas(partial(_in_colours, difference_as_shown(table, comparison)), list(table.index), key, on_pick, says)


def _in_colours(shown: pd.DataFrame) -> Styler:
    return shown.style.map(_change_colours, subset=["Change"])


def _change_colours(shown: object) -> str:
    look = next(look for look in CHANGE_CLASSES.values() if look.letter == str(shown)[0])
    return f"background-color: {look.fill}; color: {look.ink}"
