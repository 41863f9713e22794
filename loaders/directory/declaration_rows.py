"""A declaration that there is none, as a row of a file and as a record of the directory: one and the same, in fewer columns."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coverage.declared import CHECKED_NONE
from coverage.vocabulary import DECLARED
from loaders.directory.schema import CSV_FORM, DECLARATIONS, columns_of
from loaders.files.raw_table import RawRow

_TOLD_OTHERWISE = ("service_name", "organisation_name", "status", "as_of_basis", "provision")
"""Columns of the CSV form that a row of a declaration leaves out and its record fills."""


def as_record(row: RawRow) -> RawRow:
    """The record that a row of the form of declarations is: one with a day on which it was withdrawn stands no longer."""
    filled = {
        "service_name": CHECKED_NONE,
        "organisation_name": row.text("confirmed_by"),
        "as_of_basis": "stated",
        "status": "none_withdrawn" if row.text("end_date") else "confirmed_none",
    }
    return replace(row, cells={"service_id": f"none-{row.number}", **row.cells, **filled}, form=DECLARATIONS)


def is_written_whole(row: Mapping[str, Any]) -> bool:
    """Whether a row of the CSV form is a declaration of which the form of declarations holds everything."""
    held = {column.name for column in columns_of(DECLARATIONS)}
    more = any(row[c.name] for c in columns_of(CSV_FORM) if c.name not in held | {*_TOLD_OTHERWISE} and c.name in row)
    return (
        row["status"] in DECLARED
        and (row["status"] == "none_withdrawn") == bool(row["end_date"])
        and (row["service_name"], row["organisation_name"]) == (CHECKED_NONE, row["confirmed_by"])
        and row["as_of_basis"] == "stated"
        and row["provision"] == ("not_stated" if row["communities"] else "generic")
        and bool(row["source_title"] or row["source_url"])
        and not more
    )
