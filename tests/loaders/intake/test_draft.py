"""A draft: nothing that the user does loses a row, every step can be taken back, and what may not be kept is not in it."""

from functools import cache

import pytest

from loaders.intake.decisions import SET_ASIDE
from loaders.intake.draft import Draft, open_draft
from loaders.intake.draft_file import file_as_text
from loaders.intake.load import load_directory
from loaders.intake.rows_to_mend import mended_cells, rows_to_mend
from loaders.intake.worked_out import WorkedOut, worked_out
from tests.loaders.directory_files import csv_file
from tests.loaders.intake.messy import as_workbook, contracts_and_grants

TOWN_HALL = "LS1 3AD"


@cache
def messy() -> Draft:
    return open_draft(as_workbook(contracts_and_grants()), "messy.xlsx").decided(kind="directory")


def counted(worked: WorkedOut) -> tuple[int, int, int]:
    """Rows read, accepted and set aside."""
    assert worked.report is not None
    return worked.report.rows_read, worked.report.rows_accepted, worked.report.rows_set_aside


def test_rows_read_are_those_accepted_and_those_set_aside_at_every_step() -> None:
    draft, rows = messy(), messy().rows()
    faults = worked_out(draft, {}, {}).faults
    steps = (
        draft.decided(columns={"Contract or grant": SET_ASIDE}),
        draft.decided(words={("intervention", "BAME outreach"): ("prevention",)}),
        draft.decided(cells={fault.cell: fault.proposed for fault in faults if fault.proposed and fault.cell}),
        draft.decided(left_out=frozenset({faults[0].place})),
    )
    for step in (draft, *steps):
        read, accepted, aside = counted(worked_out(step, {}, {}))
        assert read == accepted + aside == rows


def test_a_word_that_is_said_once_brings_in_every_row_that_holds_it() -> None:
    before = worked_out(messy(), {}, {})
    (word,) = before.words
    after = worked_out(messy().decided(words={(word.field, word.written): ("prevention",)}), {}, {})
    assert counted(before)[1] + 10 < counted(after)[1] <= counted(before)[1] + word.rows
    assert not after.words


def test_an_area_that_is_settled_is_served_and_until_then_is_not() -> None:
    dorset = next(area for area in worked_out(messy(), {}, {}).areas if area.written == "Dorset")
    force = next(one for one in dorset.options if one.level == "pfa")
    after = worked_out(messy().decided(areas={"Dorset": (("pfa", force.code),)}), {}, {})
    for worked, there in ((worked_out(messy(), {}, {}), False), (after, True)):
        assert worked.directory is not None
        of_rows = {f"{sheet} row {row}" for sheet, row in dorset.rows}
        areas = worked.directory.service_areas
        assert (force.code in set(areas.loc[areas["service_id"].isin(of_rows), "area_code"])) is there


def test_the_title_of_a_block_says_of_which_county_all_is_meant() -> None:
    worked = worked_out(messy(), {}, {})
    assert worked.directory is not None
    served = worked.directory.service_areas.set_index("service_id")["area_code"]
    assert served["Contracts and grants row 17"] == "E23000032"  # "All of the county" under the title Kent


def test_going_back_a_step_is_the_step_before() -> None:
    assert messy().decided(columns={"Notes": SET_ASIDE}).stepped_back() == messy()


def test_the_first_step_cannot_be_taken_back() -> None:
    first = open_draft(b"Provider,Type of work,Area\nFictional (INVENTED),DVPP,Leeds\n", "d.csv")
    assert first.stepped_back() == first


def test_rows_mended_in_a_workbook_come_in() -> None:
    worked = worked_out(messy(), {}, {})
    mended = mended_cells(rows_to_mend(worked.faults), "rows.xlsx", worked.faults)
    assert mended == {}  # nothing was mended yet
    fault = next(fault for fault in worked.faults if fault.field == "areas")
    changed = [f if f != fault else type(f)(**{**vars(f), "written": "Leeds"}) for f in worked.faults]
    cells = mended_cells(rows_to_mend(changed), "rows.xlsx", worked.faults)
    assert cells == {fault.cell: "Leeds"}
    assert counted(worked_out(messy().decided(cells=cells), {}, {}))[1] == counted(worked)[1] + 1


def test_an_address_is_nowhere_in_a_draft() -> None:
    content = (
        f'Provider,Type of work,Area,Office address\nFictional (INVENTED),DVPP,Leeds,"1 Invented Street, {TOWN_HALL}"\n'
    )
    kept = file_as_text(open_draft(content.encode(), "d.csv"))
    assert TOWN_HALL not in kept and "Invented Street" not in kept


def test_a_file_called_after_a_refuge_keeps_no_name() -> None:
    content = b"Provider,Type of work,Area\nFictional (INVENTED),DVPP,Leeds\n"
    assert "Larch" not in file_as_text(open_draft(content, "Larch House Refuge.csv"))
    assert open_draft(content, "services.csv").name == "services.csv"


def test_a_refuge_is_confidential_until_somebody_says_otherwise_by_name() -> None:
    content = (
        "Provider,Service,Type of work,Area\nFictional (INVENTED),Invented women's refuge,Victim support,Maidstone\n"
    )
    draft = open_draft(content.encode(), "d.csv")
    worked = worked_out(draft, {}, {})
    assert worked.directory is not None
    assert worked.directory.services["confidential"].all()
    assert set(worked.directory.service_areas["area_level"]) == {"pfa"}


@pytest.mark.parametrize("told", ["Supplier,Amount,Date,Invoice\nFictional (INVENTED),£1.50,01/04/2025,7\n"])
def test_a_list_of_money_is_no_directory(told: str) -> None:
    with pytest.raises(Exception, match="not a directory"):
        load_directory(told.encode(), "spend.csv")


@pytest.mark.parametrize("rows", [[{"areas": "Kent"}, {"areas": "Leeds", "risk_levels": "High/Medium"}]])
@pytest.mark.parametrize("last", ["", "S9,a,b,helpline,high,2026,Leeds,utla,spilled\n"])
def test_a_csv_of_the_templates_columns_comes_to_the_same_as_a_draft_and_without_one(
    rows: list[dict[str, str]], last: str
) -> None:
    content = csv_file(*rows) + last.encode()
    alone, report = load_directory(content, "d.csv")
    worked = worked_out(open_draft(content, "d.csv"), {}, {})
    assert worked.directory is not None and worked.report == report and worked.is_settled()
    assert worked.directory.services.equals(alone.services)
    assert worked.directory.service_areas.equals(alone.service_areas)
