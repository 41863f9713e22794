"""The country at a glance: the map of force areas by status."""

from functools import partial

from geo.levels import LEVELS
from say.maps.layer_columns import columns_of_statuses
from say.provenance import RECORD
from ui.cache.coverage import coverage_of, points_of
from ui.frame.screen import Screen
from ui.parts.choices.sidebar import choose_area
from ui.parts.maps.map_pictures import status_picture
from ui.state.choices import SHAPES
from ui.state.language import terms_in_use


def show_country_map(s: Screen) -> None:
    """Draw the map at the level chosen; a click chooses an area."""
    ask, level = s.choices.ask, s.choices.level
    table = coverage_of(s.directory, ask, level)
    picture = status_picture(table, s.choices.area, points_of(s.directory, ask), terms_in_use())
    title = f"what is on record, by {LEVELS[level].one}"
    columns = partial(columns_of_statuses, table)
    s.map(level, picture, choose_area, next(iter(SHAPES)), "overview-map", title, RECORD, columns)
