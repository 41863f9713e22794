"""Workbooks of Excel 2 to Excel 95 (BIFF 2 to 5), which no program at hand writes any more: the few records that make one."""

import struct
from collections.abc import Mapping, Sequence
from itertools import accumulate

Rows = Sequence[Sequence[str | float | None]]
Blocks = Sequence[tuple[int, int, int, int]]
_GLOBALS, _SHEET = 5, 0x10
_DATE, _DAY, _MONTH = 1, "DD/MM/YYYY", "MMM YYYY"
_SECTOR, _END, _FREE, _TABLE = 512, -2, -1, -3
_LEAST = 4096
"""Bytes of the shortest stream that stands in sectors of its own."""


def excel_95(sheets: Mapping[str, Rows], merged: Blocks = (), hidden: Sequence[str] = (), dates: str = "") -> bytes:
    """A workbook of Excel 5 or 95.

    Parameters
    ----------
    sheets
        The rows of each sheet: text in cp1252, or numbers.
    merged
        Of every sheet: its merged blocks as ``Grid`` has them. Excel 95 has none; some programs write them all the same.
    hidden
        The titles of the sheets that are hidden.
    dates
        The heading of the column whose numbers are shown as days.
    """
    return _container(_stream(sheets, merged, hidden, dates))


def _stream(sheets: Mapping[str, Rows], merged: Blocks, hidden: Sequence[str], dates: str) -> bytes:
    bodies = [_sheet(rows, merged, dates) for rows in sheets.values()]
    begin, end = _begin(_GLOBALS) + _record(0x42, struct.pack("<H", 1252)) + _styles(), _record(0x0A)
    entries = [_record(0x85, bytes(6) + _short(title)) for title in sheets]
    first = len(begin) + sum(map(len, entries)) + len(end)
    places = accumulate(map(len, bodies), initial=first)
    entries = [
        _record(0x85, struct.pack("<IH", place, title in hidden) + _short(title))
        for title, place in zip(sheets, places, strict=False)
    ]
    return begin + b"".join(entries) + end + b"".join(bodies)


def _begin(part: int) -> bytes:
    return _record(0x0809, struct.pack("<4H", 0x0500, part, 2412, 1995))


def _styles() -> bytes:
    """A typeface, the format of days, and the two styles of cells: as written, and as a day."""
    font = _record(0x31, struct.pack("<5H4B", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + _short("Arial"))
    formats = _record(0x41E, struct.pack("<H", 164) + _short(_DAY))
    return (
        font * 5
        + formats
        + b"".join(_record(0xE0, struct.pack("<8H", 0, form, 1, 0x20, 0, 0, 0, 0)) for form in (0, 164))
    )


def _sheet(rows: Rows, merged: Blocks, dates: str) -> bytes:
    body = _begin(_SHEET) + _record(0x200, struct.pack("<5H", 0, len(rows), 0, max(map(len, rows)), 0))
    of_days = rows[0].index(dates) if dates in rows[0] else -1
    for at, row in enumerate(rows):
        body += b"".join(_cell(at, column, value, int(column == of_days)) for column, value in enumerate(row))
    if merged:
        blocks = (struct.pack("<4H", top - 1, low - 1, left, right) for top, left, low, right in merged)
        body += _record(0xE5, struct.pack("<H", len(merged)) + b"".join(blocks))
    return body + _record(0x0A)


def _cell(row: int, column: int, value: str | float | None, style: int) -> bytes:
    place = struct.pack("<3H", row, column, style)
    if isinstance(value, str):
        text = value.encode("cp1252")
        return _record(0x204, place + struct.pack("<H", len(text)) + text)
    if isinstance(value, int):
        return _record(0x27E, place + struct.pack("<i", value << 2 | 2))
    return _record(0x201, place) if value is None else _record(0x203, place + struct.pack("<d", value))


def _record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def _short(text: str) -> bytes:
    return bytes([len(text)]) + text.encode("cp1252")


def _container(stream: bytes) -> bytes:
    """The old Office container with one stream, ``Book``: its header, one sector of the table, one of names, the stream."""
    stream = stream.ljust(_LEAST, b"\0")
    stream += bytes(-len(stream) % _SECTOR)
    sectors = len(stream) // _SECTOR
    table = [_TABLE, _END, *range(3, sectors + 2), _END]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<iiiiiiiiii", 0, 1, 1, 0, _LEAST, _END, 0, _END, 0, 0)
    header += struct.pack("<108i", *[_FREE] * 108)
    fat = struct.pack("<128i", *table, *[_FREE] * (128 - len(table)))
    names = _entry("Root Entry", 5, 1, _END, 0) + _entry("Book", 2, -1, 2, len(stream)) + _entry("", 0, -1, 0, 0) * 2
    return header + fat + names + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    written = (name + "\0").encode("utf-16-le") if name else b""
    about = struct.pack("<HBBiii", len(written), kind, 1, -1, -1, child)
    return written.ljust(64, b"\0") + about + bytes(36) + struct.pack("<iI4x", start, size)


def excel_3(rows: Rows, version: int = 3) -> bytes:
    """A sheet of Excel 2, 3 or 4, which is a stream with no container."""
    body = _record(
        {2: 0x0009, 3: 0x0209, 4: 0x0409}[version], struct.pack("<HHH", 0, _SHEET, 0)[: 4 if version == 2 else 6]
    )
    for at, row in enumerate(rows):
        body += b"".join(_old_cell(at, column, value, version) for column, value in enumerate(row) if value is not None)
    return body + _record(0x0A)


def _old_cell(row: int, column: int, value: str | float, version: int) -> bytes:
    place = struct.pack("<HH3x" if version == 2 else "<HHH", row, column, *([] if version == 2 else [0]))
    if isinstance(value, str):
        text = value.encode("cp1252")
        size = struct.pack("<B" if version == 2 else "<H", len(text))
        return _record(4 if version == 2 else 0x204, place + size + text)
    return _record(3 if version == 2 else 0x203, place + struct.pack("<d", value))
