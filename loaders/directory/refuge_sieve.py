"""A quick look at a text, many times faster than reading it for refuges, that lets every text through which may say one.

It asks less than ``says_refuge`` does: for a group of letters out of each word, wherever it stands, and for words that a
misspelling could have come from. What it holds back has none, so it says no refuge; what it lets through need not say one.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from loaders.directory.accommodation_words import accommodation_words
from loaders.directory.look_alikes import as_read, as_read_aloud, parts_joined_words, searched, squashed, words_of
from loaders.directory.misspellings import mended, most_edits

_GROUP, _STEP = 4, 3  # letters: how long a group is, and from one that is looked at to the next
_COMMON_FIRST = "etaoinshrdlcumwfgypbvkjxqz"
_LETTER = r"[^\W\d_]"
_LATIN_ENDS = "\u02ff"


class Sought(NamedTuple):
    """Letters of which a text that says refuge holds one word, or one kind and one place, unless it is misspelt."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]
    places: tuple[str, ...]


@lru_cache(maxsize=250_000)
def may_say_refuge(text: str) -> bool:
    """Whether a text may say refuge: yes for each one of which ``says_refuge`` does."""
    text = searched(text)
    if text.isascii():
        return _may_say_in_plain_letters(text)
    read = as_read(text)
    if any(c > _LATIN_ENDS and c.isalpha() for c in read):
        return True
    readings = words_of(text), words_of(read), words_of(as_read_aloud(text))
    return any(_has_groups(words.replace(" ", "")) or has_a_misspelling(words) for words in readings)


def may_say_somewhere_to_stay(text: str) -> bool:
    """Whether a text may name somewhere to stay: yes for each one of which ``says_somewhere_to_stay`` does."""
    if may_say_refuge(text):
        return True
    text = searched(text)
    readings = {words_of(text), words_of(as_read(text)), words_of(as_read_aloud(text))}
    return any(not first_words_of_stays().isdisjoint(words.split()) for words in readings)


def _may_say_in_plain_letters(text: str) -> bool:
    """The same for a text of ASCII, in which case, digits and signs are all that can be read in more than one way."""
    small = text.lower()
    tables = _tables()
    letters, aloud = small.translate(tables.letters), small.translate(tables.aloud)
    if _has_groups(letters) or has_a_misspelling(small):
        return True
    if len(aloud) != len(letters) and (_has_groups(aloud) or has_a_misspelling(small.translate(tables.spoken))):
        return True
    return small != text and parts_joined_words(text) and has_a_misspelling(words_of(text))


def _has_groups(letters: str) -> bool:
    there = {letters[at : at + _GROUP] for at in range(0, len(letters) - _GROUP + 1, _STEP)}
    if not there.isdisjoint(_groups()):
        return True
    for kind in sought().kinds:
        if kind in letters:
            return any(place in letters for place in sought().places)
    return False


def has_a_misspelling(small: str) -> bool:
    """Whether a word of a text, in small English letters, may be a listed one that is misspelt."""
    return any(mended(word) != word for word in _misspellable().findall(small))


class _Tables(NamedTuple):
    letters: dict[int, str | None]
    aloud: dict[int, str | None]
    spoken: dict[int, str]


@cache
def _tables() -> _Tables:
    """What becomes of each sign of ASCII where only letters are kept, where those read aloud are too, and where all stay."""
    spoken = {code: as_read_aloud(chr(code)) for code in range(128)}
    aloud = {code: sign if sign.isalpha() else None for code, sign in spoken.items()}
    return _Tables({code: chr(code) if chr(code).isalpha() else None for code in range(128)}, aloud, spoken)


@cache
def _misspellable() -> re.Pattern[str]:
    """Words that begin as a listed one does and are about as long."""
    lengths: dict[str, list[int]] = {}
    for word in accommodation_words()["misspelt"]["words"]:
        most = most_edits(word)
        lengths.setdefault(word[0], []).extend((len(word) - most, len(word) + most))
    words = "|".join(f"{first}{_LETTER}{{{min(of) - 1},{max(of) - 1}}}" for first, of in lengths.items())
    return re.compile(f"(?<!{_LETTER})(?:{words})(?!{_LETTER})")


@cache
def sought() -> Sought:
    """What the quick look is for: small letters without anything between."""
    words = accommodation_words()
    listed = {squashed(as_read(word)) for word in words["refuge"]["words"]} | {"refuge"}
    kinds, places = ({_longest_word(word) for word in words["accommodation_for"][part]} for part in ("kinds", "places"))
    return Sought(_shortest(listed), _shortest(kinds), _shortest(places))


@cache
def _groups() -> frozenset[str]:
    return frozenset(group for word in sought().words for group in _rarest(word))


def _longest_word(phrase: str) -> str:
    """One word of a phrase: others may stand between them."""
    return max(words_of(as_read(phrase)).split(), key=len)


def _shortest(words: set[str]) -> tuple[str, ...]:
    """Those words that hold no other: a text that has any word has one of these."""
    return tuple(word for word in sorted(words) if not any(other in word for other in words - {word}))


def _rarest(word: str) -> tuple[str, ...]:
    """Three groups of letters one after another, of which every third group of a text hits one; those that fewest others have.

    ValueError for a word too short to have three.
    """
    groups = _groups_of(word)
    runs = [tuple(groups[at : at + _STEP]) for at in range(len(groups) - _STEP + 1)]
    return max(runs, key=lambda run: min(map(_rareness, run)))


def rarest_group(word: str) -> str:
    """The four letters of a word one after another that fewest other words have."""
    return max(_groups_of(word), key=_rareness)


def _groups_of(word: str) -> list[str]:
    return [word[at : at + _GROUP] for at in range(len(word) - _GROUP + 1)]


def _rareness(group: str) -> int:
    return sum(map(_COMMON_FIRST.find, group))


@cache
def first_words_of_stays() -> frozenset[str]:
    """The first word of each phrase for somewhere to stay."""
    listed = accommodation_words()["somewhere_to_stay"]["words"]
    return frozenset(words_of(as_read(phrase)).split()[0] for phrase in listed)
