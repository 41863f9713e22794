"""Numbers by area and kind of work: a row for each that is filled in, read as the words over them say; nothing is guessed."""

import pytest

from geo.mistakes import Mistake
from loaders.files.grid import Cell, FileRead, Grid
from loaders.intake.draft import Draft, draft_of
from loaders.intake.load import directory_of_draft
from loaders.intake.sheets.counted import HEADINGS, NOT_SAID, counted_in
from loaders.intake.worked_out import WorkedOut, worked_out

KINDS = ("Local authority", "DVPP", "Helpline", "IDVA")
Lines = tuple[tuple[Cell, ...], ...]
NUMBERS: Lines = (KINDS, ("Leeds", 10, 0, None), ("Bradford", 12, None, 3), ("Kirklees", 1, 2, 3))


def draft(*lines: tuple[Cell, ...], sheet: str = "S") -> Draft:
    return draft_of(FileRead("m.xlsx", "xlsx", "", (Grid(sheet, tuple(enumerate(lines, start=1))),)))


def worked(one: Draft) -> WorkedOut:
    return worked_out(one, {}, {})


def services(one: Draft) -> dict[str, tuple[str, float | None]]:
    """By ID: the kind, and the places, None where they are not known."""
    found = worked(one)
    assert found.report is not None and found.directory is not None
    assert found.report.rows_read == found.report.rows_accepted + found.report.rows_set_aside
    frame = found.directory.services.set_index("service_id")
    places = {key: None if number != number else number for key, number in frame["places"].items()}
    return {str(key): (kind, places[key]) for key, kind in frame["intervention"].items()}


GROUP, LINE, VICTIM = "behaviour_change_group", "helpline", "victim_support"


def test_places_by_area_and_kind_are_a_service_each_a_0_too_and_what_is_blank_is_none() -> None:
    assert services(draft(("Commissioned places, 2025/26",), *NUMBERS)) == {
        "S: DVPP row 3": (GROUP, 10), "S: DVPP row 4": (GROUP, 12), "S: DVPP row 5": (GROUP, 1),
        "S: Helpline row 3": (LINE, 0), "S: Helpline row 5": (LINE, 2),
        "S: IDVA row 4": (VICTIM, 3), "S: IDVA row 5": (VICTIM, 3),
    }  # fmt: skip


def test_areas_across_and_kinds_down_are_read_alike_and_the_sheet_may_say_what_is_counted() -> None:
    turned = draft(("Service", "Leeds", "Bradford"), ("DVPP", 10, 12), ("Helpline", None, 0), sheet="Capacity")
    assert services(turned) == {
        "Capacity: Leeds row 2": (GROUP, 10), "Capacity: Bradford row 2": (GROUP, 12), "Capacity: Bradford row 3": (LINE, 0),
    }  # fmt: skip


def test_totals_are_left_out_and_that_is_said() -> None:
    found = worked(
        draft(
            ("Places", "Seen", "DVPP", "IDVA", "Total"), ("Leeds", "x", 1, 2, 3), ("Bradford", "x", 3, 4, 7),
            ("Kirklees", "x", 5, 6, 11), ("Calderdale", "x", None, None, None), ("Wakefield", "x", 1, 1, 2),
            ("West Yorkshire", "x", 10, 13, 23), ("All areas", "", 10, 13, 23),
        )
    )  # fmt: skip
    assert found.report is not None and (found.report.rows_read, found.report.rows_set_aside) == (8, 0)
    said = " ".join(problem.message for problem in found.report.problems)
    for sentence in (
        'The column "Total" adds up the others, and was not read.',
        "Row 5 was left out: it holds no number, and what is blank is not known.",
        "Row 7 was left out: it adds up the areas that lie in it, which have rows of their own.",
        "Row 8 was left out: it is a total of other rows.",
    ):
        assert sentence in said


def test_numbers_of_services_say_how_many_and_none_is_set_aside() -> None:
    one = draft(("Number of services by area",), *NUMBERS)
    assert set(services(one).values()) == {(GROUP, None), (LINE, None), (VICTIM, None)} and len(services(one)) == 6
    found = worked(one)
    assert found.directory is not None and "Services counted: 12" in list(found.directory.services["notes"])
    assert [(p.row, p.set_aside) for p in found.report.problems if "counts no service here" in p.message] == [(3, True)]  # type: ignore[union-attr]


