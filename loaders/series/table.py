"""Find the table of counts in a sheet: its headings below any titles, and what each of its columns counts.

A table is long (a row for each area and period), wide (a column for each period), or holds several counts beside each other.
Lines of text above and below it are left out, and so is every column that is not needed. A rate is no count.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from geo.mistakes import Mistake
from loaders.files.cells import matching_key
from loaders.series.headings import columns_of, value_columns
from loaders.series.period_text import without_period
from loaders.series.periods import period_span
from loaders.series.rates import COUNT, RATE, says_a_rate, title_says_rates, what_cells_hold
from loaders.series.sheets import Lines, Sheet
from loaders.series.words import series_words

MOST_ROWS = 200_000
MOST_TITLE_LINES = 40
_LOOKED_AT = 150
_BROKEN_DOWN = re.compile(r".+_name", re.IGNORECASE)


@dataclass(frozen=True)
class Measure:
    """One column of counts: its place, what it counts ("" where the table counts one thing), and its period where it has one.

    Several ``places`` are added up. ``only`` gives the places and cells of the rows that count, where rows are of several things.
    """

    places: tuple[int, ...]
    thing: str = ""
    period: str = ""
    only: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class FoundTable:
    """A table in a sheet: titles above it, its headings, the place of each column that is known, its counts and its lines.

    ``rates`` are the headings of what it holds that is no count; ``above`` the numbers of the lines above.
    """

    sheet: str
    titles: tuple[str, ...]
    header: tuple[str, ...]
    columns: dict[str, int]
    measures: tuple[Measure, ...]
    rates: tuple[str, ...]
    lines: Lines
    above: tuple[int, ...]


def find_tables(sheet: Sheet, name: str) -> Iterator[FoundTable]:
    """Find the tables of a sheet, one below the other under the same headings; none where it holds no areas.

    Raises Mistake where one is too long, or a column of it is there twice.
    """
    table = _first_table(sheet, name)
    if table is None:
        return
    again = _place_of_next(table, sheet.lines)
    if not again:
        yield table
        return
    if first := _first_table(Sheet(sheet.title, sheet.lines[:again]), name):
        yield first
    yield from find_tables(Sheet(sheet.title, sheet.lines[again:]), name)


def _place_of_next(table: FoundTable, lines: Lines) -> int:
    """Give the place of the line with which a second table begins, its titles included; 0 where there is one table."""
    numbers = [number for number, _ in lines]
    for number, line in table.lines:
        if line == lines[len(table.above)][1]:
            place = numbers.index(number)
            while len(list(filter(None, lines[place - 1][1]))) == 1:
                place -= 1
            return place
    return 0


def _first_table(sheet: Sheet, name: str) -> FoundTable | None:
    for plainly in (True, False):
        for at in range(min(len(sheet.lines), MOST_TITLE_LINES)):
            header = _headings(sheet.lines, at)
            columns = columns_of(header)
            if not {"area_code", "area_name"} & set(columns):
                continue
            below = sheet.lines[at + 1 :]
            found = _plain(header, columns, below, name) if plainly else _by_content(header, columns, below)
            if found:
                return _table(sheet, at, header, columns, found, name)
    return None


def _headings(lines: Lines, at: int) -> list[str]:
    """Give the headings of a line, each with the period of the line above that spans it: "2023-24" over "Number" and "Rate"."""
    header, above = lines[at][1], lines[at - 1][1] if at else []
    if len(set(filter(None, header))) == len(list(filter(None, header))) or not any(map(period_span, above)):
        return header
    spanning, named = "", list[str]()
    for place, heading in enumerate(header):
        spanning = (above[place] if place < len(above) else "") or spanning
        named.append(f"{heading} {spanning}" if heading and period_span(spanning) else heading)
    return named


_Found = tuple[list[Measure], list[str]]
"""The measures of a table, and the headings of its rates."""


def _plain(header: list[str], columns: dict[str, int], below: Lines, name: str) -> _Found | None:
    """Read headings that say all: an area, a period and a value; or an area, and a period over each column."""
    if {"value", "period"} <= set(columns):
        for place in columns.values():
            _require_once(header, place, name)
        return _of_values(header, columns, below)
    if {"value", "period"} & set(columns):
        return None
    taken = set(columns.values())
    periods = [place for place, cell in enumerate(header) if place not in taken and cell and period_span(cell)]
    if len(periods) < 2:
        return None
    rates = [place for place in periods if _holds(below, place) == RATE]
    return [Measure((place,), period=header[place]) for place in periods if place not in rates], [
        header[place] for place in rates
    ]


def _require_once(header: list[str], place: int, name: str) -> None:
    if sum(matching_key(cell) == matching_key(header[place]) for cell in header) > 1:
        raise Mistake(f'{name}: the column "{header[place]}" is there twice; remove or rename one of them.')


def _of_values(header: list[str], columns: dict[str, int], below: Lines) -> _Found:
    """Read the columns that are called counts: the one called *value* alone, unless it holds rates and another holds counts."""
    values = value_columns(header)
    rates = [place for place in values if _holds(below, place) == RATE]
    counts = [place for place in values if place not in rates]
    if not counts:
        return [], [header[place] for place in rates]
    if matching_key(header[counts[0]]) == "value" or len(counts) == 1:
        measures = [Measure((counts[0],))]
    else:
        measures = [Measure((place,), header[place]) for place in counts]
    by = [columns["indicator"]] if "indicator" in columns else _broken_down_by(header, columns)
    if by:
        measures, of_rates = _by_indicator(measures, by, below)
        return measures, [header[place] for place in rates] + of_rates
    return measures, [header[place] for place in rates]


def _broken_down_by(header: list[str], columns: dict[str, int]) -> list[int]:
    """List the columns by which a table of Nomis is broken down: ``GENDER_NAME``, ``C_AGE_NAME`` beside ``OBS_VALUE``."""
    if "obsvalue" not in map(matching_key, header):
        return []
    return [
        place for place, cell in enumerate(header) if place not in columns.values() and _BROKEN_DOWN.fullmatch(cell)
    ]


def _by_indicator(measures: list[Measure], places: list[int], below: Lines) -> _Found:
    """Tell the rows of several things apart, and those that are rates from those that are counts."""
    named = list(dict.fromkeys(tuple(cell_at(line, place) for place in places) for _, line in below))
    named = [cells for cells in named if any(cells)]
    varying = [at for at in range(len(places)) if len({cells[at] for cells in named}) > 1]
    counts, rates = list[Measure](), list[str]()
    for cells in named:
        words = ", ".join(cells[at] for at in varying if cells[at])
        if says_a_rate(" ".join(cells)):
            rates.append(words or " ".join(cells))
            continue
        only = tuple(zip(places, cells, strict=True))
        counts += [Measure(one.places, " ".join(filter(None, (words, one.thing))), only=only) for one in measures]
    return (counts if named else measures), rates


def _by_content(header: list[str], columns: dict[str, int], below: Lines) -> _Found | None:
    """Read every column that holds whole numbers as a count under its own heading."""
    used = {
        columns[column] for column in ("area_code", "area_name", "period", "quarter", "source") if column in columns
    }
    places = [place for place, heading in enumerate(header) if heading and place not in used]
    kinds = {place: _kind(header[place], below, place) for place in places}
    counts, rates = ([place for place in places if kinds[place] == kind] for kind in (COUNT, RATE))
    if not counts and not rates:
        return None
    named = [(place, *without_period(header[place])) for place in counts]
    if "period" in columns:
        named = [(place, header[place], "") for place in counts]
    return [Measure((place,), rest, period) for place, rest, period in named], [header[place] for place in rates]


def _kind(heading: str, below: Lines, place: int) -> str:
    if matching_key(heading) in map(matching_key, series_words("no_count")["headings"]):
        return ""
    if says_a_rate(heading):
        return RATE if any(cell.replace(",", "").replace(".", "").isdecimal() for cell in _cells(below, place)) else ""
    return _holds(below, place)


def _holds(below: Lines, place: int) -> str:
    return what_cells_hold(_cells(below, place))


def _cells(below: Lines, place: int) -> list[str]:
    return [cell_at(line, place) for _, line in below[:_LOOKED_AT]]


def _table(sheet: Sheet, at: int, header: list[str], columns: dict[str, int], found: _Found, name: str) -> FoundTable:
    below = sheet.lines[at + 1 :]
    if len(below) > MOST_ROWS:
        raise Mistake(f"{name}: there are more than {MOST_ROWS:,} rows; split the file and load its parts.")
    titles = tuple(" ".join(filter(None, cells)) for _, cells in sheet.lines[:at])
    above = tuple(number for number, _ in sheet.lines[:at])
    measures, rates = found
    said = [words for words in (sheet.title, *titles, PurePath(name).stem) if title_says_rates(words)]
    if said and not rates:  # a table that holds rates beside counts has its counts under headings of their own
        measures, rates = [], said[:1]
    return FoundTable(sheet.title, titles, tuple(header), columns, tuple(measures), tuple(rates), below, above)


def cell_at(line: Sequence[str], place: int) -> str:
    """Give the cell at a place of a line; "" beyond its end."""
    return line[place] if place < len(line) else ""
