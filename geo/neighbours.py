"""Which areas are neighbours, and why: by a land border, by one that lies in tidal water, or by facing each other across it.

Shapes of districts end at high water, so a border in the middle of a tidal river is not in them: ``data/lookups`` names those
pairs one by one, with why.
"""

from collections import defaultdict
from functools import cache

import pandas as pd

from geo.areas import LOOKUPS, area_name, lads_of, levels_of, parent, require_level
from geo.levels import a_level
from geo.mistakes import Mistake

LAND_BORDER = "a land border"
"""Why most neighbours are neighbours; any other reason is a water between them."""


@cache
def _neighbours_by_lad() -> dict[str, dict[str, str]]:
    """Give for each district its neighbours, each with why."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for one, other, why in pd.read_csv(LOOKUPS / "neighbours.csv", dtype=str).itertuples(index=False):
        found[one][other] = found[other][one] = why
    return dict(found)


@cache
def why_neighbours(code: str, level: str) -> dict[str, str]:
    """Give the neighbours of an area at a level, by code in order, each with why it is one.

    A land border anywhere is why; without one, each water between them is named once, with its crossing where there is one:
    "across the Tamar, with a bridge". An area far from all others, such as the Isles of Scilly, has none. Raises
    Mistake if the code does not stand at that level.
    """
    require_level(level)
    if level not in levels_of(code):
        raise Mistake(f"{area_name(code)} ({code}) is not {a_level(level)}.")
    inside, reasons = set(lads_of(code)), defaultdict[str, set[str]](set)
    for lad in inside:
        for near, why in _neighbours_by_lad().get(lad, {}).items():
            if near not in inside:
                reasons[parent(near, level)].add(why)
    return {
        near: LAND_BORDER if LAND_BORDER in found else "; ".join(_each_water_once(found))
        for near, found in sorted(reasons.items())
    }


def _each_water_once(found: set[str]) -> list[str]:
    """Sort reasons without those of which another says more: "across the Thames" beside the same with its crossing."""
    return sorted(why for why in found if not any(other != why and other.startswith(f"{why},") for other in found))


def neighbours(code: str, level: str) -> tuple[str, ...]:
    """List the areas of ``level`` that are neighbours of an area of that level (sorted codes), as ``why_neighbours``."""
    return tuple(why_neighbours(code, level))
