"""An assumption of the model: its value, how far it may be off, where it comes from and how good it is."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from geo.mistakes import Mistake

GRADES = {
    "seed": "in the documents this work was commissioned from",
    "found": "read in the source named",
    "weak": "second-hand, old or derived",
    "judgement": "our judgement",
}
DRAWN = ("range", "fixed")


@dataclass(frozen=True)
class Assumption:
    """One number that the model rests on. ``nan`` for ``value``, ``low`` and ``high`` alike means *not known*.

    Attributes
    ----------
    key, label, group
        Its name in files, its name on screen, and the part of the screen it stands in.
    value, low, high
        The central one and the ends of the 80 % range, in ``unit``; low ≤ value ≤ high. A tenth of draws lie below the low end,
        half below the value, a tenth above the high end.
    period, source, url, range_basis, grade, reviewed
        What year it speaks of, where it was read, where the range comes from, a key of ``GRADES``, when it was last looked at.
    parameters, derived
        The published figures it comes from, and how ("" as it stands, ``percent``, ``mean_percent``, ``ratio``,
        ``product``, ``evidence``: our figure, with a range that holds every figure of ``data/costs/cost_evidence.csv``).
    draw
        ``range``, or ``fixed`` for a choice that is not drawn at random.
    includes_victim_support
        Of a unit cost: whether support for victims is in it.
    at_least
        The number that a source calls the least it can be, in ``unit``: neither the low end nor a draw lies below it. 0 where no
        source says so.
    as_published, said_by
        The figure in the words of its source ("about 53,000, at least"), and whose they are ("the Drive Partnership (2021)");
        "" where no published figure stands by itself.
    changed
        True when the user has put another number in place of ours.
    """

    key: str
    label: str
    group: str
    value: float
    low: float
    high: float
    unit: str
    period: str
    source: str
    url: str
    range_basis: str
    grade: str
    parameters: tuple[str, ...]
    derived: str
    draw: str
    reviewed: date
    includes_victim_support: bool = False
    at_least: float = 0.0
    as_published: str = ""
    said_by: str = ""
    changed: bool = False

    def __post_init__(self) -> None:
        numbers = (self.value, self.low, self.high)
        if any(map(math.isnan, numbers)):
            if not all(map(math.isnan, numbers)):
                raise Mistake(f"{self.label}: give the value, the low and the high end, or none of them.")
        elif not all(map(math.isfinite, numbers)) or self.low < 0:
            raise Mistake(f"{self.label}: every number must be 0 or more, and not endless.")
        elif not self.low <= self.value <= self.high:
            raise Mistake(
                f"{self.label}: the value {self.value:g} must lie between the low end {self.low:g} and the high "
                f"end {self.high:g}; move one of the three."
            )
        elif self.low < self.at_least:
            raise Mistake(
                f"{self.label}: the low end {self.low:g} lies below {self.at_least:g}, which its source calls the least."
            )

    @property
    def known(self) -> bool:
        """Whether there is a number at all."""
        return not math.isnan(self.value)

    @property
    def bounds(self) -> tuple[float, float]:
        """The least and the most that a draw may be: a share is never above 1."""
        return self.at_least, 1.0 if self.unit.startswith("share") else math.inf


def with_changes(
    assumptions: Mapping[str, Assumption], changes: Mapping[str, float | Mapping[str, float]]
) -> dict[str, Assumption]:
    """Put the user's numbers in place of ours, and mark what changed.

    Parameters
    ----------
    assumptions
        By key.
    changes
        For a key, a new value (our range stays, stretched to hold it) or a mapping with any of ``value low high``. An
        assumption that was not known takes the value as its whole range unless told otherwise. A low end below what a source
        calls the least is the user's to put: that least then gives way.

    Returns
    -------
    dict
        All the assumptions; ``changed`` is True for those whose numbers differ from before.

    Raises
    ------
    Mistake
        For a key there is no assumption of, or a low end above the value or a high end below it.
    """
    if strangers := sorted(set(changes) - set(assumptions)):
        raise Mistake(f"There is no assumption called {', '.join(strangers)}.")
    return {key: _changed(one, changes[key]) if key in changes else one for key, one in assumptions.items()}


def _changed(one: Assumption, change: float | Mapping[str, float]) -> Assumption:
    numbers = dict(change) if isinstance(change, Mapping) else {"value": float(change)}
    value = numbers.get("value", one.value)
    low = numbers.get("low", min(one.low, value) if one.known else value)
    high = numbers.get("high", max(one.high, value) if one.known else value)
    new = replace(one, value=value, low=low, high=high, at_least=min(one.at_least, low) if one.known else 0.0)
    same = (new.value, new.low, new.high) == (one.value, one.low, one.high) or not (new.known or one.known)
    return one if same else replace(new, changed=True)
