"""Small counts are withheld, and enough others with them, so that no sum that is shown gives one away.

Rule: a count below five is withheld. A total may be shown only when the withheld counts that it would give the sum of (those
not already inside a smaller total that is shown) are at least two and come to at least five; where they are not, the count
of the area with most people is withheld too, together with the totals between. What still cannot be shown is withheld itself.
That rule holds for levels that nest in each other, as ``geo.nesting`` says. A total of a level that crosses one of these is shown
only where it tells nothing new: where what is withheld in it adds up to what totals already shown are of. However partitions
cross, the sums of one less those of another then give no more away than the nested ones alone.
"""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from geo.areas import ENGLAND_AND_WALES, area_table, lads_of, levels_of, parent
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
    nested, crossing = _levels_of_totals(level)
    groups, cut = _with_those_together(_wider_areas(level, nested), together)
    withheld = {code for code, count in known.items() if count < SMALLEST_SHOWN}
    hidden_totals = cut | {code for code, inside in groups.items() if any(area not in known for area in inside)}
    for code, inside in groups.items():  # narrowest first, so that what a smaller total holds is settled
        if code not in hidden_totals:
            _protect(code, inside, known, groups, withheld, hidden_totals)
    crossed, cut = _with_those_together(_wider_areas(level, crossing), together)
    told = _told_by_totals(groups, withheld, hidden_totals)
    for code, inside in crossed.items():
        if code in groups:
            continue
        if code in cut or any(area not in known for area in inside) or not _tells_nothing_new(inside, withheld, told):
            hidden_totals.add(code)
        groups[code] = inside
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


def _told_by_totals(
    groups: Mapping[str, tuple[str, ...]], withheld: set[str], hidden_totals: set[str]
) -> list[frozenset[str]]:
    """List the sets of withheld areas whose sum the totals shown give: for each total those that no smaller one holds."""
    told = []
    for code, inside in groups.items():
        if code not in hidden_totals:
            within = {other: members for other, members in groups.items() if set(members) < set(inside)}
            told.append(frozenset(_loose(inside, within, withheld, hidden_totals)))
    return [loose for loose in dict.fromkeys(told) if loose]


def _tells_nothing_new(inside: tuple[str, ...], withheld: set[str], told: list[frozenset[str]]) -> bool:
    """Say whether what is withheld of an area is put together of whole sets whose sums are told: these share no area."""
    hidden = withheld & set(inside)
    return hidden == {area for loose in told if loose <= hidden for area in loose}


def _wider_areas(level: str, levels: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Give, narrowest first, the areas of wider levels with the areas of ``level`` inside each; one extent once."""
    members: dict[str, tuple[str, ...]] = {}
    for wider in levels:
        for code in area_table(wider).index:
            members[code] = tuple(sorted({parent(lad, level) for lad in lads_of(code)}))
    members[ENGLAND_AND_WALES] = tuple(area_table(level).index)
    return {code: inside for code, inside in members.items() if level not in levels_of(code)}


def _levels_of_totals(level: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Part the levels of which there are totals: those that nest one in the other, and those that cross one of these."""
    nested: tuple[str, ...] = ()
    for wider in levels_made_of(level):
        if not crossing_pairs((*nested, wider)):
            nested = (*nested, wider)
    return nested, tuple(wider for wider in levels_made_of(level) if wider not in nested)
