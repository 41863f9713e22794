"""Published figures that a unit cost rests on, each carried from its own price year to the year of our prices."""

from collections.abc import Mapping
from dataclasses import dataclass

from geo.mistakes import Mistake

PRICE_YEAR = 2025
"""The calendar year whose prices our unit costs are in."""


@dataclass(frozen=True)
class CostEvidence:
    """What somebody published of a cost: money, and the people it was for.

    Attributes
    ----------
    assumption
        The key of the unit cost that it speaks of.
    place, what_it_covers, source, url
        Where it is from, what the money covers and what is our reading, who says so.
    money_gbp, people
        Pounds of ``price_year``, and how many people they were for; both above 0.
    price_year
        Calendar year: the middle of the time that the money was for, where that is known.
    in_range
        Whether the range must hold it; False for a part of the cost, or for something other than a place.
    facts
        The keys of the published facts, ``;`` between.
    """

    assumption: str
    place: str
    money_gbp: float
    people: float
    price_year: int
    in_range: bool
    what_it_covers: str
    source: str
    url: str
    facts: str

    @property
    def own_price_gbp(self) -> float:
        """Pounds for each person, at prices of its own year."""
        return self.money_gbp / self.people


def carried_gbp(gbp: float, from_year: int, index: Mapping[int, float], to_year: int = PRICE_YEAR) -> float:
    """Carry pounds from one year's prices to another's.

    Parameters
    ----------
    index
        Consumer prices by calendar year, to any base.

    Raises
    ------
    Mistake
        If the index has no figure for one of the years.

    Examples
    --------
    >>> carried_gbp(8_000, 2018, {2018: 100.0, 2025: 130.0})
    10400.0
    """
    if missing := [year for year in (from_year, to_year) if year not in index]:
        raise Mistake(f"The price index has no figure for {missing[0]}: give one, or another price year.")
    return gbp * index[to_year] / index[from_year]
