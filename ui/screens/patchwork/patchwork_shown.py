"""Which areas and columns of the patchwork are shown, in which order, with their counts: for picture, files and words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.patchwork import areas_on_record, local_kinds
from coverage.patchwork_columns import Column, patchwork_columns
from coverage.vocabulary import HARMED
from geo.areas import area_name, area_table, areas_within, lads_of, parent
from say.coverage.led_by_words import BY_AND_FOR
from say.coverage.patchwork_words import area_word, asked_of_every_column, level_within
from say.numbers import day
from say.provenance import Basis, asked_of
from ui.cache.coverage import patchwork_of
from ui.state.area_at_level import around_at
from ui.state.choices import Choices

BY_REGION, FEWEST, BY_NAME = "region", "fewest", "name"


@dataclass(frozen=True)
class PatchworkShown:
    """The patchwork as it is shown.

    Attributes
    ----------
    table
        ``patchwork`` of the areas that are shown, in their order.
    columns
        Those of the table, from left to right.
    blocks
        By heading ("" where there is none), the codes of the areas under it, from top to bottom.
    within, level
        The area in which they lie, and their level: ``pfa`` or ``lad``.
    risk, terms
        What is asked of every column.
    marked
        The codes of areas that are, lie in, or hold the area that the user has chosen.
    """

    table: pd.DataFrame
    columns: tuple[Column, ...]
    blocks: Mapping[str, tuple[str, ...]]
    within: str
    level: str
    risk: str
    terms: Terms
    marked: frozenset[str]

    @cached_property
    def kinds(self) -> pd.Series:
        """How many kinds of work each area has on record locally."""
        return local_kinds(self.table, self.columns)

    @cached_property
    def on_record(self) -> pd.DataFrame:
        """In how many areas each column is on record locally, and in how many by a current record."""
        return areas_on_record(self.table)

    @property
    def of_kinds(self) -> int:
        """How many kinds of work there are."""
        return sum(column.is_kind for column in self.columns)

    @property
    def by_and_for(self) -> Column:
        """The column of support that is made for communities."""
        return next(one for one in self.columns if one.intervention == BY_AND_FOR and one.side == HARMED)

    @property
    def area_word(self) -> str:
        """What one of the areas is called: "force" or "district"."""
        return area_word(self.within)


def patchwork_shown(directory: Directory, choices: Choices) -> PatchworkShown:
    """Return the patchwork that the choices ask for."""
    level = level_within(choices.within)
    columns = patchwork_columns(choices.both_sides)
    terms = choices.ask.terms
    whole = patchwork_of(directory, terms, choices.both_sides, choices.risk_here, level)
    blocks = _blocks(areas_within(choices.within, level), level, choices.order, local_kinds(whole, columns))
    codes = [code for inside in blocks.values() for code in inside]
    return PatchworkShown(
        table=whole.reindex(codes, level="area_code"),
        columns=columns,
        blocks=blocks,
        within=choices.within,
        level=level,
        risk=choices.risk_here,
        terms=terms,
        marked=_marked(choices.area, level),
    )


def basis_of_patchwork(basis: Basis, shown: PatchworkShown, both_sides: bool) -> Basis:
    """Return the basis with what the picture asks: every kind of work, whatever is chosen on other screens."""
    what = asked_of_every_column(shown.risk, shown.terms, both_sides)
    return replace(basis, asked=asked_of(what, day(shown.terms.on), shown.terms.staleness_months))


def _blocks(codes: tuple[str, ...], level: str, order: str, kinds: pd.Series) -> Mapping[str, tuple[str, ...]]:
    """Order areas, by name under the heading of their region where that is asked and there are several."""
    names = area_table(level)["area_name"]
    by_name = sorted(codes, key=lambda code: str(names[code]))
    if order == FEWEST:
        return {"": tuple(sorted(by_name, key=lambda code: int(kinds[code])))}
    if order == BY_NAME or level == "lad":
        return {"": tuple(by_name)}
    region = {code: parent(lads_of(code)[0], "region") for code in by_name}
    return {
        area_name(one): tuple(code for code in by_name if region[code] == one) for one in sorted(set(region.values()))
    }


def _marked(area: str | None, level: str) -> frozenset[str]:
    """Find the areas of a level that an area is, lies in, or holds; none for the whole country."""
    if area is None:
        return frozenset()
    around = around_at(area, level)
    return frozenset([around] if around else areas_within(area, level))
