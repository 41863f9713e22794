"""The headings that ``data/lookups/heading_words.toml`` lists, and how headings are compared."""

import re
import tomllib
from functools import cache
from typing import Any

from geo.areas import LOOKUPS
from loaders.directory.synonyms import spelling_key
from loaders.intake.decisions import NOTE

FORMS = ("directory", "money")
LONGEST_HEADING = 120
_POSSESSIVE, _APOSTROPHE = re.compile(r"['’]s\b"), re.compile(r"['’]")
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|[¹²³⁰⁴-⁹*†‡]")
_NUMBERING = re.compile(r"^\s*[0-9]{1,2}[.)]\s*")
_DIGITS = re.compile(r"[0-9]+")
_WORD = re.compile(r"[^\W_]+|£")
Words = tuple[str, ...]


def heading_key(heading: str) -> str:
    """A heading as compared with others: letters and digits; the signs themselves where it holds nothing else."""
    return spelling_key(heading) or heading.strip()


def bare_heading(heading: str) -> str:
    """A heading without its number in a form, the mark of a note, and what stands in brackets."""
    return _NUMBERING.sub("", _BRACKETS.sub(" ", heading[:LONGEST_HEADING]))


def without_numbers(heading: str) -> str:
    """A heading with a space in place of each number."""
    return _DIGITS.sub(" ", heading)


def words_of_heading(heading: str) -> Words:
    """The words of a heading, and each £, as compared; "provider's" is "provider"."""
    plain = _APOSTROPHE.sub("", _POSSESSIVE.sub(" ", heading[:LONGEST_HEADING]))
    return tuple(spelling_key(word) or word for word in _WORD.findall(plain))


def holds(words: Words, name: Words) -> bool:
    """Whether the words of a name stand in others one after the other."""
    return any(words[at : at + len(name)] == name for at in range(len(words) - len(name) + 1))


def listed_headings() -> tuple[str, ...]:
    """Every heading that is listed as another word for a field, or as one that is kept, for any kind of file."""
    return tuple(word for form in FORMS for _, words in headings_by_target(form) for word in words)


def headings_by_target(form: str) -> list[tuple[str, list[str]]]:
    """The other headings of each field of a form, the surest first, and those that are kept as a note."""
    return [*heading_words(form).items(), (NOTE, heading_words(NOTE)[form])]


def heading_words(part: str) -> dict[str, list[str]]:
    """One table of the file."""
    return _file()[part]  # type: ignore[no-any-return]


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((LOOKUPS / "heading_words.toml").read_text(encoding="utf-8"))
