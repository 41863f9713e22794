"""What the map says first: one short sentence, of the country or of one area. The long form of each is to be quoted."""

from typing import Any

import pandas as pd

from coverage.extent import PART
from coverage.headline import areas_by_status
from coverage.vocabulary import STATUS_OF_KEY, Status
from geo.levels import LEVELS
from say.coverage.status_words import shares_in_words
from say.terms import english
from say.text import listing


def national_headline(table: pd.DataFrame, level: str) -> str:
    """Say in how many areas a current record serves people, and in how many nothing is listed.

    Examples
    --------
    "A current record serves 4 of 43 police force areas (1 in part); nothing is listed in 28."
    """
    found = areas_by_status(table)
    served, empty = found[Status.SERVED], found[Status.NO_RECORD].areas
    part = f" ({served.part} in part)" if served.part else ""
    listed = f"; nothing is listed in {empty}" if empty else ""
    serves = f"A current record serves {served.areas} of" if served.areas else "No current record serves any of"
    return f"{serves} {len(table)} {LEVELS[level].many}{part}{listed}."


def area_headline(row: Any) -> str:
    """Say what one area has, with the share of its people where that is not all.

    Parameters
    ----------
    row
        The area's row of ``coverage_table``: "Kent: may be served in part (17% of people)."
    """
    said = english().status(row["status"], row["extent"])
    share = f" ({shares_in_words(row)[STATUS_OF_KEY[row['status']]]} of people)" if row["extent"] == PART else ""
    return f"{row['area_name']}: {said}{share}."


def differences_headline(table: pd.DataFrame) -> str:
    """Say in how many areas there is less on record, more, or both, of all in ``record_difference``."""
    words = {"less": "less in {}", "more": "more in {}", "both": "both in {}", "same": "the same in {}"}
    found = table["change"].value_counts()
    parts = [said.format(found[change]) for change, said in words.items() if found.get(change)]
    return f"On record, of {len(table)} areas: {listing(parts)}."
