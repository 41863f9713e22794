"""Tables are found under their titles, whatever stands above, beside, between and below their rows, and nothing is lost."""

from datetime import date

import pytest

from loaders.files.grid import Cell, Grid, UncomputedFormula
from loaders.intake.found_table import FoundTable
from loaders.intake.sheets.tables import tables_in
from tests.loaders.intake.messy import HEADINGS, LEGEND, WRITTEN, as_read, contracts_and_grants

HEAD = ("Provider", "Area", "Start", "Amount")
ACME, BETA, GAMMA = (
    ("Fictional Acme (INVENTED)", "Leeds", date(2025, 4, 1), 100.5),
    ("Fictional Beta (INVENTED)", "Wakefield", date(2025, 5, 1), 200),
    ("Fictional Gamma (INVENTED)", "Bradford", date(2025, 6, 1), 300),
)


def sheet(*lines: tuple[Cell, ...] | None, title: str = "", merged: tuple[tuple[int, int, int, int], ...] = ()) -> Grid:
    """A sheet of these lines, None for a blank one."""
    return Grid(title, tuple((number, line) for number, line in enumerate(lines, 1) if line), merged)


def only(*lines: tuple[Cell, ...] | None, merged: tuple[tuple[int, int, int, int], ...] = ()) -> FoundTable:
    (table,) = tables_in(as_read(sheet(*lines, merged=merged)))
    return table


def providers(table: FoundTable) -> list[str]:
    return [row.cells[0].split(" ")[1] for row in table.rows]


def aside(table: FoundTable) -> dict[int, str]:
    return {line.number: line.why for line in table.aside}


def test_every_row_of_the_messy_workbook_is_found_and_nothing_else() -> None:
    contents, *tables = tables_in(as_read(*contracts_and_grants()))
    assert not contents.rows and contents.notes == ("The sheet lists the other sheets; it was not read as rows.",)
    assert {table.headings for table in tables} == {HEADINGS}
    found = {(table.sheet, row.number): row for table in tables for row in table.rows}
    assert set(found) == {(row.sheet, row.line) for row in WRITTEN}
    for row in WRITTEN:
        assert found[row.sheet, row.line].section == row.section
        assert found[row.sheet, row.line].cells[:2] == row.cells[:2]


def test_every_line_of_the_messy_workbook_below_the_headings_is_a_row_or_has_its_reason() -> None:
    for grid, table in zip(contracts_and_grants(), tables_in(as_read(*contracts_and_grants())), strict=True):
        below = [number for number, _ in grid.lines if table.header_row and number > table.header_row + 1]
        told = [*(row.number for row in table.rows), *(line.number for line in table.aside)]
        assert sorted(told) == below


def test_a_merged_cell_holds_for_its_lines_and_a_blank_cell_stays_blank() -> None:
    table = only(HEAD, ACME, (None, *BETA[1:]), GAMMA, (None, *ACME[1:]), merged=((2, 0, 3, 0),))
    assert [row.cells[0] for row in table.rows] == [ACME[0], ACME[0], GAMMA[0], ""]
    assert [row.filled_down for row in table.rows] == [(), (0,), (), ()]


def test_a_column_that_only_looks_merged_is_left_blank_and_that_is_said_once() -> None:
    lines = [(("West Yorkshire" if n % 4 == 0 else None), *ACME[:1], n, 5) for n in range(12)]
    table = only(("Force", "Provider", "Number", "Amount"), *lines)
    assert [row.cells[0] for row in table.rows][:3] == ["West Yorkshire", "", ""]
    assert sum('"Force" is blank in 9 rows' in note for note in table.notes) == 1


def test_headings_are_found_below_titles_without_a_word_that_we_know() -> None:
    table = only(
        ("Register of things, INVENTED",),
        ("Kept since", "2019"),
        None,
        ("Alpha", "Wubble", "Flarn", "Quux", "Zed"),
        ("one", "p", "North", 3, "long words here"),
        ("two", "q", "North", 4, "other words"),
        ("three", "p", "South", 5, "more words"),
    )
    assert (table.header_row, table.headings) == (4, ("Alpha", "Wubble", "Flarn", "Quux", "Zed"))
    assert len(table.rows) == 3


