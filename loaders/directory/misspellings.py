"""Words for a refuge that are misspelt by a letter, or long ones by a few, put right."""

from functools import cache, lru_cache

from loaders.directory.accommodation_words import accommodation_words

_SHORTEST = 5
_LONG, _MOST_IN_LONG = 10, 3


@lru_cache(maxsize=50_000)
def mended(word: str) -> str:
    """The word that a misspelling by one letter means; long ones by three."""
    if len(word) < _SHORTEST or word in _near():
        return word
    for right in accommodation_words()["misspelt"]["words"]:
        if _edits(word, right, most_edits(right)):
            return str(right)
    return word


def most_edits(right: str) -> int:
    """How many letters of a listed word may be wrong."""
    return _MOST_IN_LONG if len(right) > _LONG else 1


def _edits(word: str, right: str, most: int) -> bool:
    """Whether a word is at most so many letters left out, put in, changed or swapped away from another."""
    if abs(len(word) - len(right)) > most or word[0] != right[0]:
        return False
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(word, start=1):
        now = [i]
        for j, b in enumerate(right, start=1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (a != b))
            if before and j > 1 and a == right[j - 2] and word[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
    return row[-1] <= most


@cache
def _near() -> frozenset[str]:
    return frozenset(accommodation_words()["misspelt"]["other_words"])
