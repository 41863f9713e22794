"""The names that people give to what they save: made one plain line, and never trusted as anything but text."""

import unicodedata

from geo.mistakes import Mistake

LONGEST_NAME = 80
_DIRECTION_MARKS = frozenset(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
_NO_TEXT = ("Cc", "Cn", "Co", "Cs")  # control characters, and what is no character at all


def plain_name(name: str) -> str:
    """Make a name one line: ends trimmed, breaks and runs of spaces one space, no control or direction marks.

    Nothing is escaped: who shows a name in HTML escapes it there.

    Raises
    ------
    Mistake
        If nothing is left, or more than 80 letters.
    """
    spaced = " ".join(name.split())
    kept = [letter for letter in spaced if unicodedata.category(letter) not in _NO_TEXT]
    plain = " ".join("".join(letter for letter in kept if letter not in _DIRECTION_MARKS).split())
    if not plain:
        raise Mistake("A name is needed to save this: give it one.")
    if len(plain) > LONGEST_NAME:
        raise Mistake(f"The name has {len(plain):,} letters, and may have {LONGEST_NAME}: shorten it.")
    return plain


def copy_name(name: str) -> str:
    """Name a copy: "Copy of Kent, three years", cut where it would be too long."""
    return f"Copy of {name}"[:LONGEST_NAME].strip()
