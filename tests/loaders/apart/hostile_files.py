"""Files that would break, fill or mislead whoever reads them, made here: nothing hostile is kept as a file."""

import io
import json
import pickle
import sqlite3
import struct
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.loaders.files.workbook_forms import LINK, RELATIONS, xlsx_of

MB = 1_000_000
HostileFile = tuple[str, bytes]
"""What it is called, and its bytes."""
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LAUGHS = (
    "<!DOCTYPE l [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
)
_OUTSIDE = "<!DOCTYPE l [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
_SIX = "Service,Area served,Risk level\n"


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip of parts, packed as small as can be."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def workbook(sheet: str, strings: str = "", sheets: int = 1, top: str = "") -> bytes:
    """A workbook whose sheets are all the same part, as XML that no spreadsheet program wrote."""
    entries = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, sheets + 1))
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": RELATIONS.format(LINK.format(1, "officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": RELATIONS.format(
                LINK.format(1, "worksheet", "worksheets/sheet1.xml")
                + LINK.format(2, "sharedStrings", "sharedStrings.xml")
            ),
            "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_DOCUMENT}"><sheets>{entries}</sheets></workbook>',
            "xl/sharedStrings.xml": f"{top}<sst {_MAIN}>{strings}</sst>",
            "xl/worksheets/sheet1.xml": f"{top}<worksheet {_MAIN}>{sheet}</worksheet>",
        }
    )


def _cells(rows: int, columns: int) -> str:
    def row(number: int) -> str:
        return "".join(f'<c r="{_letters(at)}{number}"><v>{number}</v></c>' for at in range(columns))

    return "<sheetData>" + "".join(f'<row r="{n}">{row(n)}</row>' for n in range(1, rows + 1)) + "</sheetData>"


