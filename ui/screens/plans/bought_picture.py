"""What areas get from a plan as a picture: an area that gets nothing is a class of its own, and no low value."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from say.maps.classes_of_map import classes_of_values
from say.maps.map_class import BLUES, MapClass
from ui.parts.maps.map_pictures import MapPicture

MOST_BY_NAME = 8
"""Of so few areas the legend names each."""
NO_PLACE = "no-place"
NO_PLACE_CLASS = MapClass("no place from this plan in its last year", "#ffffff", "sparse", "–")


def bought_picture(
    shows: str, unit: str, values: pd.DataFrame, words: Mapping[str, str], none: str, chosen: str | None
) -> MapPicture:
    """Colour areas by what they get.

    Parameters
    ----------
    shows, unit
        What the colours stand for, and the unit of its numbers.
    values
        Indexed by area code: ``low median high``, 0 of an area that gets nothing; NaN where not known.
    words
        By area code: what is said of it.
    none
        What an area is said to have that gets nothing.
    chosen
        Code of the area to outline, or None.
    """
    nothing = values["median"].eq(0)
    classed = classes_of_values(values[~nothing].astype(float), unit)
    classes, of_area = dict(classed.classes), dict(classed.of_area)
    if len(values) <= MOST_BY_NAME:
        classes, of_area = {}, {}
        for number, code in enumerate(values.loc[~nothing, "median"].sort_values(ascending=False).index, start=1):
            look = classed.classes[classed.of_area[str(code)]]
            ink = "#ffffff" if look.fill in BLUES[-2:] else look.ink
            key = of_area[str(code)] = f"area-{number}"
            classes[key] = replace(look, words=words[str(code)], letter=str(number), ink=ink)
    if nothing.any():
        classes[NO_PLACE] = replace(NO_PLACE_CLASS, words=none)
    areas = {str(code): (of_area.get(str(code), NO_PLACE), words[str(code)]) for code in values.index}
    return MapPicture(shows, classes, areas, chosen)
