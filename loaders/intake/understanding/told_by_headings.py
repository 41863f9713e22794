"""What each column of a table tells, by its heading alone: a postcode, an address, a name, an ID, a permission."""

import tomllib
from collections.abc import Collection, Iterable
from functools import cache

from geo.areas import LOOKUPS
from loaders.directory.look_alikes import words_of
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundTable

Told = frozenset[str]
"""Keys of ``data/lookups/told_by_headings.toml``, and ``confidential`` for the mark of it."""

PLACE = frozenset(["postcode", "address", "point", "contact"])
"""What a column tells that is withheld without permission, by its heading."""


@cache
def told_by(heading: str) -> Told:
    """What a heading says that its column tells; nothing where it says none of it."""
    written = f" {words_of(heading)} "
    told = {key for key, phrases in _phrases("words").items() if any(f" {phrase} " in written for phrase in phrases)}
    whole = {key for key, phrases in _phrases("whole_headings").items() if written.strip() in phrases}
    if whole:
        told |= whole | {"point"}
    if "confid" in written.replace(" ", ""):  # a misspelt mark must not be lost
        told.add("confidential")
    if "public" in told:
        return frozenset() if "not_public" in told else frozenset(["public"])
    if "no_place" in told:
        told -= PLACE
    if told & {"no_name", "identifier"}:
        told -= {"name"}
    return frozenset(told)


def rows_with_the_same(key: str, tables: Iterable[FoundTable], places: Collection[Place]) -> set[Place]:
    """The rows with an ID that stands in one of these rows too."""
    rows = [
        ((table.sheet, row.number), row.cells[position].casefold())
        for table in tables
        for position, heading in enumerate(table.headings)
        if key in told_by(heading)
        for row in table.rows
    ]
    ids = {written for place, written in rows if place in places} - {""}
    return {place for place, written in rows if written in ids}


@cache
def _phrases(part: str) -> dict[str, tuple[str, ...]]:
    listed = tomllib.loads((LOOKUPS / "told_by_headings.toml").read_text(encoding="utf-8"))[part]
    return {key: tuple(words_of(phrase) for phrase in phrases) for key, phrases in listed.items()}
