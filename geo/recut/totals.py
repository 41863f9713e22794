"""Totals of areas put onto another map, by the people of the small areas that both share; none is lost and none is made.

Missing-value rule: a total that is not known stays so. An area that got a part of one is known *at least*, or not known; never 0.
A total that its publisher withheld is withheld in every area that got a part of it: sharing it out would give it away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

import pandas as pd

from geo.recut.area_map import AreaMap, overlaps
from geo.recut.extent import areas_of_small_areas
from geo.recut.shared_out import shared_out


class Withheld:
    """Marks a total that its publisher withheld, as ``WITHHELD``."""


WITHHELD = Withheld()
Total = int | None | Withheld
"""A whole number of people, pounds or pence; None where it is not known."""


class Known(StrEnum):
    """How much is known of a total after a re-cut."""

    WHOLE = "known"
    AT_LEAST = "at least"
    NOT_KNOWN = "not known"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class Pieces:
    """How the areas of a table lie on a map.

    Attributes
    ----------
    shared
        As ``overlaps`` gives it: a row for each pair of an area of the table and an area of the map.
    incomplete
        The areas of the map of which the table has some people only.
    target
        The map.
    """

    shared: pd.DataFrame
    incomplete: frozenset[str]
    target: AreaMap

    def by_source(self) -> Iterator[tuple[str, list[str], list[float]]]:
        """Give each area of the table with the areas of the map that it shares people with, and how many."""
        rows = zip(*(self.shared[column].tolist() for column in ("source", "target", "people")), strict=True)
        for source, parts in groupby(rows, key=itemgetter(0)):
            _, targets, people = zip(*parts, strict=True)
            yield source, list(targets), list(people)


def pieces_of(codes: list[str], target: AreaMap) -> Pieces:
    """Say how areas, by current or retired codes, lie on a map. Raises Mistake as ``areas_of_small_areas``."""
    of = areas_of_small_areas(codes)
    left_out = frozenset(map(str, target.area_of[of.isna()].unique()))
    return Pieces(overlaps(of, target.area_of), left_out, target)


def recut(totals: Mapping[str, Total], pieces: Pieces) -> pd.DataFrame:
    """Put one total of every area onto a map.

    Parameters
    ----------
    totals
        By the codes that ``pieces`` was made for.
    pieces
        As ``pieces_of`` gives it.

    Returns
    -------
    pandas.DataFrame
        By code of every area of the map in which the table has anybody: ``total`` (None unless all of it is known), ``at_least``
        (the sum of the parts known; None where there is none or it is withheld), ``share_split`` (0 to 1: the part of
        ``at_least`` that comes from areas that were cut; NaN where that is nothing) and ``known`` (``Known``). The
        ``at_least`` of all add up to the known totals where nothing is withheld.
    """
    found: dict[str, _Sum] = {}
    for source, targets, people in pieces.by_source():
        total = totals[source]
        for code in targets:
            found.setdefault(code, _Sum(some_unknown=code in pieces.incomplete))
        if isinstance(total, Withheld) or total is None:
            for code in targets:
                found[code].lacks(total)
            continue
        for code, part in zip(targets, shared_out(total, people), strict=True):
            found[code].add(part, is_cut=len(targets) > 1)
    rows = {code: found[code].row() for code in pieces.target.codes if code in found}
    columns = ["total", "at_least", "share_split", "known"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns, dtype=object).rename_axis("area_code")


def whole_parts(totals: Mapping[str, int], pieces: Pieces) -> pd.DataFrame:
    """List the parts into which ``recut`` shares totals that are all known.

    Returns
    -------
    pandas.DataFrame
        A row for each part: ``source target total`` (a whole number; those of a source add up to its total) and ``is_cut``
        (whether its source has several).
    """
    parts = [
        (source, target, total, len(targets) > 1)
        for source, targets, people in pieces.by_source()
        for target, total in zip(targets, shared_out(totals[source], people), strict=True)
    ]
    return pd.DataFrame(parts, columns=["source", "target", "total", "is_cut"])


@dataclass
class _Sum:
    """What came to one area of the map."""

    some_unknown: bool
    withheld: bool = False
    parts: int = 0
    total: int = 0
    from_cut: int = 0

    def lacks(self, total: Total) -> None:
        self.withheld |= isinstance(total, Withheld)
        self.some_unknown = True

    def add(self, part: int, *, is_cut: bool) -> None:
        self.parts += 1
        self.total += part
        self.from_cut += part if is_cut else 0

    def row(self) -> tuple[int | None, int | None, float, Known]:
        split = self.from_cut / self.total if self.total else float("nan")
        if self.withheld:
            return None, None, float("nan"), Known.WITHHELD
        if not self.parts:
            return None, None, float("nan"), Known.NOT_KNOWN
        if self.some_unknown:
            return None, self.total, split, Known.AT_LEAST
        return self.total, self.total, split, Known.WHOLE
