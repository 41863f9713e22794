"""Write tables of ours as CSV files, the same bytes wherever they are built."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from loaders.directory.schema import CSV_FORM, columns_of
from tools.build.fact_links import Row


def write_directory(target: Path, rows: Iterable[Row]) -> None:
    """Write rows in the CSV form of a directory, columns in the order of the schema."""
    write_rows(target, [column.name for column in columns_of(CSV_FORM)], rows)


def write_rows(target: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows under ``columns``; a row that lacks one leaves it blank."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
