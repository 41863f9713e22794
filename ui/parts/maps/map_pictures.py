"""What a map can be a picture of: statuses, or values in classes. A picture is data for the browser, never script.

Unknown has a class of its own, drawn as "nothing listed" is; it is never the lowest class.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from geo.areas import area_name
from say.cohorts.value_classes import value_in_words
from say.coverage.status_words import status_in_words
from say.maps.classes_of_map import ClassesOfMap, classes_of_statuses, classes_of_values
from say.maps.map_class import MapClass
from say.terms import Terms
from say.text import plain_line


@dataclass(frozen=True)
class Moment:
    """One moment of a picture that moves: what it is called, what is said of it, and the class of each area on it."""

    name: str
    says: str
    classes: Mapping[str, str]


@dataclass(frozen=True)
class Moments:
    """What a picture moves through, and where it stands; ``label`` names the slider, ``play`` and ``stop`` its button."""

    every: tuple[Moment, ...]
    at: int
    label: str
    play: str
    stop: str

    def saying(self, mark: Callable[[str], str]) -> "Moments":
        """Return the same with what is said of each moment under a mark."""
        return replace(self, every=tuple(replace(one, says=mark(one.says)) for one in self.every))


@dataclass(frozen=True)
class AtOnce:
    """How the browser asks for another picture itself, while the screen is still drawn: a word in a box above is changed.

    Attributes
    ----------
    address
        Of the answers, on this server.
    asked
        What was asked for this picture, as an address says it.
    words
        By choice: what its box may read, and what the address then says.
    said
        The sentence of this picture, as HTML.
    """

    address: str
    asked: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    said: str


@dataclass(frozen=True)
class MapPicture:
    """What one map shows.

    Attributes
    ----------
    shows
        What the colours stand for, for those who cannot see them: "status", "cohort".
    classes
        By a key of letters and hyphens.
    areas
        By area code: the key of its class ("" for none: left white), and its tooltip as plain text.
    chosen
        Code of the area to outline, or None.
    points
        Latitude, longitude (degrees, EPSG:4326) and name of places that may be shown.
    around
        Codes of the areas that the map is zoomed to; none for all.
    only
        Keys of the classes whose areas the user left, the others being pale; none for all. None where the browser keeps that.
    moments
        What the picture moves through, where it moves; ``areas`` are as at the moment where it stands.
    at_once
        How the browser asks for the picture of another choice, where it may.
    """

    shows: str
    classes: Mapping[str, MapClass]
    areas: Mapping[str, tuple[str, str]]
    chosen: str | None
    points: tuple[tuple[float, float, str], ...] = ()
    around: tuple[str, ...] = ()
    only: tuple[str, ...] | None = None
    moments: Moments | None = None
    at_once: AtOnce | None = None

    @property
    def classed(self) -> ClassesOfMap:
        """The classes, and that of each area."""
        return ClassesOfMap(self.classes, {code: key for code, (key, _) in self.areas.items()})

    def classes_left(self, only: str) -> tuple[str, ...]:
        """Return the classes that the choice ``only`` leaves, none for all; one of another measure leaves all."""
        return tuple(one for one in only.split(".") if one in self.classes)

    def words_of_areas(self) -> pd.DataFrame:
        """Return what the tooltip says of each area, by its code, as a layer tells it: ``in_words``."""
        return pd.DataFrame({"in_words": {code: words for code, (_, words) in self.areas.items()}})


def status_picture(
    table: pd.DataFrame,
    chosen: str | None,
    points: pd.DataFrame,
    terms: Terms,
    in_words: Callable[[Any], str] = status_in_words,
) -> MapPicture:
    """Return the picture of a coverage table.

    Parameters
    ----------
    table
        ``coverage_table`` at the level of the map, or another with its ``area_name status extent``.
    chosen
        Code of the area to outline, or None.
    points
        ``service_points``: where services can be visited.
    terms
        Of the language that the classes are called in.
    in_words
        Says the status of a row of the table.
    """
    classed = classes_of_statuses(table, terms)
    columns = {str(name): table[name].to_numpy().tolist() for name in table.columns}
    rows = (dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True))
    areas = {
        code: (key, f"{row['area_name']}: {in_words(row)}")
        for (code, key), row in zip(
            classed.of_area.items(), rows, strict=True
        )  # a Series for each row would take ten times as long
    }
    return MapPicture("status", classed.classes, areas, chosen, placed(points))


def placed(points: pd.DataFrame) -> tuple[tuple[float, float, str], ...]:
    """Return ``service_points`` as a picture has them."""
    return tuple(
        (round(lat, 4), round(lon, 4), plain_line(name))
        for lat, lon, name in zip(points["lat"], points["lon"], points["service_name"], strict=True)
    )


def value_picture(values: pd.DataFrame, measure_label: str, unit: str, chosen: str | None) -> MapPicture:
    """Return the picture of one value for each area: at most five classes of blue, the deeper the more, and "not known".

    Areas that cannot be told apart are one class.

    Parameters
    ----------
    values
        Indexed by area code: ``low median high`` in the unit, none below 0 (shares 0 to 1); NaN where not known. Areas are
        put in classes by the median.
    measure_label
        What the value is called: "Cohort".
    unit
        A unit of ``cohorts.answers.measures``.
    chosen
        Code of the area to outline, or None.

    Returns
    -------
    MapPicture
        Classes ``value-1`` (lowest) upwards, then ``not-known`` where any area is. Every area has its value and interval in
        its tooltip.
    """
    classed = classes_of_values(values, unit)
    areas = {
        str(row.Index): (
            classed.of_area[str(row.Index)],
            f"{area_name(str(row.Index))}: {value_in_words(row.median, row.low, row.high, unit)}",
        )
        for row in values[["low", "median", "high"]].itertuples()
    }
    return MapPicture(measure_label.lower(), classed.classes, areas, chosen)
