"""The areas of a map by name, under the words of their class: beside the map while no area is chosen."""

from urllib.parse import urlencode

from geo.areas import area_name
from say.numbers import count
from say.text import as_text, with_capital
from ui.parts.maps.legend_on_map import LegendLine, legend_of
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.maps.swatch import swatch_of
from ui.parts.marked import Marked
from ui.screens.coverage_map.areas_left import AreasLeft
from ui.state.address import address_as_written
from ui.state.choices import Choices
from ui.state.language import said

MOST_NAMED = 43
"""Areas named beside the map, unless the user left their class: then all, up to ``MOST_LEFT``."""
MOST_LEFT = 60


def show_areas_named(s: Marked, picture: MapPicture, left: AreasLeft) -> None:
    """Draw the names of the classes that the legend leaves; of all, those that come first, as long as they are not too many."""
    named, drawn = 0, []
    for line in legend_of(picture).lines:
        codes = [code for code in left.codes if picture.areas[code][0] in line.classes]
        named += len(codes)
        if codes and (left.words or named <= MOST_NAMED):
            drawn.append(_named(picture, line, sorted(codes, key=area_name)))
    if drawn:
        s.html(f'<div class="atlas-named">{"".join(drawn)}</div>')


def _named(picture: MapPicture, line: LegendLine, codes: list[str]) -> str:
    """Return a paragraph: the areas in which it holds as a whole, then those in which it holds in part."""
    more = f" and {count(len(codes) - MOST_LEFT)} more" if len(codes) > MOST_LEFT else ""
    in_part = {code for code in codes if picture.classes[picture.areas[code][0]].in_part}
    whole, part = (
        ", ".join(link_to_area(code) for code in codes[:MOST_LEFT] if (code in in_part) == wanted)
        for wanted in (False, True)
    )
    names = "; ".join(filter(None, [whole, f"in part: {part}" if part else ""]))
    box = swatch_of(line.fill, line.ink, line.letter, False)
    return f"<p>{box} <strong>{as_text(with_capital(line.words))}</strong>: {names}{more}</p>"


def link_to_area(code: str) -> str:
    """Return a link to the map with an area chosen, as HTML."""
    to = urlencode(address_as_written() | {Choices.area_or_all.key: code})
    return f'<a class="atlas-go" href="coverage_map?{as_text(to)}">{as_text(said(area_name(code)))}</a>'
