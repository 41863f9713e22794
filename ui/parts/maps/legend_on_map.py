"""The legend that lies on a map: each class in words, with how many areas are in it; what holds in part stands with the whole."""

from collections import Counter
from dataclasses import dataclass

from say.maps.map_class import MapClass
from say.numbers import count
from say.text import with_capital
from ui.parts.maps.map_pictures import MapPicture

STRIPED = "Wide stripes: in part of the area only."
SHOW_ALL = "Show all"


@dataclass(frozen=True)
class LegendLine:
    """One line: the box of a colour with its letter, its words, its count of areas, and the classes that a click leaves.

    ``counted`` is "" where the words name the one area that there is.
    """

    fill: str
    ink: str
    letter: str
    words: str
    counted: str
    empty: bool
    classes: tuple[str, ...]


@dataclass(frozen=True)
class Legend:
    """What the colours stand for, a line for each, what else is to be known of them, and the way back from some to all."""

    title: str
    lines: tuple[LegendLine, ...]
    notes: tuple[str, ...]
    show_all: str = SHOW_ALL


def legend_of(picture: MapPicture) -> Legend:
    """Return the legend of a picture; a colour that no area has is in it too."""
    found = Counter(key for key, _ in picture.areas.values())
    by_colour: dict[tuple[str, str], list[str]] = {}
    for key, look in picture.classes.items():
        by_colour.setdefault((look.fill, look.letter), []).append(key)
    lines = tuple(_line([(key, picture.classes[key]) for key in keys], found) for keys in by_colour.values())
    striped = any(look.in_part and found[key] for key, look in picture.classes.items())
    return Legend(with_capital(picture.shows), lines, (STRIPED,) if striped else ())


def _line(classes: list[tuple[str, MapClass]], found: Counter[str]) -> LegendLine:
    look = next(one for _, one in classes if not one.in_part)
    areas = sum(found[key] for key, _ in classes)
    in_part = sum(found[key] for key, one in classes if one.in_part)
    counted = f"{count(areas, 'area')}{f', {count(in_part)} in part' if in_part else ''}" if areas else "no area"
    counted = "" if look.is_one_area else counted
    return LegendLine(
        look.fill, look.ink, look.letter, look.words, counted, not areas, tuple(key for key, _ in classes)
    )
