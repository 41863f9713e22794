"""The quick look of ``refuge_sieve`` at a great many texts at once: it lets every text through which may say a refuge.

Plain texts are searched together, one to a line, so that no search runs from one into the next. All others (in other letters,
of several lines, or long) are looked at one by one.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache, cached_property

import numpy as np

from loaders.directory.look_alikes import as_read_aloud, is_searched_whole, parts_joined_words, words_of
from loaders.directory.refuge_sieve import (
    first_words_of_stays,
    has_a_misspelling,
    may_say_refuge,
    may_say_somewhere_to_stay,
    rarest_group,
    sought,
)

_AT_ONCE = 20_000  # texts
_LINE_END, _NO_LETTER = ord("\n"), ord(" ")
_SIGNS, _PLACES, _GROUP = 128, 27, 4  # of ASCII; a line's end and 26 letters; letters looked at together


def may_say_refuge_among(texts: Collection[str]) -> set[str]:
    """The texts that may say refuge: all of which ``says_refuge`` holds, and few others."""
    plain, found = _apart(texts, may_say_refuge)
    for some in _by_many(plain):
        lines = {line for reading in _readings(some) for line in _may_say_refuge(reading)}
        found |= {some[line] for line in lines} | set(_with_joined_words_misspelt(some))
    return found


def may_say_somewhere_to_stay_among(texts: Collection[str]) -> set[str]:
    """The texts that may name somewhere to stay: all of which ``says_somewhere_to_stay`` holds, and few others."""
    plain, found = _apart(texts, may_say_somewhere_to_stay)
    words = [word.encode() for word in first_words_of_stays() if word.isascii()]
    for some in _by_many(plain):
        lines = {line for reading in _readings(some) for line in reading.lines_with(words)}
        found |= {some[line] for line in lines if may_say_somewhere_to_stay(some[line])}
    return found | may_say_refuge_among(plain)


class _Reading:
    """Plain texts, one to a line, read in one way."""

    def __init__(self, written: bytes, table: bytes) -> None:
        self.words = written.translate(table)
        self.letters = self.words.translate(None, bytes([_NO_LETTER]))

    def lines_with(self, words: Iterable[bytes]) -> Iterator[int]:
        """The lines that hold any of these words, whatever stands between their letters; a line may come several times."""
        for word in words:
            at = self.letters.find(word)
            while at >= 0:
                line = self.line_of(at)
                yield line
                at = self.letters.find(word, self._ends[line])

    def line(self, number: int) -> bytes:
        """The letters of a line."""
        return self.letters[self._ends[number - 1] + 1 if number else 0 : self._ends[number]]

    def line_of(self, at: int) -> int:
        """The line in which a letter stands."""
        return bisect_left(self._ends, at)

    @cached_property
    def _ends(self) -> list[int]:
        return [*np.flatnonzero(np.frombuffer(self.letters, np.uint8) == _LINE_END).tolist(), len(self.letters)]


def _apart(texts: Collection[str], may_say: Callable[[str], bool]) -> tuple[list[str], set[str]]:
    """The plain texts, and of the others those that may say it."""
    plain = [text for text in texts if text.isascii() and "\n" not in text and is_searched_whole(text)]
    others = texts if not plain else set(texts).difference(plain)
    return plain, set(filter(may_say, others))


def _by_many(texts: list[str]) -> Iterator[list[str]]:
    return (texts[first : first + _AT_ONCE] for first in range(0, len(texts), _AT_ONCE))


def _readings(texts: list[str]) -> list[_Reading]:
    """Without the signs that are no letters, and, where that makes a difference, with those that are read aloud as letters."""
    written = "\n".join(texts).encode("ascii")
    read = [_Reading(written, table) for table in _tables()]
    return read[:1] if read[0].letters == read[1].letters else read


def _may_say_refuge(reading: _Reading) -> Iterator[int]:
    yield from _with_words(reading)
    kinds, places = ([word.encode() for word in words if word.isascii()] for words in (sought().kinds, sought().places))
    for line in set(reading.lines_with(kinds)):
        letters = reading.line(line)
        if any(place in letters for place in places):
            yield line
    yield from reading.lines_with(word for word in set(reading.words.split()) if has_a_misspelling(word.decode()))


def _with_words(reading: _Reading) -> Iterator[int]:
    """The lines that hold any word listed, found by its rarest group of letters."""
    groups = _group_numbers(reading.letters)
    for at in np.flatnonzero(_is_listed()[groups]).tolist():
        line = reading.line_of(at)
        letters = reading.line(line)
        if any(word in letters for word in _listed_groups()[int(groups[at])]):
            yield line


def _group_numbers(letters: bytes) -> np.ndarray:
    """The number of the group that begins at each letter; letters are its digits, and a line's end is the digit nought."""
    digits = np.frombuffer(letters, np.uint8).astype(np.int32) - (ord("a") - 1)
    digits[digits < 0] = 0
    numbers = digits[: max(0, len(digits) - _GROUP + 1)].copy()
    for letter in range(1, _GROUP):
        numbers = numbers * _PLACES + digits[letter : letter + len(numbers)]
    return numbers


def _with_joined_words_misspelt(texts: list[str]) -> Iterator[str]:
    if parts_joined_words("\n".join(texts)):
        yield from (text for text in texts if parts_joined_words(text) and has_a_misspelling(words_of(text)))


@cache
def _tables() -> tuple[bytes, bytes]:
    """For each sign of ASCII the small letter that it is, or is read aloud as; a space where none."""
    read = [(sign, as_read_aloud(sign)) for sign in map(str.lower, map(chr, range(_SIGNS)))]
    own, aloud = (bytes(ord(s) if s.isalpha() else _NO_LETTER for s in signs) for signs in zip(*read, strict=True))
    return _with_line_ends(own), _with_line_ends(aloud)


def _with_line_ends(table: bytes) -> bytes:
    return table[:_LINE_END] + bytes([_LINE_END]) + table[_LINE_END + 1 :].ljust(255 - _LINE_END)


@cache
def _listed_groups() -> dict[int, list[bytes]]:
    """The words listed, by the number of the rarest group of letters of each."""
    listed: dict[int, list[bytes]] = {}
    for word in filter(str.isascii, sought().words):
        (number,) = _group_numbers(rarest_group(word).encode()).tolist()
        listed.setdefault(number, []).append(word.encode())
    return listed


@cache
def _is_listed() -> np.ndarray:
    """By the number of a group of letters: whether it is one of them."""
    is_listed = np.zeros(_PLACES**_GROUP, dtype=bool)
    is_listed[list(_listed_groups())] = True
    return is_listed
