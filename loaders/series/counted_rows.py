"""The rows of a series that can be read: what each counts, its count, its period; and those set aside, with the reason."""

import re
from dataclasses import dataclass, replace

from geo.levels import LEVELS
from loaders.files.report import Finding
from loaders.series.areas import LEVELS_READ, CountedArea, NoAreaError, counted_area, not_counted
from loaders.series.counts import Count, read_count
from loaders.series.headings import COLUMNS
from loaders.series.periods import period_span
from loaders.series.rates import says_a_rate
from loaders.series.rows import SeriesTable, TableRow

_OF_FORCES = re.compile(r"force|police|pfa", re.IGNORECASE)
_OF_UNITS = re.compile(r"unit|measure|metric|indicator|statistic|value type", re.IGNORECASE)


@dataclass(frozen=True)
class CountedRow:
    """A row that can be read; ``level`` is "" until the level of the series is settled."""

    sheet: str
    number: int
    area: CountedArea
    level: str
    count: Count
    period: str
    source: str
    others: tuple[str, ...]

    @property
    def code(self) -> str:
        """The area counted, at the level of the series; of several counted together, the largest."""
        return self.area.by_level[self.level].code

    @property
    def together(self) -> tuple[str, ...]:
        """The codes of the areas that are counted together; empty where one is counted alone."""
        return self.area.together.get(self.level, ())

    @property
    def given(self) -> str:
        """The code of the area as given, a retired one included."""
        return self.area.given

    @property
    def time(self) -> object:
        """What two spellings of one period share: "2024-25" and "2024/25"."""
        span = period_span(self.period)
        return (span.first, span.last) if span else self.period


@dataclass(frozen=True)
class WholeRow:
    """A row that counts all areas at once, such as a total or England and Wales."""

    named: str
    count: Count
    time: object


def readable_rows(table: SeriesTable, problems: list[Finding]) -> tuple[list[CountedRow], list[WholeRow]]:
    """Read the rows of a table; what cannot be read is set aside and added to ``problems``. Rows of the whole are given apart."""
    rows, wholes = list[CountedRow](), list[WholeRow]()
    for row in table.rows:
        column = "area_code" if row.cells.get("area_code") else "area_name"
        try:
            _require_no_rate(row, table)
            area = counted_area(row.cells.get("area_code", ""), row.cells.get("area_name", ""))
            column = "value"
            rows.append(_counted(row, area))
        except ValueError as error:
            label = table.columns.get(column, COLUMNS["area_code"])
            problems.append(Finding(row.sheet, row.number, label, str(error), True))
            if isinstance(error, NoAreaError) and error.whole:
                wholes += _whole(row)
    return rows, wholes


def _counted(row: TableRow, area: CountedArea) -> CountedRow:
    count, source = read_count(row.cells["value"]), row.cells.get("source", "")
    return CountedRow(row.sheet, row.number, area, "", count, _period(row), source, row.others)


def _whole(row: TableRow) -> list[WholeRow]:
    try:
        count = read_count(row.cells["value"])
    except ValueError:
        return []
    period = _period(row)
    span = period_span(period)
    named = row.cells.get("area_name") or row.cells.get("area_code", "")
    return [WholeRow(named, count, (span.first, span.last) if span else period)]


def _require_no_rate(row: TableRow, table: SeriesTable) -> None:
    """Refuse a row that says by its unit that it is a rate."""
    for heading, cell in zip(table.others, row.others, strict=True):
        if _OF_UNITS.search(heading) and says_a_rate(cell):
            raise ValueError(f'by its column "{heading}" it is a rate, and a rate is never added up.')


def _period(row: TableRow) -> str:
    """Give the period of a row, with the quarter of a table that has a column of its own for it: "Q1 2024/25"."""
    quarter, period = row.cells.get("quarter", ""), row.cells["period"]
    if quarter and quarter == period:
        return period
    return " ".join(filter(None, (f"Q{quarter}" if quarter in ("1", "2", "3", "4") else quarter, period)))


def at_one_level(rows: list[CountedRow], table: SeriesTable, problems: list[Finding]) -> list[CountedRow]:
    """Read the rows at the level that most of them stand at; the rest are set aside, and so are regions among regions alone."""
    often = {level: sum(level in row.area.by_level for row in rows) for level in LEVELS_READ}
    heading = " ".join(table.columns.get(column, "") for column in ("area_code", "area_name"))
    by_name = any(len(row.area.by_level) > 1 for row in rows)
    first = "pfa" if _OF_FORCES.search(heading) or by_name else "lad"
    level = max(sorted(LEVELS_READ, key=lambda one: one != first), key=often.__getitem__)
    of_regions = all(row.area.region for row in rows)
    kept = []
    for row in rows:
        if level in row.area.by_level and not of_regions:
            kept.append(replace(row, level=level))
            if notice := row.area.by_level[level].notice:
                problems.append(Finding(row.sheet, row.number, COLUMNS["area_code"], notice, False))
            continue
        why = not_counted(row.area.region) if row.area.region else _of_another_level(row.area)
        problems.append(Finding(row.sheet, row.number, COLUMNS["area_code"], why, True))
    return kept


def _of_another_level(area: CountedArea) -> str:
    own, found = next(iter(area.by_level.items()))
    return f"{found.code} is a {LEVELS[own].one}, and most rows are not."
