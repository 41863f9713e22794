"""One cell at a time: text made clean, and choices, lists and whole numbers read from it.

A cell that cannot be read raises ``CellError`` with two sentences: one that quotes the cell, and one that
does not, for rows that are confidential.
"""

import difflib
import re
import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache

LONGEST_TEXT = 10_000
LONGEST_QUOTE = 60
MOST_PLACES = 1_000_000
_SEPARATORS = re.compile(r"[\s_\-/&]+")
_WHOLE_NUMBER = re.compile(r"([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.0+)?")


class CellError(ValueError):
    """A cell that cannot be read. ``str(error)`` quotes the cell; ``error.unquoted`` does not."""

    def __init__(self, message: str, unquoted: str) -> None:
        super().__init__(message)
        self.unquoted = unquoted


def shown(text: str) -> str:
    """The text in quotation marks for a message, on one line and no longer than 60 characters."""
    line = " ".join(text.split())
    return f'"{line[:LONGEST_QUOTE]}…"' if len(line) > LONGEST_QUOTE else f'"{line}"'


def clean_text(value: object) -> str:
    """A cell's value as text: control characters removed, ends trimmed, nothing else changed; blank is ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).replace("\r\n", "\n").replace("\r", "\n")
    if text.isprintable():
        return text.strip()
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs")).strip()


def matching_key(text: str) -> str:
    """Text as compared with names and headers: no case, no spaces, underscores or dashes."""
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text).casefold()).strip("?:*.")


def parse_choice(text: str, choices: Mapping[str, str]) -> str:
    """The key of the choice that the text names by key or by label; else ``CellError`` with the nearest."""
    by_name = _by_name(tuple(choices.items()))
    key = by_name.get(matching_key(text))
    if key is not None:
        return key
    allowed = f"Choose from: {', '.join(choices)}."
    near = difflib.get_close_matches(matching_key(text)[:LONGEST_QUOTE], by_name, n=1, cutoff=0.6)
    hint = f'Did you mean "{by_name[near[0]]}"? ' if near else ""
    complaint = "is not one of the words for this column."
    raise CellError(f"{shown(text)} {complaint} {hint}{allowed}", f"This {complaint} {allowed}")


@cache
def _by_name(choices: tuple[tuple[str, str], ...]) -> dict[str, str]:
    return {matching_key(name): key for key, label in choices for name in (label, key)}


def parse_choices(text: str, choices: Mapping[str, str]) -> tuple[str, ...]:
    """The keys named in a list separated by ``;`` (or commas), each once, in the order of the vocabulary."""
    words = [word for part in text.split(";") for word in part.split(",") if word.strip()]
    named = {parse_choice(word, choices) for word in words}
    return tuple(key for key in choices if key in named)


def parse_places(text: str) -> int:
    """A whole number of people, 0 or more (``1,200`` is allowed); 0 is a real zero."""
    if _WHOLE_NUMBER.fullmatch(text) and len(text) < LONGEST_QUOTE:
        number = int(text.split(".")[0].replace(",", ""))
        if number <= MOST_PLACES:
            return number
    rule = f"is not a whole number of people from 0 to {MOST_PLACES:,}. Leave it blank where it is not known."
    raise CellError(f"{shown(text)} {rule}", f"This {rule}")


def split_list(text: str) -> list[str]:
    """The parts of a list separated by ``;``, trimmed, blanks left out."""
    return [part.strip() for part in text.split(";") if part.strip()]
