"""How many sums on record count in one area, and why the others do not, in words."""

from collections import Counter
from collections.abc import Iterable

from coverage.money.ledger import Entry, Standing
from say.numbers import count

_OTHERS = {
    Standing.SAME: ("in two lists", "in two lists"),
    Standing.OF_SEVERAL: ("of several areas, never divided", "of several areas, never divided"),
    Standing.NATIONAL: ("of a nation", "of a nation"),
}
_LEFT = ("ceiling, payment or part of another", "ceilings, payments or parts of others")
"""What one is, and what several are."""


def awards_left_out(entries: Iterable[Entry], loaded: int) -> str:
    """Say how many sums count in one area, and how many do not, by the reasons that most have.

    ``loaded``: how many of the sums what the user loaded states.
    """
    standing = Counter(one.standing for one in entries if one.award.has_sum)
    if not (known := standing.total()):
        return "No record here states a sum."
    why = {words: standing[one] for one, words in _OTHERS.items()}
    why[_LEFT] = known - standing[Standing.COUNTED] - sum(why.values())
    others = "; ".join(count(number, *words) for words, number in why.items() if number)
    own = f" What you loaded states {count(loaded, 'sum')} of these." if loaded else ""
    counted = f"Of {count(known, 'sum')} on record, {count(standing[Standing.COUNTED])} can be put to one area."
    return f"{counted}{f' The others: {others}.' if others else ''}{own}"
