"""Read back the list of records that are probably of one service, once somebody has decided on each."""

from pathlib import Path

from coverage.reconcile.fields import EVERY_FIELD
from coverage.reconcile.together import OneService
from geo.mistakes import Mistake
from loaders.files.guarded_text import unguarded
from loaders.files.rows_of_csv import rows_of_csv

NEEDED = ("one_service", "first_id", "second_id", "second_stands_in")
_DECIDED = {"yes": True, "y": True, "no": False, "n": False, "": False}


def decided_doubles(path: Path) -> list[OneService]:
    """Read which records are of one service: the rows that say yes; a row left blank stays two records.

    Raises
    ------
    Mistake
        If the file cannot be read or lacks a column, a decision is neither yes nor no, or a field is none we know.
    """
    rows = rows_of_csv(path)
    for column in NEEDED:
        if rows and column not in rows[0]:
            raise Mistake(f"{path} has no column named {column}: decide in the list as it was saved.")
    return [_decision(row) for number, row in enumerate(rows, start=2) if _is_one(row, number, path)]


def _is_one(row: dict[str, str], number: int, path: Path) -> bool:
    said = (row["one_service"] or "").strip().casefold()
    if said not in _DECIDED:
        raise Mistake(
            f'{path}, row {number}, one_service: "{said[:40]}" is neither yes nor no; write one of them, or leave it blank.'
        )
    fields = _fields(row)
    unknown = [field for field in fields if field not in EVERY_FIELD]
    if unknown:
        raise Mistake(
            f'{path}, row {number}, second_stands_in: "{unknown[0][:40]}" is no field; write any of: {", ".join(EVERY_FIELD)}.'
        )
    return _DECIDED[said]


def _decision(row: dict[str, str]) -> OneService:
    return OneService(unguarded(row["first_id"]), unguarded(row["second_id"]), frozenset(_fields(row)))


def _fields(row: dict[str, str]) -> list[str]:
    return [field.strip().casefold() for field in (row["second_stands_in"] or "").split(";") if field.strip()]
