"""Neighbours of an area in words: how many, what is on record in each, and why it is one where not by a land border."""

import pandas as pd

from geo.areas import area_name
from geo.levels import LEVELS
from geo.neighbours import LAND_BORDER, why_neighbours
from say.numbers import count
from say.terms import english


def neighbours_across_water(code: str, level: str) -> str:
    """Say for each neighbour without a land border why it is one, a sentence each; "" where there is none.

    Examples
    --------
    >>> neighbours_across_water("E08000037", "lad")
    'Newcastle upon Tyne is a neighbour by a border in the tidal Tyne, with bridges.'
    """
    return " ".join(
        f"{area_name(near)} is a neighbour {'by ' * why.startswith('a border')}{why}."
        for near, why in why_neighbours(code, level).items()
        if why != LAND_BORDER
    )


def neighbours_counted(areas: int, level: str) -> str:
    """Say how many neighbours there are, and of which kind: "1 neighbouring police force area"."""
    one = f"neighbouring {LEVELS[level].one}"
    return count(areas, one, f"neighbouring {LEVELS[level].many}") if areas else f"No {one}"


def neighbour_in_words(row: pd.Series) -> str:
    """Name an area with what it has, from its row of ``coverage_table``: "Kent: served in part"."""
    return f"{row['area_name']}: {english().status(str(row['status']), str(row['extent']))}"
