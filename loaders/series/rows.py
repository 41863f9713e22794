"""The rows of one thing that a table counts: area, value, period and source of each."""

from dataclasses import dataclass
from datetime import timedelta

from loaders.files.cells import matching_key
from loaders.series.counts import GIVEN, read_count
from loaders.series.periods import period_span
from loaders.series.table import FoundTable, Measure, cell_at

_ENDS = {"yearending": "year ending", "yearended": "year ending", "yearto": "year ending", "12monthsto": "year ending",
         "rollingyear": "year ending"}  # fmt: skip
"""Headings of a period whose cells name its end alone."""
_LONGEST_MONTH = timedelta(days=31)


@dataclass(frozen=True)
class TableRow:
    """A row: its sheet, its number as a spreadsheet counts, its cells by column, and those of the columns not needed."""

    sheet: str
    number: int
    cells: dict[str, str]
    others: tuple[str, ...]


@dataclass(frozen=True)
class SeriesTable:
    """The rows of one thing counted.

    ``columns`` gives the heading of each column that was read; ``others`` the headings of those not needed; ``left_out`` the
    sheet and number of the lines of text around the table; ``notes`` what is to be said of how it was read.
    """

    rows: list[TableRow]
    columns: dict[str, str]
    others: tuple[str, ...]
    left_out: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


def rows_of(table: FoundTable, measure: Measure, period: str) -> SeriesTable:
    """Give the rows of one measure of a table; ``period`` is that of all of them where neither column nor heading has one."""
    counted = {place for one in table.measures for place in one.places}
    known = {*counted, *table.columns.values(), *(place for place, _ in measure.only)}
    others = [place for place, heading in enumerate(table.header) if place not in known and heading not in table.rates]
    rows, left_out = [], [(table.sheet, number) for number in table.above]
    for number, line in table.lines:
        if not any(cell_at(line, place) for place in counted) and not _period_cell(table, line):
            left_out.append((table.sheet, number))
        elif all(cell_at(line, place) == cell for place, cell in measure.only):
            cells = {column: cell_at(line, place) for column, place in table.columns.items()}
            cells |= {
                "value": _value(line, measure.places),
                "period": measure.period or _period_cell(table, line) or period,
            }
            rows.append(TableRow(table.sheet, number, cells, tuple(cell_at(line, place) for place in others)))
    headings = {column: table.header[place] for column, place in table.columns.items()}
    headings["value"] = table.header[measure.places[0]]
    notes = (f'No column holds a period; "{period}" was read from the words around the table.',) if period else ()
    return SeriesTable(rows, headings, tuple(table.header[place] for place in others), tuple(left_out), notes)


def _value(line: list[str], places: tuple[int, ...]) -> str:
    """Give the cell of a measure, or the sum of several; the first cell of them that is no number stands for all."""
    cells = [cell_at(line, place) for place in places]
    if len(cells) == 1:
        return cells[0]
    total = 0
    for cell in cells:
        try:
            count = read_count(cell)
        except ValueError:
            return cell
        if count.state != GIVEN:
            return cell
        total += int(count.value)
    return str(total)


def _period_cell(table: FoundTable, line: list[str]) -> str:
    """Give the period of a row; under "Year ending" a cell names the end alone."""
    place = table.columns.get("period")
    if place is None:
        return ""
    written = cell_at(line, place)
    before = _ENDS.get(matching_key(table.header[place]), "")
    return f"{before} {written}" if before and _is_a_month_or_less(written) else written


def _is_a_month_or_less(written: str) -> bool:
    span = period_span(written)
    return span is not None and span.last - span.first <= _LONGEST_MONTH
