"""A table on another map as a picture: areas in classes by their number; on the announced map those that are new."""

from dataclasses import replace

import pandas as pd

from cohorts.answers.measures import SHARE_OF_PEOPLE
from geo.recut.area_map import REST
from say.maps.classes_of_map import NOT_KNOWN_CLASS, classes_of_values
from say.maps.map_class import BLUES, UNKNOWN, MapClass
from say.recut.headlines import area_in_words, number_in_words
from say.recut.tables import TABLES, Unit
from say.recut.weights import are_new
from say.text import plain_line
from ui.parts.maps.map_pictures import MapPicture

_COUNTED = {
    Unit.PEOPLE: "people",
    Unit.SERVICES: "services",
    Unit.KINDS: "kinds",
    Unit.COMMUNITIES: "communities",
    Unit.POUNDS: "pounds",
    Unit.SHARE: SHARE_OF_PEOPLE,
}
NONE = "none"
"""The class of areas that have none: never the lowest of those that have some."""
MOST_BY_NAME = 8
"""Of so few areas the legend names each."""


def recut_picture(table: str, weights: pd.DataFrame, chosen: str | None) -> MapPicture:
    """Draw ``weights_of`` a table. Areas that are left white say in their tooltip what they have."""
    drawn = coloured(weights)
    classes, of_area = _classes(table, drawn)
    rows = zip(weights.index, weights.to_dict("records"), strict=True)
    areas = {str(code): (of_area.get(str(code), ""), area_in_words(table, row)) for code, row in rows}
    around = tuple(map(str, drawn.index)) if len(drawn) < len(weights) else ()
    return MapPicture(TABLES[table].pictured.shows, classes, areas, chosen, around=around)


def picture_of_one(table: str, weights: pd.DataFrame, code: str) -> MapPicture:
    """Draw the same with one area chosen, and zoomed to it."""
    return replace(recut_picture(table, weights, code), around=() if code == REST else (code,))


def coloured(weights: pd.DataFrame) -> pd.DataFrame:
    """Give the areas that the picture is of: those that do not exist yet, where there are any; else all but what is left over."""
    new = are_new(weights)
    return weights[new] if new.any() else weights[weights.index != REST]


def _classes(table: str, drawn: pd.DataFrame) -> tuple[dict[str, MapClass], dict[str, str]]:
    """Class areas by their number; few enough have a class each, with their name."""
    nothing = drawn["number"].eq(0)
    number = drawn["number"].mask(nothing)
    values = pd.DataFrame({"low": drawn["low"].fillna(number), "median": number, "high": drawn["high"].fillna(number)})
    classed = classes_of_values(values, _COUNTED[TABLES[table].pictured.unit])
    without = MapClass(TABLES[table].pictured.nought, UNKNOWN, "sparse", "–")
    known = {
        key: look for key, look in classed.classes.items() if key != NOT_KNOWN_CLASS or number[~nothing].isna().any()
    }
    looks = known | ({NONE: without} if nothing.any() else {})
    keys = {code: NONE if nothing[code] else key for code, key in classed.of_area.items()}
    if len(drawn) > MOST_BY_NAME:
        return looks, keys
    classes, of_area = {}, {}
    for at, (code, row) in enumerate(drawn.sort_values("number", ascending=False).T.items(), start=1):
        look = looks[keys[str(code)]]
        words = f"{plain_line(row['area_name'])}: {number_in_words(table, row.to_dict())}"
        ink = "#ffffff" if look.fill in BLUES[-2:] else look.ink
        classes[f"area-{at}"] = replace(look, words=words, letter=str(at), ink=ink, is_one_area=True)
        of_area[str(code)] = f"area-{at}"
    return classes, of_area
