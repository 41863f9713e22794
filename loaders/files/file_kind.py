"""What a file really is, told from its content; what is not a workbook or a table of text is explained."""

import html
import re
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import Literal, NoReturn

from geo.mistakes import Mistake
from loaders.files.cells import shown
from loaders.files.no_tables import early_excel, mail_or_saved_page, of_another_program, outlook_mail
from loaders.files.workbook_sheets import PROTECTED

LARGEST_FILE_MB = 60
LARGEST_UNPACKED_MB = 500
MOST_PARTS = 2_000
MOST_TIMES_LARGER = 200
"""How many times larger than its zip a workbook may be, where that matters (from ``UNPACKED_THAT_MATTERS_MB``)."""
UNPACKED_THAT_MATTERS_MB = 50
MOST_ABOVE_HEADER = 20  # filled rows that are looked at for the column headings
MB = 1_000_000
SAVE_AGAIN = "open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and load that."
CUT_SHORT = "the workbook is cut short or damaged; fetch or save it again, and load that."

Kind = Literal["xlsx", "xlsm", "xls", "xlsb", "ods", "geopackage", "kml", "text"]
MARKUP = {"html": "a web page's table", "xml_spreadsheet": "an XML spreadsheet"}
WORKBOOKS = ("xlsx", "xlsm", "xls", "xlsb", "ods")

