"""The map of what is not known: for how many kinds of work and communities nothing is listed, area by area."""

import pandas as pd

from coverage.ask import ANY
from say.asking.ask_words import NOT_LISTED, UNIT, not_listed_of
from say.maps.classes_of_map import classes_of_values
from say.provenance import RECORD
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import MapPicture
from ui.screens.area.reader_here import reader_at
from ui.state.choices import SHAPES


def show_not_listed_map(s: Screen) -> None:
    """Draw the map at the level chosen; a click chooses an area."""
    level = s.choices.level
    table = pd.DataFrame({"not_listed": reader_at(s, ANY).not_listed_at(level)})
    picture = _picture(table["not_listed"], s.choices.area)
    s.map(level, picture, choose_area, next(iter(SHAPES)), "ask-map", NOT_LISTED.lower(), RECORD, lambda: table)


def _picture(not_listed: pd.Series, chosen: str | None) -> MapPicture:
    classed = classes_of_values(pd.DataFrame(dict.fromkeys(("low", "median", "high"), not_listed.astype(float))), UNIT)
    areas = {code: (key, not_listed_of(code, int(not_listed[code]))) for code, key in classed.of_area.items()}
    return MapPicture(NOT_LISTED.lower(), classed.classes, areas, chosen)
