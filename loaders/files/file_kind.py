"""What a file really is, told from its content; what is not a workbook or a table of text is explained."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Literal, NoReturn

from geo.mistakes import Mistake

LARGEST_FILE_MB = 20
LARGEST_UNPACKED_MB = 200
MOST_PARTS = 2_000
MOST_ABOVE_HEADER = 20  # filled rows that are looked at for the column headings
MB = 1_000_000
SAVE_AGAIN = "Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) and load that."

_NOT_TABLES = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"{\\rtf": "a word-processor document",
    b"Rar!": "a compressed archive",
    b"7z\xbc\xaf": "a compressed archive",
    b"\x1f\x8b": "a compressed archive",
}
_OTHER_ZIPS = {
    "xl/workbook.bin": "an Excel binary workbook (.xlsb)",
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
}


def read_bytes(source: Path | bytes, name: str) -> bytes:
    """The content of a file or an upload; ``Mistake`` when it is missing, empty, unreadable or too large."""
    if isinstance(source, Path):
        if not source.exists():
            raise Mistake(f"{name}: there is no file at {source}. Check the name and the folder.")
        if source.is_dir():
            raise Mistake(f"{name}: this is a folder, not a file. Give the file inside it.")
        _require_size(source.stat().st_size, name)
        try:
            source = source.read_bytes()
        except OSError as error:
            raise Mistake(
                f"{name}: the file cannot be opened. Close it elsewhere, or check who may read it."
            ) from error
    _require_size(len(source), name)
    if not source.strip():
        raise Mistake(f"{name}: the file is empty. Save it again from where it was made, and load that.")
    return source


def _require_size(size: int, name: str) -> None:
    if size > LARGEST_FILE_MB * MB:
        raise Mistake(
            f"{name}: the file is {size / MB:.0f} MB, more than the {LARGEST_FILE_MB} MB that can be read. "
            "Keep only the directory's own sheets, or split it."
        )


def file_kind(content: bytes, name: str) -> Literal["workbook", "text"]:
    """Whether the content is an ``.xlsx`` workbook or text; ``Mistake`` says what else it is."""
    if content.startswith(b"PK"):
        _require_workbook(content, name)
        return "workbook"
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        _refuse_old_office_file(content, name)
    for mark, what in _NOT_TABLES.items():
        if content.startswith(mark):
            _refuse(name, what)
    start = content[:2_000].lstrip(b"\xef\xbb\xbf\t\r\n ").lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"<head", b"<body")):
        _refuse(name, "a web page or XML file")
    return "text"


def _refuse(name: str, what: str) -> NoReturn:
    raise Mistake(
        f"{name}: this is {what}, whatever its name says. Save its table as a CSV file or an .xlsx workbook, and load that."
    )


def _refuse_old_office_file(content: bytes, name: str) -> NoReturn:
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Mistake(f"{name}: the workbook is protected by a password. Remove the password and load it again.")
    if any(part.encode("utf-16-le") in content for part in ("Workbook", "Book")):
        raise Mistake(f"{name}: this is an old Excel workbook (.xls), which cannot be read. {SAVE_AGAIN}")
    raise Mistake(f"{name}: this is an old Office file, not an .xlsx workbook. {SAVE_AGAIN}")


def _require_workbook(content: bytes, name: str) -> None:
    """Check, before anything is unpacked, that a zip is a whole, honest, unencrypted workbook."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
        raise Mistake(
            f"{name}: the workbook is cut short or damaged. Fetch or save it again, and load that."
        ) from error
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        what = next((what for part, what in _OTHER_ZIPS.items() if part in names), "a zip archive")
        _refuse(name, what)
    if any(part.flag_bits & 1 for part in parts):
        raise Mistake(f"{name}: the workbook is protected by a password. Remove the password and load it again.")
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED_MB * MB:
        raise Mistake(
            f"{name}: the workbook unpacks to more than {LARGEST_UNPACKED_MB} MB or {MOST_PARTS:,} parts. "
            "Keep only the directory's own sheets and load it again."
        )


def extension_note(kind: Literal["workbook", "text"], name: str) -> str:
    """A sentence when the name does not fit the content (the content counts), else ""."""
    extension = Path(name).suffix.lower()
    if kind == "text" and extension in (".xlsx", ".xlsm", ".xls"):
        return "The file is named as a workbook but is a CSV; it was read as a CSV."
    if kind == "workbook" and extension in (".csv", ".txt", ".tsv"):
        return "The file is named as a CSV but is a workbook; it was read as a workbook."
    return ""
