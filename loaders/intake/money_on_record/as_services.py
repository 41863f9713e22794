"""Rows of money that the user says are services, in the form of a directory's rows."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from loaders.directory.schema import CSV_FORM, REGISTERED_NUMBERS
from loaders.files.raw_table import RawRow
from loaders.intake.decisions import Decisions
from loaders.intake.money_on_record.money import MoneyOnRecord
from loaders.intake.understanding.words import Vocabulary, WordReader

_STATUS = {
    "planned": "announced",
    "tender": "announced",
    "award": "announced",
    "in_force": "active",
    "ended": "ended",
    "withdrawn": "unknown",
    "grant": "active",
    "payment": "unknown",
    "": "unknown",
}
"""What a stage of money says of the service that it is for: a payment says that it ran, not that it runs."""
_SAYS_WHAT_KIND = ("category", "title", "description")


def services_of_money(money: MoneyOnRecord, decisions: Decisions, vocabulary: Vocabulary) -> list[RawRow]:
    """The rows of ``Decisions.as_services`` as rows of a directory's CSV form, in file order; all others make no service.

    The area is what the row states, never a place of buyer or supplier. The kind of work is what the user wrote in the cell
    ``intervention``, else what a word of the row says, else ``other``.
    """
    reader = WordReader(decisions, vocabulary)
    frame = money.frame
    places = zip(frame["sheet"], frame["row"], strict=True)
    chosen = frame[pd.Series([place in decisions.as_services for place in places], dtype=bool)]
    rows = ({str(name): value for name, value in row.items()} for row in chosen.to_dict("records"))
    return [_service(row, decisions, reader) for row in rows]


def _service(row: dict[str, Any], decisions: Decisions, reader: WordReader) -> RawRow:
    sheet, number = row["sheet"], row["row"]
    cells = {
        "service_id": id_of_service(row),
        "organisation_name": row["recipient"],
        **{number: row[number] for number in REGISTERED_NUMBERS},
        "service_name": row["title"] or row["description"],
        "intervention": decisions.cells.get((sheet, number, "intervention"), "") or kind_said(row, reader) or "other",
        "status": _STATUS[row["stage"]],
        "funded_to": row["ends"].isoformat() if row["ends"] else "",
        "option_to": row["option_to"].isoformat() if row["option_to"] else "",
        "areas": row["areas"],
        "area_level": row["area_level"],
        "source_title": row["source"],
        "funding_gbp": _given(row),
        "notes": row["description"],
    }
    return RawRow(CSV_FORM, number, {name: text for name, text in cells.items() if text})


def id_of_service(row: Mapping[str, Any]) -> str:
    """Give the id that a row of money has as a service."""
    return f"{row['sheet']} row {row['row']}".strip()


def _given(row: dict[str, Any]) -> str:
    """The pounds of a row that count as money given; "" where they are not known, or a part of what another row says."""
    pounds = float(row["amount_gbp"])
    return f"{pounds:.15g}" if row["counts"] and pounds > 0 else ""


def kind_said(row: Mapping[str, Any], reader: WordReader) -> str:
    """Give the one kind of work that a word of a row of money says; "" where none does."""
    for name in _SAYS_WHAT_KIND:
        keys = reader.read("intervention", row[name]).keys if row[name] else None
        if keys and len(keys) == 1:
            return keys[0]
    return ""
