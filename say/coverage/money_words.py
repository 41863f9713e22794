"""What is said of the money that a list holds."""

from loaders.intake.money_on_record.money import MoneyOnRecord
from say.numbers import count, pounds


def money_in_words(money: MoneyOnRecord) -> str:
    """Say what the rows come to; an amount that is not known is said beside, and is no part of the sum."""
    frame = money.frame
    counted = frame[frame["counts"]]
    unknown = int(counted["amount_gbp"].isna().sum())
    said = f"{count(len(frame), 'row')} of money, and no service: {pounds(counted['amount_gbp'].sum())} that counts."
    if not_counted := len(frame) - len(counted):
        said += f" {count(not_counted, 'row')} {'does' if not_counted == 1 else 'do'} not count: planned, reversed or given on."
    if unknown:
        said += f" In {count(unknown, 'row')} the amount is not known."
    return said
