"""Ticks under names of areas, kinds or risks become the column that a list has in their place; no row is lost."""

import pytest

from loaders.files.grid import FileRead, Grid
from loaders.intake.draft import draft_of
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.sheets.tables import tables_in
from loaders.intake.sheets.tick_matrix import without_ticks
from loaders.intake.worked_out import WorkedOut, worked_out

WHO = "Fictional {} (INVENTED)"
HEADINGS = ("Provider", "Service", "Type of work", "Leeds", "Bradford", "Kirklees")


def table(headings: tuple[str, ...], *rows: tuple[str, ...]) -> FoundTable:
    return FoundTable("S", 1, headings, tuple(FoundRow(number, cells) for number, cells in enumerate(rows, start=2)))


def worked(*lines: tuple[object, ...], sheet: str = "Matrix") -> WorkedOut:
    grid = Grid(sheet, tuple(enumerate(lines, start=1)))  # type: ignore[arg-type]
    return worked_out(draft_of(FileRead("m.xlsx", "xlsx", "", (grid,))), {}, {})


def test_ticks_under_areas_are_the_areas_served() -> None:
    found = worked(
        HEADINGS,
        (WHO.format("A"), "Steps", "DVPP", "x", "", "✓"),
        (WHO.format("B"), "Leaps", "IDVA", "N", "Y", "in part"),
        (WHO.format("C"), "Turns", "Helpline", 0, 1, None),
    )
    assert found.report is not None and found.directory is not None
    assert found.report.services_in == 3 and not found.understanding.waiting()
    areas = found.directory.service_areas
    assert areas.groupby("service_id").size().to_dict() == {
        "Matrix row 2": 2,
        "Matrix row 3": 2,
        "Matrix row 4": 1,
    }
    assert list(areas.loc[areas["in_part"], "service_id"]) == ["Matrix row 3"]
    assert 'Ticks under 3 headings, "Leeds" to "Kirklees", were read as areas served.' in str(found.report.problems)


def test_a_row_that_ticks_several_kinds_is_a_service_of_each_and_one_that_ticks_none_is_kept() -> None:
    found = worked(
        ("Provider", "Service", "Area covered", "DVPP", "Helpline", "IDVA"),
        (WHO.format("A"), "Steps", "Leeds", "x", "x", ""),
        (WHO.format("B"), "Leaps", "Bradford", "", "", "x"),
        (WHO.format("C"), "Turns", "Bradford", "", "", ""),
    )
    assert found.report is not None and found.directory is not None
    assert list(found.directory.services["intervention"]) == ["behaviour_change_group", "helpline", "victim_support"]
    assert list(found.directory.services["service_name"]) == ["Steps", "Steps", "Leaps"]
    assert (found.report.rows_read, found.report.rows_accepted, found.report.rows_set_aside) == (4, 3, 1)
    assert [fault.place for fault in found.faults if fault.set_aside] == [("Matrix", 4)]


def test_ticked_risks_and_areas_are_gathered_side_by_side() -> None:
    (found,) = without_ticks(
        table(("Service", "Leeds", "Bradford", "High risk", "Medium risk"), ("A", "x", "", "x", "x"))
    )
    assert found.headings == ("Service", "Areas served", "Risk levels")
    assert [row.cells for row in found.rows] == [("A", "Leeds", "High risk; Medium risk")]


IN_PART = '"In part" was read as a tick.'


@pytest.mark.parametrize(
    "headings", [("Service", "High risk", "Medium risk"), ("Service", "LGBT+", "Deaf"), ("Service", "DVPP", "Helpline")]
)
def test_partly_under_a_heading_that_has_no_parts_is_a_tick_and_the_first_table_says_so(
    headings: tuple[str, ...],
) -> None:
    first, *others = without_ticks(table(headings, ("A", "x", "partial"), ("B", "", "")))
    assert [note.endswith(f". {IN_PART}") for note in first.notes] == [True]
    assert not any(one.notes for one in others)
    partly = [row for one in (first, *others) for row in one.rows if headings[2] in row.cells[-1]]
    assert [row.cells[0] for row in partly] == ["A"]


def test_nothing_is_said_of_parts_where_areas_keep_them_or_none_is_written() -> None:
    for found in (
        table(("Service", "Leeds", "Bradford"), ("A", "x", "partial")),
        table(("Service", "High risk", "Medium risk"), ("A", "x", "x")),
    ):
        (one,) = without_ticks(found)
        assert one.notes and IN_PART not in str(one.notes)


def test_a_word_that_each_heading_begins_with_is_left_out() -> None:
    (found,) = without_ticks(table(("Service", "Areas Leeds", "Areas Bradford"), ("A", "", "x")))
    assert found.rows[0].cells == ("A", "Bradford")


@pytest.mark.parametrize(
    "found",
    [
        table(("Service", "Leeds"), ("A", "x")),  # one column alone
        table(("Service", "Leeds", "Bradford"), ("A", "40", "12")),  # numbers say more than a tick
        table(("Service", "Leeds", "Bradford"), ("A", "", "")),  # nothing is ticked
        table(("Service", "Type of work", "DVPP", "Helpline"), ("A", "IDVA", "x", "x")),  # said by a column
        table(("Service", "Wubble", "Flarn"), ("A", "x", "x")),
        FoundTable("S", 1, ("Leeds", "Bradford"), ()),
    ],
)
def test_what_is_no_matrix_of_ticks_stays_as_it_is(found: FoundTable) -> None:
    assert without_ticks(found) == (found,)


def test_no_line_is_lost_and_a_sheet_of_each_kind_has_a_name_of_its_own() -> None:
    lines = [("Provider", "DVPP", "Helpline"), ("A", "x", ""), ("B", "", ""), ("C", "x", "x")]
    found = tables_in(FileRead("m.xlsx", "xlsx", "", (Grid("S", tuple(enumerate(lines, start=1))),)))
    assert [(one.sheet, [row.number for row in one.rows]) for one in found] == [
        ("S", [3]),
        ("S: DVPP", [2, 4]),
        ("S: Helpline", [4]),
    ]
