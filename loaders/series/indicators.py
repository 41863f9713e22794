"""Read a table of counts by area: "area code, value, period, source", or the like. Small counts are withheld as it is read.

One row for each area and period, by code or by name. Districts or force areas, one or the other in a file. Retired codes are
read as what they became; where several districts became one, their counts are added if none is missing. A blank value is
*not known*, never 0; a value that the publisher withheld is kept apart from both.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from cohorts.series.indicator import Indicator
from cohorts.series.suppression import suppressed_counts
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.retired import retired_areas
from loaders.files.file_kind import file_kind, read_bytes
from loaders.files.report import Finding, LoadReport
from loaders.files.text import decode
from loaders.series.areas import LEVELS_READ, CountedArea, counted_area
from loaders.series.counts import GIVEN, WITHHELD, Count, read_count
from loaders.series.periods import in_order_of_time, period_span
from loaders.series.table import COLUMNS, SeriesTable, series_table

_OF_FORCES = re.compile(r"force|police|pfa", re.IGNORECASE)


@dataclass(frozen=True)
class _Row:
    number: int
    area: CountedArea
    level: str
    count: Count
    period: str
    source: str
    others: tuple[str, ...]

    @property
    def code(self) -> str:
        """The area counted, at the level of the series."""
        return self.area.by_level[self.level].code

    @property
    def given(self) -> str:
        """The code of the area as given, a retired one included."""
        return self.area.given


def load_indicators(source: Path | bytes, name: str) -> tuple[tuple[Indicator, ...], LoadReport]:
    """Read a series of counts.

    Parameters
    ----------
    source
        A CSV file, or its content. Titles above the table and notes below it are left out.
    name
        What to call it on screen and in messages; a driver goes by this name.

    Returns
    -------
    tuple
        An ``Indicator`` for each period in the file, in order of time, the latest last, and what became of each row. Counts
        under five, and those that would give them away, are already withheld.

    Raises
    ------
    Mistake
        If the file is missing, empty or no CSV, lacks a column, no row of it can be read, or its rows count several things.
    """
    content = read_bytes(source, name)
    if file_kind(content, name) != "text":
        raise Mistake(f"{name}: this is a workbook. Save the sheet as CSV UTF-8 and load that.")
    table = series_table(decode(content, name), name)
    problems: list[Finding] = []
    rows = _at_one_level(_readable(table, problems), table, problems)
    kept = _merge_and_drop_duplicates(rows, table, name, problems)
    if not kept:
        first = f" The first: {problems[0].message}" if problems else ""
        raise Mistake(f"{name}: no row of the table can be read.{first}")
    periods = _periods(kept, problems)
    aside = len({problem.row for problem in problems if problem.set_aside})
    _note_what_is_not_given(rows, table, problems)
    problems.sort(key=lambda problem: problem.row)
    report = LoadReport(name, len(table.rows), len(table.rows) - aside, aside, problems)
    return tuple(_indicator(name, same) for same in periods), report


def _readable(table: SeriesTable, problems: list[Finding]) -> list[_Row]:
    rows = []
    for number, cells, others in table.rows:
        column = "area_code" if cells.get("area_code") else "area_name"
        try:
            area = counted_area(cells.get("area_code", ""), cells.get("area_name", ""))
            column = "value"
            count = read_count(cells["value"])
        except ValueError as error:
            label = table.columns.get(column, COLUMNS["area_code"])
            problems.append(Finding("", number, label, f"{error} The row was set aside.", True))
            continue
        period = " ".join(filter(None, (_quarter(cells), cells["period"])))
        rows.append(_Row(number, area, "", count, period, cells.get("source", ""), others))
    return rows


def _quarter(cells: dict[str, str]) -> str:
    """Write the quarter of a table that has a column of its own for it: "Q1"."""
    quarter = cells.get("quarter", "")
    return f"Q{quarter}" if quarter in ("1", "2", "3", "4") else quarter


def _at_one_level(rows: list[_Row], table: SeriesTable, problems: list[Finding]) -> list[_Row]:
    """Read the rows at the level that most of them stand at; the rest are set aside."""
    often = {level: sum(level in row.area.by_level for row in rows) for level in LEVELS_READ}
    heading = " ".join(table.columns.get(column, "") for column in ("area_code", "area_name"))
    by_name = any(len(row.area.by_level) > 1 for row in rows)
    first = "pfa" if _OF_FORCES.search(heading) or by_name else "lad"
    level = max(sorted(LEVELS_READ, key=lambda one: one != first), key=often.__getitem__)
    kept = []
    for row in rows:
        if level in row.area.by_level:
            kept.append(replace(row, level=level))
            if notice := row.area.by_level[level].notice:
                problems.append(Finding("", row.number, COLUMNS["area_code"], notice, False))
            continue
        own, found = next(iter(row.area.by_level.items()))
        message = f"{found.code} is a {LEVELS[own].one}, and most rows are not. The row was set aside."
        problems.append(Finding("", row.number, COLUMNS["area_code"], message, True))
    return kept


def _merge_and_drop_duplicates(rows: list[_Row], table: SeriesTable, name: str, problems: list[Finding]) -> list[_Row]:
    """Keep one row for each area and period: the first under its own code, else the districts that became it, added up."""
    by_area: dict[tuple[str, object], list[_Row]] = {}
    for row in rows:
        by_area.setdefault((row.code, _time_of(row)), []).append(row)
    kept = []
    for same in by_area.values():
        _require_one_thing_counted(same, table, name)
        whole = [row for row in same if row.given not in _districts_that_became(row.code)]
        parts = list({row.given: row for row in reversed(whole[:1] or same)}.values())[::-1]
        used = {row.number for row in parts}
        for row in same:
            if row.number not in used:
                message = f"{row.code} has a value for this period already. The row was set aside."
                problems.append(Finding("", row.number, COLUMNS["area_code"], message, True))
        kept.append(parts[0] if whole else _added_up(parts, problems))
    return kept


def _time_of(row: _Row) -> object:
    """Give what two spellings of one period share: "2024-25" and "2024/25"."""
    span = period_span(row.period)
    return (span.first, span.last) if span else row.period


def _require_one_thing_counted(same: list[_Row], table: SeriesTable, name: str) -> None:
    """Refuse a table whose rows for one area and period differ in a column that we do not read, such as the offence."""
    own = [row for row in same if row.given == same[0].given]
    if len({row.count.value for row in own}) < 2:
        return
    differ = [
        heading for at, heading in enumerate(table.others) if heading and len({row.others[at] for row in own}) > 1
    ]
    if differ:
        listed = " and ".join(f"“{heading}”" for heading in differ[:3])
        raise Mistake(
            f"{name}: rows {own[0].number} and {own[1].number} are for one area and period, and differ in {listed}. "
            "Keep the rows of one kind, or add them up, and load that."
        )


def _districts_that_became(code: str) -> frozenset[str]:
    """Give the retired districts that went into one current area; a retired county that became it whole is not among them."""
    return frozenset(old.code for old in retired_areas().values() if old.successors == (code,) and old.level == "lad")


def _added_up(parts: list[_Row], problems: list[Finding]) -> _Row:
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
        problems.append(Finding("", one.number, COLUMNS["value"], message, False))
    total = float("nan") if missing else sum(row.count.value for row in parts)
    states = {row.count.state for row in parts} - {GIVEN}
    return replace(one, count=Count(total, WITHHELD if states == {WITHHELD} else GIVEN))


def _periods(kept: list[_Row], problems: list[Finding]) -> list[list[_Row]]:
    """Group rows by period, in order of time; say which periods cannot be placed in it."""
    groups: dict[object, list[_Row]] = {}
    for row in kept:
        groups.setdefault(_time_of(row), []).append(row)
    named = {rows[0].period: rows for rows in groups.values()}
    unplaced = [period for period in named if period_span(period) is None]
    if len(named) > 1 and unplaced:
        listed = ", ".join(f'"{period[:40]}"' for period in sorted(unplaced)[:3])
        message = f"Some periods cannot be placed in time, so they stand before all others: {listed}."
        problems.append(Finding("", 0, COLUMNS["period"], message, False))
    return [named[period] for period in in_order_of_time(named)]


def _note_what_is_not_given(rows: list[_Row], table: SeriesTable, problems: list[Finding]) -> None:
    """Say, once for each, how many counts are withheld by the publisher, how many are dashes, and which lines are no rows."""
    withheld = [row.number for row in rows if row.count.state == WITHHELD]
    dashes = [row.number for row in rows if row.count.is_dash]
    said = (
        (withheld, COLUMNS["value"], "withheld by the publisher, and kept apart from what is not known"),
        (
            dashes,
            COLUMNS["value"],
            "a dash, which may mean none: read as not known. Write 0 where there were none",
        ),
        (table.left_out, "", "text around the table, and not read"),
    )
    for numbers, column, what in said:
        if numbers:
            listed = ", ".join(map(str, sorted(numbers)[:6])) + (" …" if len(numbers) > 6 else "")
            which = f"Row{'s' if len(numbers) > 1 else ''} {listed} {'are' if len(numbers) > 1 else 'is'}"
            problems.append(Finding("", 0, column, f"{which} {what}.", False))


def _indicator(name: str, rows: list[_Row]) -> Indicator:
    level = rows[0].level
    counts = pd.Series({row.code: row.count.value for row in rows}, dtype=float)
    values, totals, withheld = suppressed_counts(counts, level)
    sources = "; ".join(dict.fromkeys(row.source for row in rows if row.source))
    by_publisher = frozenset(row.code for row in rows if row.count.state == WITHHELD)
    return Indicator(name, level, values, rows[0].period, sources, totals, withheld, by_publisher)