def test_headings_of_two_lines_are_joined_where_one_spans_others() -> None:
    table = only(
        ("Provider", "Funding", None, None, "Area"),
        (None, "2023/24", "2024/25", "2025/26", None),
        ("Fictional Acme (INVENTED)", 1, 2, 3, "Leeds"),
        ("Fictional Beta (INVENTED)", 4, 5, 6, "Hull"),
    )
    assert table.headings == ("Provider", "Funding 2023/24", "Funding 2024/25", "Funding 2025/26", "Area")
    assert len(table.rows) == 2


def test_headings_that_come_twice_are_told_apart_by_the_line_above() -> None:
    table = only(
        ("Provider", "Phase 1", None, "Phase 2", None), (None, "Start", "End", "Start", "End"), *[("X", *"abcd")] * 3
    )
    assert table.headings == ("Provider", "Phase 1 Start", "Phase 1 End", "Phase 2 Start", "Phase 2 End")


def test_a_title_in_two_cells_is_not_joined_to_the_headings() -> None:
    assert only(("Contracts (INVENTED)", None, None, "April 2025"), HEAD, ACME, BETA).headings == HEAD


def test_blocks_under_titles_with_headings_again_know_their_title() -> None:
    table = only(("West Yorkshire",), HEAD, ACME, BETA, None, ("Kent",), HEAD, GAMMA)
    assert [row.section for row in table.rows] == ["West Yorkshire", "West Yorkshire", "Kent"]
    assert aside(table) == {
        6: 'It is a title, "Kent", over the rows below it.',
        7: "It repeats the headings.",
    }


def test_titles_of_blocks_may_stand_without_a_blank_line() -> None:
    table = only(HEAD, ("Helplines",), ACME, BETA, ("Groups",), GAMMA)
    assert [row.section for row in table.rows] == ["Helplines", "Helplines", "Groups"]


def test_a_line_that_numbers_the_columns_is_no_row() -> None:
    table = only(HEAD, ("(1)", "(2)", "(3)", "(4)"), ACME, BETA)
    assert len(table.rows) == 2 and aside(table) == {2: "It numbers the columns."}


def test_headings_again_may_call_the_first_column_something_else() -> None:
    assert aside(only(HEAD, ACME, BETA, ("Organisation", *HEAD[1:]), GAMMA)) == {4: "It repeats the headings."}


@pytest.mark.parametrize(
    "words", ["End of report", "Page 1 of 3", "Figures correct at 1 May 2025", "* includes VAT", "Nodyn: dyfeisiwyd"]
)
def test_the_last_words_of_a_sheet_are_no_row(words: str) -> None:
    assert len(only(HEAD, ACME, BETA, (words,)).rows) == 2


def test_a_title_of_the_whole_sheet_is_no_title_of_a_block() -> None:
    assert {row.section for row in only(("Contracts 2025 (INVENTED)",), HEAD, ACME, BETA).rows} == {""}


def test_a_row_with_only_a_name_among_others_stays_a_row() -> None:
    assert providers(only(HEAD, ACME, ("Fictional Lone (INVENTED)",), BETA, GAMMA)) == ["Acme", "Lone", "Beta", "Gamma"]


@pytest.mark.parametrize("word", ["Total", "TOTAL:", "Sub-total", "Grand total", "Cyfanswm", "West Yorkshire total"])
def test_totals_are_no_rows(word: str) -> None:
    table = only(HEAD, ACME, BETA, (word, None, None, 300.5), GAMMA)
    assert providers(table) == ["Acme", "Beta", "Gamma"] and aside(table) == {4: "It is a total of other rows."}


def test_a_service_whose_name_begins_with_total_is_a_row() -> None:
    assert len(only(HEAD, ACME, ("Total Respect (INVENTED)", "Leeds", date(2025, 4, 1), 5), BETA).rows) == 3


def test_a_number_without_a_word_is_a_sum_only_where_it_adds_up() -> None:
    table = only(HEAD, ACME, BETA, (None, None, None, 300.5), GAMMA, BETA, (None, None, None, 7))
    assert aside(table) == {4: "It adds up the rows above it."}
    assert [row.number for row in table.rows] == [2, 3, 5, 6, 7]


