"""Write names one way, and take off the words people put around them ("Council", "London Borough of")."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import pandas as pd

from geo.areas import LOOKUPS

LONGEST_NAME = 120  # a longer text is no name: taking words off it would only be slow
INVISIBLE = {"Cf", "Mn", "Cc"}  # direction marks, accents taken apart, control characters
_APOSTROPHES, _MARKS = re.compile(r"['’‘`]"), re.compile(r"[\W_]+")
OF_COUNCILS = frozenset({"lad", "utla"})


def normalise_name(text: str) -> str:
    """Write a name in one way: lower case, no accents or punctuation, "and" for "&", "st" for "saint".

    Examples
    --------
    >>> normalise_name("  Saint Helens & Ynys Môn ")
    'st helens and ynys mon'
    """
    return _normalised(text) if len(text) <= LONGEST_NAME else _normalised.__wrapped__(text)


@lru_cache(maxsize=20_000)
def _normalised(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    if not (letters.isascii() and letters.isprintable()):
        letters = "".join("" if unicodedata.category(c) in INVISIBLE and not c.isspace() else c for c in letters)
    words = _MARKS.sub(" ", _APOSTROPHES.sub("", letters)).split()
    return " ".join("st" if word == "saint" else word for word in words)


@dataclass(frozen=True)
class Hint:
    """What the words around a name say of it.

    Attributes
    ----------
    levels
        The levels those words point to; empty for none.
    covers
        Whether a narrower area named with such words means the wider one that covers it: "Leeds Police" is the force.
    """

    levels: frozenset[str] = frozenset()
    covers: bool = False


Affix = tuple[str, str, Hint]
"""Words before a name and a space, or a space and words after one (the other is ""), with what they say of it."""


@lru_cache(maxsize=20_000)
def readings_of(key: str) -> tuple[tuple[str, Hint], ...]:
    """List what a normalised name may be, words around it taken off, with what those words say of its level.

    Words for a force or a region weigh more than those for a council: "county durham police" is the force of Durham.
    """
    readings = {key: Hint()}
    queue = [key] if len(key) <= LONGEST_NAME else []
    for reading in queue:
        for start, end, hint in _affixes_of(reading):
            shorter = reading[len(start) : len(reading) - len(end)].strip()
            for each in _without_possessive(shorter) if hint.covers and end else [shorter]:
                if each and each not in readings:
                    readings[each] = readings[reading] if readings[reading].levels else hint
                    queue.append(each)
    return tuple(readings.items())


def _affixes_of(reading: str) -> list[Affix]:
    """List the words around a reading, in the order of ``_affixes``."""
    first, last = reading.partition(" ")[0], reading.rpartition(" ")[2]
    near = sorted({*_by_outer_word().get((first, True), ()), *_by_outer_word().get((last, False), ())})
    around = [_affixes()[place] for place in near]
    return [
        (start, end, hint)
        for start, end, hint in around
        if len(reading) > len(start) + len(end) and reading.startswith(start) and reading.endswith(end)
    ]


def _without_possessive(name: str) -> list[str]:
    """Give a name, and what it is without an "s": "Kent's Police and Crime Commissioner" is Kent's."""
    return [name, name[:-1]] if name.endswith("s") else [name]


@cache
def _by_outer_word() -> dict[tuple[str, bool], list[int]]:
    """Give the places in ``_affixes`` of words before a name (True) by their first word, and after one by their last."""
    found: dict[tuple[str, bool], list[int]] = {}
    for place, (start, end, _) in enumerate(_affixes()):
        word = start.split()[0] if start else end.split()[-1]
        found.setdefault((word, bool(start)), []).append(place)
    return found


@cache
def _affixes() -> tuple[Affix, ...]:
    """List the words before and after names: those for a force or a region first, then the longest."""
    table = pd.read_csv(LOOKUPS / "name_affixes.csv", dtype=str).fillna("")
    affixes: list[Affix] = []
    for row in table.itertuples():
        hint = Hint(frozenset(filter(None, str(row.levels).split(";"))), str(row.covers) == "yes")
        if row.position in ("prefix", "either"):
            affixes.append((f"{row.words} ", "", hint))
        if row.position in ("suffix", "either"):
            affixes.append(("", f" {row.words}", hint))
    return tuple(sorted(affixes, key=_weightiest_first))


def _weightiest_first(affix: Affix) -> tuple[bool, int]:
    start, end, hint = affix
    return not hint.levels or hint.levels <= OF_COUNCILS, -len(start + end)