def _letters(at: int) -> str:
    return chr(65 + at) if at < 26 else chr(64 + at // 26) + chr(65 + at % 26)


def _text(text: str) -> str:
    return f'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row></sheetData>'


def _ods(content: str) -> bytes:
    names = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    body = f"<office:document-content {names}><office:body><office:spreadsheet>{content}</office:spreadsheet></office:body>"
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped(
        {"mimetype": mime, "META-INF/manifest.xml": "<m/>", "content.xml": f"{body}</office:document-content>"}
    )


def _in_zips(depth: int) -> bytes:
    content = xlsx_of({"S": [["Service"], ["Groups"]]})
    for _ in range(depth):
        content = zipped({"inside.zip": content})
    return content


def _lying_zip() -> bytes:
    """A workbook of which a part says that it is small, and is not."""
    content = bytearray(workbook("<sheetData>" + " " * 90 * MB + "</sheetData>"))
    size = struct.pack(
        "<I", len("<sheetData>") + 90 * MB + len("</sheetData>") + len(f"<worksheet {_MAIN}></worksheet>")
    )
    assert content.count(size) >= 2
    return bytes(content).replace(size, struct.pack("<I", 1_000))


def _locked() -> bytes:
    """A workbook whose parts say that they are encrypted."""
    content = bytearray(xlsx_of({"S": [["Service"], ["Groups"]]}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(mark)
        while place >= 0:
            content[place + at] |= 1
            place = content.find(mark, place + 4)
    return bytes(content)


def _old_locked() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000) + "EncryptedPackage".encode("utf-16-le") + bytes(9_000)


def _endless_layer() -> bytes:
    """A GeoPackage whose layer is a question without an end."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.gpkg")
        base = sqlite3.connect(path)
        base.executescript(
            "PRAGMA application_id=0x47504B47; PRAGMA user_version=10300;"
            "CREATE TABLE gpkg_contents(table_name TEXT, data_type TEXT, identifier TEXT, description TEXT, last_change TEXT,"
            "min_x, min_y, max_x, max_y, srs_id INTEGER);"
            "CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER, organization TEXT,"
            "organization_coordsys_id INTEGER, definition TEXT, description TEXT);"
            "INSERT INTO gpkg_contents VALUES('v','attributes','v','','',0,0,0,0,0);"
            "CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT count(*) AS n FROM c;"
        )
        base.commit()
        base.close()
        return path.read_bytes()


def _headed(heading: str) -> bytes:
    """A table under a heading that a pattern may go over again and again."""
    return f'"{heading}","Service","Area served"\n"x","Groups","Leeds"\n'.encode()


QUICK: Mapping[str, Callable[[], HostileFile]] = {
    "a zip bomb": lambda: ("b.xlsx", workbook("<sheetData>" + " " * 120 * MB + "</sheetData>")),
    "a part that is larger than it says": lambda: ("l.xlsx", _lying_zip()),
    "a zip in a zip in a zip": lambda: ("z.zip", _in_zips(20)),
    "one part that is 5,000 sheets": lambda: ("s.xlsx", workbook(_cells(50, 20), sheets=5_000)),
    "a billion laughs": lambda: ("h.xlsx", workbook("", strings="<si><t>&a9;</t></si>", top=_LAUGHS)),
    "a billion laughs, later in the part": lambda: (
        "h2.xlsx", workbook("", strings="<si><t>" + " " * 5 * MB + "&a9;</t></si>", top=" " * 5 * MB + _LAUGHS)),
    "a file from outside": lambda: ("o.xlsx", workbook(_text("&e;"), top=_OUTSIDE)),
    "a file from outside, as XML": lambda: (
        "o.xls", f'<?xml version="1.0"?>{_OUTSIDE}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Row>'
        "<Cell>&e;</Cell></Row></Workbook>".encode()),
    "names that lead out of a zip": lambda: (
        "n.zip", zipped({"../../../../../tmp/apart_slipped": "x", "/etc/apart_slipped": "x", "..\\..\\apart_slipped": "x"})),
    "a cell of 48 MB": lambda: ("c.xlsx", workbook(_text("x" * 48 * MB))),
    "a text cell of 50 MB": lambda: ("c.csv", (_SIX + '"' + "x" * 50 * MB + '",Leeds,high\n').encode()),
    "a million columns": lambda: ("w.csv", ("a," * MB + "\n" + "1," * MB).encode()),
    "a cell at the end of a billion": lambda: (
        "e.xlsx", workbook('<dimension ref="A1:ZZ1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
                           '<row r="1048576"><c r="ZZ1048576"><v>1</v></c></row></sheetData>')),
    "a cell that is repeated 16 billion times": lambda: (
        "r.ods", _ods('<table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell '
                      'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table>')),
    "a cell over a billion columns": lambda: (
        "t.html", b"<table>" + b"<tr><td colspan=999999999 rowspan=999999999>a<td>b" * 50 + b"</table>"),
    "locked parts": lambda: ("p.xlsx", _locked()),
    "a locked workbook": lambda: ("p2.xlsx", _old_locked()),
    "a picture under another name": lambda: ("pic.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(5_000)),
    "a program under another name": lambda: ("p.csv", b"\x7fELF" + bytes(range(256)) * 50),
    "an object of Python": lambda: ("p.csv", pickle.dumps({"a": [1] * 100})),
    "brackets without an end": lambda: ("d.json", b"[" * 3 * MB),
    "braces without an end": lambda: ("d2.json", b'{"a":' * MB),
    "a number of a million digits": lambda: ("i.json", b'[{"Service":"a","places":' + b"9" * MB + b"}]"),
    "no number": lambda: ("nan.json", b'[{"Service":"a","places":NaN},{"Service":"b","places":1e999}]'),
    "a heading of spaces": lambda: ("h1.csv", _headed("area" + " " * 60_000 + "x")),
    "a heading of brackets": lambda: ("h2.csv", _headed("(" * 30_000 + "served")),
    "a heading of years": lambda: ("h3.csv", _headed("2024-25 to " * 5_000)),
    "a heading of letters that may repeat": lambda: ("h4.csv", _headed("a" * 30_000 + "!")),
    "a heading of all separators": lambda: ("h5.csv", _headed(";,-/|&" * 8_000)),
    "cells of a pattern's own words": lambda: (
        "h6.csv", (_SIX + f'Groups,{"Leeds and " * 3_000},{"high or " * 3_000}\n' * 3).encode()),
    "a quote without an end": lambda: ("q.csv", (_SIX + '"' + "x,\n" * 3 * MB).encode()),
    "nothing but line ends": lambda: ("le.csv", b"\r\n" * 10 * MB),
    "nothing but commas": lambda: ("co.csv", (b"," * 500 + b"\n") * 20_000),
    "half characters": lambda: ("u.csv", _SIX.encode("utf-16") + b"\x00\xd8" * 5_000),
    "a map nested without an end": lambda: (
        "m.geojson", b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",'
        b'"coordinates":' + b"[" * 100_000 + b"]" * 100_000 + b"}}]}"),
    "a map of collections in collections": lambda: (
        "m2.geojson", b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":'
        + b'{"type":"GeometryCollection","geometries":[' * 5_000 + b"]}" * 5_000 + b"}]}"),
    "a plan with a list for everything": lambda: ("pl.json", json.dumps({"budget": [[]] * MB, "mix": {}}).encode()),
}  # fmt: skip
SLOW: Mapping[str, Callable[[], HostileFile]] = {
    "a layer without an end": lambda: ("v.gpkg", _endless_layer()),
    "a workbook of 480 MB": lambda: ("b2.xlsx", workbook("<sheetData>" + " " * 480 * MB + "</sheetData>")),
    "a sheet of 200,000 rows as 100 sheets": lambda: ("s2.xlsx", workbook(_cells(20_000, 9), sheets=100)),
    "600 sheets of all rows": lambda: ("s3.xlsx", workbook(_cells(2_000, 20), sheets=600)),
    "59 MB of one letter a cell": lambda: ("f.csv", (b"a," * 290 + b"b\n") * 100_000),
    "59 MB of other letters in each cell": lambda: (
        "g.csv", "\n".join(",".join(f"{n}x{at}" for at in range(8)) for n in range(800_000)).encode()[: 59 * MB]),
    "a million rows of a web page": lambda: ("t2.html", b"<table>" + b"<tr><td>a<td>b" * MB + b"</table>"),
    "a million places": lambda: (
        "m3.geojson", b'{"type":"FeatureCollection","features":['
        + b",".join([b'{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[0,51]}}'] * 600_000)
        + b"]}"),
    "a list of a million records": lambda: (
        "r.json", b"[" + b",".join([b'{"Service":"Groups","Area served":"Leeds"}'] * MB) + b"]"),
    "names in every cell": lambda: (
        "n.csv", (_SIX + "".join(f"Refuge {n} of Leeds,Leeds; Kent police {n},high\n" for n in range(20_000))).encode()),
}  # fmt: skip
