"""Other words for a column's choices, and the words for "not known", as ``data/lookups/synonyms.toml`` lists them."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from typing import Any

from geo.areas import LOOKUPS

NOT_KNOWN = "not_known"
DATES = "dates"
_BETWEEN = re.compile(r"[\W_]+")
_NOT_COLUMNS = (NOT_KNOWN, "within", "proposed")


@lru_cache(100_000)
def spelling_key(text: str) -> str:
    """Text as spellings are compared: letters and digits only, without case or accents; "" for mere punctuation."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text)
    return _BETWEEN.sub("", plain.casefold())


def means_not_known(text: str, column: str) -> bool:
    """Whether a cell says that nothing is known: a mark such as ``-`` or ``?``, or a word such as TBC.

    ``column`` is the column's name; dates go by ``DATES`` (there *ongoing* is no date either).
    """
    key = spelling_key(text)
    return not key or key in _not_known("words") or key in _not_known(column)


@cache
def synonyms(column: str) -> dict[str, tuple[str, ...]]:
    """The keys that each other spelling of a column means, by ``spelling_key``; nothing for a column without any."""
    found: dict[str, tuple[str, ...]] = {}
    for spelling, keys in spellings(column):
        if found.setdefault(spelling_key(spelling), keys) != keys:
            raise ValueError(f'synonyms.toml: "{spelling}" has two meanings in {column}.')
    return found


@cache
def spellings(column: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each other spelling of a column as it is listed, with the keys that it means."""
    listed = {} if column in _NOT_COLUMNS else _file().get(column, {})
    return tuple((spelling, tuple(keys.split(";"))) for keys, each in listed.items() for spelling in each)


@cache
def words_within(column: str) -> frozenset[str] | None:
    """The single words of a column that count inside a longer text; None for a column whose words never do."""
    listed = _file()["within"]["words"]
    return frozenset(listed[column]) if column in listed else None


@cache
def words_not_beside() -> frozenset[str]:
    """The words beside which nothing inside a longer text counts, by ``spelling_key``."""
    return frozenset(spelling_key(word) for word in _file()["within"]["not_beside"]["words"])


@cache
def thoughts(column: str) -> tuple[tuple[str, str], ...]:
    """What a service's name lets one think of: each phrase with the key to propose, the surest first."""
    listed = _file()["proposed"]
    return (
        tuple((phrase, key) for key, phrases in listed[column].items() for phrase in phrases)
        if column in listed
        else ()
    )


@cache
def _not_known(kind: str) -> frozenset[str]:
    return frozenset(spelling_key(word) for word in _file()[NOT_KNOWN].get(kind, ()))


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((LOOKUPS / "synonyms.toml").read_text(encoding="utf-8"))
