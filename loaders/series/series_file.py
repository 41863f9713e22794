"""A file of counts: which things it counts, in which sheets, and the rows of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from geo.mistakes import Mistake
from loaders.files.file_kind import read_bytes
from loaders.series.ages import with_ages_together
from loaders.series.headings import COLUMNS, columns_of
from loaders.series.period_text import period_named, without_period
from loaders.series.rows import SeriesTable, rows_of
from loaders.series.sheets import ways_to_read, widest_line
from loaders.series.table import FoundTable, Measure, find_tables

MOST_NAMED = 6
_OF_PUBLICATION = re.compile(r"publish|release|update|next|access|extract|created|boundar|correct|revis", re.IGNORECASE)
_NOMIS_END = re.compile(r"; measures: value$", re.IGNORECASE)
Part = tuple[FoundTable, Measure]


@dataclass(frozen=True)
class SeriesFile:
    """A file of counts.

    Attributes
    ----------
    name
        As messages have it.
    tables
        Those found, sheet by sheet.
    without
        The titles of the sheets that hold no table of areas.
    notes
        Sentences about the file as a whole.
    """

    name: str
    tables: tuple[FoundTable, ...]
    without: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @cached_property
    def parts(self) -> dict[str, list[Part]]:
        """The columns that hold each thing counted, by what it is called; "" where the file counts one thing."""
        groups: dict[tuple[str, str], list[Part]] = {}
        for table in self.tables:
            for measure in table.measures:
                thing = _NOMIS_END.sub("", " ".join(measure.thing.split()))
                groups.setdefault((without_period(table.sheet)[0], thing), []).append((table, measure))
        if len(groups) == 1:
            return {"": next(iter(groups.values()))}
        many_sheets = len({sheet for sheet, _ in groups}) > 1
        named = {key: ": ".join(filter(None, (key[0] if many_sheets else "", key[1]))) for key in groups}
        return {named[key] or "count": parts for key, parts in groups.items()}

    @property
    def things(self) -> tuple[str, ...]:
        """What it counts, in the file's order; one "" where it counts one thing."""
        return tuple(self.parts)

    def rates_beside(self, thing: str) -> tuple[str, ...]:
        """The headings, in the tables of a thing, of what is no count: rates, shares, means."""
        return tuple(dict.fromkeys(rate for table, _ in self.parts[thing] for rate in table.rates))

    def table_of(self, thing: str) -> SeriesTable:
        """Give the rows of one of ``things``, of all sheets that hold it; raises Mistake where it is none, or has no period."""
        if thing not in self.parts:
            raise Mistake(f"{self.name}: {self.choice()}")
        tables = [
            rows_of(table, measure, "" if "period" in table.columns or measure.period else self._period_of(table))
            for table, measure in self.parts[thing]
        ]
        first = tables[0]
        return replace(
            first,
            rows=[row for table in tables for row in table.rows],
            left_out=tuple(dict.fromkeys(line for table in tables for line in table.left_out)),
            notes=tuple(dict.fromkeys(note for table in tables for note in table.notes)),
        )

    def choice(self) -> str:
        """Say that one of several things has to be chosen, and name the first of them."""
        named = ", ".join(f'"{thing}"' for thing in self.things[:MOST_NAMED])
        more = f" and {len(self.things) - MOST_NAMED} more" if len(self.things) > MOST_NAMED else ""
        return f"the file counts {len(self.things)} things: {named}{more}; say which of them to load."

    def _period_of(self, table: FoundTable) -> str:
        """Find the period of a table without a column for it: in its sheet's title, above it, in its source or file name."""
        sources = list(dict.fromkeys(_cells(table, "source")))
        titles = [title for title in table.titles if not _OF_PUBLICATION.search(title)]
        period, _ = period_named([table.sheet, *titles, *(sources if len(sources) == 1 else []), Path(self.name).stem])
        if not period:
            raise Mistake(f"{self.name}: {_lacking(['period'])}")
        return period


def read_series_file(source: Path | bytes, name: str) -> SeriesFile:
    """Find what a file counts by area: a CSV, or a workbook of any kind with any number of sheets.

    Raises
    ------
    Mistake
        If the file is missing or empty, no sheet of it has a column of areas beside one of counts, or it holds rates alone.
    """
    file = read_tables_of_counts(source, name)
    return replace(
        file, tables=tuple(replace(table, measures=with_ages_together(table.measures)) for table in file.tables)
    )


def read_tables_of_counts(source: Path | bytes, name: str) -> SeriesFile:
    """As ``read_series_file``, with each column of counts by itself: years of age are not put together."""
    lines: list[str] = []
    for read in ways_to_read(read_bytes(source, name), name):
        found = [(sheet.title, list(find_tables(sheet, name))) for sheet in read.sheets]
        tables = [table for _, of_sheet in found for table in of_sheet]
        if tables:
            _require_counts(tables, name)
            without = tuple(title for title, of_sheet in found if not of_sheet)
            return SeriesFile(name, tuple(tables), without, read.notes)
        lines = max(lines, widest_line(read.sheets), key=len)
    columns = columns_of(lines)
    needed = [column for column in ("area_code", "value", "period") if column not in columns]
    if "area_name" in columns and "area_code" in needed:
        needed.remove("area_code")
    raise Mistake(f"{name}: {_lacking(needed or ['value'])}")


def _require_counts(tables: list[FoundTable], name: str) -> None:
    if any(table.measures for table in tables):
        return
    rates = [rate for table in tables for rate in table.rates]
    listed = ", ".join(f'"{rate[:60]}"' for rate in rates[:MOST_NAMED])
    raise Mistake(
        f"{name}: {listed} {'holds' if len(rates) == 1 else 'hold'} rates, shares or sums, and no counts, "
        "and a rate is never added up or shared out: load the counts that it is made of."
    )


def _lacking(columns: list[str]) -> str:
    listed = ", ".join(f'"{COLUMNS[column]}"' for column in columns)
    return f"the table lacks the column {listed}, and must have: {', '.join(COLUMNS.values())}."


def _cells(table: FoundTable, column: str) -> Iterator[str]:
    place = table.columns.get(column)
    if place is not None:
        yield from (line[place] for _, line in table.lines if place < len(line) and line[place])
