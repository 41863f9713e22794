"""A quick look at a text, many times faster than reading it for refuges, that lets every text through which may say one.

It asks less than ``says_refuge`` does: for one group of letters out of each word, wherever they stand, and for words that a
misspelling could have come from. What it holds back has none, so it says no refuge; what it lets through need not say one.
"""

from functools import cache
from typing import NamedTuple

from loaders.directory.accommodation_words import accommodation_words
from loaders.directory.look_alikes import (
    as_read,
    as_read_aloud,
    has_signs_for_letters,
    letters_only,
    parts_joined_words,
    searched,
    squashed,
    words_of,
)
from loaders.directory.misspellings import mended

_GROUP = 4  # letters
_COMMON_FIRST = "etaoinshrdlcumwfgypbvkjxqz"
_LATIN_ENDS = "\u02ff"


class _Groups(NamedTuple):
    words: frozenset[str]
    kinds: frozenset[str]
    places: frozenset[str]
    short_places: tuple[str, ...]


def may_say_refuge(text: str) -> bool:
    """Whether a text may say refuge: yes for each one of which ``says_refuge`` does."""
    text = searched(text)
    read = as_read(text)
    if not text.isascii() and any(c > _LATIN_ENDS and c.isalpha() for c in read):
        return True
    return any(map(_may_say, _readings(text, read)))


def may_say_somewhere_to_stay(text: str) -> bool:
    """Whether a text may name somewhere to stay: yes for each one of which ``says_somewhere_to_stay`` does."""
    if may_say_refuge(text):
        return True
    text = searched(text)
    return any(not _first_words().isdisjoint(read.split()) for read in _readings(text, as_read(text)))


def _readings(text: str, read: str) -> list[str]:
    """The words of each reading of a text; of plain letters, only those readings that differ."""
    if not text.isascii():
        return [words_of(text), words_of(read), words_of(as_read_aloud(text))]
    found = [letters_only(read)]
    if parts_joined_words(text):
        found.append(words_of(text))
    if has_signs_for_letters(text):
        found.append(letters_only(as_read_aloud(text)))
    return found


def _may_say(words: str) -> bool:
    letters = words.replace(" ", "")
    there = {letters[at : at + _GROUP] for at in range(len(letters) - _GROUP + 1)}
    groups = _groups()
    if not there.isdisjoint(groups.words):
        return True
    if not there.isdisjoint(groups.kinds) and (
        not there.isdisjoint(groups.places) or any(place in letters for place in groups.short_places)
    ):
        return True
    return any(word[0] in _misspelt_initials() and mended(word) != word for word in words.split())


@cache
def _groups() -> _Groups:
    words = accommodation_words()
    listed = {squashed(as_read(word)) for word in words["refuge"]["words"]} | {"refuge"}
    kinds, places = ({_longest_word(word) for word in words["accommodation_for"][part]} for part in ("kinds", "places"))
    short = tuple(place for place in places if len(place) < _GROUP)
    return _Groups(
        frozenset(map(_rarest, listed)),
        frozenset(map(_rarest, kinds)),
        frozenset(map(_rarest, places - set(short))),
        short,
    )


def _longest_word(phrase: str) -> str:
    """One word of a phrase: others may stand between them."""
    return max(words_of(as_read(phrase)).split(), key=len)


def _rarest(word: str) -> str:
    """The group of letters in a word that fewest others will have; ValueError for a word that is shorter than one."""
    groups = [word[at : at + _GROUP] for at in range(len(word) - _GROUP + 1)]
    return max(groups, key=lambda group: sum(map(_COMMON_FIRST.find, group)))


@cache
def _misspelt_initials() -> frozenset[str]:
    return frozenset(word[0] for word in accommodation_words()["misspelt"]["words"])


@cache
def _first_words() -> frozenset[str]:
    listed = accommodation_words()["somewhere_to_stay"]["words"]
    return frozenset(words_of(as_read(phrase)).split()[0] for phrase in listed)
