"""Read a plain table of counts by area: "area code, value, period, source". Small counts are withheld as it is read.

One row for each area and period. Districts or force areas, one or the other in a file. Retired codes are read as what they
became; where several districts became one, their counts are added if none is missing. A blank value is *not known*, never 0.
"""

import csv
import re
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path

import pandas as pd

from cohorts.indicator import Indicator
from cohorts.suppression import suppressed_counts
from geo.areas import LEVEL_WORDS, levels_of
from geo.mistakes import Mistake
from geo.names import CODE, find_area
from geo.retired import retired_areas
from loaders.cells import clean_text, matching_key, shown
from loaders.file_kind import file_kind, read_bytes
from loaders.flat_csv import decode
from loaders.report import LoadReport, Problem

COLUMNS = {"area_code": "area code", "value": "value", "period": "period", "source": "source"}
LEVELS_READ = ("lad", "pfa")
MOST_ROWS = 50_000
NUMBER = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|[0-9]+(\.[0-9]+)?")
LONGEST_NUMBER = 15


@dataclass(frozen=True)
class _Row:
    number: int
    given: str
    code: str
    level: str
    value: float
    period: str
    source: str


class _RowError(ValueError):
    """A row that cannot be read: the column it is about, and why."""

    def __init__(self, column: str, message: str) -> None:
        super().__init__(message)
        self.column = column


def load_indicators(source: Path | bytes, name: str) -> tuple[tuple[Indicator, ...], LoadReport]:
    """Read a series of counts.

    Parameters
    ----------
    source
        A CSV file, or its content.
    name
        What to call it on screen and in messages; a driver goes by this name.

    Returns
    -------
    tuple
        An ``Indicator`` for each period in the file, in the order of the period's words, and what became of each row. Counts
        under five, and those that would give them away, are already withheld.

    Raises
    ------
    Mistake
        If the file is missing, empty or no CSV, lacks a column, or no row of it can be read.
    """
    content = read_bytes(source, name)
    if file_kind(content, name) != "text":
        raise Mistake(f"{name}: this is a workbook. Save the sheet as CSV UTF-8 and load that.")
    lines = _lines(decode(content, name), name)
    problems: list[Problem] = []
    rows = _keep_one_level(_readable(lines, problems), problems)
    kept = _merge_and_drop_duplicates(rows, problems)
    if not kept:
        first = f" The first: {problems[0].message}" if problems else ""
        raise Mistake(f"{name}: no row of the table can be read.{first}")
    periods = sorted({row.period for row in kept})
    aside = len({problem.row for problem in problems if problem.set_aside})
    problems.sort(key=lambda problem: problem.row)
    report = LoadReport(name, len(lines), len(lines) - aside, aside, problems)
    return tuple(
        _indicator(name, [row for row in kept if row.period == period]) for period in periods
    ), report


