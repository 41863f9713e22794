"""Marks in brackets behind an area: its level, that only a part of it is served, its places.

``E06000001 (utla) (in part) (40 places)`` says in one cell of the CSV form what a workbook says in columns.
"""

import re
from typing import Any, NamedTuple

from geo.levels import LEVELS_ON_RECORD
from loaders.files.cells import CellError, parse_places

IN_PART = "in part"
_MARK = re.compile(r"(?P<rest>.*\S)\s*\((?P<said>[^()]+)\)", re.DOTALL)


class MarkedArea(NamedTuple):
    """An area as written, and what its marks say of it: a level, that only a part is served, places; or nothing."""

    written: str
    level: str | None = None
    in_part: bool = False
    places: int | None = None

    def __str__(self) -> str:
        """The area with its marks, as ``read_marks`` reads them."""
        marks = (
            self.level,
            IN_PART if self.in_part else None,
            None if self.places is None else f"{self.places} places",
        )
        return self.written + "".join(f" ({mark})" for mark in marks if mark)


def read_marks(text: str) -> MarkedArea:
    """Take the marks off the end of a name; brackets that hold anything else belong to the name."""
    area = MarkedArea(text.strip())
    while (match := _MARK.fullmatch(area.written)) and (said := _meant(match["said"])):
        area = area._replace(written=match["rest"], **said)
    return area


def _meant(said: str) -> dict[str, Any] | None:
    if said in LEVELS_ON_RECORD:
        return {"level": said}
    if said == IN_PART:
        return {"in_part": True}
    if said.endswith(" places"):
        try:
            return {"places": parse_places(said.removesuffix(" places"))}
        except CellError:
            return None
    return None
