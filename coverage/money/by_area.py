"""Money on record by area, years and kind of work. An area that no award names is not found, and never £0."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from coverage.extent import area_positions
from coverage.money.award import MINIMUM
from coverage.money.ledger import HERE, Entry, Standing
from coverage.vocabulary import SIDES


class Found(Enum):
    """What is on record for an area; exactly one holds, the first that does."""

    SUM = "sum"
    NO_SUM = "no_sum"
    OF_SEVERAL = "of_several"
    NOT_FOUND = "not_found"


@dataclass(frozen=True)
class MoneyHere:
    """The awards of one area, or of one area, span of years and kind of work."""

    entries: tuple[Entry, ...]

    def of(self, standing: Standing) -> tuple[Entry, ...]:
        """Those that stand in one way."""
        return tuple(one for one in self.entries if one.standing is standing)

    def pounds(self, standing: Standing) -> float:
        """The sum of those that stand in one way; NaN where there is none."""
        of_it = self.of(standing)
        return sum(one.award.pounds for one in of_it) if of_it else float("nan")

    @cached_property
    def counted(self) -> tuple[Entry, ...]:
        """Those that are in the sum."""
        return self.of(Standing.COUNTED)

    @property
    def is_least(self) -> bool:
        """Whether a sum in it is a least, so that the whole is one."""
        return any(one.award.precision == MINIMUM for one in self.counted)

    @property
    def found(self) -> Found:
        """What is on record."""
        if self.counted:
            return Found.SUM
        standings = {one.standing for one in self.entries}
        if standings - {Standing.OF_SEVERAL}:
            return Found.NO_SUM
        return Found.OF_SEVERAL if standings else Found.NOT_FOUND

    def for_whom(self, side: str) -> "MoneyHere":
        """Give the awards for one side; "" for those that both have, or of which nobody can tell."""
        return MoneyHere(tuple(one for one in self.entries if side_of(one) == side))

    def split(self) -> Iterator["MoneyHere"]:
        """Give the same by side, years and kind of work, the earliest first, unknown years last."""
        parts: dict[tuple[int, bool, int, int, str, str], list[Entry]] = {}
        for one in self.entries:
            parts.setdefault(_side_span_and_kind(one), []).append(one)
        for _, entries in sorted(parts.items()):
            yield MoneyHere(tuple(entries))


def money_by_area(entries: Sequence[Entry], level: str) -> Mapping[str, MoneyHere]:
    """Give every area of a level its awards, those of several areas to each of them; national ones are of no area.

    Parameters
    ----------
    entries
        As ``ledger`` gives them for that level.
    level
        ``lad utla pfa region nation``.
    """
    codes, _ = area_positions(level)
    by_area: dict[str, list[Entry]] = {str(code): [] for code in codes}
    for one in entries:
        if one.is_of_its_areas:
            for code in one.areas:
                by_area[code].append(one)
    return {code: MoneyHere(tuple(of_it)) for code, of_it in by_area.items()}


def money_together(entries: Iterable[Entry]) -> MoneyHere:
    """Give the awards of some districts taken together, of a ledger of them: each once, in however many of them it counts."""
    return MoneyHere(tuple(one for one in entries if one.is_of_its_areas and HERE in one.areas))


def side_of(entry: Entry) -> str:
    """Whom an award is for: a key of ``SIDES``; "" for both, and where nobody can tell."""
    return entry.award.for_whom if entry.award.for_whom in SIDES else ""


def _side_span_and_kind(entry: Entry) -> tuple[int, bool, int, int, str, str]:
    years, kind, side = entry.award.years, entry.award.kind, [*SIDES, ""].index(side_of(entry))
    return (side, True, 0, 0, "", kind) if years is None else (side, False, years.first, years.last, years.basis, kind)
