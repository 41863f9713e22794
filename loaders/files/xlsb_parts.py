"""The merged cells of a binary workbook (.xlsb), which its reader does not give: documented records of MS-XLSB, and no others."""

import struct
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from loaders.files.marked_cells import MarkedCells

BOOK, _LINKS = "xl/workbook.bin", "xl/_rels/workbook.bin.rels"
_SHEET_OF_BOOK = 156  # BrtBundleSh
_BEGIN, _ONE, _END = b"\xb1\x01\x04", b"\xb0\x01\x10", b"\xb2\x01\x00"
"""BrtBeginMergeCells, BrtMergeCell and BrtEndMergeCells, each with its length."""
_BLOCK = struct.Struct("<4I")  # first and last row, first and last column, from 0


def marked_in_xlsb(archive: zipfile.ZipFile) -> dict[str, MarkedCells]:
    """The merged blocks by the title of their sheet; no other cell is marked."""
    names = set(archive.namelist())
    parts = _parts(archive) if _LINKS in names else {}
    return {
        title: MarkedCells(merged=list(_merged(archive.read(parts[link]))))
        for link, title in _sheets(archive.read(BOOK))
        if link in parts and parts[link] in names
    }


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The name of the part that each link of the workbook points to."""
    links = ElementTree.fromstring(archive.read(_LINKS))  # noqa: S314 - entities are refused before
    targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    return {
        link: target.lstrip("/") if target.startswith("/") else f"xl/{target.removeprefix('./')}"
        for link, target in targets.items()
    }


def _sheets(book: bytes) -> Iterator[tuple[str, str]]:
    """The link and the title of each sheet: two texts behind eight bytes that tell whether it is hidden, and its number."""
    for kind, body in _records(book):
        if kind == _SHEET_OF_BOOK:
            link, behind = _text(body, 8)
            yield link, _text(body, behind)[0]


def _text(body: bytes, at: int) -> tuple[str, int]:
    """A text with its length before it, and where it ends."""
    [length] = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Each record's kind and body."""
    at = 0
    while at < len(content):
        kind, at = _number(content, at, longest=2)
        length, at = _number(content, at, longest=4)
        yield kind, content[at : at + length]
        at += length


def _number(content: bytes, at: int, longest: int) -> tuple[int, int]:
    """A number of so many bytes at most, seven bits in each, the lowest first; and where it ends."""
    number = 0
    for place, byte in enumerate(content[at : at + longest]):
        number |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            return number, at + place + 1
    return number, at + longest


def _merged(sheet: bytes) -> Iterator[tuple[int, int, int, int]]:
    """The merged blocks: they stand together behind the cells, so that they are found without going through those."""
    at = sheet.find(_BEGIN)
    while at >= 0:
        [count] = struct.unpack_from("<I", sheet, at + len(_BEGIN))
        first = at + len(_BEGIN) + 4
        step = len(_ONE) + _BLOCK.size
        starts = range(first, first + count * step, step)
        if sheet.startswith(_END, starts.stop) and all(sheet.startswith(_ONE, start) for start in starts):
            for start in starts:
                top, bottom, left, right = _BLOCK.unpack_from(sheet, start + len(_ONE))
                yield top + 1, left, bottom + 1, right
            return
        at = sheet.find(_BEGIN, first)
