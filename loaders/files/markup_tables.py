"""The tables of a web page or of an XML spreadsheet (2003) as lines of cells. Run apart: nothing in it is trusted.

Many systems export either under the name .xls.
"""

from contextlib import suppress
from datetime import datetime

from geo.mistakes import Mistake
from loaders.files.grid import Cell, Line
from loaders.files.markup_pieces import Tag, pieces
from loaders.files.workbook_sheets import MOST_COLUMNS, MOST_LINES

_LEAST = 2
"""Lines with so many filled cells, and so many of them, make a table; less is the layout of a page."""
_BREAKS = ("br", "p", "div", "li")
_BREAK = "\0"
_UNSEEN = ("script", "style", "comment", "noscript")
_MOST_FIGURES = 7
_ROWS, _CELLS = ("tr", "row"), ("td", "th", "cell")


def read(content: bytes) -> list[tuple[str, list[Line], list[tuple[int, int, int, int]]]]:
    """Give each table that holds data: its title, its lines, and its merged blocks (see ``Grid``).

    Raises
    ------
    Mistake
        If a table is larger than can be read; the file's name stands before the sentence elsewhere.
    """
    page = _Page()
    for piece in pieces(content.decode()):
        page.take(piece)
    page.end()
    return [(table.title, table.lines, table.merged) for table in page.tables if table.holds_data()]


class _Table:
    """One table as it is read: its lines, and where cells of lines above reach down."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.lines: list[Line] = []
        self.merged: list[tuple[int, int, int, int]] = []
        self._number, self._at = 0, 0
        self._cells: dict[int, Cell] = {}
        self._taken: dict[int, int] = {}  # by column: the last line that a cell above reaches

    def holds_data(self) -> bool:
        filled = sum(sum(cell is not None for cell in cells) >= _LEAST for _, cells in self.lines)
        return filled >= _LEAST

    def begin_row(self, about: dict[str, str]) -> None:
        self.end_row()
        self._number = max(self._number + 1, _whole(about, "index", 0))
        self._at = 0

    def end_row(self) -> None:
        if filled := {at: cell for at, cell in self._cells.items() if cell is not None}:
            if len(self.lines) == MOST_LINES:
                raise Mistake(f"there are more than {MOST_LINES:,} filled rows; split the file and load its parts.")
            self.lines.append((self._number, tuple(filled.get(at) for at in range(max(filled) + 1))))
        self._cells = {}

    def put(self, about: dict[str, str], value: Cell) -> None:
        """Put a cell in its place: behind those before it, and those that reach down from above."""
        if about:
            self._at = max(self._at, _whole(about, "index", 1) - 1)
        while self._taken and self._taken.get(self._at, 0) >= self._number:
            self._at += 1
        across, down = self._reach(about) if about else (1, 1)
        if self._at + across > MOST_COLUMNS:
            raise Mistake(f"row {self._number}: it has more than {MOST_COLUMNS} cells; keep the table's columns only.")
        if across > 1 or down > 1:
            last = self._number + min(down, MOST_LINES) - 1
            self.merged.append((self._number, self._at, last, self._at + across - 1))
            self._taken.update(dict.fromkeys(range(self._at, self._at + across), last))
        self._cells[self._at] = value
        self._at += across

    def _reach(self, about: dict[str, str]) -> tuple[int, int]:
        """Over how many columns and lines a cell reaches."""
        across = max(_whole(about, "colspan", 1), _whole(about, "mergeacross", 0) + 1)
        down = max(_whole(about, "rowspan", 1), _whole(about, "mergedown", 0) + 1)
        return across, down


def _spans(tag: Tag) -> dict[str, str]:
    """What a cell says of its place; nothing for most, whose other marks are not looked at."""
    written = tag.written.lower()
    return tag.about() if "span" in written or "index" in written or "merge" in written else {}


def _whole(about: dict[str, str], name: str, otherwise: int) -> int:
    is_number = name in about and about[name].isdecimal() and len(about[name]) <= _MOST_FIGURES
    return int(about[name]) if is_number else otherwise


class _Page:
    """Puts pieces in their tables as they come; a table inside another is one of its own."""

    def __init__(self) -> None:
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._cell: dict[str, str] | None = None
        self._text: list[str] = []
        self._type = self._sheet = self._unseen = ""
        self._of_caption = False

    def take(self, piece: str | Tag) -> None:
        """Take the next piece; what is inside a script, a comment on a cell and the like is not seen."""
        if self._unseen:
            if isinstance(piece, Tag) and piece.ends and piece.name == self._unseen:
                self._unseen = ""
        elif isinstance(piece, str):
            self._take_text(piece)
        elif piece.name in _UNSEEN:
            self._unseen = "" if piece.ends or piece.alone else piece.name
        elif piece.ends:
            self._end(piece.name)
        else:
            self._begin(piece)
            if piece.alone:
                self._end(piece.name)

    def end(self) -> None:
        """End what the text leaves open."""
        self._end_cell()
        while self._open:
            self._open.pop().end_row()

    def _take_text(self, text: str) -> None:
        if self._of_caption and self._open:
            self._open[-1].title = " ".join(f"{self._open[-1].title} {text}".split())
        elif self._cell is not None:
            self._text.append(text)

    def _begin(self, tag: Tag) -> None:
        if tag.name == "worksheet":
            self._sheet = tag.said("name")
        elif tag.name == "table":
            self._end_cell()
            self._open.append(_Table(self._sheet))
            self.tables.append(self._open[-1])
        elif tag.name == "caption":
            self._of_caption = True
        elif tag.name == "data":
            self._type = tag.said("type")
        elif self._open and tag.name in _ROWS:
            self._end_cell()
            self._open[-1].begin_row(tag.about())
        elif self._open and tag.name in _CELLS:
            self._end_cell()
            self._cell, self._text, self._type = _spans(tag), [], ""
        elif tag.name in _BREAKS:
            self._text.append(_BREAK)

    def _end(self, name: str) -> None:
        if name == "caption":
            self._of_caption = False
        elif name in (*_CELLS, *_ROWS):
            self._end_cell()
        elif name == "table" and self._open:
            self._end_cell()
            self._open.pop().end_row()

    def _end_cell(self) -> None:
        if self._cell is not None and self._open:
            lines = (" ".join(line.split()) for line in "".join(self._text).split(_BREAK))
            self._open[-1].put(self._cell, _value("\n".join(filter(None, lines)), self._type))
        self._cell = None


def _value(text: str, type_said: str) -> Cell:
    """What a cell holds; text where the type that the file says does not fit it."""
    if not text:
        return None
    with suppress(ValueError, OverflowError):
        if type_said == "Number":
            number = float(text)
            return int(number) if number.is_integer() else number
        if type_said == "DateTime":
            return datetime.fromisoformat(text)
        if type_said == "Boolean":
            return bool(int(text))
    return text