def test_notes_below_the_table_are_no_rows() -> None:
    table = only(HEAD, ACME, BETA, GAMMA, None, ("Note: rounded.",), ("C", "contract"))
    assert len(table.rows) == 3 and set(aside(table)) == {6, 7}


def test_a_legend_beside_the_table_is_left_out_and_spills_over_no_row() -> None:
    legend = [(None, *pair) for pair in LEGEND]
    table = only((*HEAD, *legend[0]), (*ACME, *legend[1]), (*BETA, *legend[2]), GAMMA, GAMMA, ACME, BETA, ACME)
    assert table.headings == HEAD and not any(row.spilled for row in table.rows)
    assert any("legend" in note for note in table.notes)


def test_a_line_of_the_legend_alone_is_no_row() -> None:
    table = only(HEAD, ACME, BETA, (None, None, None, None, None, "C", "contract"))
    assert len(table.rows) == 2 and set(aside(table)) == {4}


def test_a_cell_outside_all_headings_spills() -> None:
    assert [row.spilled for row in only(HEAD, ACME, (*BETA, "more"), GAMMA).rows] == [False, True, False]


def test_sheets_with_the_same_headings_are_one_list_under_their_names() -> None:
    tables = tables_in(as_read(sheet(HEAD, ACME, title="Kent"), sheet(HEAD, BETA, title="Essex"), sheet(title="Blank")))
    assert [row.section for table in tables for row in table.rows] == ["Kent", "Essex"]
    assert tables[2].notes == ("The sheet is empty.",)


def test_a_sheet_of_rows_that_name_other_sheets_again_and_again_is_no_contents() -> None:
    rows = [(f"Fictional {n} (INVENTED)", ("Kent", "Essex")[n % 2], "text") for n in range(4)]
    tables = tables_in(
        as_read(
            sheet(("Who", "Where", "What"), *rows), sheet(HEAD, ACME, title="Kent"), sheet(HEAD, BETA, title="Essex")
        )
    )
    assert [len(table.rows) for table in tables] == [4, 1, 1]


def test_a_second_table_below_the_first_is_a_table_of_its_own() -> None:
    tables = tables_in(as_read(sheet(HEAD, ACME, BETA, None, ("Amount", "Provider", "Area"), (5, ACME[0], "Leeds"))))
    assert [table.headings for table in tables] == [HEAD, ("Amount", "Provider", "Area")]
    assert [len(table.rows) for table in tables] == [2, 1]


def test_tables_side_by_side_are_tables_of_their_own() -> None:
    grid = sheet(
        ("Victim services", None, None, None, None, "Perpetrator services"),
        (*HEAD, None, *HEAD),
        (*ACME, None, *BETA),
        (*BETA, None, *GAMMA),
        ACME,
    )
    left, right = tables_in(as_read(grid))
    assert [(row.number, row.section) for row in left.rows] == [
        (3, "Victim services"),
        (4, "Victim services"),
        (5, "Victim services"),
    ]
    assert [(row.cells[5], row.section) for row in right.rows] == [
        (BETA[0], "Perpetrator services"),
        (GAMMA[0], "Perpetrator services"),
    ]
    assert left.sheet != right.sheet and right.headings[5:] == HEAD


def test_a_table_without_headings_goes_by_letters() -> None:
    table = only(ACME, BETA, GAMMA)
    assert table.headings == ("Column A", "Column B", "Column C", "Column D") and len(table.rows) == 3


def test_a_formula_without_a_result_is_told() -> None:
    table = only(HEAD, (*ACME[:3], UncomputedFormula()), BETA)
    assert table.rows[0].uncomputed == (3,)


def test_a_formula_without_a_result_outside_the_headings_is_of_no_column() -> None:
    table = only(HEAD, (*ACME, UncomputedFormula()), BETA)
    assert len(table.headings) == len(HEAD) and table.rows[0].uncomputed == ()


def test_many_blank_lines_are_nothing() -> None:
    blank = [(number, (None, "", "  ")) for number in range(4, 25_004)]
    (table,) = tables_in(as_read(Grid("", ((1, HEAD), (2, ACME), (3, BETA), *blank))))
    assert len(table.rows) == 2 and not table.aside
