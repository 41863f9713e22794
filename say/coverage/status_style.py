"""How each status looks and what it says: colour, pattern, letter and plain words, the same on every screen.

Blues mean that something is on record, the deeper the surer; nothing is red or green. Each status also has a letter and a
pattern, so that none is told by colour alone; ``tests/ui/test_status_style.py`` checks the colours as colour-blind eyes see them.
"""

from dataclasses import dataclass

from coverage.vocabulary import Status


@dataclass(frozen=True)
class StatusStyle:
    """One status on screen.

    Attributes
    ----------
    letter
        Stands for the status in tables.
    words
        What the legend and tables call it.
    sentence
        What it means, in full.
    fill, ink
        Background, and a text colour that has a contrast of at least 4.5:1 on it.
    pattern
        The pattern that the map draws over the fill.
    """

    letter: str
    words: str
    sentence: str
    fill: str
    ink: str
    pattern: str


STYLES = {
    Status.SERVED: StatusStyle(
        "S",
        "served",
        "A current record states that it serves this area and these people.",
        "#0b3c7d",
        "#ffffff",
        "solid",
    ),
    Status.POSSIBLE: StatusStyle(
        "P",
        "may be served",
        "A record names this area, but it is old or undated, does not state its risk level, or was only announced.",
        "#3f8bc9",
        "#10131a",
        "upright",
    ),
    Status.WIDER_ONLY: StatusStyle(
        "W",
        "only a regional or national service",
        "Only a regional, national or remote service is listed; its record may be old.",
        "#8fcdd0",
        "#10131a",
        "across",
    ),
    Status.NOT_FOR_THEM: StatusStyle(
        "G",
        "services reach here, none recorded for these people",
        "Services of this kind reach here, but none is recorded for this choice of risk, community or standard.",
        "#e5a93b",
        "#10131a",
        "slant",
    ),
    Status.NO_RECORD: StatusStyle(
        "N",
        "nothing listed",
        "Nothing is listed here. That is not the same as nothing there: it is not known.",
        "#f6f4f8",
        "#10131a",
        "sparse",
    ),
    Status.CONFIRMED_NONE: StatusStyle(
        "X",
        "checked: none",
        "Somebody with standing has recorded that there is none.",
        "#4a2c3f",
        "#ffffff",
        "cross",
    ),
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

STATUS_OF_KEY = {status.key: status for status in Status}


def style_of(key: str) -> StatusStyle:
    """Return the style for a status key such as ``no_record``."""
    return STYLES[STATUS_OF_KEY[key]]
