"""Text as sentences and screens take it: lists, first letters, and text from files that is made safe to show."""

import html
import re
from collections.abc import Iterable, Sequence
from typing import Any

from geo.writable import writable_text

LONGEST_SHOWN = 300
_OF_MARKDOWN = re.compile(r"[\\`*_\[\]$~]")
_DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def listing(parts: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does: "a, b and c"."""
    first = list(parts)
    return f" {last} ".join(filter(None, [", ".join(first[:-1]), *first[-1:]]))


def first_of(names: Sequence[str], most: int) -> str:
    """Name the first few of some things, and say how many more there are: "Cumbria, Kent and 3 more"."""
    more = len(names) - most
    return listing([*names[:most], f"{more} more"] if more > 0 else names)


def with_capital(words: str) -> str:
    """Begin a sentence with a phrase."""
    return words[:1].upper() + words[1:]


def lower(words: str) -> str:
    """Begin words with a small letter, to stand inside a sentence; an abbreviation keeps its capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def as_text(value: Any) -> str:
    """Make text safe to place in HTML or Markdown: it shows as it is, and nothing in it runs or breaks XML."""
    escaped = html.escape(writable_text(str(value)), quote=True)
    return escaped.replace("{", "&#123;").replace("`", "&#96;").replace("$", "&#36;").replace("[", "&#91;")


def in_label(value: Any) -> str:
    """Make text safe as a label or a heading, which are read as Markdown: no link, picture or formula of its own."""
    return _OF_MARKDOWN.sub(r"\\\g<0>", str(value))


def cut(value: Any) -> str:
    """Cut very long text from a file, and say how long it was."""
    text = str(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}… ({len(text):,} characters)"


def holds_words(line: str, words: str) -> bool:
    """Whether a line holds every one of some words, in any case."""
    return all(word in line.casefold() for word in words.casefold().split())


def plain_line(value: Any) -> str:
    """Make text from a file one plain line for a tooltip: no line breaks, no direction marks, cut if very long."""
    text = "".join(letter for letter in " ".join(str(value).split()) if letter not in _DIRECTION_MARKS)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
