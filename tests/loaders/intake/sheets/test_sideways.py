"""A table on its side is read as if it stood upright; a sheet that explains columns is not turned."""

from loaders.files.grid import FileRead, Grid
from loaders.intake.draft import draft_of
from loaders.intake.sheets.sideways import upright
from loaders.intake.worked_out import worked_out

LINES = (
    (1, ("Provider", "Fictional A (INVENTED)", "Fictional B (INVENTED)")),
    (2, ("Service", "Steps", "Leaps")),
    (4, ("Type of work", "DVPP", "IDVA")),
    (5, ("Area covered", "Leeds", "Bradford")),
)


def test_a_service_in_each_column_is_a_row() -> None:
    found = worked_out(draft_of(FileRead("s.xlsx", "xlsx", "", (Grid("S", LINES),))), {}, {})
    assert found.report is not None and found.report.services_in == 2 and found.directory is not None
    assert list(found.directory.services["service_id"]) == ["S row 2", "S row 3"]
    assert "The table lies on its side" in str(found.report.problems)


def test_merged_cells_turn_with_it() -> None:
    turned = upright(Grid("S", LINES, merged=((1, 1, 1, 2),)))
    assert turned.merged == ((2, 0, 3, 0),) and turned.lines[0] == (
        1,
        ("Provider", "Service", None, "Type of work", "Area covered"),
    )


def test_a_table_that_stands_or_a_list_of_words_is_left_alone() -> None:
    standing = Grid("S", upright(Grid("S", LINES)).lines)
    alone = Grid("S", tuple((number, cells[:1]) for number, cells in LINES))
    assert upright(standing) == standing and upright(alone) == alone


def test_a_sheet_that_explains_the_columns_of_another_is_not_turned() -> None:
    about = Grid("About the columns", tuple((n, (cells[0], "what it means")) for n, cells in LINES))
    standing = Grid("S", upright(Grid("S", LINES)).lines)
    found = worked_out(draft_of(FileRead("s.xlsx", "xlsx", "", (standing, about))), {}, {})
    assert found.report is not None and found.report.services_in == 2
