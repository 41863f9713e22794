"""The template is read the same from a workbook of every format, and what no format is gets one sentence."""

import zipfile
from datetime import date
from io import BytesIO

import pytest

from geo.mistakes import Mistake
from loaders.files.formats import FORMATS
from loaders.files.read_file import HIDDEN, MACROS, read_file
from loaders.intake.load import load_directory
from tests.loaders.files.excel_95 import excel_3, excel_95
from tests.loaders.files.workbook_forms import FORMS, ods_of, template_filled, xlsb_of, xlsx_of
from tests.spreadsheet import WITHOUT, spreadsheet


@pytest.mark.parametrize("form", FORMS)
def test_the_template_is_read_the_same_from_every_format(form: str) -> None:
    if form == "xls" and spreadsheet() is None:
        pytest.skip(WITHOUT)
    content = FORMS[form](template_filled())
    file = read_file(content, f"directory.{form}")
    assert file.format == form and form in FORMATS
    assert (MACROS in file.notes) == (form == "xlsm")
    expected = read_file(xlsx_of(template_filled()), "directory.xlsx")
    assert [(g.sheet, g.lines) for g in file.grids] == [(g.sheet, g.lines) for g in expected.grids]
    directory, report = load_directory(content, f"directory.{form}")
    assert (report.services_read, report.services_in, len(directory.services)) == (12, 12, 12)


def test_a_workbook_of_excel_95_is_read_with_its_letters_dates_merged_cells_and_both_sheets() -> None:
    rows = [["Service", "Cost £", "Start", "Area"], ["Café d’été", 1234.5, 46113, "Leeds"], ["Two", -7, 46143.0, None]]
    sheets = {"Café": rows, "Second": [["a", "b"], ["x", 2]]}
    file = read_file(excel_95(sheets, merged=[(2, 3, 3, 3)], hidden=["Second"], dates="Start"), "old.xls")
    first, second = file.grids
    assert (file.format, first.sheet, first.merged, second.notes) == ("xls", "Café", ((2, 3, 3, 3),), (HIDDEN,))
    assert first.lines == (
        (1, tuple(rows[0])),
        (2, ("Café d’été", 1234.5, date(2026, 4, 1), "Leeds")),
        (3, ("Two", -7, date(2026, 5, 1))),
    )
    assert second.lines == ((1, ("a", "b")), (2, ("x", 2)))


def test_the_template_is_read_the_same_from_excel_95() -> None:
    directory, report = load_directory(excel_95(template_filled()), "directory.xls")
    assert (report.services_read, report.services_in, len(directory.services)) == (12, 12, 12)


@pytest.mark.parametrize("version", [2, 3, 4])
def test_a_sheet_of_excel_4_or_older_is_named_with_what_to_do(version: int) -> None:
    with pytest.raises(
        Mistake, match=r"^old\.xls: this is a sheet of Excel 4 or older; open it .* save it as \.xlsx, and load"
    ):
        read_file(excel_3([["Service", "£"], ["Café", 4.5]], version), "old.xls")


def changed_ods(*changes: tuple[str, str]) -> bytes:
    """An .ods of one row of x with parts of its text replaced."""
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(ods_of({"A": [["x", "y"], ["z"]]}))) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for before, after in changes:
                text = text.replace(before, after)
            new.writestr(name, text)
    return content.getvalue()


def test_merged_cells_and_months_of_an_ods_are_read_as_they_are_seen() -> None:
    x = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    covered = "<table:covered-table-cell/>"
    merged = x.replace(
        "<table:table-cell", '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"'
    )
    typed = '<table:table-cell office:value-type="date" office:date-value="2028-03-01">'
    month = f"{typed}<text:p>Mar 2028</text:p></table:table-cell>"
    day = month.replace("Mar 2028", "01/03/2028")
    file = read_file(changed_ods((x, merged + covered + month + day)), "a.ods")
    [grid] = file.grids
    assert grid.merged == ((1, 0, 3, 1),)
    assert grid.lines == ((1, ("x", None, "2028-03", date(2028, 3, 1), "y")), (2, ("z",)))


def test_merged_cells_of_an_xlsb_are_told_and_the_same_bytes_in_a_text_are_none() -> None:
    looks_like_one = b"\xb1\x01\x04\x00\x01\x00\x00\x00".decode("utf-16-le")
    content = xlsb_of({"A": [["Leeds", looks_like_one], [None, "b"], [None, "c"]]}, merged=[(1, 0, 3, 0), (2, 1, 3, 1)])
    [grid] = read_file(content, "a.xlsb").grids
    assert grid.merged == ((1, 0, 3, 0), (2, 1, 3, 1))
    assert grid.lines == ((1, ("Leeds", looks_like_one)), (2, (None, "b")), (3, (None, "c")))


def test_an_ods_behind_a_password_is_said_to_be() -> None:
    with pytest.raises(Mistake, match="protected by a password"):
        read_file(changed_ods(("<manifest/>", "<manifest><encryption-data/></manifest>")), "a.ods")


@pytest.mark.parametrize("form", [xlsx_of, ods_of, xlsb_of])
@pytest.mark.parametrize("keep", [0.2, 0.6, 0.99])
def test_a_truncated_workbook_is_cut_short(form: object, keep: float) -> None:
    content = form(template_filled())  # type: ignore[operator]
    with pytest.raises(Mistake, match="cut short or damaged"):
        read_file(content[: int(len(content) * keep)], "directory")


def test_a_cell_repeated_a_billion_times_is_refused() -> None:
    many = ("<table:table-cell ", '<table:table-cell table:number-columns-repeated="16000" ')
    long = ("<table:table-row>", '<table:table-row table:number-rows-repeated="1000000">')
    with pytest.raises(Mistake) as caught:
        read_file(changed_ods(many, long), "many.ods")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "a PDF document"), (b"\x89PNG\r\n", "a picture"), (b"PAR1" + bytes(300), "not a workbook or a CSV"),
        (b"SQLite format 3\0" + bytes(200), "a database"), (b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)), "MPEG-4"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "an old Word document"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_named_as_what_it_is(content: bytes, said: str) -> None:
    with pytest.raises(Mistake) as caught:
        read_file(content, "contracts.xlsx")
    assert said in str(caught.value) and "\n" not in str(caught.value) and str(caught.value).endswith(".")
