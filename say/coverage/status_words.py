"""The status of an area and how far it goes, in words: the same on the map, in tables, in panels and in sentences."""

from typing import Any

from coverage.extent import PART
from coverage.vocabulary import STATUS_OF_KEY, Status
from say.numbers import count, per_cents
from say.terms import english

NOT_NOTHING = "Nothing listed is not the same as nothing there."


def status_in_words(row: Any) -> str:
    """Say the status of one area, with the districts and the share of people that have it where it is not the whole.

    Parameters
    ----------
    row
        A row of ``coverage_table``: "served in part: 2 of 12 districts, 17% of people".
    """
    said = english().status(row["status"], row["extent"])
    if row["extent"] != PART:
        return said
    districts = f"{row['districts']:,} of {count(row['districts_of'], 'district')}"
    share = shares_in_words(row)[STATUS_OF_KEY[row["status"]]]
    return f"{said}: {districts}, {share} of people"


def shares_in_words(row: Any) -> dict[Status, str]:
    """Say the share of people of each status in one row of ``coverage_table``, so that together they are 100%."""
    return dict(zip(Status, per_cents([float(row[f"share_{status.key}"]) for status in Status]), strict=True))
