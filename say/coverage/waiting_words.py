"""What of a file waits for the user: what holds rows back, or its publishing, what holds most rows first; and what does not."""

from collections.abc import Sequence

from loaders.intake.rows import IN_WORDS, AreaToSettle
from loaders.intake.understanding.words import UnknownWord
from loaders.intake.worked_out import WorkedOut
from say.numbers import count, of_number
from say.text import listing


def holds_back(word: UnknownWord) -> bool:
    """Whether rows are set aside until a word is said; a row that waits for any other is in, and only the word is not counted."""
    return IN_WORDS[word.field].required


def asked_in_words(worked: WorkedOut) -> str:
    """Say all that holds rows or the publishing back, each with its rows, most first; "" where no word and no area does.

    Examples
    --------
    "Say what 8 words under Intervention mean (8 rows) and which area 2 names mean (2 rows), then publish it."
    """
    words = [word for word in worked.words if holds_back(word)]
    asked = [*_of_words(words), *_of_areas(worked.areas)]
    if not asked:
        return ""
    named = [f"{what} ({count(rows, 'row')})" for rows, what in sorted(asked, key=lambda one: -one[0])]
    aside = len({fault.place for fault in worked.faults if fault.set_aside})
    mend = f", mend {count(aside, 'row')}" if aside else ""
    return f"Say {listing(named)}{mend}, then publish it."


def not_counted_in_words(words: Sequence[UnknownWord]) -> str:
    """Say how many words wait that hold no row back, and under which columns; "" where there are none."""
    left = [word for word in words if not holds_back(word)]
    if not left:
        return ""
    labels = listing(dict.fromkeys(IN_WORDS[word.field].label for word in left))
    return f"{count(len(left), 'word')} under {labels} {of_number(len(left), 'is', 'are')} not counted"


def _of_words(words: Sequence[UnknownWord]) -> list[tuple[int, str]]:
    """By column: the rows that its words hold back, and what is asked."""
    return [
        (sum(word.rows for word in found), f"what {count(len(found), 'word')} under {IN_WORDS[field].label} {verb}")
        for field in dict.fromkeys(word.field for word in words)
        for found in [[word for word in words if word.field == field]]
        for verb in [of_number(len(found), "means", "mean")]
    ]


def _of_areas(areas: Sequence[AreaToSettle]) -> list[tuple[int, str]]:
    """The rows of the names of several areas, and what is asked."""
    if not areas:
        return []
    rows = len({place for area in areas for place in area.rows})
    return [(rows, f"which area {count(len(areas), 'name')} {of_number(len(areas), 'means', 'mean')}")]
