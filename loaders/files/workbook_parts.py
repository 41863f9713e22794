"""What only the parts of a workbook tell: which dates show a month alone, which formulas have no saved result, what is unsafe."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

from geo.mistakes import Mistake
from loaders.files.lines_seen import hidden_lines, struck_styles
from loaders.files.marked_cells import Change, MarkedCells, as_error, as_shown, uncomputed
from loaders.files.ods_parts import CONTENT, marked_in_ods
from loaders.files.xlsb_parts import BOOK, marked_in_xlsb

CHUNK = 4_000_000
LONGEST_UNCUT = 16 * CHUNK
_MONTH_AND_YEAR = {"17": "mmm-yy"}
"""The one format of a month without its day that is not written into a file."""
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')  # quoted, bracketed and escaped parts of a number format
_MAY_BE_BEYOND = re.compile(rb' r="[A-Z]{3}[0-9]')  # many times faster than what it stands before
_CELL_BEYOND = re.compile(rb'<(?:\w+:)?c r="[A-Z]{3}[0-9]+"[^>/]*>')
_FORMULA = rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)"
_NO_RESULT = re.compile(
    rb"<(?:\w+:)?c ([^>]*)>\s*" + _FORMULA + rb"\s*(<(?:\w+:)?v ?/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_ERROR = re.compile(rb'<(?:\w+:)?c (?=[^>]*\bt="e")([^>]*)>(?:' + _FORMULA + rb")?<(?:\w+:)?v>([^<]{1,20})</")
_STYLED = rb'<(?:\w+:)?c (?=[^>]*\bs="(?:%s)")([^>]*)>'
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')


def marked_cells(content: bytes) -> dict[str, MarkedCells]:
    """Look through the XML of a workbook, a part at a time; give the marked cells by the title of their sheet.

    Raises
    ------
    Mistake
        If a part declares XML entities (they expand without end), or a sheet has cells beyond column ZZ.
    """
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = set(archive.namelist())
        for name in names:
            if name.endswith((".xml", ".rels")):
                _require_no_entities(archive, name)
        if CONTENT in names:
            return marked_in_ods(archive)
        if BOOK in names:
            return marked_in_xlsb(archive)
        if "xl/workbook.xml" not in names:
            return {}
        about_styles = archive.read("xl/styles.xml") if "xl/styles.xml" in names else b""
        styles = _short_dates(about_styles) if about_styles else {}
        struck = struck_styles(about_styles) if about_styles else frozenset()
        titles = _titles(archive)
        return {titles[name]: _marked(archive, name, styles, struck) for name in names if name in titles}


def _require_no_entities(archive: zipfile.ZipFile, name: str) -> None:
    with archive.open(name) as part:
        start = part.read(CHUNK).replace(b"\0", b"")  # a declaration stands before the first element
    if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
        raise Mistake(
            "the workbook is not as a spreadsheet program writes it, so it was not opened; "
            "open it in one, save it under another name and load that."
        )


def _titles(archive: zipfile.ZipFile) -> dict[str, str]:
    """The title of each sheet by the name of its part."""
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - entities are refused above
    parts = {link.get("Id"): link.get("Target", "").removeprefix("/xl/").removeprefix("./") for link in links}
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314
    titles = {}
    for sheet in book.iter():
        if sheet.tag.endswith("}sheet"):
            link = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
            titles[f"xl/{parts.get(link, '')}"] = sheet.get("name", "")
    return titles


def _short_dates(styles: bytes) -> dict[bytes, str]:
    """The styles of cells that show of a date the month and year, or the year: by number, as ``strftime`` writes it."""
    root = ElementTree.fromstring(styles)  # noqa: S314
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iter() if one.tag.endswith("}numFmt")}
    formats = _MONTH_AND_YEAR | own
    cells = next((one for one in root if one.tag.endswith("}cellXfs")), ())
    shown = {str(at).encode(): _shown(formats.get(style.get("numFmtId", ""), "")) for at, style in enumerate(cells)}
    return {style: pattern for style, pattern in shown.items() if pattern}


def _shown(number_format: str) -> str:
    """How a date is written of which a format shows no day; "" where it shows one, or is no format of dates."""
    parts = _LITERAL.sub("", number_format).casefold()
    if "d" in parts or "y" not in parts:
        return ""
    return "%Y-%m" if "m" in parts else "%Y"


def _marked(archive: zipfile.ZipFile, name: str, styles: dict[bytes, str], struck: frozenset[bytes]) -> MarkedCells:
    marked = MarkedCells()
    styled = re.compile(_STYLED % b"|".join(styles)) if styles else None
    crossed = re.compile(_STYLED % b"|".join(struck)) if struck else None
    for chunk in _chunks(archive, name):
        if _MAY_BE_BEYOND.search(chunk) and _CELL_BEYOND.search(chunk):
            raise Mistake("a sheet has cells to the right of column ZZ; delete those columns.")
        if b"<f" in chunk or b":f" in chunk:
            for found in _NO_RESULT.finditer(chunk):
                if not (found[2] and b't="str"' in found[1]):  # a saved result may be an empty text
                    _mark(marked, found[1], uncomputed)
        for found in _ERROR.finditer(chunk) if b't="e"' in chunk else ():
            _mark(marked, found[1], as_error(found[2].decode("utf-8", "replace")))
        for cell in styled.finditer(chunk) if styled else ():
            _mark(marked, cell[1], as_shown(styles[_style(cell[1])]))
        marked.hidden |= hidden_lines(chunk)
        for cell in crossed.finditer(chunk) if crossed else ():
            if place := _REFERENCE.search(cell[1]):
                marked.struck.setdefault(int(place[2]), set()).add(_column(place[1]))
    return marked


def _style(attributes: bytes) -> bytes:
    return attributes.partition(b's="')[2].partition(b'"')[0]


def _chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """The XML of a sheet, some megabytes at a time, cut between rows."""
    rest = b""
    with archive.open(name) as part:
        while read := part.read(CHUNK):
            rest += read
            cut = rest.rfind(b"<row ")
            if cut <= 0 and len(rest) > LONGEST_UNCUT:
                raise Mistake("a row of the workbook is longer than can be read; delete what is not needed in it.")
            if cut > 0:
                yield rest[:cut]
                rest = rest[cut:]
    yield rest


def _mark(marked: MarkedCells, attributes: bytes, change: Change) -> None:
    place = _REFERENCE.search(attributes)
    if place:
        marked.mark(int(place[2]), _column(place[1]), change)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
