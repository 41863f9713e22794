"""The one way in for every file: judged by its content, read once, given as lines of cells."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from ijson import JSONError

from geo.mistakes import Mistake
from geo.writable import one_line
from loaders.apart.door import content_apart
from loaders.files import map_layers, markup_tables, workbook_sheets
from loaders.files.cells import CELL_TOO_LONG, LONGEST_CELL
from loaders.files.file_kind import MARKUP, WORKBOOKS, extension_note, file_kind, markup_kind, read_bytes
from loaders.files.flat_csv import csv_lines
from loaders.files.flat_json import flat_json, lines_as_list
from loaders.files.grid import Cell, FileRead, Grid, Line
from loaders.files.other_files import WANTED, json_as_what_it_is, json_of_another_screen
from loaders.files.own_layers import without_what_stands_beside
from loaders.files.text import decode
from loaders.files.web_text import without_web_marks
from loaders.files.workbook_sheets import MOST_COLUMNS, MOST_LINES
from loaders.people.without_people import without_people
from loaders.standards.contracts import ONLY_LINKS, is_a_package
from loaders.standards.giving_tables import KEY, giving_tables
from loaders.standards.json_lists import TooDeepError, json_list, outline, pages_in_all
from loaders.standards.standard_grid import standard_grids

MACROS = "The workbook holds macros; they were not run."
HIDDEN = "The sheet is hidden, and was read like the others."
ONE_OF_PAGES = "The file is one page of a list of"
MAPS = ("FeatureCollection", "Feature")
MOST_CELLS = 5_000_000
"""Of a file: 200,000 rows of 25 columns."""
BOUNDARIES = "The map shows boundaries; what is said of each was read, and its outline was not."


def read_file(source: Path | bytes, name: str) -> FileRead:
    """Read a file of any format that ``FORMATS`` holds.

    Parameters
    ----------
    source
        The file, or its bytes (an upload). Nothing in it is trusted, and no macro or formula is run.
    name
        What to call it in messages. It does not decide the format; where it does not fit the content, a note says so.

    Returns
    -------
    FileRead
        Every sheet, hidden ones included, and every filled line of it; but nothing that ``without_people`` refuses.

    Raises
    ------
    Mistake
        When the file cannot be read: one sentence that says what the file is or what is wrong with it, and what to do.
    """
    name = one_line(name)
    content = read_bytes(source, name)
    file = _markup(content, name) or _by_kind(content, name)
    return without_people(replace(file, checksum=sha256(content).hexdigest()))


def _by_kind(content: bytes, name: str) -> FileRead:
    kind = file_kind(content, name)
    if kind in WORKBOOKS:
        return _of_tables(name, kind, _sheets(content, name), "a workbook", MACROS if kind == "xlsm" else "")
    if kind == "geopackage":
        return _map(content, name, "geopackage", "a GeoPackage")
    if kind == "kml":
        raise Mistake(
            f"{name}: this is a map in KML, of which only boundaries are read, by the command “boundaries”; "
            "save its places as GeoJSON, and load that."
        )
    return _text(decode(content, name), name)


def _markup(content: bytes, name: str) -> FileRead | None:
    """The tables of a web page or an XML spreadsheet, as many systems export them under the name .xls; None without any."""
    key = markup_kind(content)
    if not key:
        return None
    tables = content_apart(markup_tables.read, decode(content, name).encode(), name)
    titles = [title or (f"Table {at}" if len(tables) > 1 else "") for at, (title, _, _) in enumerate(tables, start=1)]
    grids = tuple(
        Grid(title, tuple(lines), tuple(merged)) for title, (_, lines, merged) in zip(titles, tables, strict=True)
    )
    return _of_tables(name, key, grids, MARKUP[key]) if grids else None


def _file(name: str, key: str, grids: tuple[Grid, ...], what: str, note: str = "") -> FileRead:
    return FileRead(name, key, "", grids, tuple(filter(None, (extension_note(what, name), note))))


def _of_tables(name: str, key: str, grids: tuple[Grid, ...], what: str, note: str = "") -> FileRead:
    """Tables as they are, or as grants where they are in that standard."""
    grids = tuple(map(without_web_marks, _of_a_table(grids, name)))
    grants = giving_tables(grids)
    return _file(name, KEY if grants else key, grants or grids, what, note)


def _of_a_table(grids: tuple[Grid, ...], name: str) -> tuple[Grid, ...]:
    """The same; ``Mistake`` for a cell, or more cells, than any table has, before a pattern is sought in them."""
    if sum(len(cells) for grid in grids for _, cells in grid.lines) > MOST_CELLS:
        raise Mistake(
            f"{name}: there are more than {MOST_CELLS:,} cells; keep the columns that are needed and load it again."
        )
    for grid in grids:
        for number, cells in grid.lines:
            if any(type(cell) is str and len(cell) > LONGEST_CELL for cell in cells):
                where = f', sheet "{grid.sheet}"' if grid.sheet else ""
                raise Mistake(f"{name}{where}, row {number}: {CELL_TOO_LONG}")
    return grids


def _sheets(content: bytes, name: str) -> tuple[Grid, ...]:
    return tuple(
        Grid(sheet.title, tuple(sheet.lines), tuple(sheet.merged), (*([HIDDEN] if sheet.hidden else []), *sheet.said))
        for sheet in content_apart(workbook_sheets.read, content, name)
    )


def _map(content: bytes, name: str, key: str, what: str) -> FileRead:
    boundaries, layers = content_apart(map_layers.read, content, name)
    grids = tuple(Grid(title if len(layers) > 1 else "", tuple(lines)) for title, lines in layers)
    grids = without_what_stands_beside(_of_a_table(grids, name))
    return _file(name, f"{key}_boundaries" if boundaries else key, grids, what, BOUNDARIES if boundaries else "")


def _text(text: str, name: str) -> FileRead:
    start = text.lstrip()[:1]
    return _json(text, name) or _csv(text, name) if start in ("{", "[") else _csv(text, name)


def _json(text: str, name: str) -> FileRead | None:
    """A list of a standard, or a map; None for what is no JSON at all, and ``Mistake`` for any other JSON."""
    content = text.encode()
    try:
        about = outline(content)
    except TooDeepError as error:
        raise Mistake(f"{name}: this is a JSON file nested deeper than any list, {WANTED}") from error
    except (JSONError, ValueError):
        about = None
    if about and about.type in MAPS:
        return _map(content, name, "geojson", "a JSON file")
    if about and (place := json_list(content, about)):
        pages = pages_in_all(content, about)
        note = f"{ONE_OF_PAGES} {pages:,}; give the address of the list on the Directory screen to read them all."
        return _file(
            name,
            place.standard,
            _of_a_table(standard_grids(content, place, name), name),
            "a JSON file",
            note if pages > 1 else "",
        )
    if about is None and (lines := lines_as_list(text, name)):
        return _json(lines.decode(), name)
    if about and (elsewhere := json_of_another_screen(frozenset(about.parts))):
        raise Mistake(f"{name}: this is {elsewhere}")
    if about and is_a_package(about.parts):
        raise Mistake(f"{name}: this is {ONLY_LINKS}")
    if about and (grid := flat_json(content, name)):
        return _file(name, "json", _of_a_table((grid,), name), "a JSON file")
    if what := json_as_what_it_is(text):
        raise Mistake(f"{name}: this is {what}")
    return None


def _csv(text: str, name: str) -> FileRead:
    return _of_tables(name, "csv", (_table(text, name),), "a CSV")


def _table(text: str, name: str) -> Grid:
    lines: list[Line] = []
    for line in _filled(text, name):
        if len(line[1]) > MOST_COLUMNS:
            raise Mistake(
                f"{name}, row {line[0]}: the row has more than {MOST_COLUMNS} cells; keep the table's columns only."
            )
        if len(lines) == MOST_LINES:
            raise Mistake(f"{name}: there are more than {MOST_LINES:,} filled rows; split the file and load its parts.")
        lines.append(line)
    return Grid("", tuple(lines))


def _filled(text: str, name: str) -> Iterator[Line]:
    """Lines that hold anything; cells that are alike are one text, so that a long table is held once."""
    seen: dict[str, str] = {}
    for number, cells in csv_lines(text, name):
        line: list[Cell] = [seen.setdefault(cell, cell) if cell.strip() else None for cell in cells]
        while line and line[-1] is None:
            line.pop()
        if line:
            yield number, tuple(line)
