"""Cells that hold the marks of a web page, as exports of many systems do: read as the text that a page would show."""

import html
import re
from dataclasses import replace

from loaders.files.grid import Cell, Grid

_NAMES = "p|br|div|span|ul|ol|li|b|strong|i|em|u|a|font|h[1-6]|table|tbody|tr|td|th"
_MARK = re.compile(rf"</?(?:{_NAMES})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_CERTAIN = re.compile(rf"</(?:{_NAMES})\s*>|<br\s*/?>", re.IGNORECASE)
"""A mark that closes, or that breaks a line: what merely opens may be meant as it is written."""
_NEW_LINE = re.compile(r"<(?:br|li|tr)\b[^<>]*>|</(?:p|div|h[1-6]|ul|ol)\s*>", re.IGNORECASE)
_LINK = re.compile(r"<a\b[^<>]*?\bhref\s*=\s*[\"']?(?:mailto:|tel:)?([^\"'<>\s]+)[^<>]*>", re.IGNORECASE)
"""Where a link leads is kept: an address of a person must be seen to be withheld."""
_ENTITY = re.compile(r"&(?:amp|nbsp|quot|apos|lt|gt|pound|eacute|rsquo|lsquo|ndash|#[1-9]\d{1,4});", re.IGNORECASE)


def as_shown_on_a_page(text: str) -> str:
    """The text without its marks, a line for each line or point of a list; the same text where it holds none."""
    if _CERTAIN.search(text):
        text = _MARK.sub("", _NEW_LINE.sub("\n", _LINK.sub(r"\1 ", text)))
    elif not _ENTITY.search(text):
        return text
    lines = (" ".join(line.split()) for line in html.unescape(text).split("\n"))
    return "\n".join(filter(None, lines))


def without_web_marks(grid: Grid) -> Grid:
    """The sheet with each cell as a page would show it, and a note that says in how many; the same where none holds marks."""
    plain: dict[str, str] = {}
    for _, cells in grid.lines:
        for cell in cells:
            if isinstance(cell, str) and ("<" in cell or "&" in cell) and cell not in plain:
                plain[cell] = as_shown_on_a_page(cell)
    changed = {cell: shown for cell, shown in plain.items() if shown != cell}
    if not changed:
        return grid
    number = sum(isinstance(cell, str) and cell in changed for _, cells in grid.lines for cell in cells)
    note = f"Web-page marks, such as <br>, were left out of {number:,} cell{'s' if number > 1 else ''}."
    lines = tuple((at, tuple(_of(cell, changed) for cell in cells)) for at, cells in grid.lines)
    return replace(grid, lines=lines, notes=(*grid.notes, note))


def _of(cell: Cell, changed: dict[str, str]) -> Cell:
    return changed.get(cell, cell) or None if isinstance(cell, str) else cell
