"""Small counts are withheld, and enough others with them, so that no sum that is shown gives one away.

Rule: a count below five is withheld. A total may be shown only when the withheld counts that it would give the sum of (those
not already inside a smaller total that is shown) are at least two and come to at least five; where they are not, the count
of the area with most people is withheld too, together with the totals between. What still cannot be shown is withheld itself.
Totals are those of levels that nest in each other, as ``geo.nesting`` says; levels that cross are refused.
"""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from geo.areas import ENGLAND_AND_WALES, area_table, lads_of, levels_of, parent
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.nesting import crossing_pairs, levels_made_of

SMALLEST_SHOWN = 5
FEWEST_WITHHELD = 2


def suppressed_counts(
    counts: pd.Series, level: str, together: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> tuple[pd.Series, pd.Series, frozenset[str]]:
    """Withhold small counts, and those that would give them away.

    Parameters
    ----------
    counts
        Count by code of the areas of ``level``; NaN or absent where it is not known.
    level
        ``lad`` or ``pfa``.
    together
        By the code of an area, the codes of all areas that its count is of: the others have none of their own.

    Returns
    -------
    tuple
        Counts to show by code (every area of the level; NaN where not known or withheld); totals to show by code of every
        wider area (NaN where a part is not known or the total is withheld); the codes withheld.
    """
    everywhere = counts.reindex(area_table(level).index).astype(float)
    known = {str(code): float(count) for code, count in everywhere.dropna().items()}
    groups, cut = _with_those_together(_wider_areas(level), together)
    withheld = {code for code, count in known.items() if count < SMALLEST_SHOWN}
    hidden_totals = cut | {code for code, inside in groups.items() if any(area not in known for area in inside)}
    for code, inside in groups.items():  # narrowest first, so that what a smaller total holds is settled
        if code not in hidden_totals:
            _protect(code, inside, known, groups, withheld, hidden_totals)
    totals = {
        code: float("nan") if code in hidden_totals else sum(known[area] for area in inside)
        for code, inside in groups.items()
    }
    shown = everywhere.mask(everywhere.index.isin(withheld))
    return shown, pd.Series(totals, dtype=float), frozenset(withheld)


def _protect(
    code: str,
    inside: tuple[str, ...],
    known: Mapping[str, float],
    groups: Mapping[str, tuple[str, ...]],
    withheld: set[str],
    hidden_totals: set[str],
) -> None:
    """Withhold more counts of an area until its total gives none away, or withhold the total."""
    within = {other: members for other, members in groups.items() if set(members) < set(inside)}
    while loose := _loose(inside, within, withheld, hidden_totals):
        if len(loose) >= FEWEST_WITHHELD and sum(known[area] for area in loose) >= SMALLEST_SHOWN:
            return
        visible = [area for area in inside if area not in withheld]
        enclosed = [area for area in inside if area in withheld and area not in loose]
        if not visible and not enclosed:
            hidden_totals.add(code)
            return
        partner = min(visible or enclosed, key=_largest_first)
        withheld.add(partner)
        hidden_totals.update(other for other, members in within.items() if partner in members)


def _with_those_together(
    groups: Mapping[str, tuple[str, ...]], together: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, tuple[str, ...]], set[str]]:
    """Let one area stand for all that are counted with it; name the wider areas that hold some of them and not all."""
    stood_for = {code: one for one, codes in together.items() for code in codes}
    inside = {
        wider: tuple(dict.fromkeys(stood_for.get(code, code) for code in codes)) for wider, codes in groups.items()
    }
    cut = {
        wider
        for wider, codes in groups.items()
        for all_of_them in together.values()
        if 0 < len(set(all_of_them) & set(codes)) < len(all_of_them)
    }
    return inside, cut


def _largest_first(area: str) -> tuple[float, str]:
    """Order areas by people, most first: a partner chosen by its count would tell what the count beside it is at least."""
    return -float(area_table(levels_of(area)[0])["population"][area]), area


def _loose(
    inside: tuple[str, ...],
    within: Mapping[str, tuple[str, ...]],
    withheld: set[str],
    hidden_totals: set[str],
) -> list[str]:
    """List the withheld areas that no smaller total shown already holds."""
    held = {area for other, members in within.items() if other not in hidden_totals for area in members}
    return [area for area in inside if area in withheld and area not in held]


def _wider_areas(level: str) -> dict[str, tuple[str, ...]]:
    """Give, narrowest first, the wider areas with the areas of ``level`` inside each; one extent once, by its first code."""
    members: dict[str, tuple[str, ...]] = {}
    for wider in _levels_of_totals(level):
        for code in area_table(wider).index:
            members[code] = tuple(sorted({parent(lad, level) for lad in lads_of(code)}))
    members[ENGLAND_AND_WALES] = tuple(area_table(level).index)
    return {code: inside for code, inside in members.items() if level not in levels_of(code)}


def _levels_of_totals(level: str) -> tuple[str, ...]:
    """List the levels of which totals are shown: the rule holds where each nests in the next, and is taught no other way.

    Raises
    ------
    Mistake
        Naming the levels, where two of them cross: the totals of one less those of the other could give a count away.
    """
    wider = levels_made_of(level)
    if crossing := crossing_pairs(wider):
        one, other = (LEVELS[key].many for key in crossing[0])
        raise Mistake(
            f"This series cannot be used: {one} and {other} cross, so their totals could give a small count away; "
            "ask for one of the two levels to be left out."
        )
    return wider
