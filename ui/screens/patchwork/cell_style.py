"""How the cells of the patchwork look: what is local in strong ink, what is regional, national or not for them pale."""

from dataclasses import dataclass

from coverage.vocabulary import Status
from say.maps.status_style import STYLES

PALE_SHARE = 0.28
"""How much of its colour a pale status keeps; the rest is the ground."""
DARK_GROUND = "#17131f"
DARK, GRID, EDGE = "#10131a", "#d9d4e2", "#5b2a86"
EMPTY_MARK = "·"
_PALE = (Status.WIDER_ONLY, Status.NOT_FOR_THEM)


@dataclass(frozen=True)
class CellStyle:
    """One status in a cell: its fill, an ink with a contrast of 4.5:1 or more on it, and both on a dark ground."""

    fill: str
    ink: str
    fill_in_the_dark: str
    ink_in_the_dark: str


def cell_style(status: Status) -> CellStyle:
    """Return the look of a status in a cell."""
    style = STYLES[status]
    if status is Status.NO_RECORD:
        return CellStyle("#ffffff", "#6b6577", DARK_GROUND, "#a8a1b5")
    if status in _PALE:
        light, dark = (_mixed(style.fill, ground, PALE_SHARE) for ground in ("#ffffff", DARK_GROUND))
        return CellStyle(light, "#4b4656", dark, "#e4dfec")
    return CellStyle(style.fill, style.ink, style.fill, style.ink)


def _mixed(colour: str, ground: str, share: float) -> str:
    """Mix a share of a colour (``#rrggbb``) into a ground."""
    parts = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(of * share + on * (1 - share)):02x}" for of, on in parts)
