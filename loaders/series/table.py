"""Find the table of a series in a CSV file: its header below any titles, its columns under the names that official tables use.

Lines of text above and below the table are left out, and so is every column that is not needed.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from geo.mistakes import Mistake
from loaders.files.cells import clean_text, matching_key
from loaders.series.periods import period_span
from loaders.series.words import series_words

COLUMNS = {"area_code": "area code", "value": "value", "period": "period", "source": "source"}
"""The columns of our form."""
_ONS_COLUMN = re.compile(r"(?:lad|pfa|la|ltla|utla)\d\d(cd|nm)")
MOST_ROWS = 50_000
MOST_TITLE_LINES = 40


@dataclass(frozen=True)
class SeriesTable:
    """The rows of a table: ``(number as a spreadsheet counts, cells by column, cells of the columns not needed)``.

    ``columns`` gives the heading of each column that was read; ``others`` the headings of those not needed; ``left_out`` the
    numbers of the lines of text around the table.
    """

    rows: list[tuple[int, dict[str, str], tuple[str, ...]]]
    columns: dict[str, str]
    others: tuple[str, ...]
    left_out: tuple[int, ...]


def series_table(text: str, name: str) -> SeriesTable:
    """Find the table; raises Mistake where there is none, a column is lacking, or it is too long."""
    firsts: list[list[str]] = []
    for separator in ",;\t":
        lines = _lines(text, separator, name)
        firsts += [cells for _, cells in lines[:1]]
        for at, (_, cells) in enumerate(lines[:MOST_TITLE_LINES]):
            columns = _columns(cells)
            if _is_header(columns):
                _require_each_once(cells, columns, name)
                return _table(lines, at, columns, name)
            if periods := _period_columns(cells, columns):
                return _table_of_periods(lines, at, columns, periods, name)
    raise Mistake(_what_is_lacking(max(firsts, key=len, default=[]), name))


def _lines(text: str, separator: str, name: str) -> list[tuple[int, list[str]]]:
    try:
        table = list(enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator), start=1))
    except csv.Error as error:
        raise Mistake(f"{name}: the file cannot be read as a CSV. Save it again as CSV UTF-8.") from error
    return [(number, [clean_text(cell) for cell in line]) for number, line in table if any(map(str.strip, line))]


def _columns(header: list[str]) -> dict[str, int]:
    """Match the headings of a line with what is needed: our own names first, then others."""
    keys = [matching_key(cell) for cell in header]
    found: dict[str, int] = {}
    for column in (*COLUMNS, "area_name", "quarter"):
        own = [COLUMNS[column]] if column in COLUMNS else []
        for known in map(matching_key, (*own, *series_words("headings")[column])):
            if column not in found and known in keys and keys.index(known) not in found.values():
                found[column] = keys.index(known)
    for at, key in enumerate(keys):
        if matched := _ONS_COLUMN.fullmatch(key):
            found.setdefault("area_code" if matched[1] == "cd" else "area_name", at)
        if key.startswith("numberof") and len(key) > len("numberof"):
            found.setdefault("value", at)
    return found


def _is_header(columns: Iterable[str]) -> bool:
    return {"value", "period"} <= set(columns) and bool({"area_code", "area_name"} & set(columns))


def _require_each_once(header: list[str], columns: dict[str, int], name: str) -> None:
    for place in columns.values():
        if sum(matching_key(cell) == matching_key(header[place]) for cell in header) > 1:
            raise Mistake(f'{name}: the column "{header[place]}" is there twice. Remove or rename one of them.')


def _period_columns(header: list[str], columns: dict[str, int]) -> dict[int, str]:
    """Give the columns that are periods, where a table has one for each of two or more: "2023/24", "2024/25"."""
    if "value" in columns or "period" in columns or not {"area_code", "area_name"} & set(columns):
        return {}
    periods = {place: cell for place, cell in enumerate(header) if cell and period_span(cell)}
    return periods if len(periods) > 1 else {}


def _table_of_periods(
    lines: list[tuple[int, list[str]]], at: int, columns: dict[str, int], periods: dict[int, str], name: str
) -> SeriesTable:
    """Read a table with a column for each period as one with a row for each area and period."""
    own = {column: place for column, place in columns.items() if column in ("area_code", "area_name", "source")}
    header, long = lines[at][1], [(lines[at][0], ["area code", "area name", "source", "period", "value"])]
    for number, line in lines[at + 1 :]:
        who = [_cell(line, own[column]) if column in own else "" for column in ("area_code", "area_name", "source")]
        filled = any(_cell(line, place) for place in periods)
        long += [(number, [*who, period, _cell(line, place)]) for place, period in periods.items() if filled]
    left_out = tuple(number for number, line in lines[at + 1 :] if not any(_cell(line, place) for place in periods))
    table = _table(long, 0, {"area_code": 0, "area_name": 1, "source": 2, "period": 3, "value": 4}, name)
    headings = {column: header[place] for column, place in own.items()}
    around = (*(number for number, _ in lines[:at]), *left_out)
    return SeriesTable(table.rows, {**table.columns, **headings}, (), around)


def _what_is_lacking(header: list[str], name: str) -> str:
    columns = _columns(header)
    needed = [column for column in ("area_code", "value", "period") if column not in columns]
    if "area_name" in columns and "area_code" in needed:
        needed.remove("area_code")
    listed = ", ".join(f'"{COLUMNS[column]}"' for column in needed)
    return f"{name}: the table lacks the column {listed}. It must have: {', '.join(COLUMNS.values())}."


def _table(lines: list[tuple[int, list[str]]], at: int, columns: dict[str, int], name: str) -> SeriesTable:
    if len(lines) - at - 1 > MOST_ROWS:
        raise Mistake(f"{name}: there are more than {MOST_ROWS:,} rows. Split the file and load its parts.")
    header, left_out = lines[at][1], [number for number, _ in lines[:at]]
    others = [place for place in range(len(header)) if place not in columns.values()]
    rows = []
    for number, line in lines[at + 1 :]:
        cells = {column: _cell(line, place) for column, place in columns.items()}
        if not cells["value"] and not cells["period"]:
            left_out.append(number)
            continue
        rows.append((number, cells, tuple(_cell(line, place) for place in others)))
    headings = {column: header[place] for column, place in columns.items()}
    return SeriesTable(rows, headings, tuple(header[place] for place in others), tuple(left_out))


def _cell(line: list[str], place: int) -> str:
    return line[place] if place < len(line) else ""
