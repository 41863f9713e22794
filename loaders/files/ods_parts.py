"""What only the XML of an .ods tells: which cells are merged, and which dates show a month or a year alone."""

import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from loaders.files.marked_cells import MarkedCells, as_shown

CONTENT = "content.xml"
_CHUNK, _OVERLAP = 4_000_000, 2_000
_MOST_REPEATED = 1_000
"""How many of the rows that are written once, being alike, are marked."""
_MERGED = re.compile(rb'number-(?:rows|columns)-spanned="(?!1")')
_DATE = re.compile(rb'date-value="[^"]*"[^>]*><text:p>([^<]{1,40})</text:p>')
_SHOWS_A_YEAR = re.compile(r"[0-9]{4}")
_SHOWS_A_MONTH = re.compile(r"[0-9]{4}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{4}|[^\W\d_]{3,}\.?[ \-'’]*[0-9]{2,4}")


def marked_in_ods(archive: zipfile.ZipFile) -> dict[str, MarkedCells]:
    """The marked cells and merged blocks by the title of their sheet; looked for cell by cell only where there are some."""
    if not _has_any(archive):
        return {}
    with archive.open(CONTENT) as part:
        return _marked(ElementTree.iterparse(part, events=("start", "end")))  # noqa: S314 - entities are refused


def _has_any(archive: zipfile.ZipFile) -> bool:
    rest = b""
    with archive.open(CONTENT) as part:
        while read := part.read(_CHUNK):
            rest = rest[-_OVERLAP:] + read
            if _MERGED.search(rest) or any(
                _pattern(found[1].decode("utf-8", "replace")) for found in _DATE.finditer(rest)
            ):
                return True
    return False


def _pattern(shown: str) -> str:
    """How a date is shown, as ``strftime`` writes it, where it shows no day; else ""."""
    text = shown.strip()
    return "%Y" if _SHOWS_A_YEAR.fullmatch(text) else "%Y-%m" if _SHOWS_A_MONTH.fullmatch(text) else ""


def _marked(events: Iterator[tuple[str, ElementTree.Element]]) -> dict[str, MarkedCells]:
    found: dict[str, MarkedCells] = {}
    sheet, line = MarkedCells(), 1
    for event, element in events:
        kind = element.tag.rpartition("}")[2]
        if kind == "table" and event == "start":
            sheet, line = found.setdefault(_said(element, "name"), MarkedCells()), 1
        elif kind == "table-row" and event == "end":
            times = _number(element, "number-rows-repeated")
            _mark_row(sheet, element, line, times)
            line += times
            element.clear()
    return found


def _mark_row(sheet: MarkedCells, row: ElementTree.Element, line: int, times: int) -> None:
    column = 0
    for cell in row:
        wide, high = (_number(cell, f"number-{of}-spanned") for of in ("columns", "rows"))
        if wide > 1 or high > 1:
            sheet.merged.append((line, column, line + high - 1, column + wide - 1))
        repeated = _number(cell, "number-columns-repeated")
        pattern = _pattern("".join(cell.itertext())) if _said(cell, "value-type") == "date" else ""
        if pattern:
            places = (
                (line + down, column + right) for down in range(min(times, _MOST_REPEATED)) for right in range(repeated)
            )
            for number, at in places:
                sheet.mark(number, at, as_shown(pattern))
        column += repeated


def _said(element: ElementTree.Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _number(element: ElementTree.Element, name: str) -> int:
    text = _said(element, name)
    return min(int(text), 2_000_000) if text.isdecimal() and len(text) < 10 else 1
