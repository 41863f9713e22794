"""Six kinds of messy file that an office holds, each made here in small: no row is lost, and nothing is guessed in silence."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from geo.mistakes import Mistake
from loaders.files.report import LoadReport
from loaders.files.web_text import as_shown_on_a_page
from loaders.intake.draft import open_draft
from loaders.intake.load import load_directory
from loaders.intake.understanding.file_kinds import PIVOT
from loaders.intake.worked_out import WorkedOut, worked_out

HEADINGS = ("Provider", "Service", "Area")
ROWS = (
    HEADINGS,
    ("INVENTED A", "DVPP", "Leeds"),
    ("INVENTED B", "IDVA", "Bradford"),
    ("INVENTED C", "CARA", "Wakefield"),
)


def book_of(sheets: dict[str, Sequence[Sequence[Any]]], look: Callable[[Any], None] = lambda sheet: None) -> bytes:
    """A workbook of sheets; ``look`` changes how the last of them is seen."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    look(sheet)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def worked(content: bytes, name: str) -> WorkedOut:
    """What a file comes to with nobody to ask; every row of it is in or set aside."""
    found = worked_out(open_draft(content, name), {}, {})
    report: LoadReport | None = found.report
    assert report is None or report.rows_read == report.rows_accepted + report.rows_set_aside
    return found


def areas_of(found: WorkedOut) -> list[str]:
    assert found.directory is not None
    return sorted(found.directory.service_areas["area_code"])


def test_an_export_with_web_page_marks_in_its_cells_is_read_as_a_page_would_show_it() -> None:
    text = (
        "Provider,Service,Type of work,Areas covered,Owner\n"
        'INVENTED A,"<p>Steps &amp; <b>Leaps</b></p>",DVPP,"<ul><li>Leeds</li><li>Bradford</li></ul>",'
        '"<a href=""mailto:x@example.org"">A</a>"\n'
    )
    found = worked(text.encode(), "crm.csv")
    assert found.directory is not None and found.report is not None
    assert list(found.directory.services["service_name"]) == ["Steps & Leaps"]
    assert areas_of(found) == ["E08000032", "E08000035"]
    assert any(
        "Web-page marks, such as <br>, were left out of 3 cells." in one.message for one in found.report.problems
    )
    assert "example.org" not in str(found)


@pytest.mark.parametrize("text", ["<b>", "a < b > c", "<script>x</script>", "R&B", "1 <br", "x<y>z</q>"])
def test_what_is_not_surely_a_page_is_left_as_it_is_written(text: str) -> None:
    assert as_shown_on_a_page(text) == text


def test_hidden_and_struck_rows_are_read_and_said() -> None:
    def look(sheet: Any) -> None:
        sheet.row_dimensions[2].hidden = True
        sheet["A4"].font = Font(strike=True)
        for cell in sheet[3]:
            cell.font = Font(strike=True)

    found = worked(book_of({"S": ROWS}, look), "filtered.xlsx")
    assert found.report is not None and found.report.services_in == 3
    said = [one.message for one in found.report.problems if not one.row]
    assert "Row 2 is hidden in the sheet, and was read like the others." in said
    assert "Row 3 is struck through, and was read like the others: leave out what no longer holds." in said


def test_a_form_on_each_sheet_is_a_row_for_each() -> None:
    forms = {
        f"Form {n}": [("Service details (INVENTED)",), *zip((*HEADINGS, "Places"), (*row, 10 * n), strict=True)]
        for n, row in enumerate(ROWS[1:], start=1)
    }
    found = worked(book_of(forms), "forms.xlsx")
    assert areas_of(found) == ["E08000032", "E08000035", "E08000036"]


def test_a_pivot_table_is_named_and_none_of_its_sums_is_a_service() -> None:
    rows = [("Row Labels", "Count of Service"), ("West Yorkshire", 2), ("   Leeds", 1), ("   Bradford", 1)]
    content = book_of({"Pivot": [*rows, ("Grand Total", 2)]})
    assert worked(content, "pivot.xlsx").found.sentence == PIVOT
    with pytest.raises(Mistake, match=r"pivot\.xlsx: this is a pivot table, .*: load the list that it was made from"):
        load_directory(content, "pivot.xlsx")


@pytest.mark.parametrize("heading", ["Area / borough", "Area or borough*", "Area¹", "Area (see note 2)"])
def test_headings_with_two_words_or_the_mark_of_a_note_are_known(heading: str) -> None:
    found = worked(book_of({"S": [(*HEADINGS[:2], heading), *ROWS[1:]]}), "marks.xlsx")
    assert areas_of(found) == ["E08000032", "E08000035", "E08000036"]


def test_a_register_with_lines_above_and_rows_of_unequal_length_loses_none() -> None:
    text = (
        "Report: register (INVENTED)\nDate,01/04/2026\n\nProvider,Service,Type of work,Area\n"
        "INVENTED A,Steps,DVPP,Leeds\nINVENTED B,Leaps,IDVA\nINVENTED C,Walks,CARA,Wakefield,slipped,slipped\nEnd of report\n"
    )
    found = worked(text.encode(), "register.csv")
    assert found.report is not None and (found.report.rows_read, found.report.rows_set_aside) == (3, 1)


def test_a_table_without_headings_loses_no_first_row() -> None:
    dated = [(*row, day) for row, day in zip(ROWS[1:], ("01/04/2025", "01/05/2025", "01/06/2025"), strict=True)]
    for rows in (ROWS[1:], dated):
        [table] = open_draft(book_of({"S": rows}), "bare.xlsx").tables
        assert len(table.rows) == 3 and table.headings[:2] == ("Column A", "Column B")
        assert "The table has no headings; its columns go by their letters." in table.notes
    areas = book_of({"S": [("England", "Wales"), ("Leeds", "Cardiff"), ("Kent", "Swansea")]})
    [table] = open_draft(areas, "areas.xlsx").tables
    assert table.headings == ("England", "Wales")
