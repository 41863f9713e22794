"""What one name means by itself: the area that it names, a question where it could be several, or what it is instead."""

from dataclasses import dataclass
from functools import cache

import pandas as pd

from geo.areas import ENGLAND_AND_WALES, LOOKUPS, area_name, lads_of
from geo.found_area import FoundArea
from geo.mistakes import Mistake, in_one_sentence
from geo.name_index import not_areas
from geo.names import NotShown, named_areas
from geo.possible_areas import possible_areas
from geo.several_names import read_set
from geo.spelling import normalise_name
from loaders.directory.area_phrases import without_all_of_it
from loaders.directory.areas_found import AreaQuestion, AreasFound
from loaders.files.cells import shown

Area = tuple[str, str]
"""Level and code."""

_OF_THE_METROPOLITAN_POLICE, _LONDON = "E23000001", "E12000007"
_COMMISSIONER = "its commissioner"
_WIDER = "wider than England and Wales"


@dataclass(frozen=True)
class Terms:
    """The level that the row states, the area around it, and whether a name of several areas is asked: see ``areas_of_cell``."""

    level: str | None
    around: Area | None
    ask: bool


def named(text: str, terms: Terms) -> AreasFound | None:
    """What a name or a code means; None where it is not known."""
    key = normalise_name(text)
    if terms.level is None and key in _commissioner_of_london():
        return AreasFound((_area(_LONDON, "region"),), f"{shown(text)} was read as London, both its forces.")
    if not_areas().get(key) == _WIDER:
        said = f"{shown(text)} was read as England and Wales, the part that we show."
        return AreasFound((_area(ENGLAND_AND_WALES, "nation"),), said)
    if terms.ask and (options := possible_areas(text, terms.level)):
        return _asked(text, options, terms.around)
    return _as_written(text, terms.level)


def meanings(text: str, terms: Terms) -> tuple[FoundArea, ...]:
    """Every area that a name may mean, narrowest first."""
    for rest in (text, *without_all_of_it(text)):
        if options := possible_areas(rest, terms.level):
            return options
        if (found := named(rest, terms)) is not None:
            return found.areas
    return ()


def found_areas(areas: tuple[FoundArea, ...]) -> AreasFound:
    """Areas with what is said of them."""
    return AreasFound(areas, in_one_sentence(*dict.fromkeys(str(area.notice) for area in areas if area.notice)))


def _as_written(text: str, level: str | None) -> AreasFound | None:
    """What a text means by itself. A code counts whatever the level says."""
    try:
        areas = named_areas(text, level)
    except NotShown as mistake:
        return AreasFound((), str(mistake))
    except Mistake:
        areas = ()
    areas = areas or read_set(text)
    if not areas and level and any(c.isdigit() for c in text):
        return _as_written(text, None)
    return found_areas(areas) if areas else None


def _asked(text: str, options: tuple[FoundArea, ...], around: Area | None) -> AreasFound:
    """A question, or the one option that lies in the area around."""
    inside = [one for one in options if around and set(lads_of(one.code)) <= set(lads_of(around[1]))]
    if len(inside) != 1:
        return AreasFound((), questions=(AreaQuestion(" ".join(text.split()), options),))
    said = f"{shown(text)} was read as {inside[0].name}, which lies in the area that the row is about."
    return AreasFound((_area(inside[0].code, inside[0].level),), said, settled=True)


def _area(code: str, level: str) -> FoundArea:
    return FoundArea(code, area_name(code), level)


@cache
def _commissioner_of_london() -> frozenset[str]:
    """What London's commissioner is called: the office speaks for the region, and not for one of its two forces."""
    names = pd.read_csv(LOOKUPS / "area_names.csv", dtype=str)
    office = names["area_code"].eq(_OF_THE_METROPOLITAN_POLICE) & names.iloc[:, -1].eq(_COMMISSIONER)
    return frozenset(normalise_name(name) for name in names.loc[office, "alias"])
