"""Small counts of people after a re-cut: below five they are withheld, and enough others with them that no sum gives one away.

A reader may hold the table that was re-cut. So the sum of all areas that share people with the same areas of it is known to them.
"""

import pandas as pd

from geo.recut.totals import Known, Pieces
from geo.small_areas import small_areas

SMALLEST_SHOWN, FEWEST_WITHHELD = 5, 2


def withhold_small(counts: pd.DataFrame, pieces: Pieces) -> pd.DataFrame:
    """Give a re-cut (as ``recut`` gives it) with small counts withheld; one withheld already stays so.

    In each set of areas whose sum a reader may know, those withheld here are at least two and come to at least five, where
    the set has others to withhold: the area with most people first.
    """
    known = counts["at_least"].dropna().astype(int)
    hidden = set(known.index[known < SMALLEST_SHOWN])
    people = small_areas()["people_now"].groupby(pieces.target.area_of).sum()
    for together in [*_linked(pieces), set(known.index)]:
        shown = sorted(together & set(known.index) - hidden, key=lambda code: (-people[code], code))
        while (here := together & hidden) and shown and not _is_safe(known, here):
            hidden.add(shown.pop(0))
    table = counts.copy()
    table.loc[sorted(hidden), ["total", "at_least", "share_split", "known"]] = [
        None,
        None,
        float("nan"),
        Known.WITHHELD,
    ]
    return table


def _is_safe(known: pd.Series, withheld: set[str]) -> bool:
    return len(withheld) >= FEWEST_WITHHELD and int(known[sorted(withheld)].sum()) >= SMALLEST_SHOWN


def _linked(pieces: Pieces) -> list[set[str]]:
    """Sets of areas of the map, those together that share a cut area of the table, directly or by others."""
    sets: list[set[str]] = []
    for _, targets, _ in pieces.by_source():
        fresh = set(targets)
        for other in [one for one in sets if one & fresh]:
            sets.remove(other)
            fresh |= other
        sets.append(fresh)
    return sets
