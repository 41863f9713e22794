"""Words of offices, as ``data/lookups/office_words.toml`` lists them."""

import tomllib
from functools import cache

from geo.areas import LOOKUPS, area_table
from geo.levels import LEVELS_ON_RECORD
from loaders.files.cells import matching_key


@cache
def office_words(table: str) -> dict[str, tuple[str, ...]]:
    """Give one table of the file: the words of each of its keys, as they are compared."""
    listed = tomllib.loads((LOOKUPS / "office_words.toml").read_text(encoding="utf-8"))[table]
    return {key: tuple(words) for key, words in listed.items()}


@cache
def keys_of(table: str) -> dict[str, tuple[str, ...]]:
    """Give one table with its words as headings are compared."""
    return {key: tuple(matching_key(word) for word in words) for key, words in office_words(table).items()}


@cache
def known_words() -> frozenset[str]:
    """Return the words that a role or a shared mailbox may hold: those listed, and the words of the names of areas."""
    of_areas = {
        word
        for level in LEVELS_ON_RECORD
        for name in area_table(level)["area_name"]
        for word in name.casefold().split()
    }
    return frozenset(office_words("role")["words"]) | of_areas
