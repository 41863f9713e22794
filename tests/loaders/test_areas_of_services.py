"""What a row says of its area is never stretched: a district that was merged is a part, one service is counted once."""

from datetime import date

import pytest

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from geo.areas import area_table
from geo.retired import retired_areas, retired_districts_of
from loaders.files.report import LoadReport
from loaders.intake.load import load_directory
from tests.loaders.directory_files import Form, csv_file, sheets_of, workbook_file

MERGED = [retired for retired in retired_areas().values() if len(retired_districts_of(retired.successors[0])) > 1]
ASK = Ask("high", "any", "behaviour_change_group", Terms(date(2026, 11, 22)))


def load(*rows: dict[str, str]) -> tuple[Directory, LoadReport]:
    return load_directory(csv_file(*({"area_level": "", "status": "active", **row} for row in rows)), "rows.csv")


def status_of(directory: Directory, level: str, code: str) -> str:
    return str(coverage_table(evaluate(directory, ASK.terms), ASK, level).at[code, "status"])


def test_a_merged_district_never_makes_the_area_it_went_into_served() -> None:
    merged = [retired for retired in MERGED if retired.level == "lad" and len(retired.successors) == 1]
    assert len(merged) > 30
    directory, report = load(*({"areas": retired.code} for retired in merged))
    assert len(directory.service_areas) == len(merged) and directory.service_areas["in_part"].all()
    table = coverage_table(evaluate(directory, ASK.terms), ASK, "lad")
    assert set(table.loc[sorted({code for one in merged for code in one.successors}), "status"]) == {"possible"}
    assert " ".join(report.sentences()).count("served in part at most") >= len(merged)


def test_all_merged_districts_together_are_the_whole() -> None:
    directory, report = load({"areas": ";".join(sorted(retired_districts_of("E06000065")))})
    assert "in part" not in " ".join(report.sentences())
    assert directory.service_areas["in_part"].tolist() == [False]
    assert status_of(directory, "lad", "E06000065") == "served"


@pytest.mark.parametrize("also", ["North Yorkshire", "North Yorkshire Police", "E23000009"])
def test_a_part_beside_the_whole_is_left_out(also: str) -> None:
    directory, _ = load({"areas": f"Harrogate;{also}"})
    assert not directory.service_areas["in_part"].any()
    assert status_of(directory, "lad", "E06000065") == "served"


def test_other_areas_of_the_service_are_whole() -> None:
    directory, _ = load({"areas": "Harrogate;Leeds"})
    assert status_of(directory, "lad", "E08000035") == "served"


@pytest.mark.parametrize("area", ["E23000010 (in part)", "E08000035 (in part)", "E06000065 (in part)"])
def test_an_area_that_is_said_to_be_served_in_part_is_never_whole(area: str) -> None:
    assert load({"areas": area})[0].service_areas["in_part"].tolist() == [True]


def test_a_new_code_of_the_same_district_is_the_whole() -> None:
    directory, _ = load({"areas": "E08000016"})  # Barnsley
    assert not directory.service_areas["in_part"].any()


def test_none_in_a_part_is_not_none_in_the_area() -> None:
    none = {"status": "confirmed_none", "confirmed_by": "A board"}
    assert status_of(load({"areas": "Harrogate", **none})[0], "lad", "E06000065") == "no_record"
    assert status_of(load({"areas": "North Yorkshire", **none})[0], "lad", "E06000065") == "confirmed_none"


@pytest.mark.parametrize("form", [csv_file, lambda *rows: workbook_file(sheets_of(*rows))], ids=["csv", "workbook"])
def test_one_service_in_two_spellings_is_counted_once_and_said(form: Form) -> None:
    names = [
        ("Fictional Body (INVENTED)", "Invented Steps Programme"),
        ("Fictional Body Ltd (INVENTED)", "Invented Steps programme "),
    ]
    rows = [
        {
            "organisation_name": body,
            "service_name": name,
            "areas": area,
            "area_level": "pfa",
            "places": "50",
            "as_of": "2026-10",
        }
        for (body, name), area in zip(names, ("Kent", "Kent Police"), strict=True)
    ]
    directory, report = load_directory(form(*rows), "d")
    assert directory.services["places"].sum() == 50
    [problem] = [problem for problem in report.problems if problem.set_aside]
    assert "probably the service of row 2" in problem.message and problem.to_do


@pytest.mark.parametrize(
    "name", ["Greater London", "London", "MOPAC", "Mayor's Office for Policing and Crime", "Mayor of London"]
)
def test_a_service_of_londons_commissioner_is_of_both_its_forces(name: str) -> None:
    directory, _ = load({"areas": name})
    assert directory.service_areas["area_code"].tolist() == ["E12000007"]
    both = [status_of(directory, "pfa", code) for code in ("E23000001", "E23000034")]
    assert both[0] == both[1] and set(area_table("pfa").index) >= {"E23000001", "E23000034"}


def test_a_level_that_is_stated_makes_the_commissioner_a_force() -> None:
    assert load({"areas": "MOPAC", "area_level": "pfa"})[0].service_areas["area_code"].tolist() == ["E23000001"]


def test_a_cell_that_names_two_areas_is_both() -> None:
    assert load({"areas": "Kirklees and Calderdale"})[0].service_areas["area_code"].tolist() == [
        "E08000033",
        "E08000034",
    ]
