"""Read a series of counts by area: "area code, value, period, source", or the like. Small counts are withheld as it is read.

One row for each area and period, by code or by name. Districts or force areas, one or the other in a file. Retired codes are
read as what they became; where several districts became one, their counts are added if none is missing. A blank value is
*not known*, never 0; a value that the publisher withheld is kept apart from both.
"""

from pathlib import Path

import pandas as pd

from cohorts.series.indicator import Indicator
from cohorts.series.suppression import suppressed_counts
from geo.mistakes import Mistake, in_one_sentence
from loaders.files.report import Finding, LoadReport
from loaders.series.counted_rows import CountedRow, at_one_level, readable_rows
from loaders.series.counts import WITHHELD
from loaders.series.headings import COLUMNS
from loaders.series.one_for_each_area import one_for_each_area
from loaders.series.periods import in_order_of_time, period_span
from loaders.series.rows import SeriesTable
from loaders.series.series_file import SeriesFile, read_series_file
from loaders.series.totals import against_the_whole

MOST_LISTED = 6


def load_indicators(source: Path | bytes, name: str, thing: str = "") -> tuple[tuple[Indicator, ...], LoadReport]:
    """Read a series of counts.

    Parameters
    ----------
    source
        A CSV file or a workbook, or its content. Titles above the table and notes below it are left out.
    name
        What to call it on screen and in messages; a driver goes by this name.
    thing
        Which of ``SeriesFile.things`` to read; "" where the file counts one thing.

    Returns
    -------
    tuple
        An ``Indicator`` for each period in the file, in order of time, the latest last, and what became of each row. Counts
        under five, and those that would give them away, are already withheld.

    Raises
    ------
    Mistake
        If the file is missing, empty or no table, lacks a column, no row of it can be read, its rows count several things, or
        it holds rates alone.
    """
    return indicators_of(read_series_file(source, name), name, thing)


def indicators_of(file: SeriesFile, name: str, thing: str = "") -> tuple[tuple[Indicator, ...], LoadReport]:
    """Read one thing that a file counts, as ``load_indicators`` does; ``name`` is what the series is called."""
    table = file.table_of(thing)
    problems = [Finding("", 0, "", note, False) for note in (*file.notes, *table.notes, *_left_out(file, thing))]
    readable, wholes = readable_rows(table, problems)
    rows = at_one_level(readable, table, problems)
    kept = one_for_each_area(rows, table, file.name, problems)
    if not kept:
        first = next((problem.message for problem in problems if problem.set_aside), "")
        raise Mistake(
            in_one_sentence(f"{file.name}: no row of the table can be read.", first and f"in the first, {first}")
        )
    periods = _periods(kept, problems)
    problems += [Finding("", 0, "", said, False) for said in against_the_whole(periods[-1], wholes)]
    aside = len({(problem.sheet, problem.row) for problem in problems if problem.set_aside})
    _note_what_is_not_given(rows, table, problems)
    problems.sort(key=lambda problem: problem.row)
    report = LoadReport(file.name, len(table.rows), len(table.rows) - aside, aside, problems)
    return tuple(_indicator(name, same) for same in periods), report


def _left_out(file: SeriesFile, thing: str) -> list[str]:
    """Say which columns are no counts, and which sheets hold no table."""
    said = []
    if rates := file.rates_beside(thing):
        said.append(f"Not read, being rates, shares or sums, which are never added up: {_listed(rates)}.")
    if file.without and file.tables:
        said.append(f"No table of areas was found in: {_listed(file.without)}.")
    return said


def _listed(named: tuple[str, ...]) -> str:
    more = f" and {len(named) - MOST_LISTED} more" if len(named) > MOST_LISTED else ""
    return ", ".join(f'"{" ".join(one.split())[:60]}"' for one in named[:MOST_LISTED]) + more


def _periods(kept: list[CountedRow], problems: list[Finding]) -> list[list[CountedRow]]:
    """Group rows by period, in order of time; say which periods cannot be placed in it."""
    groups: dict[object, list[CountedRow]] = {}
    for row in kept:
        groups.setdefault(row.time, []).append(row)
    named = {rows[0].period: rows for rows in groups.values()}
    unplaced = [period for period in named if period_span(period) is None]
    if len(named) > 1 and unplaced:
        listed = ", ".join(f'"{period[:40]}"' for period in sorted(unplaced)[:3])
        message = f"Some periods cannot be placed in time, so they stand before all others: {listed}."
        problems.append(Finding("", 0, COLUMNS["period"], message, False))
    return [named[period] for period in in_order_of_time(named)]


def _note_what_is_not_given(rows: list[CountedRow], table: SeriesTable, problems: list[Finding]) -> None:
    """Say, once for each, how many counts are withheld by the publisher, how many are dashes, and which lines are no rows."""
    withheld = [row.number for row in rows if row.count.state == WITHHELD]
    dashes = [row.number for row in rows if row.count.is_dash]
    left_out = [number for _, number in table.left_out]
    said = (
        (withheld, COLUMNS["value"], "withheld by the publisher, and kept apart from what is not known"),
        (
            dashes,
            COLUMNS["value"],
            "a dash, which may mean none and is read as not known; write 0 where there were none",
        ),
        (left_out, "", "text around the table, and not read"),
    )
    for numbers, column, what in said:
        if numbers:
            listed = ", ".join(map(str, sorted(numbers)[:MOST_LISTED])) + (" …" if len(numbers) > MOST_LISTED else "")
            which = f"Row{'s' if len(numbers) > 1 else ''} {listed} {'are' if len(numbers) > 1 else 'is'}"
            problems.append(Finding("", 0, column, f"{which} {what}.", False))


def _indicator(name: str, rows: list[CountedRow]) -> Indicator:
    level = rows[0].level
    counts = pd.Series({row.code: row.count.value for row in rows}, dtype=float)
    together = {row.code: row.together for row in rows if row.together}
    values, totals, withheld = suppressed_counts(counts, level, together)
    counted = tuple((codes, float(values[one])) for one, codes in together.items() if values.notna()[one])
    values = values.mask(values.index.isin(list(together)))
    sources = "; ".join(dict.fromkeys(row.source for row in rows if row.source))
    return Indicator(
        name,
        level,
        values,
        rows[0].period,
        sources,
        totals,
        frozenset(code for one in withheld for code in together.get(one, (one,))),
        frozenset(code for row in rows if row.count.state == WITHHELD for code in row.together or (row.code,)),
        counted,
    )
