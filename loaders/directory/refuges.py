"""Does a text describe a refuge, or somewhere to stay? The second lock on addresses, behind the row's own permission.

The rule errs towards yes: a helpline wrongly treated as confidential loses a point on the map, a refuge wrongly shown can cost
a life. Only the charity named Refuge is let through, for work that plainly is not a refuge.
"""

import re
from collections.abc import Collection
from functools import cache, lru_cache

from loaders.directory.accommodation_words import accommodation_words
from loaders.directory.look_alikes import as_read, as_read_aloud, searched, squashed, words_of
from loaders.directory.misspellings import mended
from loaders.directory.refuge_sieve import may_say_refuge, may_say_somewhere_to_stay
from loaders.directory.sieve_of_many import may_say_refuge_among, may_say_somewhere_to_stay_among

_NOT_A_REFUGE_BY_NATURE = re.compile(
    r"\b(help\s?line|phone\s?line|line|chat|advice|outreach|advocacy|advocates?|idvas?|counselling|training|website"
    r"|head office|tech(nology)?)\b",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(
    r"\b(?:not|no|non|never|without)\b[\s-]*(?:an?|the|any)?\s*refuges?\b"
    r"|\brefer(?:s|red|ral|rals|ring)?\b[^.;]{0,40}\brefuges?\b",
    re.IGNORECASE,
)
_THE_CHARITY = re.compile(r"\b(?:by|with|from|and)\s+Refuge\b")
_HOUSE = re.compile(r"\b(house|court|lodge|cottage|hall|villas?|grange|manor|place|towers?|mews|home)\b", re.IGNORECASE)
_SHORTEST_SQUASHED = 6  # letters: a shorter word would be found inside others
_BETWEEN = frozenset(["for", "of", "the", "and", "with", "to", "a", "in", "s", "only", "led"])


def name_says_refuge(name: str, organisation: str) -> bool:
    """Whether the name of a service or a location says that it is a refuge.

    The organisation's own name is set aside only where the organisation is called Refuge and what is left
    names work that is not accommodation ("Refuge helpline").
    """
    if not says_refuge(name):
        return False
    if not is_the_charity(organisation):
        return True
    rest = re.sub(r"^refuge\b|\(refuge\)|\brefuge$", " ", name.strip(), flags=re.IGNORECASE)
    return says_refuge(rest) or not _NOT_A_REFUGE_BY_NATURE.search(rest)


def is_the_charity(organisation: str) -> bool:
    """Whether an organisation is called Refuge and nothing else."""
    return as_read(organisation).strip() == "refuge"


def organisation_says_refuge(organisation: str, service_name: str) -> bool:
    """Whether an organisation's name says that the service is a refuge; not where the service plainly is other work.

    Of several organisations, ``;`` between, the charity named Refuge says nothing.
    """
    says = any(says_refuge(name) and not is_the_charity(name) for name in organisation.split(";"))
    return says and not _NOT_A_REFUGE_BY_NATURE.search(service_name)


def notes_say_refuge(notes: str) -> bool:
    """Whether notes describe the service as a refuge; a denial or a referral to one does not count."""
    return says_refuge(without_mentions(notes))


def without_mentions(notes: str) -> str:
    """The notes without what denies a refuge, or mentions one in passing."""
    if "refuge" not in notes.lower():
        return notes
    return _THE_CHARITY.sub(" ", _IN_PASSING.sub(" ", notes))


def is_a_house(name: str) -> bool:
    """Whether a name is that of a house: of a refuge, it would tell where it is."""
    return bool(_HOUSE.search(name))


@lru_cache(maxsize=50_000)
def says_refuge(text: str) -> bool:
    """Whether a text has a word for a refuge, or for accommodation of those who flee abuse."""
    return may_say_refuge(text) and _says_refuge(text)


def those_that_say_refuge(texts: Collection[str]) -> frozenset[str]:
    """Of a great many texts those of which ``says_refuge`` holds."""
    return frozenset(filter(says_refuge, may_say_refuge_among(texts)))


def _says_refuge(text: str) -> bool:
    return _in_other_letters(text) or any(
        _words_say_refuge(words) or _letters_say_refuge(letters) or _letters_say_refuge(words)
        for words, letters in _readings(text)
    )


@lru_cache(maxsize=50_000)
def says_somewhere_to_stay(text: str) -> bool:
    """Whether a text has any word for a place in which people live or stay."""
    return may_say_somewhere_to_stay(text) and _says_somewhere_to_stay(text)


def those_that_say_somewhere_to_stay(texts: Collection[str]) -> frozenset[str]:
    """Of a great many texts those of which ``says_somewhere_to_stay`` holds."""
    return frozenset(filter(says_somewhere_to_stay, may_say_somewhere_to_stay_among(texts)))


def _says_somewhere_to_stay(text: str) -> bool:
    return says_refuge(text) or any(_stay().search(f" {words} ") is not None for words, _ in _readings(text))


def _readings(text: str) -> list[tuple[str, str]]:
    """The ways to read a text: each as words, misspellings mended, and as letters without anything between."""
    text = searched(text)
    read = [words_of(text), words_of(as_read(text)), words_of(as_read_aloud(text))]
    spelt = [" ".join(map(mended, words.split())) for words in dict.fromkeys(read)]
    return [(words, squashed(words)) for words in spelt]


def _words_say_refuge(words: str) -> bool:
    if _refuge().search(f" {words} "):
        return True
    kept = [word for word in words.split() if word not in _BETWEEN]
    return _beside().search(f" {' '.join(kept)} ") is not None


def _letters_say_refuge(letters: str) -> bool:
    return _joined().search(letters) is not None


def _in_other_letters(text: str) -> bool:
    if text.isascii():
        return False
    read = as_read(text)
    return any(word in read for word in _anywhere())


@cache
def _anywhere() -> tuple[str, ...]:
    return tuple(as_read(word) for word in accommodation_words()["refuge"]["anywhere"])


def _alternatives(words: list[str]) -> str:
    return "|".join(sorted({re.escape(words_of(as_read(word))) for word in words}, key=len, reverse=True))


@cache
def _refuge() -> re.Pattern[str]:
    return re.compile(rf" (?:{_alternatives(accommodation_words()['refuge']['words'])}) ")


@cache
def _stay() -> re.Pattern[str]:
    return re.compile(rf" (?:{_alternatives(accommodation_words()['somewhere_to_stay']['words'])}) ")


@cache
def _beside() -> re.Pattern[str]:
    kinds, places = (_alternatives(accommodation_words()["accommodation_for"][part]) for part in ("kinds", "places"))
    return re.compile(rf" (?:(?:{kinds}) (?:{places})|(?:{places}) (?:{kinds})) ")


@cache
def _joined() -> re.Pattern[str]:
    """Words for a refuge with nothing between their letters; ``refugee`` is none, whatever follows it is taken for one."""
    words = accommodation_words()
    listed = {squashed(as_read(word)) for word in words["refuge"]["words"]} - {"refuge", "refuges"}
    long_enough = sorted((word for word in listed if len(word) >= _SHORTEST_SQUASHED), key=len, reverse=True)
    kinds, places = (
        "|".join(sorted({squashed(as_read(word)) for word in words["accommodation_for"][part]}, key=len, reverse=True))
        for part in ("kinds", "places")
    )
    joined = "|".join(words["refuge"]["joined_to_refuge"])
    return re.compile(rf"refuge(?!es?)|refuge(?={joined})|{'|'.join(long_enough)}|(?:{kinds})(?:{places})")
