"""Which awards are one and the same, and which may be: found by reference, else by area, years and sum."""

import math
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import lru_cache

from coverage.money.award import APPROX, EXACT, FACT, MAXIMUM, MINIMUM, ROUNDED, Award
from coverage.vocabulary import SIDES
from geo.areas import lads_of

NEAR = 0.05
"""Two sums that differ by at most this share of the larger may be one sum, rounded or put right."""
_PENNY, _POUND, _THOUSAND = 0.01, 1.0, 1000.0
_FIGURES = 2
"""A round sum has so many figures that count at least: £2 million lies between £1.95 and £2.05 million."""
_TO_WHOLE_STEPS: dict[str, Callable[[float], int]] = {
    EXACT: round,
    ROUNDED: round,
    APPROX: round,
    MINIMUM: math.floor,
    MAXIMUM: math.ceil,
}
"""How a sum comes to be stated as a round one; an award without a sum is compared with none."""


class Sameness(Enum):
    """What two awards are to each other."""

    SAME = "same"
    MAY_BE = "may be the same"


def compared(awards: Sequence[Award]) -> Iterator[tuple[Award, Award, Sameness]]:
    """Compare awards of different lists, and published facts with each other; only pairs that are or may be the same.

    Rows of one list are different awards, unless the list is of facts collected from many places, of which two may be one.
    """
    with_sum = sorted((one for one in awards if one.has_sum and not one.paid), key=lambda one: one.pounds)
    for at, smaller in enumerate(with_sum):
        for larger in with_sum[at + 1 :]:
            if larger.pounds * (1 - 2 * NEAR) > smaller.pounds and not _one_reference(smaller, larger):
                break
            if _may_be_compared(smaller, larger) and (found := sameness(smaller, larger)):
                yield smaller, larger, found
    yield from _by_reference(awards)
    yield from _as_said(awards)


def sameness(one: Award, other: Award) -> Sameness | None:
    """Say whether two awards that state a sum are the same; None where nothing speaks for it.

    They are where they have one reference. Else they must be of the same area, or one of a part of the other's, and their
    years must meet, or be unknown. Of the same sum to the pound they are then one, unless it is a round sum of unknown years;
    of the same sum once rounded, where both years are known and the areas equal. Otherwise they may be, if the sums are near.
    """
    if _one_reference(one, other):
        return Sameness.SAME
    if not nested(one, other) or not _may_meet(one, other):
        return None
    years_known = one.years is not None and other.years is not None
    equal = abs(one.pounds - other.pounds) < _PENNY
    if equal and (years_known or one.pounds % _THOUSAND):
        return Sameness.SAME
    if _equal_once_rounded(one, other) and years_known and extent(one.area_codes) == extent(other.area_codes):
        return Sameness.SAME
    is_near = abs(one.pounds - other.pounds) <= NEAR * max(one.pounds, other.pounds)
    return Sameness.MAY_BE if equal or (is_near and years_known and not for_others(one, other)) else None


def nested(one: Award, other: Award) -> bool:
    """Whether both are for one area, or one of them for a part of the other's."""
    here, there = extent(one.area_codes), extent(other.area_codes)
    return bool(here and there) and (here <= there or there <= here)


def for_others(one: Award, other: Award) -> bool:
    """Whether one is for people who cause harm and the other for people who are harmed."""
    return {one.for_whom, other.for_whom} == set(SIDES)


@lru_cache(4096)
def extent(codes: tuple[str, ...]) -> frozenset[str]:
    """The districts of some areas."""
    return frozenset(lad for code in codes for lad in lads_of(code))


def _by_reference(awards: Sequence[Award]) -> Iterator[tuple[Award, Award, Sameness]]:
    """Awards or payments of one reference in different lists, whose sums are not near or not known."""
    first: dict[str, Award] = {}
    for one in awards:
        if one.identifier:
            before = first.setdefault(one.identifier, one)
            if _one_reference(before, one):
                yield before, one, Sameness.SAME


def _as_said(awards: Sequence[Award]) -> Iterator[tuple[Award, Award, Sameness]]:
    by_key = {one.key: one for one in awards}
    for one in awards:
        if one.same_as in by_key:
            yield by_key[one.same_as], one, Sameness.SAME


def _one_reference(one: Award, other: Award) -> bool:
    return bool(one.identifier) and one.identifier == other.identifier and one.listed_in != other.listed_in


def _may_be_compared(one: Award, other: Award) -> bool:
    return one.listed_in != other.listed_in or one.origin == other.origin == FACT


def _may_meet(one: Award, other: Award) -> bool:
    return one.years is None or other.years is None or one.years.meet(other.years)


def _equal_once_rounded(one: Award, other: Award) -> bool:
    coarser = max(one, other, key=step)
    finer = other if coarser is one else one
    at = step(coarser)
    steps = finer.pounds / at
    whole = _TO_WHOLE_STEPS[coarser.precision](steps)
    return abs(whole * at - coarser.pounds) < at / 2


def step(award: Award) -> float:
    """To how many pounds a sum is stated: an exact one to the penny or the pound, a round one to its last figure that counts."""
    if award.precision == EXACT:
        return _POUND if award.pounds == round(award.pounds) else _PENNY
    most = 10 ** (math.floor(math.log10(award.pounds)) - _FIGURES + 1) if award.pounds >= 1 else _PENNY
    at = _POUND
    while at * 10 <= most and not award.pounds % (at * 10):
        at *= 10
    return at
