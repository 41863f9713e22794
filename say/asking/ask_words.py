"""What is said of all that is not known: of one area, and of every area of a level."""

import pandas as pd

from coverage.asking.cell import OF_A_RECORD, MissingCell
from coverage.asking.not_listed import ASKED_OF_EACH
from geo.areas import area_name
from geo.home import Home
from geo.levels import LEVELS
from say.asking.letter import Letter
from say.asking.party_words import place_of
from say.numbers import count

NOT_LISTED = "Kinds of work and communities with nothing listed"
UNIT = f"of {ASKED_OF_EACH}"
"""After a number of kinds of work and communities."""


def not_listed_headline(not_listed: pd.Series, level: str) -> str:
    """Say of how much nothing is listed in all areas of a level: ``not_listed_in``."""
    asked = len(not_listed) * ASKED_OF_EACH
    areas = f"{len(not_listed)} {LEVELS[level].many}"
    return f"In {areas}, nothing is listed for {count(int(not_listed.sum()))} of {count(asked)} things that could be known."


def missing_headline(home: Home, cells: tuple[MissingCell, ...]) -> str:
    """Say how many things are not known of one area, and how many of them are of services on record."""
    place = "the group" if home.is_group else place_of(home)
    of_records = sum(cell.what in OF_A_RECORD for cell in cells)
    known = f"{count(len(cells), 'thing')} about {place} {'is' if len(cells) == 1 else 'are'} not known"
    return f"{known}, {of_records} of them about services on record." if of_records else f"{known}."


def not_listed_of(code: str, number: int) -> str:
    """Say for how much nothing is listed in one area: "Kent: nothing listed for 27 of 28"."""
    return f"{area_name(code)}: nothing listed for {number} of {ASKED_OF_EACH}"


CHOOSE_AN_AREA = "Choose an area on the map or at the left: a letter goes to those who would know of one."
ONE_AUTHORITY = "A request goes to one authority: send it to each of them by itself."


def fits_in_words(letter: Letter) -> str:
    """Say how many questions a letter holds, and how many are left to the workbook."""
    held = count(len(letter.cells), "question")
    return f"{held} on one page; {letter.left_out} more do not fit." if letter.left_out else f"{held} on one page."
