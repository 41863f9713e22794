"""What is said of the money that a list holds."""

from collections.abc import Sequence

from coverage.money.award import MAXIMUM, Award
from say.numbers import count, of_number, pounds


def money_in_words(awards: Sequence[Award]) -> str:
    """Say what the rows of a list come to; an amount that is not known is said beside, and is no part of the sum."""
    known = [one for one in awards if one.has_sum]
    counted = [one for one in known if not one.not_given and one.precision != MAXIMUM]
    total = pounds(sum(one.pounds for one in counted))
    said = f"{count(len(awards), 'row')} of money, and no service: {total} that counts."
    if left := len(known) - len(counted):
        said += f" {count(left, 'row')} {of_number(left, 'does', 'do')} not count: planned, reversed, given on, or a ceiling."
    if unknown := len(awards) - len(known):
        said += f" In {count(unknown, 'row')} the amount is not known."
    return said
