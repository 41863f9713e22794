"""What a heading says of persons, in English or Welsh: names, dates of birth, numbers, cases, how to reach them."""

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from loaders.people.person_words import person_words, plain_words

NAME, BIRTH, NHS, INSURANCE, CASE, REACH = "name", "birth", "nhs", "insurance", "case", "reach"
LOOKS_LIKE = {
    NAME: "people's names",
    BIRTH: "dates of birth",
    NHS: "NHS or hospital numbers",
    INSURANCE: "National Insurance numbers",
    CASE: "references of cases or people",
    REACH: "telephones, e-mails or addresses of people",
}
LONGEST_HEADING = 80


@lru_cache(maxsize=20_000)
def kind_of_heading(heading: str) -> str:
    """The kind of personal data that a heading says, a key of ``LOOKS_LIKE``; "" where it says none.

    A contact of an office is none: what is kept of it is decided elsewhere.
    """
    if len(heading) > LONGEST_HEADING:
        return ""
    words = plain_words(heading)
    rest = _tidied(_any_of("persons", "words").sub(" ", words))
    if rest != _tidied(words):
        return _kind("headings", rest) or _kind("of_a_person", rest)
    return "" if says_contact(words) else _kind("headings", rest)


def says_contact(words: str) -> bool:
    """Whether a text says that it is of a contact."""
    return bool(_any_of("contact", "words").search(plain_words(words)))


def stands_beside_a_birth(heading: str) -> bool:
    """Whether a heading is one that a list of persons has beside their dates of birth."""
    return len(heading) <= LONGEST_HEADING and plain_words(heading) in person_words("beside_a_birth")["words"]


def _kind(table: str, words: str) -> str:
    return _kinds(table).get(words, "")


@cache
def _kinds(table: str) -> Mapping[str, str]:
    """The kind of each heading of a table of words, as ``_tidied`` leaves it."""
    return {_tidied(word): kind for kind, words in person_words(table).items() for word in words}


def _tidied(words: str) -> str:
    """The words without those that say nothing; whole where nothing else is left."""
    return " ".join(_any_of("persons", "glue").sub(" ", words).split())


@cache
def _any_of(table: str, key: str) -> re.Pattern[str]:
    return _whole_words(person_words(table)[key])


def _whole_words(words: Collection[str]) -> re.Pattern[str]:
    """A pattern of any of the words, the longest first."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b")
