"""Which rows of money count, so that no pound is counted twice: reversals, merged sums, stages of one award, regrants."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from loaders.directory.synonyms import spelling_key
from loaders.intake.money_on_record.money_fields import NOT_GIVEN, STAGES

_NEAR_DAYS = 92  # a payment is taken back within a quarter, or says which it takes back
_NEAR_ROWS = 200  # of one payee's equal payments only so many are looked at on either side
_STAGES_OF_ONE_AWARD = ("planned", "tender", "award", "in_force", "ended")
_STATED_ONCE = frozenset({"award", "in_force", "ended", "grant"})


def why_not_counted(money: pd.DataFrame) -> list[str]:
    """One sentence for each row that does not count as money given; "" for a row that counts."""
    rows = _Rows(money)
    for finder in (rows.reversed, rows.of_an_earlier_stage, rows.stated_before, rows.granted_on):
        for at, sentence in list(finder()):
            rows.why[at] = rows.why[at] or sentence
    return rows.why


class _Rows:
    """The rows as lists, and why each does not count as far as that is known."""

    def __init__(self, money: pd.DataFrame) -> None:
        self._columns: dict[str, list[Any]] = {str(name): money[name].tolist() for name in money}
        self._payees = [spelling_key(name) for name in self._columns["recipient"]]
        by_itself = zip(
            self._columns["amount_gbp"], self._columns["stage"], self._columns["merged_amount"], strict=True
        )
        self.why = [_by_itself(*row) for row in by_itself]

    def reversed(self) -> Iterator[tuple[int, str]]:
        """Payments that were taken back, and what took them back: one payee, one sum, and one reference or near days."""
        amounts = self._columns["amount_gbp"]
        back = [at for at, amount in enumerate(amounts) if amount < 0 and not self.why[at]]
        given: dict[tuple[str, float], list[int]] = {(self._payees[at], -amounts[at]): [] for at in back}
        for at, (payee, amount) in enumerate(zip(self._payees, amounts, strict=True)):
            if amount > 0 and not self.why[at] and (payee, amount) in given:
                given[payee, amount].append(at)
        for at in back:
            payments = given[self._payees[at], -amounts[at]]
            pair = self._taken_back(at, payments)
            if pair is not None:
                payments.remove(pair)
                yield at, f"It takes back {self._row(pair, at)}, and together they are nothing."
                yield pair, f"{_capital(self._row(at, pair))} takes it back, and together they are nothing."

    def _taken_back(self, at: int, given: list[int]) -> int | None:
        """The payment that a negative one takes back, None where none has its reference or a near day."""
        middle = bisect_left(given, at)
        near = given[max(0, middle - _NEAR_ROWS) : middle + _NEAR_ROWS]
        references, days = self._columns["identifier"], self._columns["awarded_from"]
        same = [one for one in near if references[at] and references[one] == references[at]]
        apart = {one: _days_between(days[at], days[one]) for one in same or near}
        if not same:
            apart = {one: days for one, days in apart.items() if self._payees[at] and 0 <= days <= _NEAR_DAYS}
        return min(apart, key=lambda one: (apart[one], abs(one - at)), default=None)

    def of_an_earlier_stage(self) -> Iterator[tuple[int, str]]:
        """Notices of an award that a later one of the same reference replaces."""
        latest: dict[str, tuple[int, int]] = {}
        staged = [
            (at, reference, _STAGES_OF_ONE_AWARD.index(stage))
            for at, (reference, stage) in enumerate(
                zip(self._columns["identifier"], self._columns["stage"], strict=True)
            )
            if reference and stage in _STAGES_OF_ONE_AWARD and not self.why[at]
        ]
        for at, reference, stage in staged:
            if reference not in latest or stage > latest[reference][0]:
                latest[reference] = (stage, at)
        for at, reference, stage in staged:
            last, row = latest[reference]
            if stage < last:
                yield at, f"The same money stands in {self._row(row, at)} as {STAGES[_STAGES_OF_ONE_AWARD[last]]}."

    def stated_before(self) -> Iterator[tuple[int, str]]:
        """Awards and grants that are listed again under the same reference, payee and sum."""
        first: dict[tuple[str, str, float], int] = {}
        for at, (reference, stage) in enumerate(zip(self._columns["identifier"], self._columns["stage"], strict=True)):
            if reference and stage in _STATED_ONCE and not self.why[at]:
                known = first.setdefault((reference, self._payees[at], self._columns["amount_gbp"][at]), at)
                if known != at:
                    yield at, f"It is the same as {self._row(known, at)}, and counted there."

    def granted_on(self) -> Iterator[tuple[int, str]]:
        """Grants for regranting whose recipient is a funder in the file: the money is counted where it arrives."""
        arrives: dict[str, int] = {}
        for at, funder in enumerate(self._columns["funder"]):
            if funder and not self.why[at]:
                arrives.setdefault(spelling_key(funder), at)
        for at, regrant in enumerate(self._columns["regrant"]):
            onward = arrives.get(self._payees[at]) if regrant and self._payees[at] else None
            if onward is not None and onward != at:
                yield (
                    at,
                    f"It was granted on, and is counted in the grants made of it, such as {self._row(onward, at)}.",
                )

    def _row(self, at: int, seen_from: int) -> str:
        """A row as a sentence about another names it: with its sheet where that differs."""
        sheets, number = self._columns["sheet"], self._columns["row"][at]
        return f"row {number}" if sheets[at] == sheets[seen_from] else f'row {number} of the sheet "{sheets[at]}"'


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _by_itself(amount: float, stage: str, merged: bool) -> str:
    if merged:
        return "Its amount is that of a merged cell, and counted in the row above."
    if stage == "":
        return "Its stage is not known."
    if stage in NOT_GIVEN:
        return f"It is {STAGES[stage]}, so nobody has been given this money."
    return "Its amount is not known." if amount != amount else ""


def _days_between(one: date | None, other: date | None) -> int:
    """Days between two dates; none where neither is known, -1 where one is not."""
    if one is None or other is None:
        return 0 if one is other else -1
    return abs((one - other).days)
