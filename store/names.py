"""The names that people give to what they save: made one plain line, and never trusted as anything but text."""

import unicodedata

from geo.mistakes import Mistake
from geo.writable import one_line

LONGEST_NAME = 80
_SEEN = "LNPS"  # letters, numbers, punctuation, symbols


def plain_name(name: str) -> str:
    """Make a name one line, as ``one_line`` does.

    Nothing is escaped: who shows a name in HTML escapes it there.

    Raises
    ------
    Mistake
        If there is nothing to see, or more than 80 letters.
    """
    plain = one_line(name)
    if not any(unicodedata.category(letter)[0] in _SEEN for letter in plain):
        raise Mistake("A name is needed to save this: give it one.")
    if len(plain) > LONGEST_NAME:
        raise Mistake(f"The name has {len(plain):,} letters, and may have {LONGEST_NAME}: shorten it.")
    return plain


def copy_name(name: str) -> str:
    """Name a copy: "Copy of Kent, three years", cut where it would be too long."""
    return f"Copy of {name}"[:LONGEST_NAME].strip()
