"""Nomis: a table in pages of at most 25,000 cells, a cell in a row, each of which says how many there are in all.

It becomes a table with a row for each area and period, and a column for each thing counted.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO
from urllib.parse import parse_qsl, urlencode, urlsplit

from geo.mistakes import Mistake
from loaders.fetch.asking import KEPT, Asker, CutShortError
from loaders.fetch.checked_json import missing, require
from loaders.fetch.csv_pages import as_csv, cells_of
from loaders.fetch.shape import Page, Shape, Start
from loaders.fetch.wanted import FileWanted

CELLS_A_PAGE = 25_000
"""As many as the service gives anybody who has no key."""
_OF_A_ROW, _HEADINGS = ("DATE_NAME", "GEOGRAPHY_CODE", "GEOGRAPHY_NAME"), ("period", "area code", "area name")
_IN_ALL, _OFFSET, _VALUE = "RECORD_COUNT", "RECORD_OFFSET", "OBS_VALUE"


def start(wanted: FileWanted, asker: Asker, today: date) -> Start:
    """The table from its first row."""
    return Start(_from(wanted.path, 0))


def page(wanted: FileWanted, asker: Asker, path: str, content: bytes) -> Page:
    """A page of rows, without the columns that count them."""
    headings, rows = _table(content, asker)
    for column in (*wanted.columns, _IN_ALL, _OFFSET):
        require(column in headings, wanted, missing(column))
    in_all, value = headings.index(_IN_ALL), headings.index(_VALUE)
    if any(len(row) != len(headings) for row in rows):
        raise CutShortError
    require(bool(rows), wanted, "it has no rows")
    require(all(row[in_all].isdecimal() for row in rows), wanted, f"{_IN_ALL} is no number")
    require(all(_is_number(row[value]) for row in rows), wanted, f"{_VALUE} is no number")
    total, done = int(rows[0][in_all]), _offset(path) + len(rows)
    kept = [at for at, heading in enumerate(headings) if heading not in (_IN_ALL, _OFFSET)]
    table = as_csv([headings[at] for at in kept], ([row[at] for at in kept] for row in rows))
    return Page(table, len(rows), len(rows), _from(path, done) if done < total else "")


def whole(wanted: FileWanted, pages: Iterable[bytes]) -> Iterator[bytes]:
    """The cells of all pages as one table; a cell that did not come is blank."""
    counted = [column for column in wanted.columns if column not in (*_OF_A_ROW, _VALUE)]
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    for cell in cells_of(pages):
        thing = ", ".join(cell[column] for column in counted)
        rows.setdefault(tuple(cell[column] for column in _OF_A_ROW), {})[thing] = cell[_VALUE]
    things = list(dict.fromkeys(thing for row in rows.values() for thing in row))
    yield as_csv(
        (*_HEADINGS, *things), ([*key, *(row.get(thing) or "" for thing in things)] for key, row in rows.items())
    )


SHAPE = Shape(start, page, whole)


def _table(content: bytes, asker: Asker) -> tuple[list[str], list[list[str]]]:
    if content[:200].lstrip()[:1] in (b"<", b"{"):
        raise Mistake(f"{asker.service.name}: it answered with no table; {KEPT}.")
    if not content.endswith(b"\n"):
        raise CutShortError
    try:
        lines = list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        raise CutShortError from error
    return (lines[0] if lines else []), lines[1:]


def _is_number(text: str) -> bool:
    """Whether a cell is a number, or blank where the publisher withholds it."""
    return not text or text.replace(".", "", 1).removeprefix("-").isdecimal()


def _offset(path: str) -> int:
    return int(dict(parse_qsl(urlsplit(path).query))["recordoffset"])


def _from(path: str, offset: int) -> str:
    parts = urlsplit(path)
    asked = dict(parse_qsl(parts.query)) | {"recordlimit": str(CELLS_A_PAGE), "recordoffset": str(offset)}
    return parts._replace(query=urlencode(asked, safe=",")).geturl()
