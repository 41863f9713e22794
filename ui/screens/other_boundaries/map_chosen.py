"""The map that is chosen in the boxes: one that comes with the product, or one of the user's own."""

from geo.recut.maps import map_named
from say.recut.outlines_of import outlines_named
from ui.frame.screen import Screen
from ui.screens.other_boundaries.map_choice import is_own, word_of_map
from ui.screens.other_boundaries.map_shown import MapShown
from ui.screens.other_boundaries.own_map import own_map
from ui.state.choices import Choices


def map_chosen(s: Screen) -> MapShown | None:
    """Give the map with its outlines; None, with the way to one, where there is no map of one's own yet."""
    if is_own():
        return own_map(s)
    onto, level = word_of_map(), Choices.onto_level.now()
    return MapShown(map_named(onto, level), outlines_named(onto, level))
