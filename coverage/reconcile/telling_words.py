"""What a name tells: its words, each by how few other records have it, matched through misspellings and shortenings."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel, JaroWinkler

from coverage.plain_names import FORMS_OF_BODIES, LINKING_WORDS, plain_name

_WORD = re.compile(r"[a-z]+|\d+")
_TELL_NOTHING = LINKING_WORDS | FORMS_OF_BODIES | {"for", "in", "a", "an", "to", "with", "at", "by"}
_SPELT_OUT = {
    "da": ("domestic", "abuse"),
    "dv": ("domestic", "violence"),
    "yp": ("young", "people"),
    "svc": ("service",),
}
NEARLY_THE_SAME = 0.92
_JOINED_OTHERWISE = 0.95
_SHORTEST_BEGINNING = 4
_SHORTEST_INITIALS = 3


@dataclass(frozen=True)
class Rarity:
    """How much a word tells: the logarithm of how few of so many records have it."""

    records: int
    with_word: Counter[str]

    def of(self, word: str) -> float:
        """Above 0; the most for a word that no record has."""
        return math.log((self.records + 2) / (self.with_word[word] + 1))


def rarity_of(names: Iterable[str]) -> Rarity:
    """Count in how many of some names each word stands."""
    with_word: Counter[str] = Counter()
    records = 0
    for name in names:
        with_word.update(set(words_of(name)))
        records += 1
    return Rarity(records, with_word)


@lru_cache(maxsize=50_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in order, each once: plain letters, shortenings spelt out, without small words and brackets."""
    written = (word for word in _WORD.findall(plain_name(name)) if word not in _TELL_NOTHING)
    return tuple(dict.fromkeys(word for short in written for word in _SPELT_OUT.get(short, (short,))))


def likeness_of(first: tuple[str, ...], second: tuple[str, ...], rarity: Rarity) -> float | None:
    """Say how far two names are one: 0 to 1, or None where one of them has no word.

    Each word weighs what it tells. A name that is all in the other counts nearly as much as one that is the other; two that
    share less than half of what they tell are two names.
    """
    if not first or not second:
        return None
    if _initials(first) in second or _initials(second) in first or _are_joined_otherwise(first, second):
        return 1.0
    weights = [sum(map(rarity.of, words)) for words in (first, second)]
    shared = [
        sum(rarity.of(word) * _best(word, others) for word in words)
        for words, others in ((first, second), (second, first))
    ]
    of_both = sum(shared) / sum(weights)
    of_shorter = max(part / whole for part, whole in zip(shared, weights, strict=True))
    return max(0.0, 2 * (2 * of_both + of_shorter) / 3 - 1)


def numbers_differ(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether both names have numbers and not the same ones: "Group 1" is not "Group 2"."""
    numbers = [{word for word in words if word.isdigit()} for words in (first, second)]
    return all(numbers) and numbers[0] != numbers[1]


def _are_joined_otherwise(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether the letters are nearly the same where words are written together or apart."""
    joined = "".join(first), "".join(second)
    return len(first) != len(second) and Indel.normalized_similarity(*joined) >= _JOINED_OTHERWISE


def _best(word: str, others: tuple[str, ...]) -> float:
    return max(_same_word(word, other) for other in others)


@lru_cache(maxsize=200_000)
def _same_word(first: str, second: str) -> float:
    if first == second or first.rstrip("s") == second.rstrip("s"):
        return 1.0
    if first.isdigit() or second.isdigit():
        return 0.0
    short, long = sorted((first, second), key=len)
    if len(short) >= _SHORTEST_BEGINNING and long.startswith(short):
        return 0.9
    return 0.9 if JaroWinkler.similarity(first, second) >= NEARLY_THE_SAME else 0.0


def _initials(words: tuple[str, ...]) -> str:
    """The first letters of a name of several words; a text that is no word of any name where they are too few."""
    return "".join(word[0] for word in words) if len(words) >= _SHORTEST_INITIALS else " "
