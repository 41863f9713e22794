"""The names that people give to what they save: made one plain line, and never trusted as anything but text."""

import unicodedata

from geo.mistakes import Mistake

LONGEST_NAME = 80
_JOINERS = "\u200c\u200d"  # some scripts cannot be written without them
_NOT_TEXT = ("Cc", "Cf", "Cn", "Co", "Cs")  # control, direction and invisible marks, and what is no character
_SEEN = "LNPS"  # letters, numbers, punctuation, symbols


def one_line(text: str) -> str:
    """Make a text one line, as ``plain_name`` does; nothing to see in it is no mistake."""
    spaced = " ".join(text.split())
    kept = (letter for letter in spaced if letter in _JOINERS or unicodedata.category(letter) not in _NOT_TEXT)
    return " ".join("".join(kept).split())


def plain_name(name: str) -> str:
    """Make a name one line: ends trimmed, breaks and runs of spaces one space, no control, direction or invisible marks.

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
