"""What the map of statuses shows first: its sentence and its picture, made of what is asked and of nothing of the visit."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from coverage.ask import Ask
from coverage.directory import Directory
from geo.levels import LEVELS
from say.coverage.headlines import area_headline, national_headline
from say.coverage.led_by_words import asks_for_a_community, led_by_first
from say.terms import Terms
from ui.cache.coverage import coverage_of, points_of
from ui.parts.led_by_line import tally_of
from ui.parts.maps.map_pictures import MapPicture, status_picture


@dataclass(frozen=True)
class StatusesSeen:
    """The status of every area as a table, as a picture, and in one sentence."""

    table: pd.DataFrame
    picture: MapPicture
    headline: str


def statuses_seen(directory: Directory, ask: Ask, level: str, area: str | None, terms: Terms) -> StatusesSeen:
    """Return what is seen first of an ask; ``area`` is the chosen one, and ``terms`` call the classes of the picture."""
    table = coverage_of(directory, ask, level)
    picture = status_picture(table, area, points_of(directory, ask), terms)
    return StatusesSeen(table, picture, area_headline(table.T[area]) if area else _of_all(directory, ask, level, table))


def _of_all(directory: Directory, ask: Ask, level: str, table: pd.DataFrame) -> str:
    """The headline of all areas: of what is led by a community, else of what is on record."""
    if asks_for_a_community(ask):
        codes: Sequence[str] = list(table.index)
        led = tally_of(directory, ask, level, codes, led_by_it=True)
        return led_by_first(led, LEVELS[level].many, ask.community)
    return national_headline(table, level, ask.risk)
