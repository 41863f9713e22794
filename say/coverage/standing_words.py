"""Where an area stands among all of its level: the three measures, and each in a line."""

from collections.abc import Sequence

import pandas as pd

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from say.numbers import count

MEASURES = {
    "kinds": ("Kinds of work on record locally", len(INTERVENTIONS)),
    "current": ("Kinds of work on a current record", len(INTERVENTIONS)),
    "communities": ("Communities that some of it is made for", len(COMMUNITIES)),
}
"""By column of ``counts_of_areas``: what is counted, and the most there can be."""


def standing(values: pd.Series, own: int, beside: Sequence[str], most: int) -> str:
    """Say the number of one area, those of all, and those of the areas most like it: "here 3 of 14; all: 0 to 9"."""
    like = values.loc[list(beside)]
    said = f"here {own} of {most}; all: {values.min()} to {values.max()}"
    return said + (f"; the {count(len(like))} most like it: {like.min()} to {like.max()}" if len(like) else "")


def how_many_have(values: pd.Series, most: int) -> pd.Series:
    """Count how many areas have each number, from none to the most."""
    return values.value_counts().reindex(range(most + 1), fill_value=0)
