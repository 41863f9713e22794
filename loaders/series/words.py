"""Words of official tables of counts, as ``data/lookups/series_words.toml`` lists them."""

import tomllib
from functools import cache

from geo.areas import LOOKUPS


@cache
def series_words(table: str) -> dict[str, tuple[str, ...]]:
    """Give one table of the file: the words of each of its keys, as they are written there."""
    listed = tomllib.loads((LOOKUPS / "series_words.toml").read_text(encoding="utf-8"))[table]
    return {key: tuple(words) for key, words in listed.items()}
