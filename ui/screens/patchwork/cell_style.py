"""How the cells of the patchwork look: what is local in strong ink, what is regional, national or not for them pale."""

from dataclasses import dataclass

from coverage.vocabulary import NOT_LOCAL, Status
from ui.parts.maps.status_style import STYLES

PALE_SHARE = 0.28
"""How much of its colour a pale status keeps; the rest is white."""
DARK, GRID, EDGE = "#10131a", "#d9d4e2", "#5b2a86"
EMPTY_MARK = "·"
_PALE = (Status.WIDER_ONLY, Status.NOT_FOR_THEM)


@dataclass(frozen=True)
class CellStyle:
    """One status in a cell: its fill, and an ink with a contrast of 4.5:1 or more on it."""

    fill: str
    ink: str


def cell_style(status: Status) -> CellStyle:
    """Return the look of a status in a cell."""
    style = STYLES[status]
    if status is Status.NO_RECORD:
        return CellStyle("#ffffff", "#6b6577")
    if status in _PALE:
        return CellStyle(_paler(style.fill, PALE_SHARE), "#4b4656")
    return CellStyle(style.fill, style.ink)


def is_strong(status: Status) -> bool:
    """Whether it is drawn in strong ink: on record locally, or checked."""
    return status > NOT_LOCAL or status is Status.CONFIRMED_NONE


def _paler(colour: str, share: float) -> str:
    """Mix a colour (``#rrggbb``) with white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02x}" for part in parts)
