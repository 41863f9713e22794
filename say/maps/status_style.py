"""How each status looks: colour and pattern, the same on every screen; what it is called is among the terms.

Blues mean that something is on record, the deeper the surer; nothing is red or green. Each status also has a letter and a
pattern, so that none is told by colour alone; ``tests/ui/parts/maps/test_status_style.py`` checks the colours as colour-blind
eyes see them.
"""

from dataclasses import dataclass

from coverage.vocabulary import STATUS_OF_KEY, Status


@dataclass(frozen=True)
class StatusStyle:
    """One status on screen: its background, a text colour with a contrast of 4.5:1 or more on it, the pattern over it on maps."""

    fill: str
    ink: str
    pattern: str


STYLES = {
    Status.SERVED: StatusStyle("#0b3c7d", "#ffffff", "solid"),
    Status.POSSIBLE: StatusStyle("#3f8bc9", "#10131a", "upright"),
    Status.WIDER_ONLY: StatusStyle("#8fcdd0", "#10131a", "across"),
    Status.NOT_FOR_THEM: StatusStyle("#e5a93b", "#10131a", "slant"),
    Status.NO_RECORD: StatusStyle("#f6f4f8", "#10131a", "sparse"),
    Status.CONFIRMED_NONE: StatusStyle("#4a2c3f", "#ffffff", "cross"),
}


@dataclass(frozen=True)
class Stripes:
    """How a status that holds in part of an area only is drawn: wide stripes of its colour with dark edges on a light ground.

    Edges and ground are told apart without any colour, whatever the colour between them.
    """

    ground: str = "#ffffff"
    edge: str = "#4b4656"
    width_px: int = 5
    edge_px: int = 1


IN_PART = Stripes()


def style_of(key: str) -> StatusStyle:
    """Return the style for a status key such as ``no_record``."""
    return STYLES[STATUS_OF_KEY[key]]
