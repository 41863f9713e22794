"""The same invented sheets as a workbook of every format: each written here, but for .xls, which a spreadsheet program writes."""

import struct
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from tests import spreadsheet
from tests.loaders.directory_files import saved, sheets_of, workbook_file

Sheets = Mapping[str, Sequence[Sequence[str | float | None]]]
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
LINK = '<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'


def xlsx_of(sheets: Sheets) -> bytes:
    """An .xlsx of sheets."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return saved(book)


def xlsm_of(sheets: Sheets) -> bytes:
    """The same with a part for macros, which is no program."""
    content = BytesIO(xlsx_of(sheets))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"INVENTED")
    return content.getvalue()


def ods_of(sheets: Sheets) -> bytes:
    """An .ods of sheets."""

    def cell(value: str | float | None) -> str:
        if value is None:
            return "<table:table-cell/>"
        if isinstance(value, str):
            return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'

    def row(cells: Sequence[str | float | None]) -> str:
        return f"<table:table-row>{''.join(map(cell, cells))}</table:table-row>"

    names = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    tables = "".join(
        f'<table:table table:name="{escape(title)}">{"".join(map(row, rows))}</table:table>'
        for title, rows in sheets.items()
    )
    content = f"<office:document-content {names}><office:body><office:spreadsheet>{tables}"
    return _zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": content + "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def xlsb_of(sheets: Sheets, merged: Sequence[tuple[int, int, int, int]] = ()) -> bytes:
    """An .xlsb of sheets, each with the same merged blocks, as ``Grid`` has them."""
    links = "".join(LINK.format(n, "worksheet", f"worksheets/sheet{n}.bin") for n in range(1, len(sheets) + 1))
    entries = [
        _record(156, struct.pack("<II", 0, n) + _text(f"rId{n}") + _text(title))
        for n, title in enumerate(sheets, start=1)
    ]
    parts: dict[str, str | bytes] = {
        "_rels/.rels": RELATIONS.format(LINK.format(1, "officeDocument", "xl/workbook.bin")),
        "xl/_rels/workbook.bin.rels": RELATIONS.format(links),
        "xl/workbook.bin": b"".join((_record(131), _record(143), *entries, _record(144), _record(132))),
    }
    return _zipped(
        parts | {f"xl/worksheets/sheet{n}.bin": _rows(rows, merged) for n, rows in enumerate(sheets.values(), start=1)}
    )


def _rows(rows: Sequence[Sequence[str | float | None]], merged: Sequence[tuple[int, int, int, int]]) -> bytes:
    size = struct.pack("<4I", 0, max(len(rows), 1) - 1, 0, max(1, *map(len, rows)) - 1)
    body = _record(129) + _record(148, size) + _record(145)
    for at, row in enumerate(rows):
        body += _record(0, struct.pack("<IIHHHI", at, 0, 300, 0, 0, 0))
        for column, value in enumerate(row):
            place = struct.pack("<II", column, 0)
            if isinstance(value, str):
                body += _record(6, place + _text(value))
            elif value is not None:
                body += _record(5, place + struct.pack("<d", value))
    blocks = [_record(176, struct.pack("<4I", top - 1, low - 1, left, right)) for top, left, low, right in merged]
    if blocks:
        blocks = [_record(177, struct.pack("<I", len(blocks))), *blocks, _record(178)]
    return body + _record(146) + b"".join(blocks) + _record(130)


def _record(kind: int, body: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    left, size = len(body), b""
    while True:
        size += bytes([left & 0x7F | (0x80 if left > 0x7F else 0)])
        left >>= 7
        if not left:
            return head + size + body


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _zipped(parts: Mapping[str, str | bytes]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def xls_of(sheets: Sheets) -> bytes:
    """An .xls of sheets; ``FileNotFoundError`` where there is no spreadsheet program."""
    with tempfile.TemporaryDirectory() as folder:
        new = Path(folder) / "invented.xlsx"
        new.write_bytes(xlsx_of(sheets))
        [old] = spreadsheet.recalculate([new], Path(folder) / "out", to="xls")
        return old.read_bytes()


FORMS: dict[str, Callable[[Sheets], bytes]] = {
    "xlsx": xlsx_of, "xlsm": xlsm_of, "ods": ods_of, "xlsb": xlsb_of, "xls": xls_of,
}  # fmt: skip


@cache
def template_filled(rows: int = 12) -> dict[str, list[list[str | float | None]]]:
    """The template's sheets with invented services."""
    given = [{"places": 10.0 * n, "postcode": "LS1 3AD", "address": "Invented hall"} for n in range(rows)]
    sheets: dict[str, list[list[str | float | None]]] = {}
    book = load_workbook(BytesIO(workbook_file(sheets_of(*given))))
    for sheet in book.worksheets:
        sheets[sheet.title] = [list(row) for row in sheet.iter_rows(values_only=True)]
    return sheets
