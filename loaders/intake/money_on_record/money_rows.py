"""What each row of a list of money says: its amount, dates and stage, and why it is set aside where it cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from loaders.directory.synonyms import DATES, means_not_known, spelling_key
from loaders.files.amounts import Amount, decimal_mark
from loaders.files.cells import CellError, and_not_known, parse_choice
from loaders.files.report import Finding
from loaders.intake.decisions import Decisions
from loaders.intake.money_on_record.bounded_amounts import read_bounded_amount
from loaders.intake.money_on_record.fiscal import money_span
from loaders.intake.money_on_record.money_columns import AMOUNT, MoneyColumns
from loaders.intake.money_on_record.money_fields import MONEY_FIELDS, STAGES

LABELS = {one.name: one.label for one in MONEY_FIELDS}
_CARRIED = tuple(
    one.name for one in MONEY_FIELDS if one.kind in ("text", "id", "areas", "registered") or one.name == "area_level"
)
_SAYS_WHAT = (AMOUNT, "recipient", "title", "description")
_NO = frozenset({"", "no", "n", "false", "0", "none"})


@dataclass
class MoneyRows:
    """The accepted rows, and what is to be said of all."""

    frame: pd.DataFrame
    findings: list[Finding]
    set_aside: int


class _Reader:
    """Reads the columns one after the other, each distinct text once, and gathers what is to be said of the rows."""

    def __init__(self, columns: MoneyColumns, decisions: Decisions, stage: str) -> None:
        self.columns, self._decisions, self._stage = columns, decisions, stage
        self.findings: list[Finding] = []
        self.aside: set[int] = set()

    def say(self, at: int, column: str, message: str, to_do: str = "", set_aside: bool = False) -> None:
        sheet, row = self.columns.places[at]
        self.findings.append(Finding(sheet, row, LABELS.get(column, column), message, set_aside, to_do))
        if set_aside:
            self.aside.add(at)

    def set_aside_what_is_odd(self) -> None:
        """Set aside what the user left out, what slipped, and what says neither how much nor for what."""
        texts = [self.columns.texts[name] for name in _SAYS_WHAT]
        for at, place in enumerate(self.columns.places):
            if place in self._decisions.left_out:
                self.say(at, "", "You set this row aside.", set_aside=True)
            elif self.columns.spilled[at]:
                self.say(at, "", "A cell has no heading above it, so the cells may have slipped.",
                         "Put each cell under its heading, or give the column one.", set_aside=True)  # fmt: skip
            elif self.columns.uncomputed_amount[at]:
                self.say(at, AMOUNT, "The cell holds a formula without a saved result.",
                         "Open the file in a spreadsheet program, save it and load it again.", set_aside=True)  # fmt: skip
            elif not any(column[at] for column in texts):
                self.say(at, "", "It says neither how much, nor to whom, nor for what.", set_aside=True)

    def amounts(self) -> list[Amount | None]:
        texts = self.columns.texts[AMOUNT]
        mark = decimal_mark(set(texts)) or ("" if any("," in text for text in texts) else "point")
        return self._each(AMOUNT, lambda text: read_bounded_amount(text, mark), AMOUNT, set_aside=True)

    def spans(self, name: str) -> list[tuple[date, date] | None]:
        def read(text: str) -> tuple[date, date]:
            span = money_span(text)
            return span.first, span.last

        return self._each(name, read, DATES, set_aside=False)

    def stages(self) -> list[str]:
        said = {spelling_key(word): keys for (name, word), keys in self._decisions.words.items() if name == "stage"}

        def read(text: str) -> str:
            keys = said.get(spelling_key(text))
            return keys[0] if keys else parse_choice(text, STAGES, "stage")

        if not any(self.columns.texts["stage"]):
            return [self._stage] * len(self.columns.places)
        return [stage or "" for stage in self._each("stage", read, "stage", set_aside=False)]

    def _each(self, name: str, read: Callable[[str], Any], not_known: str, set_aside: bool) -> list[Any]:
        """The value of each row, None where it is blank or not known; what cannot be read is said."""

        @cache
        def value_of(text: str) -> Any:
            if not text:
                return None
            try:
                return read(text)
            except CellError as error:
                return None if means_not_known(text, not_known) else error

        values = [value_of(text) for text in self.columns.texts[name]]
        for at, value in enumerate(values):
            if isinstance(value, CellError) and at not in self.aside:
                said = value.quoted if set_aside else and_not_known(value.quoted)
                self.say(at, name, said, value.to_do, set_aside)
        return [None if isinstance(value, CellError) else value for value in values]


def read_money_rows(columns: MoneyColumns, decisions: Decisions, stage: str) -> MoneyRows:
    """Read every row; ``stage`` is that of all rows where none states one.

    The frame has a row for each accepted one: ``sheet``, ``row``, the fields of money as text, ``amount_gbp`` (NaN: not known),
    ``amount_words``, ``stage`` ("" where it is not known), the first and last day of each date (None: not known),
    ``regrant`` and ``merged_amount``.
    """
    reader = _Reader(columns, decisions, stage)
    reader.set_aside_what_is_odd()
    amounts = reader.amounts()
    awarded, starts, ends, option_to = (reader.spans(name) for name in ("awarded_on", "starts", "ends", "option_to"))
    stages = reader.stages()
    frame = pd.DataFrame(
        {
            "sheet": [sheet for sheet, _ in columns.places],
            "row": [row for _, row in columns.places],
            **{name: columns.texts[name] for name in _CARRIED},
            "amount_gbp": [amount.gbp if amount else float("nan") for amount in amounts],
            "amount_words": [amount.words if amount else "" for amount in amounts],
            "stage": stages,
            "awarded_from": [span[0] if span else None for span in awarded],
            "awarded_to": [span[1] if span else None for span in awarded],
            "starts": [span[0] if span else None for span in starts],
            "ends": [span[1] if span else None for span in ends],
            "option_to": [span[1] if span else None for span in option_to],
            "regrant": [text.casefold().strip() not in _NO for text in columns.texts["regrant"]],
            "merged_amount": columns.merged_amount,
        }
    )
    keep = pd.Series([at not in reader.aside for at in range(len(columns.places))], dtype=bool)
    return MoneyRows(frame[keep].reset_index(drop=True), reader.findings, len(reader.aside))
