"""Read tables of our own under ``data/``: every cell as text, and only with the columns that they must have."""

import csv
from dataclasses import fields
from pathlib import Path
from typing import TypeVar

import pandas as pd

from geo.mistakes import Mistake

Row = TypeVar("Row")


def table_with(columns: tuple[str, ...], path: Path) -> pd.DataFrame:
    """Read a CSV file as text, "" where a cell is empty.

    Raises
    ------
    Mistake
        If there is no file, or it lacks a column.
    """
    if not path.exists():
        raise Mistake(f"{path.name}: there is no file at {path}; check the name and the folder.")
    table = pd.read_csv(path, dtype=str, keep_default_na=False)
    if missing := [column for column in columns if column not in table]:
        raise Mistake(f"{path.name}: it lacks the column {', '.join(missing)}.")
    return table


def rows_as(record: type[Row], path: Path) -> list[Row]:
    """Read a CSV file row by row, each as a record whose fields, all text, are columns of the file."""
    names = [field.name for field in fields(record)]  # type: ignore[arg-type]
    with path.open(encoding="utf-8", newline="") as file:
        return [record(**{name: row[name] for name in names}) for row in csv.DictReader(file)]
