"""The fills of a map as SVG patterns: one maker for the map on screen and the map that is saved.

A pattern is made of our own constants alone; no text of a file is in it.
"""

from collections.abc import Mapping

from say.maps.map_class import INKS, MapClass
from say.maps.status_style import IN_PART

MARKS = {
    "upright": "M4 0V8",
    "across": "M0 4H8",
    "slant": "M-2 2L2 -2 M0 8L8 0 M6 10L10 6",
    "sparse": "M-1 1L1 -1 M0 10L10 0 M9 11L11 9",
    "cross": "M0 0L8 8 M8 0L0 8",
}
MARK_PX = 0.8
"""How wide the marks over a colour are."""
_STRIPE = "M-4 -4L20 20 M-4 12L4 20 M12 -4L20 4"
_FOUR = ("0 0", "8 0", "0 8", "8 8")


def patterns_of(classes: Mapping[str, MapClass]) -> str:
    """Return the patterns of classes as SVG, each with the id ``fill-`` and the key of its class."""
    return "".join(_pattern(key, look) for key, look in classes.items())


def _pattern(key: str, look: MapClass) -> str:
    size = 16 if look.in_part else 10 if look.pattern == "sparse" else 8
    ground = IN_PART.ground if look.in_part else look.fill
    return (
        f'<pattern id="fill-{key}" width="{size}" height="{size}" patternUnits="userSpaceOnUse">'
        f'<rect width="{size}" height="{size}" fill="{ground}"/>{_stripes(look)}{_marks(look)}</pattern>'
    )


def _stripes(look: MapClass) -> str:
    if not look.in_part:
        return ""
    edge = _line(_STRIPE, IN_PART.edge, IN_PART.width_px + 2 * IN_PART.edge_px)
    return edge + _line(_STRIPE, look.fill, IN_PART.width_px)


def _marks(look: MapClass) -> str:
    """Mark the pattern of the whole, four times over the square of what holds in part; there stripes are mark enough for none."""
    if look.pattern not in MARKS or (look.in_part and look.pattern == "sparse"):
        return ""
    mark = _line(MARKS[look.pattern], INKS[look.pattern], MARK_PX)
    return "".join(f'<g transform="translate({at})">{mark}</g>' for at in (_FOUR if look.in_part else _FOUR[:1]))


def _line(path: str, colour: str, width: float) -> str:
    return f'<path d="{path}" stroke="{colour}" stroke-width="{width}" fill="none"/>'
