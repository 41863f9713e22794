"""An estimate that says itself: never without its range, and "not known" where it is not known.

>>> Estimate(5_210, 6_624, 8_099, PEOPLE).about
'about 6,600 people (5,200 to 8,100)'
>>> str(Estimate(0.09, 0.12, 0.16, PER_CENT))
'12% (9% to 16%)'
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from cohorts.assumptions.assumption import Assumption
from cohorts.model.summary import ENDS, Interval
from say.numbers import NOT_KNOWN, exact, is_known, per_cent, pounds, rounded

ONE_PER_CENT = 0.01


@dataclass(frozen=True)
class Unit:
    """How a kind of number is written, and the noun that follows it ("" for none)."""

    write: Callable[[float], str]
    noun: str

    def said(self, value: Any) -> str:
        """Say one number with its noun; "not known" where it is not known."""
        return f"{self.write(value)} {self.noun}".strip() if is_known(value) else NOT_KNOWN


def whole_people(people: float) -> str:
    """Say an estimated number of people, in whole people: 6,624.7 is "6,600", 4.3 is "4", 0.3 is "under 1"."""
    if 0 < people < 1:
        return "under 1"
    return rounded(people) if people >= 10 else f"{people:.0f}"


def small_share(share: float) -> str:
    """Say a share; one below 1 % with its first figure."""
    return per_cent(share) if share >= ONE_PER_CENT else f"{share * 100:.1g}%"


NUMBER = Unit(rounded, "")
PEOPLE = Unit(rounded, "people")
PEOPLE_A_YEAR = Unit(rounded, "people a year")
WHOLE_NUMBER = Unit(whole_people, "")
WHOLE_PEOPLE = Unit(whole_people, "people")
WHOLE_PEOPLE_A_YEAR = Unit(whole_people, "people a year")
PER_CENT = Unit(per_cent, "")
SMALL_PER_CENT = Unit(small_share, "")
POUNDS = Unit(pounds, "")
AS_GIVEN = Unit(exact, "")
TWO_PLACES = Unit("{:.2f}".format, "")


@dataclass(frozen=True)
class Estimate:
    """A number with its range: the ends of the central 80 % and what lies in the middle; NaN or None where not known."""

    low: Any
    central: Any
    high: Any
    unit: Unit

    @classmethod
    def of(cls, found: Interval, unit: Unit) -> "Estimate":
        """Take what draws were summarised to."""
        return cls(found.low, found.median, found.high, unit)

    @classmethod
    def assumed(cls, one: Assumption, unit: Unit = AS_GIVEN) -> "Estimate":
        """Take an assumption, or a price, with the range that it was given."""
        return cls(one.low, one.value, one.high, unit)

    @classmethod
    def in_row(cls, row: Any, name: str, unit: Unit) -> "Estimate":
        """Take ``<name>_low _median _high`` out of a row of a table, or a mapping."""
        low, median, high = (row[f"{name}_{end}"] for end in ENDS)
        return cls(low, median, high, unit)

    @property
    def known(self) -> bool:
        """Whether it and both its ends are known."""
        return all(map(is_known, (self.low, self.central, self.high)))

    @property
    def ends(self) -> str:
        """The range alone: "5,200 to 8,100"; one figure where both ends read the same, "not known" where it is not."""
        if not self.known:
            return NOT_KNOWN
        return " to ".join(dict.fromkeys(map(self.unit.write, (self.low, self.high))))

    def __str__(self) -> str:
        """Say it with its range: "6,600 people (5,200 to 8,100)"; one figure where both ends read the same."""
        if not self.known:
            return NOT_KNOWN
        said = self.unit.said(self.central)
        return f"{said} ({self.ends})" if self.unit.write(self.low) != self.unit.write(self.high) else said

    @property
    def about(self) -> str:
        """As ``str``, with "about" before what is known."""
        return f"about {self}" if self.known else NOT_KNOWN


def column(table: pd.DataFrame, name: str, unit: Unit) -> list[str]:
    """Say ``<name>_low _median _high`` of every row of a table: with "about", but for shares."""
    rows = zip(*(table[f"{name}_{end}"] for end in ENDS), strict=True)
    said = (Estimate(low, median, high, unit) for low, median, high in rows)
    return [str(one) if unit is PER_CENT else one.about for one in said]
