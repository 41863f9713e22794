"""What one screen speaks of: an area, the whole country, or several areas taken together as one."""

from dataclasses import dataclass
from functools import cached_property

from geo.areas import area_name, area_table, areas_within, lad_table, lads_of, levels_of, parent
from geo.levels import LEVELS, Reach


@dataclass(frozen=True)
class Home:
    """One area, or a group of areas of one level.

    Attributes
    ----------
    codes
        GSS codes, at least one; England and Wales is an area too.
    level
        The level that they stand at: a key of ``LEVELS``; ``nation`` for England and Wales.
    """

    codes: tuple[str, ...]
    level: str

    @property
    def is_group(self) -> bool:
        """Whether it is several areas taken together."""
        return len(self.codes) > 1

    @property
    def code(self) -> str:
        """The GSS code of its first area; of one area, its own."""
        return self.codes[0]

    @property
    def name(self) -> str:
        """What it is called: the name of the area; of a group, how many areas it has."""
        if self.is_group:
            return f"Your group of {len(self.codes)} {LEVELS[self.level].many}"
        return area_name(self.code)

    @cached_property
    def lads(self) -> tuple[str, ...]:
        """The districts inside it, sorted, each once."""
        return tuple(sorted({lad for code in self.codes for lad in lads_of(code)}))

    @cached_property
    def people(self) -> int:
        """How many people live there."""
        return int(lad_table().loc[list(self.lads), "population"].sum())

    @cached_property
    def people_16_plus(self) -> int:
        """How many people aged 16 and over live there."""
        return int(lad_table().loc[list(self.lads), "population_16_plus"].sum())

    @cached_property
    def forces(self) -> tuple[str, ...]:
        """The force areas that any of its districts lie in, sorted."""
        return tuple(sorted({parent(lad, "pfa") for lad in self.lads}))

    @property
    def parts(self) -> tuple[str, ...]:
        """The areas it is made of and is shown beside: a group's own, or the forces of a region or nation; () for others."""
        if self.is_group:
            return self.codes
        return areas_within(self.codes[0], "pfa") if LEVELS[self.level].reach is Reach.WIDER else ()

    @property
    def level_of_parts(self) -> str:
        """The level at which ``parts`` stand."""
        return self.level if self.is_group else "pfa"

    @property
    def level_beside(self) -> str:
        """The level of the areas that stand beside it first: of its parts, else its own."""
        return self.level_of_parts if self.parts else self.level

    @property
    def parts_beside(self) -> tuple[str, ...]:
        """Its parts, where they are not all that it is beside: of a nation, ()."""
        return () if self.parts == self.all_beside else self.parts

    @property
    def stands_among_others(self) -> bool:
        """Whether it is one of many areas of its level: no group, and no nation."""
        return not self.is_group and self.level != "nation"

    @property
    def level_of_all(self) -> str:
        """The level all of whose areas it is shown beside: its own; that of forces where a nation has no like."""
        return "pfa" if self.level == "nation" else self.level

    @property
    def all_beside(self) -> tuple[str, ...]:
        """Every area of that level; of a nation, the forces inside it."""
        return self.parts if self.level == "nation" else tuple(area_table(self.level).index)


def home_of(codes: tuple[str, ...], level: str) -> Home:
    """Take areas as one: at the level given where all stand at it, else at the first's own level."""
    at = level if all(level in levels_of(code) for code in codes) else levels_of(codes[0])[0]
    return Home(codes, at)
