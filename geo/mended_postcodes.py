"""Mend the slips of people who type postcodes: O for 0, I for 1 and back, and stops, commas or brackets around and inside.

A mended postcode counts only where it is on record and the text as written is not; the reader is told what was read.
"""

import re

import pandas as pd

from geo.postcode_text import OUTWARD_SHAPES
from geo.postcodes import PostcodeIndex

AS_DIGIT = {"O": "0", "I": "1", "L": "1"}
AS_LETTER = {"0": "O", "1": "I"}
INWARD_SHAPE = "211"
MARKS = re.compile(r"[\s.,;:()\[\]\"'’–-]+")
SHORTEST, LONGEST = 5, 7


def mended_postcode(text: str, index: PostcodeIndex) -> str | None:
    """Give the postcode that a text most likely meant: "SWIA 2AA." is SW1A 2AA; None where the text is fine or cannot be mended.

    Where the slips allow several postcodes on record, there is none to give.
    """
    possible = _possible(text)
    if not possible or index.locate([text])["result"].item() in ("found", "outside"):
        return None
    on_record = index.locate(possible)["result"].isin(("found", "outside"))
    return possible[int(on_record.to_numpy().argmax())] if on_record.sum() == 1 else None


def mended_postcodes(texts: list[str], index: PostcodeIndex) -> tuple[list[str], list[str]]:
    """Mend each of many texts; give them, those that need none as they are, and a sentence for each that was mended."""
    failed = index.locate(pd.Series(texts, dtype=object))["result"].isin(("not_found", "not_a_postcode"))
    mended, said = list(texts), list[str]()
    for place, text in enumerate(texts):
        if failed.iloc[place] and (postcode := mended_postcode(text, index)):
            mended[place] = postcode
            said.append(read_as(text, postcode))
    return mended, said


def read_as(text: str, postcode: str) -> str:
    """Say what a text was read as."""
    return f'"{text.strip()}" was read as the postcode {postcode}.'


def _possible(text: object) -> list[str]:
    """List the postcodes that a text may have meant: each character a letter or a digit as a shape of postcodes has it."""
    letters = MARKS.sub("", text).upper() if isinstance(text, str) else ""
    if not letters.isascii() or not SHORTEST <= len(letters) <= LONGEST:
        return []
    shapes = [shape + INWARD_SHAPE for shape in OUTWARD_SHAPES if len(shape) + len(INWARD_SHAPE) == len(letters)]
    read = {"".join(map(_read, letters, shape)) for shape in shapes}
    return sorted(f"{one[:-3]} {one[-3:]}" for one in read if len(one) == len(letters))


def _read(letter: str, kind: str) -> str:
    """Give what a character is where a letter (``1``) or a digit (``2``) must stand: itself, what it was mistaken for, or ""."""
    fits, mistaken = (str.isdigit, AS_DIGIT) if kind == "2" else (str.isalpha, AS_LETTER)
    return letter if fits(letter) else mistaken.get(letter, "")
