"""One cell at a time: text made clean, and choices, lists and whole numbers read from it.

A cell that cannot be read raises ``CellError``: what is wrong, with and without quoting the cell (for rows that are
confidential), and what to do.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache

from rapidfuzz import fuzz, process

from geo.mistakes import with_what_to_do
from geo.writable import writable_text
from loaders.directory.synonyms import spelling_key, synonyms
from loaders.files.guarded_text import unguarded

LONGEST_TEXT = 10_000
LONGEST_CELL = 100_000
"""Letters of a cell that is read at all: three times what a spreadsheet lets anybody write."""
CELL_TOO_LONG = (
    f"a cell holds more than {LONGEST_CELL:,} letters, perhaps for want of a closing quotation mark; "
    "mend it and load the file again."
)
LONGEST_QUOTE = 60
MOST_PLACES = 1_000_000
_NEAR = 65
_MOST_IN_A_SENTENCE = 8
_SEPARATORS = re.compile(r"[\s_\-/&]+")
_WHOLE_NUMBER = re.compile(r"([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.0+)?")
_LIST_SEPARATORS = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (r"[;\n|]", ",", "/", r"[&+]|\bplus\b", r"\band\b")
)
_BETWEEN_WORDS = re.compile(r"[;\n|,/]")
_UNITS = re.compile(r" ?(?:places|people|clients)?(?: ?(?:a|per|each|/) ?(?:year|annum)| ?p\.?a\.?)?", re.IGNORECASE)


class CellError(ValueError):
    """A cell that cannot be read: ``str(error)`` quotes it; ``unquoted`` does not; ``to_do`` says how to write it."""

    def __init__(self, text: str, complaint: str, to_do: str = "") -> None:
        self.quoted, self.unquoted, self.to_do = f"{shown(text)} {complaint}", f"This {complaint}", to_do
        super().__init__(with_what_to_do(self.quoted, to_do))


def shown(text: str) -> str:
    """The text in quotation marks for a message, on one line and no longer than 60 characters."""
    line = " ".join(text.split())
    return f'"{line[:LONGEST_QUOTE]}…"' if len(line) > LONGEST_QUOTE else f'"{line}"'


def and_not_known(said: str) -> str:
    """What is wrong with a cell, and in the same sentence that it was read as not known."""
    return f"{said[:-1]}, so it is not known."


def clean_text(value: object) -> str:
    """A cell's value as text: ends trimmed; without what no file can hold, or the apostrophe of ``guarded``; blank is ""."""
    text = value if isinstance(value, str) else _as_text(value)
    return unguarded(writable_text(text).strip()).strip()


def _as_text(value: object) -> str:
    """A number, a date or a mark as text; blank is ""."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(value)


def matching_key(text: str) -> str:
    """Text as compared with names and headers: no case, no spaces, underscores or dashes."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text).casefold()).strip("?:*.")


def parse_choice(text: str, choices: Mapping[str, str], column: str = "") -> str:
    """The key of the choice that the text names by key, by label or by a synonym listed for the column.

    Raises ``CellError``, with the nearest word, where it names none or more than one.
    """
    named = _named(text, choices, column)
    if named is not None and len(named) == 1:
        return named[0]
    raise _no_choice(text, choices)


def _named(text: str, choices: Mapping[str, str], column: str) -> tuple[str, ...] | None:
    """The keys that a text names as a whole, or None."""
    key = _by_name(tuple(choices.items())).get(matching_key(text))
    return (key,) if key is not None else synonyms(column).get(spelling_key(text))


def _no_choice(text: str, choices: Mapping[str, str]) -> CellError:
    by_name = _by_name(tuple(choices.items()))
    near = process.extractOne(matching_key(text)[:LONGEST_QUOTE], by_name.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    to_do = f'Choose "{choices[by_name[near[0]]]}" or another.' if near else choose_from(choices)
    return CellError(text, "is not among its choices.", to_do)


def choose_from(choices: Mapping[str, str]) -> str:
    """Say which words a column takes, as people write them: each is read if it is typed so. Many are in the template."""
    labels = [f'"{label}"' for label in choices.values()]
    if sum(len(label.split()) for label in labels) > _MOST_IN_A_SENTENCE:
        return "Choose from its list in the template."
    return f"Choose {', '.join(labels[:-1])} or {labels[-1]}."


@cache
def _by_name(choices: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {matching_key(name): key for key, label in choices for name in (label, key)}


def parse_choices(text: str, choices: Mapping[str, str], column: str = "") -> tuple[str, ...]:
    """The keys named in a list, each once, in the order of the vocabulary.

    Parts are separated by ``;``, or by a comma, a slash, ``&``, ``+`` or *and* where what stands between is not itself a word of
    the column. One part that cannot be read makes the whole list unreadable: to drop it would change what is said.
    """
    try:
        named = set(_keys_of(text, choices, column, _LIST_SEPARATORS))
    except _PartError as part:
        raise _no_choice(str(part), choices) from part
    return tuple(key for key in choices if key in named)


def choices_named(text: str, choices: Mapping[str, str], column: str) -> tuple[str, ...] | None:
    """As ``parse_choices``; None where that would raise, without the search for the nearest word."""
    try:
        named = set(_keys_of(text, choices, column, _LIST_SEPARATORS))
    except _PartError:
        return None
    return tuple(key for key in choices if key in named)


class _PartError(ValueError):
    """The first part of a list that names no choice."""


def _keys_of(text: str, choices: Mapping[str, str], column: str, separators: tuple[re.Pattern[str], ...]) -> list[str]:
    named = None if _is_a_list(text, choices) else _named(text, choices, column)
    if named is not None:
        return list(named)
    at = next((at for at, separator in enumerate(separators) if separator.search(text)), None)
    if at is None:
        raise _PartError(text)
    parts = [part for part in separators[at].split(text) if part.strip()]
    return [key for part in parts for key in _keys_of(part.strip(), choices, column, separators[at + 1 :])]


def _is_a_list(text: str, choices: Mapping[str, str]) -> bool:
    """Whether separators stand between words of the column: "standard;high" is two levels, "standard - high" is three."""
    parts = _BETWEEN_WORDS.split(text)
    return len(parts) > 1 and all(
        matching_key(part) in _by_name(tuple(choices.items())) for part in parts if part.strip()
    )


def parse_places(text: str) -> int:
    """A whole number of people a year, 0 or more (``1,200`` and ``40 places a year`` are allowed); 0 is a real zero."""
    match = _WHOLE_NUMBER.match(text) if len(text) < LONGEST_QUOTE else None
    if match and _UNITS.fullmatch(text, match.end()):
        number = int(match[0].split(".")[0].replace(",", ""))
        if number <= MOST_PLACES:
            return number
    raise CellError(
        text,
        f"is not a whole number of people from 0 to {MOST_PLACES:,}.",
        "Write one number, or leave it blank.",
    )


def split_list(text: str) -> list[str]:
    """The parts of a list separated by ``;``, trimmed, blanks left out."""
    return [part.strip() for part in text.split(";") if part.strip()]
