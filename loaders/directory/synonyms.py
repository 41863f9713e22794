"""Other words for a column's choices, and the words for "not known", as ``data/lookups/synonyms.toml`` lists them."""

import tomllib
import unicodedata
from functools import cache

from geo.areas import LOOKUPS

NOT_KNOWN = "not_known"
DATES = "dates"


def spelling_key(text: str) -> str:
    """Text as spellings are compared: letters and digits only, without case or accents; "" for mere punctuation."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if c.isalnum())


def means_not_known(text: str, column: str) -> bool:
    """Whether a cell says that nothing is known: a mark such as ``-`` or ``?``, or a word such as TBC.

    ``column`` is the column's name; dates go by ``DATES`` (there *ongoing* is no date either).
    """
    key = spelling_key(text)
    return not key or key in _not_known("words") or key in _not_known(column)


@cache
def synonyms(column: str) -> dict[str, tuple[str, ...]]:
    """The keys that each other spelling of a column means, by ``spelling_key``; nothing for a column without any."""
    listed = _file().get(column) if column != NOT_KNOWN else None
    found: dict[str, tuple[str, ...]] = {}
    for keys, spellings in (listed or {}).items():
        for spelling in spellings:
            key = spelling_key(spelling)
            if found.setdefault(key, tuple(keys.split(";"))) != tuple(keys.split(";")):
                raise ValueError(f'synonyms.toml: "{spelling}" has two meanings in {column}.')
    return found


@cache
def _not_known(kind: str) -> frozenset[str]:
    return frozenset(spelling_key(word) for word in _file()[NOT_KNOWN].get(kind, ()))


@cache
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((LOOKUPS / "synonyms.toml").read_text(encoding="utf-8"))
