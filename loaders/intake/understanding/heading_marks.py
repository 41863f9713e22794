"""What words in a heading say besides its field: what it cannot be, of which level its areas are, whether of contracts."""

from collections.abc import Sequence
from functools import cache

from rapidfuzz.distance import OSA

from loaders.directory.synonyms import spelling_key
from loaders.intake.understanding.heading_words import (
    LONGEST_HEADING,
    Words,
    bare_heading,
    heading_key,
    heading_words,
    holds,
    without_numbers,
    words_of_heading,
)

CONFIDENTIAL = "confidential"
_SLIPS_IN_THE_MARK = 2


def is_confidential(heading: str) -> bool:
    """Whether a heading speaks of confidentiality, in English or Welsh, however it is misspelt: a mark must not be lost."""
    key = spelling_key(heading[:LONGEST_HEADING])
    slips = (
        OSA.distance(word, CONFIDENTIAL, score_cutoff=_SLIPS_IN_THE_MARK) for word in (key, *words_of_heading(heading))
    )
    return "confid" in key or "cyfrinach" in key or min(slips) <= _SLIPS_IN_THE_MARK


def rules_out(heading: str, target: str) -> bool:
    """Whether a word in the heading says that it is something else: the postcode of an office is no area served."""
    words = words_of_heading(heading)
    return any(holds(words, _as_words(word)) for word in _never(target))


def levels_said(heading: str) -> tuple[str, ...]:
    """The levels that the areas under a heading are of, in the order to try; none where it says of none, or of two."""
    words = words_of_heading(without_numbers(heading))
    said = {
        levels
        for levels, named in heading_words("levels").items()
        if any(holds(words, _as_words(word)) for word in named)
    }
    if "lad" in said and len(said) == 2:  # "local authority district"
        said -= {"lad;utla"}
    return tuple(said.pop().split(";")) if len(said) == 1 else ()


def speaks_of_contracts(headings: Sequence[str]) -> bool:
    """Whether a table's headings are those of contracts or awards: its plain dates are then dates of money."""
    return any(_spelled("contract", "words") & set(words_of_heading(heading)) for heading in headings)


def is_a_plain_date(heading: str) -> bool:
    """Whether a heading says start or end, and not of what."""
    return heading_key(heading) in _spelled("contract", "dates")


def says_little(heading: str) -> bool:
    """Whether a heading names its field only if the cells bear it out: "Type", "Tier", "Service area"."""
    return heading_key(bare_heading(heading)) in _spelled("little", "words")


def _never(target: str) -> Sequence[str]:
    return heading_words("never").get(target, ())


@cache
def _as_words(listed: str) -> Words:
    return words_of_heading(listed)


@cache
def _spelled(part: str, key: str) -> frozenset[str]:
    return frozenset(heading_key(word) for word in heading_words(part)[key])
