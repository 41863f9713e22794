"""Payments, grants and contracts as money on record. Nothing here makes a service."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from loaders.files.findings import each_note_once
from loaders.files.report import Finding, LoadReport
from loaders.intake.decisions import Decisions
from loaders.intake.found_table import FoundTable, said_of_sheet
from loaders.intake.money_on_record.money_columns import AMOUNT, money_columns
from loaders.intake.money_on_record.money_counted import why_not_counted
from loaders.intake.money_on_record.money_rows import LABELS, read_money_rows
from loaders.intake.understanding.columns import Understanding

_STAGE_OF_KIND = {"payments": "payment", "awards": "award"}


@dataclass(frozen=True)
class MoneyOnRecord:
    """What a list of money holds, and what became of its rows.

    ``frame`` has a row for each accepted one (see ``read_money_rows``), with ``counts``: whether its amount is money given and
    counted nowhere else, and ``why_not``: one sentence where it is not. The sum of ``amount_gbp`` where ``counts`` is the money.
    """

    frame: pd.DataFrame
    report: LoadReport


def money_of(
    tables: Sequence[FoundTable], understanding: Understanding, decisions: Decisions, kind: str, name: str
) -> MoneyOnRecord:
    """Read a list of money.

    Parameters
    ----------
    tables, understanding, decisions
        What was found, which field each column is, and what the user says.
    kind
        ``payments`` or ``awards``: the stage of all rows where none states one.
    name
        What to call the file in messages.

    Returns
    -------
    MoneyOnRecord
        Rows read are those accepted and those set aside. An amount that is not known is NaN, never 0.
    """
    columns = money_columns(tables, understanding, decisions)
    rows = read_money_rows(columns, decisions, _STAGE_OF_KIND[kind])
    why_not = why_not_counted(rows.frame)
    frame = rows.frame.assign(counts=pd.Series([not why for why in why_not], dtype=bool), why_not=why_not)
    findings = [*rows.findings, *_of_rows_not_counted(frame)]
    said = [*_of_tables(tables), *_in_file_order(findings, tables)]
    read = len(columns.places)
    return MoneyOnRecord(frame, LoadReport(name, read, read - rows.set_aside, rows.set_aside, said))


def _of_tables(tables: Sequence[FoundTable]) -> list[Finding]:
    return [Finding(table.sheet, 0, "", note, set_aside=False) for table in tables for note in said_of_sheet(table)]


def _of_rows_not_counted(frame: pd.DataFrame) -> list[Finding]:
    silent = frame[~frame["counts"]]
    return [
        Finding(sheet, row, LABELS[AMOUNT], f"Not counted as money given: {why[0].lower()}{why[1:]}", set_aside=False)
        for sheet, row, why in zip(silent["sheet"], silent["row"], silent["why_not"], strict=True)
    ]


def _in_file_order(findings: list[Finding], tables: Sequence[FoundTable]) -> list[Finding]:
    order = {table.sheet: at for at, table in enumerate(tables)}
    return each_note_once(sorted(findings, key=lambda one: (order[one.sheet], one.row)))
