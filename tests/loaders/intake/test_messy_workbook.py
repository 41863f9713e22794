"""The invented workbook of contracts and grants is what others rely on: 135 rows, 135 area cells, safe to open."""

from io import BytesIO

from openpyxl import load_workbook

from tests.loaders.intake.messy import WRITTEN, as_workbook, contracts_and_grants
from tests.loaders.intake.messy_areas import AREA_CELLS


def test_the_workbook_holds_a_row_for_each_of_135_area_cells() -> None:
    assert sum(map(len, AREA_CELLS.values())) == len(WRITTEN) == 135
    assert sorted(str(row.cells[4]) for row in WRITTEN) == sorted(
        cell for cells in AREA_CELLS.values() for cell in cells
    )


def test_every_organisation_in_it_is_marked_invented() -> None:
    assert all(str(row.cells[0]).endswith("(INVENTED)") for row in WRITTEN)


def test_its_file_opens_as_a_workbook_with_its_merged_cells() -> None:
    book = load_workbook(BytesIO(as_workbook(contracts_and_grants())))
    assert book.sheetnames == ["Contents", "Contracts and grants", "London"]
    assert "A7:A8" in map(str, book["Contracts and grants"].merged_cells.ranges)
