"""One sheet of the workbook: text that can never run as a formula, numbers, and formulas of ours."""

from typing import Any

import numpy as np
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from coverage.export import safe_cell
from geo.as_given import NOT_KNOWN

GBP = "#,##0.00"
WHOLE = "#,##0"
PEOPLE = "#,##0.0"
SHARE = "0.0000"
MAY_BE_CHANGED = PatternFill("solid", fgColor="FFF2CC")
"""The colour of the cells that may be changed; the word *change* stands beside them too."""

_BOLD, _LARGE = Font(bold=True), Font(bold=True, size=14)
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_LONGEST_CELL = 32_000


def address(row: int, column: int) -> str:
    """Give a fixed address: ``$C$5``."""
    return f"${get_column_letter(column)}${row}"


def hair(size: float) -> str:
    """Write a very small number as a formula takes it: ``0.0001``."""
    return f"{size:.12f}".rstrip("0")


class Page:
    """A sheet with a heading in its first row; on an INVENTED plan the heading says so."""

    def __init__(self, book: Workbook, title: str, heading: str, invented: bool) -> None:
        self.sheet = book.create_sheet(title)
        self.book = book
        self.text(1, 1, f"{'INVENTED: ' * invented}{heading}").font = _LARGE

    def text(self, row: int, column: int, words: str) -> Any:
        """Write words, made safe; they are never a formula."""
        cell = self.sheet.cell(row, column, str(safe_cell(words))[:_LONGEST_CELL])
        cell.data_type = "s"
        return cell

    def heading(self, row: int, column: int, words: str) -> None:
        """Write words in bold, broken over lines."""
        cell = self.text(row, column, words)
        cell.font, cell.alignment = _BOLD, _WRAPPED

    def paragraph(self, row: int, column: int, words: str) -> None:
        """Write words broken over lines."""
        self.text(row, column, words).alignment = _WRAPPED

    def number(self, row: int, column: int, value: float, shown: str = "General") -> Any:
        """Write a number to its last digit; one that is not known says so."""
        if np.isnan(value):
            return self.text(row, column, NOT_KNOWN)
        plain = int(value) if float(value).is_integer() else float(value)
        cell = self.sheet.cell(row, column, plain)
        cell.number_format = shown
        return cell

    def formula(self, row: int, column: int, said: str, shown: str = "General") -> Any:
        """Write a formula of ours, without its ``=``."""
        cell = self.sheet.cell(row, column, f"={said}")
        cell.number_format = shown
        return cell

    def name(self, row: int, column: int, name: str) -> None:
        """Give a cell a name that formulas use."""
        where = f"'{self.sheet.title}'!{address(row, column)}"
        self.book.defined_names[name] = DefinedName(name, attr_text=where)

    def widths(self, *widths: int) -> None:
        """Set the widths of the first columns."""
        for number, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width
