"""Tables out, as CSV or XLSX: safe to open in a spreadsheet, with their edition and date, and INVENTED where they are.

Text that begins with ``= + - @``, white space before it or not, could run as a formula: it gets a leading apostrophe, and
what no file can hold is left out.
A missing number is written ``not known``: an empty cell is read as nought when somebody sums a column.
Money that is shared out (columns that end in ``gbp``) and places are exact, the money to the penny; estimates of people and of
costs have six figures.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from geo.area_notes import NOTE, notes_of_rows
from geo.as_given import NOT_KNOWN
from geo.writable import writable_text

_FORMULA_STARTS = ("=", "+", "-", "@")
_LONGEST_CELL = 32_767
_FIGURES_OF_A_MODEL = 6
NOTHING_LISTED = '"Nothing listed" means that nothing is on record. It does not mean that there is nothing.'


@dataclass(frozen=True)
class Provenance:
    """What a saved table says of itself: what was asked, of which directory, edition and date, from which sources.

    ``assumptions`` says whether the model's numbers stand as shipped, or which of them the user has changed; ``modelled``
    whether the table's numbers are estimates of the model and not what a record says; ``notes`` the licence and attribution of
    each source, and what each status means, in sentences.
    """

    title: str
    directory: str
    edition: str
    asked: str
    sources: str
    invented: bool
    assumptions: str = "none used"
    modelled: bool = False
    notes: tuple[str, ...] = ()

    @property
    def data_status(self) -> str:
        """What the numbers are: INVENTED wins over a modelled estimate, that over what is recorded."""
        if self.invented:
            return "INVENTED"
        return "modelled estimate" if self.modelled else "as recorded"

    @property
    def mark(self) -> str:
        """INVENTED in words; "" where nothing is invented."""
        return "INVENTED data, for training only: do not quote." if self.invented else ""

    def lines(self) -> list[str]:
        """Return the provenance as lines of text, the INVENTED mark first."""
        return [
            *([self.mark] if self.mark else []),
            self.title,
            f"Directory: {self.directory}, {self.edition}",
            f"Asked: {self.asked}",
            f"Sources: {self.sources}",
            f"Assumptions: {self.assumptions}",
            f"Numbers: {self.data_status}",
            NOTHING_LISTED,
        ]


def safe_cell(value: Any) -> Any:
    """Make one value safe for a spreadsheet: text never runs as a formula, a missing number says so."""
    if isinstance(value, (tuple, frozenset, list)):
        return safe_cell(";".join(value))
    if isinstance(value, str):
        text = writable_text(value)
        return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text
    return NOT_KNOWN if pd.isna(value) else value


def _with_provenance(table: pd.DataFrame, provenance: Provenance) -> pd.DataFrame:
    """Return the table with its provenance in last columns, so that every row says where it comes from.

    Where an area of it is on no record, a column before them says what to know of each.
    """
    notes = notes_of_rows(table)
    noted = table if notes is None else table.assign(**{NOTE: notes})
    return noted.assign(
        asked=provenance.asked,
        directory=f"{provenance.directory}, {provenance.edition}",
        sources=provenance.sources,
        assumptions=provenance.assumptions,
        data_status=provenance.data_status,
    )


def to_csv(table: pd.DataFrame, provenance: Provenance) -> bytes:
    """Write a table as UTF-8 CSV: its index first, its own columns, then ``asked directory sources assumptions data_status``.

    Returns
    -------
    bytes
        The file, with a byte-order mark so that spreadsheets read names rightly. Missing numbers are ``not known``.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows(_rows(table, provenance))
    return out.getvalue().encode("utf-8-sig")


def to_xlsx(table: pd.DataFrame, provenance: Provenance) -> bytes:
    """Write a table as a workbook: sheet "Table" as ``to_csv``, sheet "About" in words. No formulas, no macros."""
    return tables_to_xlsx({"Table": table}, provenance)


def tables_to_xlsx(tables: Mapping[str, pd.DataFrame], provenance: Provenance) -> bytes:
    """Write tables as a workbook: a sheet each, by name (31 letters at most), as ``to_csv``, then sheet "About" in words."""
    book = Workbook(write_only=True)
    for name, table in tables.items():
        _sheet(book, name, *_rows(table, provenance))
    about = book.create_sheet("About")
    about.column_dimensions["A"].width = 100
    for line in (*provenance.lines(), *provenance.notes):
        about.append([safe_cell(line)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Workbook, name: str, headings: list[Any], *rows: list[Any]) -> None:
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "C2"
    for number, heading in enumerate(headings, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = min(40, max(12, len(heading) + 2))
    sheet.append([_bold(sheet, heading) for heading in headings])
    for row in rows:
        sheet.append([_no_longer_than_a_cell(value) for value in row])


def _rows(table: pd.DataFrame, provenance: Provenance) -> list[list[Any]]:
    """List the headings, then every row, each value as a file holds it."""
    whole = _with_provenance(table, provenance)
    headings = [safe_cell(str(heading)) for heading in (table.index.name, *whole.columns)]
    rows = [
        [as_written(safe_cell(value), heading, provenance) for heading, value in zip(headings, row, strict=True)]
        for row in whole.itertuples()
    ]
    return [headings, *rows]


def as_written(value: Any, heading: str, provenance: Provenance) -> Any:
    """Return a value as files hold it: whole without a point, pounds to the penny, estimates in six figures, else four places."""
    if not isinstance(value, float):
        return value
    if heading.endswith("gbp"):
        near = round(value, 2)
    elif provenance.modelled and not heading.startswith("places"):
        near = float(f"{value:.{_FIGURES_OF_A_MODEL}g}")
    else:
        near = round(value, 4)
    return int(near) if near.is_integer() else near


def _no_longer_than_a_cell(value: Any) -> Any:
    return value[:_LONGEST_CELL] if isinstance(value, str) else value


def _bold(sheet: Any, text: str) -> Any:
    """Return a heading cell."""
    cell = WriteOnlyCell(sheet, value=text)
    cell.font = Font(bold=True)
    return cell
