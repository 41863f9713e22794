"""Where every award stands for the areas of a level: counted in one of them, or kept aside for one reason. None is lost."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

import pandas as pd

from coverage.extent import area_positions
from coverage.money.award import MAXIMUM, ORIGINS, Award
from coverage.money.same_award import Sameness, compared, extent, for_others, nested
from geo.areas import lad_table, levels_of


class Standing(Enum):
    """What became of an award; exactly one holds, the first that does."""

    SAME = "same"
    NOT_GIVEN = "not_given"
    NATIONAL = "national"
    NO_AREA = "no_area"
    OF_SEVERAL = "of_several"
    NO_SUM = "no_sum"
    CEILING = "ceiling"
    PAID = "paid"
    MAY_BE_SAME = "may_be_same"
    MAY_BE_PART = "may_be_part"
    COUNTED = "counted"


HERE, BEYOND = "here", "beyond"
"""The areas of a ledger of some districts taken together: they themselves, and all that is beyond them."""
Reached = Callable[[Award], tuple[str, ...]]
"""Which areas an award reaches."""


@dataclass(frozen=True)
class Entry:
    """An award, the areas of the level that it reaches, what became of it, and the key of the award that is why ("": none)."""

    award: Award
    areas: tuple[str, ...]
    standing: Standing
    because_of: str

    @property
    def is_of_its_areas(self) -> bool:
        """Whether it is said of the areas that it reaches; the same award is said where it counts, a nation's not of parts."""
        of_parts = self.standing is Standing.NATIONAL and len(self.areas) > 1
        return self.standing not in (Standing.SAME, Standing.NO_AREA) and not of_parts


def ledger_together(awards: Iterable[Award], lads: Iterable[str]) -> tuple[Entry, ...]:
    """Put awards to some districts taken together: as ``ledger``, with ``HERE`` and ``BEYOND`` in place of a level's areas."""
    inside = frozenset(lads)

    def reached(award: Award) -> tuple[str, ...]:
        of_it = extent(award.area_codes)
        return tuple(filter(None, (HERE if of_it & inside else "", BEYOND if of_it - inside else "")))

    return _put_to(awards, reached)


def ledger(awards: Iterable[Award], level: str) -> tuple[Entry, ...]:
    """Put awards to the areas of a level.

    Parameters
    ----------
    awards
        From any lists; each key once.
    level
        ``lad utla pfa region nation``.

    Returns
    -------
    tuple of Entry
        One for each award: published facts first, then lists, then services. Where one award stands in two lists, the first
        is kept as it is: what a service says of itself need not hold for the whole of an award.
    """
    return _put_to(awards, partial(_areas_reached, level=level))


def _put_to(awards: Iterable[Award], reached: Reached) -> tuple[Entry, ...]:
    order = list(ORIGINS)
    ordered = sorted(awards, key=lambda one: order.index(one.origin))
    pairs = list(compared([one for one in ordered if not one.not_given]))
    same_as = _first_of_each(ordered, pairs)
    entries = [_placed(one, same_as, reached) for one in ordered]
    return tuple(_with_parts(_with_near(entries, pairs, same_as)))


def _first_of_each(ordered: Sequence[Award], pairs: Iterable[tuple[Award, Award, Sameness]]) -> dict[str, str]:
    """By key of an award that stands in a list before: the key of the one that is kept."""
    place = {one.key: at for at, one in enumerate(ordered)}
    kept = {one.key: one.key for one in ordered}
    for one, other, found in pairs:
        if found is Sameness.SAME:
            first, later = sorted((kept[one.key], kept[other.key]), key=place.__getitem__)
            kept = {key: first if was == later else was for key, was in kept.items()}
    return {key: first for key, first in kept.items() if first != key}


def _placed(award: Award, same_as: dict[str, str], reached: Reached) -> Entry:
    areas = reached(award)
    return Entry(award, areas, _standing(award, areas, award.key in same_as), same_as.get(award.key, ""))


def _areas_reached(award: Award, level: str) -> tuple[str, ...]:
    codes, area_of_lad = area_positions(level)
    lads = lad_table().index.get_indexer(pd.Index(sorted(extent(award.area_codes))))
    return tuple(codes[at] for at in sorted(set(area_of_lad[lads])))


def _standing(award: Award, areas: tuple[str, ...], is_same: bool) -> Standing:
    reasons = {
        Standing.SAME: is_same,
        Standing.NOT_GIVEN: bool(award.not_given),
        Standing.NATIONAL: any(_is_of_a_nation(code, len(areas)) for code in award.area_codes),
        Standing.NO_AREA: not areas,
        Standing.OF_SEVERAL: len(areas) > 1,
        Standing.NO_SUM: not award.has_sum,
        Standing.CEILING: award.precision == MAXIMUM,
        Standing.PAID: award.paid,
        Standing.COUNTED: True,
    }
    return next(standing for standing, holds in reasons.items() if holds)


def _is_of_a_nation(code: str, areas: int) -> bool:
    """Whether an area is a nation. Wales, a region too, is an area like others where nothing finer is asked about."""
    levels = levels_of(code)
    return "nation" in levels and (areas > 1 or "region" not in levels)


def _with_near(
    entries: Sequence[Entry], pairs: Iterable[tuple[Award, Award, Sameness]], same_as: dict[str, str]
) -> list[Entry]:
    """Keep the later of two counted awards that may be the same out of the sum: it is said beside."""
    place = {entry.award.key: at for at, entry in enumerate(entries)}
    found = list(entries)
    for one, other, sameness in pairs:
        if sameness is Sameness.MAY_BE:
            first, later = sorted((same_as.get(award.key, award.key) for award in (one, other)), key=place.__getitem__)
            is_counted = all(found[place[key]].standing is Standing.COUNTED for key in (first, later))
            if first != later and is_counted:
                found[place[later]] = replace(found[place[later]], standing=Standing.MAY_BE_SAME, because_of=first)
    return found


def _with_parts(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Keep what may be a part of a larger award of another list, whose money is passed on, out of the sum."""
    passed_on = [one for one in entries if one.standing is Standing.COUNTED and one.award.passed_on]
    for entry in entries:
        whole = next((one for one in passed_on if _may_be_part(entry, one)), None)
        is_part = entry.standing is Standing.COUNTED and whole is not None
        yield replace(entry, standing=Standing.MAY_BE_PART, because_of=whole.award.key) if is_part and whole else entry


def _may_be_part(entry: Entry, whole: Entry) -> bool:
    part, larger = entry.award, whole.award
    if part.listed_in == larger.listed_in or for_others(part, larger) or part.pounds > larger.pounds:
        return False
    in_one_year = part.years is not None and larger.years is not None and part.years.meet(larger.years)
    return in_one_year and nested(part, larger)
