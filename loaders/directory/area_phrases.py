"""The phrases of a cell about areas, taken apart: all of something, something but for something, a part of something.

Nothing here knows an area: the words are in ``data/lookups/area_words.toml``.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import Any

from geo.areas import LOOKUPS
from geo.spelling import normalise_name

LONGEST_PHRASE = 200  # a longer text is a list of names: taking it apart as one would only be slow
MOST_WORDS_AROUND = 6
_ANY_NAME = "x"
_WORD = re.compile(r"[^\s()\[\]:–—-]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_WIDE = re.compile(r"[\s-]*wide\b", re.IGNORECASE)
_SECTION = re.compile(r"(?:^|[\n\r])\s*(?:\d{1,2}[.)]|[-–*])\s+|[\n\r;|•·‣▪●◦]+")
_BRACKETS = re.compile(r"(?P<whole>[^()\[\]]+)[(\[](?P<inside>[^()\[\]]+)[)\]]?\W*")
_MARKS_OF_EXPLAINING = re.compile(r"[(\[:–—]|\s-\s")
_COLON = re.compile(r"(?P<whole>[^:–—]+?)(?:\s*:|\s+[–—-])\s+(?P<inside>.+)", re.DOTALL)


def sections_of(text: str) -> list[str]:
    """The parts of a cell that stand on lines, at bullets or between semicolons; blanks left out."""
    return [part.strip() for part in _SECTION.split(text) if part.strip(" \t.,-–*")]


@dataclass(frozen=True)
class AllOfIt:
    """A text that says "all of it" and names nothing; ``levels`` at which the area may stand (none: any)."""

    levels: tuple[str, ...]


def all_of_it(text: str) -> AllOfIt | None:
    """Read "countywide", "all districts", "across the force area"; None where any other word stands there."""
    words = _words(text) if len(text) <= LONGEST_PHRASE else []
    if not words or not all(map(_of_all_of_it, words)) or not any(word in _how_much() for word in words):
        return None
    levels = [tuple(_what()[word]) for word in words if word in _what()]
    return AllOfIt(next(filter(None, levels), ()))


def without_all_of_it(text: str) -> Iterator[str]:
    """What may be the name in "across Kent" or "Greater Manchester (all 10 boroughs)", the longest first."""
    written = _written_words(text) if len(text) <= LONGEST_PHRASE else []
    words = [normalise_name(word) for word in written]
    before = len(list(takewhile(_of_all_of_it, words)))
    after = len(list(takewhile(_of_all_of_it, reversed(words))))
    most = min(len(words) - 1, before + after, MOST_WORDS_AROUND)
    for taken in range(1, most + 1):
        for start in range(max(0, taken - after), min(taken, before) + 1):
            end = len(written) - (taken - start)
            if any(word in _how_much() for word in (*words[:start], *words[end:])):
                yield _POSSESSIVE.sub("", " ".join(written[start:end]))


def left_out(text: str) -> tuple[str, str] | None:
    """The area and what is left out of it, of "Kent excluding Medway" and "Essex (not Southend)"; else None."""
    match = _without_words().fullmatch(" ".join(text.split())) if len(text) <= LONGEST_PHRASE else None
    return (match["whole"].strip(" ,-–("), match["rest"].strip(" ,.)")) if match else None


def explained(text: str) -> tuple[str, str] | None:
    """What stands before and in the brackets of "Kent (Ashford, Dover)", or around its colon or dash; else None."""
    if not _MARKS_OF_EXPLAINING.search(text):
        return None
    match = _BRACKETS.fullmatch(text) or _COLON.fullmatch(text)
    return (match["whole"].strip(), match["inside"].strip()) if match else None


def is_heading(text: str) -> bool:
    """Whether a text only says that areas follow: "Areas covered"."""
    words = normalise_name(text).split()
    return bool(words) and all(word in _what() or word in _file()["heading"]["words"] for word in words)


def part_of(text: str) -> tuple[tuple[str, ...], str] | None:
    """The words and the name of "North and East Kent": (("north", "east"), "Kent"); None without such words."""
    match = _part_words().fullmatch(" ".join(text.split())) if len(text) <= LONGEST_PHRASE else None
    if match is None:
        return None
    words = tuple(re.split(r"\s*(?:,|/|&|\band\b)\s*", match["words"].strip(" ,&/"), flags=re.IGNORECASE))
    short = _file()["part"]["short"]
    return tuple(short.get(word.casefold(), word) for word in words if word), match["name"].strip()


def only_part_words(text: str) -> bool:
    """Whether a text is made of words such as "rural" or "north and east" alone."""
    said = part_of(f"{text} {_ANY_NAME}")
    return said is not None and said[1] == _ANY_NAME


def how_many(text: str) -> int | None:
    """The number in "14 districts" or "all ten boroughs"; None for any other text."""
    words = _words(text)
    numbers = [word for word in words if word.isdecimal() or word in _numbers()]
    if len(numbers) != 1 or not all(map(_of_all_of_it, words)) or not any(word in _what() for word in words):
        return None
    return int(numbers[0]) if numbers[0].isdecimal() else _numbers().index(numbers[0]) + 2


def without_what(name: str) -> str:
    """The name in "London boroughs": without the words for the areas inside it that stand at its end."""
    words = name.split()
    while len(words) > 1 and normalise_name(words[-1]) in _what():
        words.pop()
    return " ".join(words)


def _words(text: str) -> list[str]:
    return normalise_name(" ".join(_written_words(text))).split()


def _written_words(text: str) -> list[str]:
    return _WORD.findall(_WIDE.sub(" wide", text))


def _of_all_of_it(word: str) -> bool:
    return word.isdecimal() or word in _how_much() or word in _what() or word in _between()


@cache
def _how_much() -> frozenset[str]:
    return frozenset(_file()["all_of_it"]["how_much"])


@cache
def _numbers() -> list[str]:
    """Numbers in words, from two."""
    return list(_file()["all_of_it"]["numbers"])


@cache
def _between() -> frozenset[str]:
    return frozenset((*_file()["all_of_it"]["between"], *_file()["all_of_it"]["numbers"]))


def _what() -> dict[str, list[str]]:
    what: dict[str, list[str]] = _file()["all_of_it"]["what"]
    return what


@cache
def _without_words() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_file()["without"]["words"], key=len, reverse=True)))
    return re.compile(rf"(?P<whole>.*?\w\W*?)[\s(,–-](?:{words})\b[.:]?\s+(?P<rest>.+)", re.IGNORECASE)


@cache
def _part_words() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_file()["part"]["words"], key=len, reverse=True)))
    return re.compile(
        rf"(?:the )?(?P<words>(?:{words})(?:(?:\s*(?:,|/|&|\band\b))*\s*\b(?:{words}))*)\b[\s-]+(?P<name>.+)",
        re.IGNORECASE,
    )


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((LOOKUPS / "area_words.toml").read_text(encoding="utf-8"))
