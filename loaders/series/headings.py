"""Which columns of a table of counts hold the area, the count, the period and the source, told by their headings."""

import re
from collections.abc import Sequence

from loaders.files.cells import matching_key
from loaders.series.words import series_words

COLUMNS = {"area_code": "area code", "value": "value", "period": "period", "source": "source"}
"""The columns of our form."""
_STEMS = {"lad": 0, "ltla": 0, "la": 0, "utla": 1, "ctyua": 1, "csp": 2, "pfa": 3}
"""Short names of levels in headings such as ``LAD24CD``; the lower, the finer."""
_OF_LEVEL = re.compile(rf"({'|'.join(sorted(_STEMS, key=len, reverse=True))})(?:\d\d)?(cd|code|nm|name)?")
_FINER = ((re.compile(r"localauthority|district|council|borough"), 0), (re.compile(r"csp|communitysafety"), 2),
          (re.compile(r"force|police"), 3))  # fmt: skip
_ANY_LEVEL = -1
_NOMIS_AREAS = ("localauthority:", "policeforcearea:", "localauthority(", "localauthoritydistrict:")
"""How the heading of areas begins in a table made on request: "local authority: district / unitary (as of April 2023)"."""


def columns_of(header: Sequence[str]) -> dict[str, int]:
    """Match the headings of a line with ``area_code area_name value period source quarter indicator``: the place of each found.

    Our own names come first, then those that official tables use. Where areas of several levels have a column, the finest counts.
    """
    keys = [matching_key(cell) for cell in header]
    found = _area_columns(keys)
    for column in ("value", "period", "source", "quarter", "indicator"):
        place = next((place for place in _named(keys, column) if place not in found.values()), None)
        if place is not None:
            found[column] = place
    return found


def value_columns(header: Sequence[str]) -> list[int]:
    """List the places of all columns whose heading says that they hold counts, those that say it most plainly first."""
    keys = [matching_key(cell) for cell in header]
    return _named(keys, "value") + [
        place for place, key in enumerate(keys) if key.startswith("numberof") and key != "numberof"
    ]


def words_of(column: str) -> list[str]:
    """List the headings of a column as keys, our own first."""
    own = [COLUMNS[column]] if column in COLUMNS else []
    return [matching_key(word) for word in (*own, *series_words("headings")[column])]


def _named(keys: list[str], column: str) -> list[int]:
    return [keys.index(word) for word in words_of(column) if word in keys]


def _area_columns(keys: list[str]) -> dict[str, int]:
    """Find the column of codes and that of names, both of the finest level that has one, or of none in particular."""
    codes, names = _named(keys, "area_code"), _named(keys, "area_name")
    for place, key in enumerate(keys):
        if key.startswith(_NOMIS_AREAS):
            names.append(place)
        if matched := _OF_LEVEL.fullmatch(key):
            (codes if matched[2] in ("cd", "code") else names).append(place)
    levels = [level for level in (_level(keys[place]) for place in (*codes, *names)) if level != _ANY_LEVEL]
    wanted = (min(levels), _ANY_LEVEL) if levels else (_ANY_LEVEL,)
    found = {}
    for column, places in (("area_code", codes), ("area_name", names)):
        fitting = [place for level in wanted for place in places if _level(keys[place]) == level]
        if fitting:
            found[column] = fitting[0]
    return found


def _level(key: str) -> int:
    if matched := _OF_LEVEL.fullmatch(key):
        return _STEMS[matched[1]]
    return next((level for words, level in _FINER if words.search(key)), _ANY_LEVEL)
