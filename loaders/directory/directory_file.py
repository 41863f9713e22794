"""A directory as a file that people keep, mend and load again: the CSV form, and the workbook of the template.

Text that a spreadsheet program would run as a formula is guarded by an apostrophe, which loading takes off.
"""

import csv
from dataclasses import dataclass
from datetime import date
from io import StringIO

from coverage.directory import Directory
from geo import as_given
from loaders.directory.directory_rows import csv_rows, sheet_rows
from loaders.directory.schema import CSV_FORM, INVENTED, columns_of
from loaders.directory.template import filled_workbook
from loaders.files.guarded_text import guarded


@dataclass(frozen=True)
class Publication:
    """Where a published directory comes from: its name and version, who published it when, and from which file."""

    name: str
    version: int
    by: str
    on: date
    file: str

    def lines(self) -> list[str]:
        """The publication in sentences, for people who open a file of it."""
        return [
            f"{self.name}, version {self.version}.",
            f"Published by {self.by} on {as_given.day(self.on)}.",
            f"Made from the file {self.file}.",
        ]


def as_csv(directory: Directory) -> str:
    """Write a directory in the CSV form, one row for each service; loading it gives the same services, areas and locations.

    There is no room for where it comes from but in the file's name, since a column more would be part of the record.
    """
    columns = [column.name for column in columns_of(CSV_FORM)]
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guarded(str(row.get(column, ""))) for column in columns] for row in csv_rows(directory))
    return out.getvalue()


def as_workbook(directory: Directory, publication: Publication | None = None) -> bytes:
    """Write a directory as the template filled in, an ``.xlsx`` file with its drop-downs; loading it gives the same again.

    Its sheet "Notes" begins with where it comes from, and with INVENTED where any of it is.
    """
    invented = [f"{INVENTED} data, for training only: do not quote."] if directory.invented else []
    return filled_workbook(sheet_rows(directory), [*invented, *(publication.lines() if publication else ())])