def _lines(text: str, name: str) -> list[tuple[int, dict[str, str]]]:
    """Match the header and take every row that is not blank, with its number as a spreadsheet counts."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(",;\t", key=first.count)
    try:
        table = list(enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator), start=1))
    except csv.Error as error:
        raise Mistake(f"{name}: the file cannot be read as a CSV. Save it again as CSV UTF-8.") from error
    filled = [
        (number, [clean_text(cell) for cell in line]) for number, line in table if any(map(str.strip, line))
    ]
    header = [matching_key(cell) for cell in (filled[0][1] if filled else [])]
    if missing := [label for label in COLUMNS.values() if matching_key(label) not in header]:
        listed = ", ".join(f'"{label}"' for label in missing)
        raise Mistake(
            f"{name}: the table lacks the column {listed}. It must have: {', '.join(COLUMNS.values())}."
        )
    if len(filled) - 1 > MOST_ROWS:
        raise Mistake(f"{name}: there are more than {MOST_ROWS:,} rows. Split the file and load its parts.")
    position = {column: header.index(matching_key(label)) for column, label in COLUMNS.items()}
    return [
        (number, {column: line[at] if at < len(line) else "" for column, at in position.items()})
        for number, line in filled[1:]
    ]


def _readable(lines: list[tuple[int, dict[str, str]]], problems: list[Problem]) -> list[_Row]:
    rows = []
    for number, cells in lines:
        try:
            given = re.sub(r"\s+", "", cells["area_code"]).upper()
            if not CODE.fullmatch(given):
                message = f"{shown(cells['area_code'])} is not an area code such as E07000148."
                raise _RowError(COLUMNS["area_code"], message)
            code, level, notice = _area(given)
            count = _count(cells["value"])
        except _RowError as error:
            problems.append(Problem("", number, error.column, f"{error} The row was set aside.", True))
            continue
        rows.append(_Row(number, given, code, level, count, cells["period"], cells["source"]))
        if notice:
            problems.append(Problem("", number, COLUMNS["area_code"], notice, False))
    return rows


def _area(code: str) -> tuple[str, str, str]:
    """Find, for a code, the current area, the level its count is read at, and a sentence if it is retired."""
    column = COLUMNS["area_code"]
    try:
        found = find_area(code)
    except Mistake as mistake:
        raise _RowError(column, str(mistake)) from mistake
    levels = [level for level in LEVELS_READ if level in levels_of(found.code)]
    if not levels:
        words = LEVEL_WORDS[found.level]
        raise _RowError(
            column, f"{found.name} ({found.code}) is a {words}; counts are read by district or by force area."
        )
    return found.code, levels[0], f"{found.notice}." if found.notice else ""


def _count(text: str) -> float:
    column = COLUMNS["value"]
    if not text:
        return float("nan")
    if text.startswith("-"):
        raise _RowError(column, "the value is below 0, and a count cannot be.")
    if len(text) > LONGEST_NUMBER or not NUMBER.fullmatch(text):
        raise _RowError(column, "the value is not a number: leave it blank where it is not known.")
    return float(text.replace(",", ""))


def _keep_one_level(rows: list[_Row], problems: list[Problem]) -> list[_Row]:
    """Keep the rows at the level that most rows stand at; the rest are set aside."""
    level = max(LEVELS_READ, key=lambda one: sum(row.level == one for row in rows))
    for row in rows:
        if row.level != level:
            message = (
                f"{row.code} is a {LEVEL_WORDS[row.level]}, and most rows are not. The row was set aside."
            )
            problems.append(Problem("", row.number, COLUMNS["area_code"], message, True))
    return [row for row in rows if row.level == level]


def _merge_and_drop_duplicates(rows: list[_Row], problems: list[Problem]) -> list[_Row]:
    """Keep one row for each area and period: the first under its own code, else the districts that became it, added up."""
    by_area: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        by_area.setdefault((row.code, row.period), []).append(row)
    kept = []
    for same in by_area.values():
        whole = [row for row in same if row.given not in _districts_that_became(row.code)]
        parts = list({row.given: row for row in reversed(whole[:1] or same)}.values())[::-1]
        used = {row.number for row in parts}
        for row in same:
            if row.number not in used:
                message = f"{row.code} has a value for this period already. The row was set aside."
                problems.append(Problem("", row.number, COLUMNS["area_code"], message, True))
        kept.append(parts[0] if whole else _added_up(parts, problems))
    return kept


def _districts_that_became(code: str) -> frozenset[str]:
    """Give the retired districts that went into one current area; a retired county that became it whole is not among them."""
    return frozenset(
        old.code for old in retired_areas().values() if old.successors == (code,) and old.level == "lad"
    )


def _added_up(parts: list[_Row], problems: list[Problem]) -> _Row:
    """Add up the districts that became one area; the sum is not known where one of them is not given."""
    one = parts[0]
    missing = sorted(_districts_that_became(one.code) - {row.given for row in parts})
    if missing:
        message = (
            f"{one.code} was made of more districts than are given ({', '.join(missing)} not given), so its count is not "
            "known. Give a row for the whole area."
        )
    else:
        message = f"The counts of {len(parts)} retired districts were added up for {one.code}."
    if missing or len(parts) > 1:
        problems.append(Problem("", one.number, COLUMNS["value"], message, False))
    return replace(one, value=float("nan") if missing else sum(row.value for row in parts))


def _indicator(name: str, rows: list[_Row]) -> Indicator:
    level = rows[0].level
    counts = pd.Series({row.code: row.value for row in rows}, dtype=float)
    values, totals, withheld = suppressed_counts(counts, level)
    sources = "; ".join(dict.fromkeys(row.source for row in rows if row.source))
    return Indicator(name, level, values, rows[0].period, sources, totals, withheld)