def test_people_are_never_services_and_money_is_money() -> None:
    people = draft(("Referrals received",), *NUMBERS)
    with pytest.raises(Mistake, match="counts people or cases, and is no service"):
        directory_of_draft(people)
    money = worked(draft(("Spend by area, £",), *NUMBERS))
    assert money.kind == "payments" and money.kind_is_sure and money.report is None and money.money is not None
    assert money.money.frame["amount_gbp"].sum() == 31 and set(money.money.frame["description"]) == set(KINDS[1:])


def test_money_beside_a_list_of_services_is_set_aside_and_telephone_numbers_are_no_numbers() -> None:
    listed = Grid(
        "List", ((1, ("Provider", "Service", "Type of work", "Area")), (2, ("Fictional A", "Steps", "DVPP", "Leeds")))
    )
    spend = Grid("Spend", tuple(enumerate(NUMBERS, start=1)))
    both = draft_of(FileRead("m.xlsx", "xlsx", "", (listed, spend)))
    assert not worked(both).kind_is_sure
    found = worked(both.decided(kind="directory"))
    assert not found.understanding.waiting() and found.report is not None
    assert (found.report.services_in, found.report.rows_set_aside, len(found.no_service)) == (1, 7, 7)
    telephones = draft(
        ("Area", "Helpline", "IDVA"), ("Leeds", "0113 496 0000", "01632 960001"), ("Kent", "", "01632 960002")
    )
    assert [table.headings for table in telephones.tables] == [("Area", "Helpline", "IDVA")]


def test_what_nothing_says_is_asked_in_one_question_and_no_row_is_lost_until_it_is_answered() -> None:
    one = draft(*NUMBERS)
    [asked] = worked(one).understanding.waiting()
    assert worked(one).kind_is_sure
    assert asked.heading == HEADINGS[NOT_SAID] and len(worked(one).no_service) == 7
    with pytest.raises(Mistake, match="nothing says what this number counts"):
        directory_of_draft(one)
    said = {target: one.decided(columns={HEADINGS[NOT_SAID]: target}) for target in ("places", "note", "set_aside")}
    assert len(services(said["places"])) == 7 and len(services(said["note"])) == 6
    assert worked(said["set_aside"]).directory is None and len(worked(said["set_aside"]).no_service) == 7


def test_a_heading_may_say_two_things_of_one_kind() -> None:
    lines: Lines = (
        ("Area", "DVPP places", "DVPP services", "IDVA places", "Referrals to IDVA"),
        ("Leeds", 10, 2, 5, 40), ("Bradford", "12", 0, None, 3),
    )  # fmt: skip
    assert services(draft(*lines)) == {"S: DVPP row 2": (GROUP, 10), "S: IDVA row 2": (VICTIM, 5)}


def test_places_merged_over_several_rows_are_counted_once_with_the_first() -> None:
    lines: Lines = (("Places", "DVPP", "IDVA"), ("Leeds", 8, 1), ("Bradford", None, 2))
    grid = Grid("S", tuple(enumerate(lines, start=1)), merged=((2, 1, 3, 1),))
    found = services(draft_of(FileRead("m.xlsx", "xlsx", "", (grid,))))
    assert (found["S: DVPP row 2"], found["S: DVPP row 3"]) == ((GROUP, 8), (GROUP, None))


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Commissioned places 2025/26", "places"), ("Number of IDVA places", "places"), ("No. of providers", "services"),
        ("How many services for victims?", "services"), ("Number of victims supported", "people"), ("Refuge bed spaces", "beds"),
        ("Budget (£)", "given"), ("Spend, £", "paid"), ("Rate per 1,000", "rates"), ("Services for victims by area", ""),
        ("Cost per place", ""), ("", ""), ("Number of women's refuge places", "places"),
    ],
)  # fmt: skip
def test_words_say_what_is_counted_or_nothing(text: str, counted: str) -> None:
    assert counted_in(text) == counted


def test_ones_and_noughts_without_a_word_for_them_are_ticks() -> None:
    ticked = worked(draft(KINDS, ("Leeds", 1, 0, 1), ("Bradford", 0, 1, 0)))
    assert ticked.report is not None and ticked.report.services_in == 3 and not ticked.understanding.waiting()