_NOT_TABLES = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "a word-processor document",
    b"Rar!": "a compressed archive",
    b"7z\xbc\xaf": "a compressed archive",
    b"\x1f\x8b": "a compressed archive",
    b"SQLite format 3": "a database",
}
_ZIPS: dict[str, Kind] = {"xl/vbaProject.bin": "xlsm", "xl/workbook.xml": "xlsx", "xl/workbook.bin": "xlsb"}
_OTHER_ZIPS = {
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file that is no spreadsheet",
}
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_GEOPACKAGE = (b"GPKG", b"GP10", b"GP11")
_TITLE = re.compile(rb"<(title|h1)\b[^>]*>(.*?)</\1", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def read_bytes(source: Path | bytes, name: str) -> bytes:
    """The content of a file or an upload; ``Mistake`` when it is missing, empty, unreadable or too large."""
    if isinstance(source, Path):
        if not source.exists():
            raise Mistake(f"{name}: there is no file at {source}; check the name and the folder.")
        if source.is_dir():
            raise Mistake(f"{name}: this is a folder, not a file; give the file inside it.")
        _require_size(source.stat().st_size, name)
        try:
            source = source.read_bytes()
        except OSError as error:
            raise Mistake(
                f"{name}: the file cannot be opened; close it elsewhere, or check who may read it."
            ) from error
    _require_size(len(source), name)
    if not source.strip():
        raise Mistake(f"{name}: the file is empty; save it again from where it was made, and load that.")
    return source


def _require_size(size: int, name: str) -> None:
    if size > LARGEST_FILE_MB * MB:
        raise Mistake(
            f"{name}: the file is {size / MB:.0f} MB, more than the {LARGEST_FILE_MB} MB that can be read; "
            "keep only the directory's own sheets, or split it."
        )


def file_kind(content: bytes, name: str) -> Kind:
    """Which kind of workbook the content is, a GeoPackage, a KML map, or text; ``Mistake`` says what else it is."""
    if content.startswith(b"PK"):
        return _zip_kind(content, name)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return _old_office_kind(content, name)
    if content.startswith(b"SQLite format 3") and content[68:72] in _GEOPACKAGE:
        return "geopackage"
    if _is_kml(content):
        return "kml"
    for mark, what in _NOT_TABLES.items():
        if content.startswith(mark):
            _refuse(name, what)
    _refuse_web_page_or_xml(content, name)
    if what := mail_or_saved_page(content) or early_excel(content):
        raise Mistake(f"{name}: this is {what}")
    return "text"


def _refuse(name: str, what: str) -> NoReturn:
    raise Mistake(
        f"{name}: this is {what}, from which no table can be read; "
        "copy its table into a spreadsheet, save that as .xlsx, and load it."
    )


def _start(content: bytes) -> bytes:
    """How a text begins, whatever its encoding."""
    return content[:20_000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\t\r\n ")


def markup_kind(content: bytes) -> str:
    """A key of ``MARKUP`` for what begins as a web page or an XML file does; "" for anything else."""
    start = _start(content)
    if not start.startswith(b"<"):
        return ""
    return "xml_spreadsheet" if b"urn:schemas-microsoft-com:office:spreadsheet" in start else "html"


def _is_kml(content: bytes) -> bool:
    start = _start(content)[:2_000].lower()
    return start.startswith(b"<") and b"<kml" in start


def _refuse_web_page_or_xml(content: bytes, name: str) -> None:
    start = _start(content)
    lower = start[:2_000].lower()
    if not lower.startswith(b"<"):
        return
    if any(mark in lower for mark in (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<meta")):
        title = _TITLE.search(start)
        said = " ".join(html.unescape(_TAG.sub(" ", title[2].decode("utf-8", "replace"))).split()) if title else ""
        raise Mistake(
            f"{name}: this is a web page{f' saying {shown(said)}' if said else ''}, not a table; "
            "fetch the file itself, or save its table as .xlsx, and load that."
        )
    if lower.startswith((b"<?xml", b"<!doctype", b"<!--")):
        _refuse(name, "an XML file")


def _old_office_kind(content: bytes, name: str) -> Kind:
    """Whether a file in the container of old Office programs is a workbook; its parts are named in two bytes a letter."""

    def has(part: str) -> bool:
        return part.encode("utf-16-le") in content

    if has("EncryptedPackage"):
        raise Mistake(f"{name}: {PROTECTED}")
    if has("Workbook") or (has("Book") and not has("WordDocument")):
        return "xls"
    if has("WordDocument"):
        _refuse(name, "an old Word document (.doc)")
    if what := outlook_mail(content):
        raise Mistake(f"{name}: this is {what}")
    raise Mistake(f"{name}: this is an old Office file that is no workbook; {SAVE_AGAIN}")


def _zip_kind(content: bytes, name: str) -> Kind:
    """Check, before anything is unpacked, that a zip is a whole, honest, unencrypted workbook, and say of which kind."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
            of_ods = any(p.filename == "mimetype" and p.file_size < 200 and _ODS in archive.read(p) for p in parts)
            locked = any(part.flag_bits & 1 for part in parts) or (of_ods and _is_encrypted_ods(archive))
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        raise Mistake(f"{name}: {CUT_SHORT}") from error
    names = {part.filename for part in parts}
    kind: Kind | None = "ods" if of_ods else next((kind for part, kind in _ZIPS.items() if part in names), None)
    if kind is None:
        if what := next((what for part, what in _OTHER_ZIPS.items() if part in names), None):
            _refuse(name, what)
        if what := of_another_program(names):
            raise Mistake(f"{name}: this is {what}")
        raise Mistake(
            f"{name}: this is a zip archive of other files; unpack it, and load the one that holds the table."
        )
    if locked:
        raise Mistake(f"{name}: {PROTECTED}")
    _require_honest_size(parts, len(content), name)
    return kind


def _require_honest_size(parts: list[zipfile.ZipInfo], packed: int, name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > LARGEST_UNPACKED_MB * MB:
        raise Mistake(
            f"{name}: the workbook unpacks to more than {LARGEST_UNPACKED_MB} MB or {MOST_PARTS:,} parts; "
            "keep only the directory's own sheets and load it again."
        )
    if unpacked > max(UNPACKED_THAT_MATTERS_MB * MB, packed * MOST_TIMES_LARGER):
        raise Mistake(
            f"{name}: the workbook unpacks to {unpacked / packed:,.0f} times its size, as no table does; "
            "copy its table into a new workbook and load that."
        )


def _is_encrypted_ods(archive: zipfile.ZipFile) -> bool:
    about = "META-INF/manifest.xml"
    return about in archive.namelist() and b"encryption-data" in archive.open(about).read(MB)


_BY_EXTENSION = {
    **dict.fromkeys((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"), "a workbook"),
    **dict.fromkeys((".csv", ".txt", ".tsv"), "a CSV"),
    **dict.fromkeys((".json", ".geojson"), "a JSON file"),
    ".gpkg": "a GeoPackage",
}


def extension_note(what: str, name: str) -> str:
    """A sentence when the name does not fit ``what`` the content is (which counts): "a workbook", "a CSV", …; else ""."""
    named = _BY_EXTENSION.get(Path(name).suffix.lower())
    if named is None or named == what:
        return ""
    return f"The file is named as {named} but is {what}; it was read as {what}."
