"""A CSV file as lines of cells: encoding and separator found from the content."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice

import clevercsv

from geo.mistakes import Mistake
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.files.cells import CELL_TOO_LONG, LONGEST_CELL, matching_key
from loaders.files.file_kind import MOST_ABOVE_HEADER

SEPARATORS = ",;\t|:^~"
_LONGEST_SAMPLE = 6_000
"""Characters from which the separator is found: what looks at them takes time with the square of their number."""
_STATED_SEPARATOR = re.compile(r'\s*"?sep=(.)"?[^\S\n\r]*(?:\r\n|\r|\n)', re.IGNORECASE)  # a line that Excel writes
csv.field_size_limit(LONGEST_CELL)
_TOO_LONG = "field larger than field limit"


def csv_lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Every record of a CSV with its row number, as a spreadsheet would number it.

    Separators: comma, semicolon, tab, bar, colon, ``^``, ``~``, or the one that a first line ``sep=;`` states.

    Raises
    ------
    Mistake
        When the text ends inside quotation marks (it was cut short).
    """
    stated = _STATED_SEPARATOR.match(text)
    separator = stated[1] if stated else _separator(text)
    rest, first_row = (text[stated.end() :], 2) if stated else (text, 1)
    _require_whole(rest, separator, name)
    try:
        yield from enumerate(csv.reader(StringIO(rest, newline=""), delimiter=separator), start=first_row)
    except csv.Error as error:
        if is_cell_too_long(error):
            raise Mistake(f"{name}: {CELL_TOO_LONG}") from error
        raise Mistake(
            f"{name}: no table can be read from this file; "
            "open it in a spreadsheet program, save it as an .xlsx workbook and load that."
        ) from error


def is_cell_too_long(error: csv.Error) -> bool:
    """Whether a CSV cannot be read because a cell has more than ``LONGEST_CELL`` letters."""
    return str(error).startswith(_TOO_LONG)


def _separator(text: str) -> str:
    """The separator under which one of the first lines names most of the schema's columns, else the most regular one."""
    lines = (line for line in StringIO(text[: MOST_ABOVE_HEADER * 10_000], newline=None) if line.strip())
    first = [line.rstrip("\n") for line in islice(lines, MOST_ABOVE_HEADER)]
    known = {matching_key(n) for column in columns_of(CSV_FORM) for n in (column.name, column.label)}
    named = {
        s: max((sum(matching_key(cell.strip('"')) in known for cell in line.split(s)) for line in first), default=0)
        for s in ",;\t|"
    }
    likeliest = max(named, key=lambda s: named[s])
    return likeliest if named[likeliest] > 1 else _most_regular(text)


def _most_regular(text: str) -> str:
    sample = text[:_LONGEST_SAMPLE]
    if len(text) > _LONGEST_SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample
    try:
        dialect = clevercsv.Detector().detect(sample, delimiters=list(SEPARATORS))
    except Exception:  # it fails in many ways on text that is no table; such a text has one column
        return ","
    return dialect.delimiter if dialect is not None and dialect.delimiter else ","


def _require_whole(text: str, separator: str, name: str) -> None:
    """A file cut inside a quoted cell would swallow its last rows into one: refuse it."""
    try:
        for _ in csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise Mistake(
                f"{name}: the file ends inside a quoted cell, cut short or without a quotation mark; "
                "fetch or save it again, and load that."
            ) from error
