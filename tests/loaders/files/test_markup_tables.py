"""A table that a system exports as a web page or an XML spreadsheet, named .xls, is read as the table that it is."""

from contextlib import suppress
from datetime import datetime
from time import process_time

import pytest

from geo.mistakes import Mistake
from loaders.files.grid import FileRead
from loaders.files.markup_tables import read
from loaders.files.read_file import read_file
from loaders.intake.draft import open_draft
from loaders.intake.worked_out import worked_out

HEADINGS = ("Provider", "Service", "Type of work", "Area covered")
ROWS = [(f"Fictional {letter} (INVENTED)", f"Steps {letter}", "DVPP", "Leeds<br>Bradford") for letter in "ABC"]


def page(*rows: tuple[str, ...], before: str = "", about: str = "") -> bytes:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        f"<html><head><title>Export</title></head><body>{before}<table {about}>{lines}</table></body></html>".encode()
    )


XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="Default"/></Styles>
<Worksheet ss:Name="Kent"><Table>
<Row><Cell><Data ss:Type="String">Provider</Data></Cell><Cell><Data ss:Type="String">Places</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="String">End date</Data></Cell></Row>
<Row ss:Index="5"><Cell ss:MergeDown="1"><Data ss:Type="String">Fictional A &amp; B (INVENTED)</Data>
<Comment><ss:Data>not a cell</ss:Data></Comment></Cell><Cell><Data ss:Type="Number">40</Data></Cell>
<Cell ss:Index="4"><Data ss:Type="DateTime">2027-03-31T00:00:00.000</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="Number">2.5</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def lines(file: FileRead) -> list[tuple[int, tuple[object, ...]]]:
    (grid,) = file.grids
    return [(number, tuple(cells)) for number, cells in grid.lines]


def test_a_web_page_named_xls_becomes_services() -> None:
    draft = open_draft(page(HEADINGS, *ROWS), "export.xls")
    worked = worked_out(draft, {}, {})
    assert worked.report is not None and worked.report.services_in == 3
    assert worked.directory is not None and len(worked.directory.service_areas) == 6
    assert draft.notes == (
        "The file is named as a workbook but is a web page's table; it was read as a web page's table.",
    )


def test_an_xml_spreadsheet_keeps_its_rows_its_columns_and_what_its_cells_are() -> None:
    file = read_file(XML.encode(), "export.xls")
    assert (file.format, file.grids[0].sheet, file.grids[0].merged) == ("xml_spreadsheet", "Kent", ((5, 0, 6, 0),))
    assert lines(file) == [
        (1, ("Provider", "Places", None, "End date")),
        (5, ("Fictional A & B (INVENTED)", 40, None, datetime(2027, 3, 31))),
        (6, (None, 2.5)),
    ]


def test_cells_that_reach_over_others_leave_their_places_to_them() -> None:
    content = b"""<table><tr><th colspan=2>Who</th><th>Area</th></tr><tr><td rowspan=2>A</td><td>1</td><td>Kent</td></tr>
    <tr><td>2</td><td>Leeds</td></tr></table>"""
    assert lines(read_file(content, "t.html")) == [
        (1, ("Who", None, "Area")),
        (2, ("A", "1", "Kent")),
        (3, (None, "2", "Leeds")),
    ]


def test_the_layout_around_a_table_is_no_table_and_scripts_are_not_read() -> None:
    inside = page(HEADINGS, *ROWS).decode()
    content = f"<table><tr><td>Menu<script>var a = 'x'</script></td></tr><tr><td>{inside}</td></tr></table>".encode()
    file = read_file(content, "t.html")
    assert [len(grid.lines) for grid in file.grids] == [4]
    assert "var a" not in str(file)


def test_a_page_without_a_table_is_still_said_to_be_a_page() -> None:
    for content in (
        b"<html><title>Page not found</title><table><tr><td>Menu</td><td>Home</td></tr></table>",
        b"<body>x",
    ):
        with pytest.raises(Mistake) as caught:
            read_file(content, "page.csv")
        assert "this is a web page" in str(caught.value)


def with_a_cell_that_claims(about: str) -> bytes:
    return f"<table><tr><td>a</td><td {about}>b</td></tr><tr><td>c</td><td>d</td></tr></table>".encode()


@pytest.mark.parametrize("about", ["colspan=99999", 'ss:Index="5000"'])
def test_a_cell_that_claims_more_columns_than_a_sheet_may_have_is_refused(about: str) -> None:
    with pytest.raises(Mistake, match="more than 702 cells"):
        read(with_a_cell_that_claims(about))


def test_a_claim_of_more_digits_than_any_page_means_is_no_claim() -> None:
    ((_, rows, merged),) = read(with_a_cell_that_claims("colspan=9999999999"))
    assert rows == [(1, ("a", "b")), (2, ("c", "d"))] and not merged


def test_no_entity_of_a_file_is_opened_and_none_grows() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    content = f"{XML[:21]}{bomb}{XML[21:]}".replace("A &amp; B", "&b; &c;").encode()
    said = str(read_file(content, "export.xls"))
    assert "haha" not in said and "root:" not in said and "&b; &c;" in said


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<table><tr><td>",
        "<![CDATA[",
        "<a ",
        "&#",
        "<td rowspan=199999>",
        '<a href="x',
        "<a b=",
        "&lt",
        "<!",
        "<table>",
    ],
)
def test_a_hostile_page_is_answered_in_time(piece: str) -> None:
    content = f"<table><tr><td>a<td>b<tr><td>c<td>d</table><table><tr><td>{piece * 30_000}"
    began = process_time()
    with suppress(Mistake):
        read(content.encode())
    assert process_time() - began < 5
