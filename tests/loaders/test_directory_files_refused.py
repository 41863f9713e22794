"""A file that cannot be read gets one plain sentence: which file, what is wrong, what to do."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from geo.mistakes import Mistake
from loaders.directory.schema import LOCATIONS, SERVICE_AREAS, SERVICES
from loaders.files import file_kind, read_file
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file, saved, sheets_of, workbook_file

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
GOOD_BOOK = workbook_file(sheets_of({}))


def zip_of(**parts: bytes) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def with_part(name: str, change: bytes) -> bytes:
    """The good workbook with bytes put at the front of one part."""
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(GOOD_BOOK)) as old, zipfile.ZipFile(content, "w") as new:
        for part in old.namelist():
            new.writestr(part, (change if part == name else b"") + old.read(part))
    return content.getvalue()


REFUSED = {
    "empty": (b"", "the file is empty"),
    "only spaces": (b" \n\n ", "the file is empty"),
    "truncated workbook": (GOOD_BOOK[: len(GOOD_BOOK) // 2], "cut short or damaged"),
    "password": (OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    "old Excel": (OLE + "Workbook".encode("utf-16-le"), "the workbook is damaged"),
    "other old Office": (OLE, "an old Office file"),
    "pdf": (b"%PDF-1.7 ...", "this is a PDF document"),
    "web page": (b"<!DOCTYPE html><html></html>", "a web page"),
    "zip": (zip_of(**{"a.txt": b"a"}), "a zip archive"),
    "Word": (zip_of(**{"word/document.xml": b"<a/>"}), "a Word document"),
    "a shell of a binary workbook": (zip_of(**{"xl/workbook.bin": b"x"}), "damaged"),
    "a shell of a workbook": (zip_of(**{"xl/workbook.xml": b"<a/>"}), "damaged"),
    "entities": (
        with_part("xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b "c">]>'),
        "not as a spreadsheet program writes it",
    ),
    "binary": (bytes(range(256)) * 10, "not a workbook or a CSV"),
    "header only": (csv_file({}).split(b"\n")[0], "no service is filled in"),
    "missing column": (csv_file({}).replace(b"intervention", b"kind"), 'was understood to hold "Intervention"'),
    "twice": (
        csv_file({}).replace(b"risk_levels", b"Service Name"),
        'the column "Service name" is there twice',
    ),
    "cut inside a quote": (csv_file({}) + b'S2,"Trust, gro', "ends inside a quoted cell"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_explained_in_one_message(case: str) -> None:
    content, expected = REFUSED[case]
    with pytest.raises(Mistake) as caught:
        load_directory(content, "file.xlsx")
    message = str(caught.value)
    assert expected in message and message.startswith("file.xlsx")
    assert message.endswith(".") and "\n" not in message and "Traceback" not in message


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match="there is no file at"):
        load_directory(tmp_path / "absent.xlsx", "absent.xlsx")
    with pytest.raises(Mistake, match="this is a folder"):
        load_directory(tmp_path, "folder")


def test_without_the_sheets_of_the_template_a_workbook_is_read_as_any_other() -> None:
    sheets = sheets_of({})
    book = workbook_file({SERVICES: sheets[SERVICES], LOCATIONS: []})
    directory, report = load_directory(book, "d.xlsx")
    assert list(directory.services["organisation_name"]) == ["Organisation not stated"]
    assert directory.service_areas.empty and (report.rows_read, report.rows_set_aside) == (1, 0)


def test_a_missing_column_names_its_sheet() -> None:
    book = load_workbook(BytesIO(GOOD_BOOK))
    book[SERVICE_AREAS]["C1"] = "Place"
    with pytest.raises(Mistake, match='sheet "Service areas", row 1: this sheet must have the column "Area"'):
        load_directory(saved(book), "d.xlsx")


def test_too_large_a_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_kind, "LARGEST_FILE_MB", 0.0001)
    with pytest.raises(Mistake, match=r"more than the 0\.0001 MB"):
        load_directory(csv_file({}), "d.csv")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zip_of(**{"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": bytes(201_000_000)})
    assert len(bomb) < 1_000_000
    with pytest.raises(Mistake, match=r"unpacks to 1,0.. times its size, as no table does"):
        load_directory(bomb, "bomb.xlsx")


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_file, "MOST_LINES", 2)
    with pytest.raises(Mistake, match="more than 2 filled rows"):
        load_directory(csv_file({}, {}, {}), "d.csv")


def test_a_file_is_told_by_its_content_and_a_wrong_name_is_said() -> None:
    directory, report = load_directory(csv_file({}), "d.xlsx")
    assert len(directory.services) == 1
    assert report.problems[0].message.startswith("The file is named as a workbook but is a CSV")
    directory, report = load_directory(GOOD_BOOK, "d.csv")
    assert len(directory.services) == 1
    assert report.problems[0].message.startswith("The file is named as a CSV but is a workbook")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_encodings_and_separators_are_found(encoding: str, separator: str) -> None:
    row = {"service_name": "Café – “groups”", "areas": "Leeds"}
    directory, report = load_directory(csv_file(row, encoding=encoding, separator=separator), "d.csv")
    assert directory.services.iloc[0]["service_name"] == "Café – “groups”" and not report.problems


def test_a_formula_without_a_saved_result_is_said() -> None:
    sheets = sheets_of({"service_name": "=1+1"}, {})
    directory, report = load_directory(workbook_file(sheets), "d.xlsx")
    assert directory.services["service_id"].tolist() == ["S2"]
    assert "formula whose result was not saved" in report.problems[0].message


def test_cells_far_to_the_right_are_not_dropped_silently() -> None:
    book = load_workbook(BytesIO(GOOD_BOOK))
    book[SERVICES]["XFD2"] = "far away"
    with pytest.raises(Mistake, match="to the right of column ZZ"):
        load_directory(saved(book), "d.xlsx")


def test_other_sheets_and_a_missing_locations_sheet_are_said() -> None:
    sheets = sheets_of({})
    del sheets[LOCATIONS]
    book = load_workbook(BytesIO(workbook_file(sheets)))
    book.create_sheet("Scratch")
    _, report = load_directory(saved(book), "d.xlsx")
    said = " ".join(problem.message for problem in report.problems)
    assert 'The sheet "Scratch" is not one we know' in said and 'no sheet "Locations"' in said
