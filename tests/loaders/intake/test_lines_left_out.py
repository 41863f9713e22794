"""Lines that are no rows are said to be left out: those of one reason together, a few by number."""

from loaders.intake.found_table import FoundTable, LineAside, said_of_sheet


def test_lines_of_one_reason_are_said_together_and_no_title_is_repeated() -> None:
    titles = [
        LineAside(number, f'It is a title, "Block {number}", over the rows below it.') for number in (3, 9, 12, 20, 31)
    ]
    totals = [LineAside(number, "It is a total of other rows.") for number in (8, 19)]
    table = FoundTable(
        "S", 1, ("Area",), (), (*titles, *totals, LineAside(40, "It repeats the headings.")), ("A note.",)
    )
    assert said_of_sheet(table) == [
        "A note.",
        "Rows 3, 9, 12 and 2 more were left out: each is a title over the rows below it.",
        "Rows 8 and 19 were left out: each is a total of other rows.",
        "Row 40 was left out: it repeats the headings.",
    ]
