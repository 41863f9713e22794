"""One class of a map, and the colours that maps and charts share: blues and greys, nothing red or green."""

from dataclasses import dataclass

BLUES = ("#d6e6f4", "#9cc6e4", "#5a9fd0", "#2468a8", "#0b3c7d")
UNKNOWN = "#f6f4f8"
BORDER = "#4b4656"
"""Of an area on a map that is saved."""
INKS = {"upright": "#0b3c7d", "across": "#3f7f8c", "slant": "#8a5a00", "sparse": "#9a94a6", "cross": "#c9a9bd"}
"""Of the marks over a colour, by pattern; "solid" has none."""


@dataclass(frozen=True)
class MapClass:
    """One class of a map: its words, its colour and pattern, a letter with a text colour that can be read on it, its extent.

    What holds in part of an area only is drawn in wide stripes with a dark edge, which are seen without any colour. The words
    of a class that ``is_one_area`` name it, so that nobody need be told how many areas it has.
    """

    words: str
    fill: str
    pattern: str = "solid"
    letter: str = ""
    ink: str = "#10131a"
    in_part: bool = False
    is_one_area: bool = False
