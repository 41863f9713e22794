"""What the numbers of a table count, as the words over them say: places, services, people, money; or that nothing says it."""

import re
from functools import cache

from loaders.directory.synonyms import spelling_key
from loaders.intake.understanding.heading_words import Words, heading_words, holds, words_of_heading

PLACES, BEDS, SERVICES, PEOPLE, RATES, PAID, GIVEN = "places", "beds", "services", "people", "rates", "paid", "given"
NOT_SAID = ""
MONEY = (PAID, GIVEN)
"""Money, which never becomes a service."""
HEADINGS = {
    PLACES: "Places",
    BEDS: "Bed spaces",
    SERVICES: "Services counted",
    PEOPLE: "People counted",
    RATES: "Rate counted",
    PAID: "Amount paid (£, by area)",
    GIVEN: "Amount awarded (£, by area)",
    NOT_SAID: "What the numbers count",
}
"""What the column of the numbers is headed, so that later steps and the user can tell what they are."""
BESIDE_SERVICES = "Money counted"
"""What money is headed beside numbers that make services."""

_COUNTED = tuple(key for key in HEADINGS if key)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|£")
_FAR_BEHIND = 4  # words behind "number of" among which stands what is counted


def counted_in(text: str) -> str:
    """What a heading or title says that numbers count; ``NOT_SAID`` where it says nothing of it, or two things."""
    words = words_of_heading(text)
    for at in _behind_number_of(words):
        if counted := _first_counted(words[at : at + _FAR_BEHIND]):
            return counted
    return _the_one(_named(words, behind_number_of=False))


def _first_counted(words: Words) -> str:
    """What comes first behind "number of"; places come before the people whom they are for, as in "women's refuge places"."""
    named = _named(words, behind_number_of=True)
    if counted := _the_one(named & {PLACES, BEDS}):
        return counted
    by_length = (_the_one(_named(words[:length], behind_number_of=True)) for length in range(1, len(words) + 1))
    return next(filter(None, by_length), NOT_SAID)


def is_what_is_counted(text: str) -> str:
    """What a text names that is nothing but a word for what is counted, as "Services" beside "DVPP"; else ``NOT_SAID``."""
    words = words_of_heading(text)
    return _the_one({key for key in _COUNTED if words in _listed(key, behind_number_of=True)})


def without_what_is_counted(text: str) -> str:
    """A heading without the words that may say what is counted: "Number of IDVA places" is "IDVA"."""
    said = {word for key in _COUNTED for name in _listed(key, behind_number_of=True) for word in name}
    said |= {word for name in _number_of() for word in name}
    return " ".join(word for word in _WORD.findall(text) if spelling_key(word) not in said)


def _behind_number_of(words: Words) -> list[int]:
    """Where what is counted begins."""
    starts = range(len(words))
    return [at + len(name) for name in _number_of() for at in starts if words[at : at + len(name)] == name]


def _named(words: Words, behind_number_of: bool) -> set[str]:
    return {key for key in _COUNTED if any(holds(words, name) for name in _listed(key, behind_number_of))}


def _the_one(found: set[str]) -> str:
    """The one thing said; a bed space is no other kind of place, and money paid is money."""
    found -= {PLACES} if BEDS in found else set()
    found -= {GIVEN} if PAID in found else set()
    return found.pop() if len(found) == 1 else NOT_SAID


@cache
def _number_of() -> tuple[Words, ...]:
    return tuple(words_of_heading(name) for name in heading_words("counted")["number_of"])


@cache
def _listed(key: str, behind_number_of: bool) -> frozenset[Words]:
    """The words for what is counted, with those that say it behind "number of" alone where that is asked."""
    parts = ("counted_by_word", "counted_behind_number_of") if behind_number_of else ("counted_by_word",)
    names = [name for part in parts if key in heading_words(part) for name in heading_words(part)[key]]
    return frozenset(words_of_heading(name) for name in names)
