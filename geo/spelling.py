"""Write names one way, and take off the words people put around them ("Council", "London Borough of")."""

import re
import unicodedata
from functools import cache

import pandas as pd

from geo.areas import LOOKUPS

LONGEST_NAME = 120  # a longer text is no name: taking words off it would only be slow
INVISIBLE = {"Cf", "Mn", "Cc"}  # direction marks, accents taken apart, control characters


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


def readings_of(key: str) -> list[tuple[str, frozenset[str]]]:
    """List what a normalised name may be, words around it taken off, with the levels those words point to."""
    readings: dict[str, frozenset[str]] = {key: frozenset()}
    queue = [key] if len(key) <= LONGEST_NAME else []
    for reading in queue:
        for start, end, levels in _affixes():
            fits = (
                len(reading) > len(start) + len(end) and reading.startswith(start) and reading.endswith(end)
            )
            shorter = reading[len(start) : len(reading) - len(end)].strip()
            if fits and shorter and shorter not in readings:
                readings[shorter] = readings[reading] or levels
                queue.append(shorter)
    return list(readings.items())


@cache
def _affixes() -> tuple[tuple[str, str, frozenset[str]], ...]:
    table = pd.read_csv(LOOKUPS / "name_affixes.csv", dtype=str).fillna("")
    affixes: list[tuple[str, str, frozenset[str]]] = []
    for row in table.itertuples():
        words, levels = str(row.words), frozenset(filter(None, str(row.levels).split(";")))
        if row.position in ("prefix", "either"):
            affixes.append((f"{words} ", "", levels))
        if row.position in ("suffix", "either"):
            affixes.append(("", f" {words}", levels))
    return tuple(sorted(affixes, key=lambda affix: -len(affix[0] + affix[1])))
