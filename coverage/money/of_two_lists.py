"""The awards of two lists as one list: an award that both hold stands once, and every key stays its own."""

import math
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from coverage.directory import Directory
from coverage.money.award import Award


def awards_of_both(first: Iterable[Award], second: Iterable[Award]) -> tuple[Award, ...]:
    """Add the awards of a second list to those of a first.

    One that is the same in all it says is the same row, read twice, and stands once. Another whose key is taken gets ``other-``
    in front of it, as often as needed.
    """
    taken = {one.key: one for one in first}
    for one in second:
        key = one.key
        while key in taken and not _is_same_row(taken[key], one):
            key = f"other-{key}"
        taken.setdefault(key, replace(one, key=key))
    return tuple(taken.values())


def with_money(directory: Directory, awards: Iterable[Award]) -> Directory:
    """Add a list of money to a directory, which is invented if any of it is."""
    money = awards_of_both(directory.money, awards)
    return replace(
        directory,
        money=money,
        invented=directory.invented or any(one.invented for one in money),
        checksum=sha256(f"{directory.checksum} {money!r}".encode()).hexdigest(),
    )


def _is_same_row(one: Award, other: Award) -> bool:
    return _comparable(one) == _comparable(replace(other, key=one.key))


def _comparable(award: Award) -> Award:
    """The award with a sum that equals itself where none is stated."""
    return replace(award, pounds=-math.inf) if not award.has_sum else award
