"""The maps of a round in words: how much is unknown of each area, and what the answers changed there."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from geo.areas import area_name
from say.maps.map_class import UNKNOWN, MapClass

CELLS_UNKNOWN = "Cells that nothing answers"
ONE_WORKBOOK = "What one workbook changed"
BEFORE, NOW = "before", "now"
CHANGES = {
    "more": MapClass("more is known", "#0b3c7d", "solid", "+", "#ffffff"),
    "less": MapClass("a service ended, nothing else on record", "#e5a93b", "slant", "−"),
    "both": MapClass("more is known, and a service ended", "#8fcdd0", "across", "±"),
    "same": MapClass("as before", UNKNOWN, "solid", "="),
}
"""What answers did to an area, by ``change`` of ``map_changed``."""
Row = Mapping[str, Any]
"""A row of ``map_changed``, by column."""
NOT_ASKED_CLASS = "not-asked"
NOT_ASKED = MapClass("not asked in this round", "#ffffff", "sparse", "")


def unknown_of(code: str, row: Row, when: str) -> str:
    """Say how much is unknown of an area: "Kent: nothing answers 9 of 11 cells"."""
    unknown = row["unknown_before"] if when == BEFORE else row["unknown_after"]
    return f"{area_name(code)}: nothing answers {unknown} of {row['asked']} cells"


def change_of(code: str, row: Row) -> str:
    """Say what answers did to an area: "Kent: more is known (9 of 11 cells unknown before, 7 now)"."""
    counts = f"{row['unknown_before']} of {row['asked']} cells unknown before, {row['unknown_after']} now"
    return f"{area_name(code)}: {CHANGES[row['change']].words} ({counts})"


def changed_in_words(table: pd.DataFrame) -> str:
    """Say in a sentence what the answers of a round changed, as ``map_changed``."""
    known, again = int(table["newly_known"].sum()), int(table["open_again"].sum())
    areas = int((table["change"] != "same").sum())
    if not areas:
        return "The answers so far changed nothing on the map."
    said = [f"{known:,} {'cell' if known == 1 else 'cells'} became known"] if known else []
    if again:
        said.append(f"{again:,} {'is' if again == 1 else 'are'} open again because a service ended")
    where = "1 area" if areas == 1 else f"{areas} areas"
    return f"The answers changed the map in {where}: {' and '.join(said)}."
