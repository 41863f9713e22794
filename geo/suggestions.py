"""Name the area that a misspelt text most likely meant, or none: no suggestion is better than one somewhere else.

A slip of the pen keeps the first letter and the number of words, and leaves out, doubles or swaps one letter of a word of five
or more, two of a word of twelve; one letter for another counts in words of nine or more only, because shorter ones are often
the name of another place (Swinton is not Swindon, Stamford is not Stafford).
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz.distance import OSA

from geo.areas import lads_of, parent
from geo.levels import LEVELS
from geo.name_index import Candidate

LONGEST_NAME = 80  # a longer text is no name: comparing it would be slow and showing it would help nobody
SHORTEST_MISSPELT = 5
SHORTEST_WITH_ANOTHER_LETTER = 9
SHORTEST_WITH_TWO_SLIPS = 12


def quoted(text: str) -> str:
    """Put a text in quotation marks, cut short if it is long."""
    shown = " ".join(text.split())
    return f'"{shown[:LONGEST_NAME]}…"' if len(shown) > LONGEST_NAME else f'"{shown}"'


def suggestion(keys: Iterable[str], names: Mapping[str, tuple[Candidate, ...]]) -> Candidate | None:
    """Give the area whose normalised name, or the part of it before or after "and", is a slip away from one of ``keys``.

    None where there is none, or where those equally near lie in more than one region. A town is given by its name and district.
    """
    by_shape = _by_shape(tuple(names))
    for key in keys:
        if len(key) > LONGEST_NAME:
            continue
        slips: dict[Candidate, int] = {}
        for part, name in by_shape.get(_shape(key), ()):
            if (found := _slips(key, part)) is not None:
                for area in names[name]:
                    slips[area] = min(found, slips.get(area, found))
        nearest = [area for area, count in slips.items() if count == min(slips.values())]
        if len({parent(lad, "region") for _, code in nearest for lad in lads_of(code)}) == 1:
            return nearest[0]
    return None


@lru_cache(maxsize=len(LEVELS) + 2)  # of every level, of all at once, and of towns
def _by_shape(names: tuple[str, ...]) -> dict[tuple[str, int], list[tuple[str, str]]]:
    """Give each name and each part of it, beside the name, by what a slip leaves as it is."""
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for name in names:
        for part in {name, *name.split(" and ")}:
            found.setdefault(_shape(part), []).append((part, name))
    return found


def _shape(name: str) -> tuple[str, int]:
    return name[:1], len(name.split())


def _slips(one: str, other: str) -> int | None:
    """Count the slips between two names of one shape; None if they are too many, or no slips."""
    words, others = one.split(), other.split()
    total = 0
    for word, meant in zip(words, others, strict=True):
        if word != meant:
            found = _slips_in_word(word, meant)
            if found is None:
                return None
            total += found
    return total


def _slips_in_word(word: str, meant: str) -> int | None:
    allowed = 2 if len(meant) >= SHORTEST_WITH_TWO_SLIPS else 1
    if min(len(word), len(meant)) < SHORTEST_MISSPELT or abs(len(word) - len(meant)) > allowed:
        return None
    if OSA.distance(word, meant, score_cutoff=allowed) > allowed:
        return None  # the quick answer to most: with another letter counted as more, it can only be farther
    another_letter = 1 if len(meant) >= SHORTEST_WITH_ANOTHER_LETTER else allowed + 1
    distance = _distance(word, meant, another_letter)
    return distance if distance <= allowed else None


def _distance(word: str, meant: str, another_letter: int) -> int:
    """Count letters left out, put in or swapped with the next, each as 1, and another letter as given."""
    before, row = [0] * (len(meant) + 1), list(range(len(meant) + 1))
    for i, letter in enumerate(word):
        now = [i + 1]
        for j, other in enumerate(meant):
            cost = min(row[j + 1] + 1, now[j] + 1, row[j] + (0 if letter == other else another_letter))
            if i and j and letter == meant[j - 1] and word[i - 1] == other:
                cost = min(cost, before[j - 1] + 1)
            now.append(cost)
        before, row = row, now
    return row[-1]
