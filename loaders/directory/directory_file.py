"""A directory as a file that people keep, mend and load again: the CSV form, and the workbook of the template.

Text that a spreadsheet program would run as a formula is guarded by an apostrophe, which loading takes off.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import StringIO

from coverage.directory import Directory
from geo import as_given
from loaders.directory.directory_rows import FileRow, check_rows, csv_rows, declaration_rows, workbook_rows
from loaders.directory.schema import CSV_FORM, DECLARATIONS, INVENTED, STANDARDS_CHECKED, columns_of
from loaders.directory.template import filled_workbook
from loaders.files.guarded_text import guarded

INVENTED_MARK = f"{INVENTED} data, for training only: do not quote"


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

    There is no room for where it comes from but in the file's name, since a column more would be part of the record; nor for
    what was checked of standards, which is no service: ``checks_as_csv`` has it.
    """
    return in_csv_form(csv_rows(directory))


def declarations_as_csv(directory: Directory) -> str:
    """Write the declarations of a directory, one row each; loading it gives the same records."""
    return in_csv_form(declaration_rows(directory), DECLARATIONS)


def checks_as_csv(directory: Directory) -> str:
    """Write what was checked of standards, one row each; loading it gives the same."""
    return in_csv_form(check_rows(directory), STANDARDS_CHECKED)


def in_csv_form(rows: Iterable[FileRow], form: str = CSV_FORM) -> str:
    """Write rows as a file of the CSV form, or of another of ``ONE_TABLE_FORMS``; a column that a row lacks is left blank.

    Raises
    ------
    ValueError
        If a row has a column that the form does not.
    """
    out = StringIO()
    writer = csv.DictWriter(out, [column.name for column in columns_of(form)], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: guarded(str(value)) for name, value in row.items()} for row in rows)
    return out.getvalue()


def as_workbook(directory: Directory, publication: Publication | None = None) -> bytes:
    """Write a directory as the template filled in, an ``.xlsx`` file with its drop-downs; loading it gives the same again.

    Its sheet "Notes" begins with where it comes from, and with INVENTED where any of it is.
    """
    invented = [f"{INVENTED_MARK}."] if directory.invented else []
    return filled_workbook(workbook_rows(directory), [*invented, *(publication.lines() if publication else ())])
