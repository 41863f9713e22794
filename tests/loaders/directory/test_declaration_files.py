"""Declarations as files: a row form and a sheet of the template; each row is whole, or set aside with its reason."""

from datetime import date

import pandas as pd
import pytest

from coverage.declared import with_declarations
from coverage.directory import Directory
from coverage.remarks import Declaration, Withdrawal
from geo.mistakes import Mistake
from loaders.directory.directory_file import as_csv, as_workbook, declarations_as_csv
from loaders.intake.draft import open_draft
from loaders.intake.load import load_directory
from loaders.intake.worked_out import worked_out

HEADINGS = "There is no,Risk levels,Communities,Area level,Areas,Checked by,Checked on,Source,Withdrawn on,Notes"
WHOLE = "helpline,high,lgbt,pfa,Kent,A board,2026-10-01,Contract list,,"
LOOSE = b"District,Type of work,Checked by,Date checked,Source\nNorwich,Helpline,A board,2026-10-01,List\n"


def loaded(*rows: str) -> tuple[Directory, list[str]]:
    directory, report = load_directory("\n".join((HEADINGS, *rows)).encode(), "none.csv")
    return directory, [f"{one.row} {one.column}: {one.message}" for one in report.problems if one.set_aside]


def assert_same_records(one: Directory, other: Directory) -> None:
    pd.testing.assert_frame_equal(one.services.assign(mine=False), other.services)
    pd.testing.assert_frame_equal(one.service_areas, other.service_areas)


def test_a_row_is_a_record_that_there_is_none() -> None:
    directory, aside = loaded(WHOLE, WHOLE.replace(",,", ",2026-11-01,Withdrawn by Ann"))
    assert not aside and directory.services["status"].tolist() == ["confirmed_none", "none_withdrawn"]
    assert directory.records_of_services.empty
    one = directory.declarations.iloc[0]
    assert (one["confirmed_by"], one["risk_levels"], one["communities"]) == ("A board", ("high",), ("lgbt",))


@pytest.mark.parametrize(
    ("written", "instead", "column"),
    [
        ("high", "low", "Risk levels"),  # left out it would mean every level
        ("lgbt", "Martians", "Communities"),
        ("Kent", "Nowhere", "Areas"),
        ("A board", "", "Checked by"),
        ("2026-10-01", "TBC", "Checked on"),
        ("Contract list", "", "Source"),
        ("Contract list", "The women's refuge list", "Source"),
    ],
)
def test_a_row_with_a_fault_is_set_aside_and_never_widened(written: str, instead: str, column: str) -> None:
    directory, aside = loaded(WHOLE, WHOLE.replace(written, instead))
    assert len(directory.services) == 1 and any(said.startswith(f"3 {column}: ") for said in aside), aside


def test_what_is_declared_goes_out_and_comes_in_equal_in_every_form() -> None:
    services, _ = load_directory(
        b"service_id,organisation_name,service_name,intervention,status,as_of,areas\n"
        b"S1,Trust,Groups,behaviour_change_group,active,2026-01,Leeds\n",
        "d.csv",
    )
    on, said = date(2026, 11, 1), {"area_code": "E23000032", "on_record": "d", "invented": False}
    of = {
        "intervention": "helpline",
        "for_whom": "",
        "risk": "high",
        "checked_by": "A board",
        "checked_on": "2026-10-02",
    }
    listed, linked = (
        Declaration(source=source, on=on, community=community, **said, **of)
        for source, community in (("Contract list", ""), ("https://kent.example/list", "lgbt"))
    )
    gone = Withdrawal(source="", on=on, service_id=linked.service_id, declared="", withdrawn_by="Ann", **said)
    directory = with_declarations(services, [listed, linked, gone])
    for content, name in ((as_workbook(directory), "d.xlsx"), (as_csv(directory).encode(), "d.csv")):
        again, report = load_directory(content, name)
        assert not report.problems
        assert_same_records(directory, again)
    alone, _ = load_directory(declarations_as_csv(directory).encode(), "none.csv")
    assert alone.services["service_id"].tolist() == [listed.service_id, linked.service_id]
    pd.testing.assert_frame_equal(alone.services, directory.declarations.assign(mine=False).reset_index(drop=True))


def test_a_file_that_only_may_be_of_declarations_waits_for_somebody_to_say_so() -> None:
    draft = open_draft(LOOSE, "list.csv")
    waits = worked_out(draft, {}, {})
    assert waits.kind == "declarations" and waits.directory is None and not waits.is_settled()
    said = worked_out(draft.decided(kind="declarations"), {}, {})
    assert said.directory is not None and said.directory.services["status"].tolist() == ["confirmed_none"]
    with pytest.raises(Mistake, match="may be a list of what was checked and not found"):
        load_directory(LOOSE, "list.csv")
    of_services = LOOSE.replace(b"Source", b"Service name").replace(b"List", b"Groups")
    assert worked_out(open_draft(of_services, "list.csv"), {}, {}).kind == "directory"
