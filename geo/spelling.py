"""Write names one way, and take off the words people put around them ("Council", "London Borough of")."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import pandas as pd

from geo.areas import LOOKUPS

LONGEST_NAME = 120  # a longer text is no name: taking words off it would only be slow
INVISIBLE = {"Cf", "Mn", "Cc"}  # direction marks, accents taken apart, control characters
OF_COUNCILS = frozenset({"lad", "utla"})


def normalise_name(text: str) -> str:
    """Write a name in one way: lower case, no accents or punctuation, "and" for "&", "st" for "saint".

    Examples
    --------
    >>> normalise_name("  Saint Helens & Ynys Môn ")
    'st helens and ynys mon'
    """
    spread = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    letters = "".join("" if unicodedata.category(c) in INVISIBLE and not c.isspace() else c for c in spread)
    words = re.sub(r"[\W_]+", " ", re.sub(r"['’‘`]", "", letters)).split()
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


def readings_of(key: str) -> list[tuple[str, Hint]]:
    """List what a normalised name may be, words around it taken off, with what those words say of its level.

    Words for a force or a region weigh more than those for a council: "county durham police" is the force of Durham.
    """
    readings = {key: Hint()}
    queue = [key] if len(key) <= LONGEST_NAME else []
    for reading in queue:
        for start, end, hint in _affixes():
            fits = len(reading) > len(start) + len(end) and reading.startswith(start) and reading.endswith(end)
            shorter = reading[len(start) : len(reading) - len(end)].strip() if fits else ""
            for each in _without_possessive(shorter) if hint.covers and end else [shorter]:
                if each and each not in readings:
                    readings[each] = readings[reading] if readings[reading].levels else hint
                    queue.append(each)
    return list(readings.items())


def _without_possessive(name: str) -> list[str]:
    """Give a name, and what it is without an "s": "Kent's Police and Crime Commissioner" is Kent's."""
    return [name, name[:-1]] if name.endswith("s") else [name]


@cache
def _affixes() -> tuple[tuple[str, str, Hint], ...]:
    """List the words before and after names: those for a force or a region first, then the longest."""
    table = pd.read_csv(LOOKUPS / "name_affixes.csv", dtype=str).fillna("")
    affixes: list[tuple[str, str, Hint]] = []
    for row in table.itertuples():
        hint = Hint(frozenset(filter(None, str(row.levels).split(";"))), str(row.covers) == "yes")
        if row.position in ("prefix", "either"):
            affixes.append((f"{row.words} ", "", hint))
        if row.position in ("suffix", "either"):
            affixes.append(("", f" {row.words}", hint))
    return tuple(sorted(affixes, key=_weightiest_first))


def _weightiest_first(affix: tuple[str, str, Hint]) -> tuple[bool, int]:
    start, end, hint = affix
    return not hint.levels or hint.levels <= OF_COUNCILS, -len(start + end)
