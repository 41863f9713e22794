"""The plan commands, run as a user runs them: the numbers of the model to the last digit, one plain line on bad input."""

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

import cli
from cohorts.assumptions.assumption_set import AssumptionSet
from commands.writing import progress_after
from coverage.ask import Terms
from coverage.evaluation import evaluate
from funding.result.plan import run_plan
from funding.scenario.scenario import DirectoryEdition
from funding.scenario.sharing import Sharing
from geo.areas import lads_of
from loaders.assumptions.assumption_sets import write_assumption_set
from loaders.assumptions.need_files import need_from_files
from loaders.directory.shipped import published_directory
from loaders.plans.scenarios import load_scenario, preset, write_scenario
from say.numbers import pounds
from tests.funding.problems import scenario_of

PRESET = "one_force_three_years"
ON = ("--on", "2026-11-22")
SMALL = scenario_of(areas=("E23000014",))


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[object, str, str]:
    """Run a command: its status, and what it said."""
    try:
        status: object = cli.main([str(word) for word in words])
    except SystemExit as stop:
        status = stop.code
    return status, *capsys.readouterr()


def saved(folder: Path, **said: Any) -> Path:
    path = folder / "plan.json"
    path.write_bytes(write_scenario(scenario_of(**{**SMALL.__dict__, **said})))
    return path


def test_a_plan_gives_the_numbers_of_the_model_to_the_last_digit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"--json": tmp_path / "p.json", "--out": tmp_path / "p.xlsx", "--csv": tmp_path / "p.csv"}
    named = [word for pair in files.items() for word in pair]
    status, out, _ = run(capsys, "plan", PRESET, *ON, *named)
    assert status == 0
    evaluation = evaluate(published_directory(), Terms(on=date(2026, 11, 22)))
    plan = run_plan(preset(PRESET), need_from_files(None, []).need, evaluation)
    answer = json.loads(files["--json"].read_text(encoding="utf-8"))
    assert [row["gbp"] for row in answer["area_year_lines"]] == plan.allocation.gbp.ravel().tolist()
    medians = [row["reached_median"] for row in answer["area_years"]]
    assert medians == plan.reach.by_area[1].ravel().tolist()
    assert load_scenario(json.dumps(answer["scenario"]).encode(), "inside") == plan.scenario
    assert "Inputs" in load_workbook(files["--out"]).sheetnames
    rows = list(csv.DictReader(io.StringIO(files["--csv"].read_text(encoding="utf-8-sig"))))
    assert len(rows) == plan.allocation.gbp.size
    assert all(card in out.splitlines() for card in answer["cards"].values() if card)


def test_a_saved_scenario_and_its_preset_give_the_same_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own.json").write_bytes(write_scenario(preset(PRESET)))
    for named, out in ((PRESET, "a.json"), (tmp_path / "own.json", "b.json")):
        assert run(capsys, "plan", named, *ON, "--json", tmp_path / out)[0] == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_the_answer_of_a_plan_runs_again_to_the_same_numbers_and_tells_of_another_directory(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, again = tmp_path / "a.json", tmp_path / "b.json"
    assert run(capsys, "plan", PRESET, *ON, "--json", first)[0] == 0
    status, _, error = run(capsys, "plan", first, *ON, "--json", again)
    assert status == 0 and "The plan was made with" not in error
    before, after = (json.loads(path.read_text(encoding="utf-8")) for path in (first, again))
    assert after["scenario"].pop("directory")["checksum"] == before["checksum"]
    assert before["scenario"].pop("directory") is None
    assert after == before
    status, _, error = run(capsys, "plan", first, *ON, "--directory", "demonstration")
    assert status == 0 and "The plan was made with Published record" in error


def test_a_plan_on_invented_data_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "p.csv"
    status, said, _ = run(capsys, "plan", saved(tmp_path), *ON, "--directory", "demonstration", "--csv", out)
    assert status == 0
    assert said.startswith("INVENTED: ")
    assert out.read_text(encoding="utf-8-sig").count("INVENTED") >= 1


def test_assumptions_of_a_file_stand_for_a_scenario_that_has_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    few = tmp_path / "few.json"
    few.write_bytes(write_assumption_set(AssumptionSet("Few", {"draws": {"value": 10.0, "low": 10.0, "high": 10.0}})))
    out = tmp_path / "p.json"
    assert run(capsys, "plan", saved(tmp_path), *ON, "--assumptions", few, "--json", out)[0] == 0
    answer = json.loads(out.read_text(encoding="utf-8"))
    assert answer["scenario"]["assumptions"]["name"] == "Few"
    assert "CHANGED" in answer["provenance"]["assumptions"]
    own = tmp_path / "own.json"
    own.write_text(json.dumps(answer["scenario"]), encoding="utf-8")
    status, _, error = run(capsys, "plan", own, *ON, "--assumptions", few)
    assert status == 2
    assert error.count("\n") == 1 and "assumptions of its own" in error


def test_another_directory_than_the_plan_was_made_with_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = saved(tmp_path, directory=DirectoryEdition("Their own", "May 2026", "abc"))
    status, _, error = run(capsys, "plan", path, *ON)
    assert status == 0
    assert "The plan was made with Their own, May 2026; this is Published record" in error


def test_the_least_money_is_json_with_a_sentence_and_a_table_by_area(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "least.csv"
    status, said, _ = run(capsys, "least-money", saved(tmp_path), *ON, "--coverage", "0.5", "--out", out)
    assert status == 0
    answer = json.loads(said)
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert sum(float(row["gbp"]) for row in rows) == pytest.approx(answer["total_gbp"])
    assert f"At central values it is {pounds(answer['total_gbp'])}, which would do" in answer["sentence"]
    draws = answer["total_gbp_in_draws"]
    assert draws["low"] < draws["median"] < draws["high"]
    assert rows[0]["asked"].endswith(answer["sentence"])
    assert answer["places"] == {"2025-26": int(rows[0]["places"])}


def test_a_sweep_writes_its_steps_from_nothing_to_the_largest_budget(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sweep.csv"
    assert run(capsys, "sweep", saved(tmp_path), *ON, "--to", "90000", "--steps", "4", "--out", out)[0] == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [float(row["budget_gbp"]) for row in rows] == [0, 30_000, 60_000, 90_000]
    # A place costs £100 and there are more people than places: 0, 300, 600, 900 are reached.
    assert [float(row["reached_central"]) for row in rows] == [0, 300, 600, 900]


def test_long_work_tells_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    report = progress_after(-1.0)
    report(3, 50)
    assert capsys.readouterr().err == "3 of 50\n"
    progress_after(60.0)(3, 50)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("plan", "nowhere.json"), "nowhere.json"),
        (("plan",), "SCENARIO"),
        (("plan", PRESET, "--out", "plan.csv"), "must end in .xlsx"),
        (("plan", PRESET, "--json", "no/such/folder/p.json"), "could not be written"),
        (("plan", PRESET, "--directory", "nowhere.csv"), "nowhere.csv"),
        (("least-money", PRESET), "--coverage"),
        (("least-money", PRESET, "--coverage", "1.5"), "must be 1 at most"),
        (("least-money", PRESET, "--coverage", "nan"), "must be a number"),
        (("least-money", PRESET, "--coverage", "0.5", "--whom", "lgbt"), "LGBT"),
        (("least-money", PRESET, "--coverage", "0.5", "--whom", "nobody"), "nobody"),
        (
            ("least-money", PRESET, "--coverage", "0.5", "--whom", "worst_served_tenth"),
            "so few areas: it takes 10",
        ),
        (("sweep", PRESET, "--to", "-5", "--out", "s.csv"), "-5"),
        (("sweep", PRESET, "--to", "inf", "--out", "s.csv"), "inf"),
        (("sweep", PRESET, "--to", "5", "--steps", "1", "--out", "s.csv"), "number of steps"),
        (("sweep", PRESET, "--to", "5", "--steps", "2", "--out", "s.txt"), "must end in .csv or .xlsx"),
    ],
)
def test_bad_input_is_one_line_and_a_status_of_two(
    words: tuple[str, ...],
    names: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, error = run(capsys, *words)
    assert status == 2
    assert out == ""
    assert names in error.splitlines()[-1]
    assert "Traceback" not in error


def test_a_scenario_that_cannot_hold_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.json").write_text('{"name": "x", "budget": {"total_gbp": -1}, "interventions": []}')
    status, _, error = run(capsys, "plan", tmp_path / "bad.json")
    assert status == 2
    assert error.count("\n") == 1 and error.startswith("cli.py: bad.json: ")


def test_most_harm_avoided_over_evidence_of_different_grades_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mixed = preset("full_range_with_by_and_for")
    path = tmp_path / "mixed.json"
    path.write_bytes(write_scenario(replace(mixed, sharing=Sharing("optimised", objective="harm"))))
    status, _, said = run(capsys, "plan", path, *ON)
    assert status != 0
    refused = said.strip().splitlines()[-1]
    assert "carries no number, because" in refused and refused.endswith("choose the objective people.")


def test_a_plan_on_another_map_is_its_money_to_the_penny_and_one_that_cannot_be_met_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, group = tmp_path / "out.json", tmp_path / "mine.csv"
    group.write_text(f"area_code,area_name\n{lads_of(SMALL.codes[0])[0]},One of several\nE07000207,Elmbridge\n")
    scenario = saved(tmp_path)
    assert run(capsys, "plan-recut", scenario, *ON, "--to", group, "--out", out)[0] == 0
    told = json.loads(out.read_text(encoding="utf-8"))
    mine, rest = told["rows"]
    assert (mine["area_code"], rest["area_code"]) == ("mine", "rest") and mine["gbp_share_split"] == 1
    plan = run_plan(SMALL, need_from_files(None, []).need, None)
    assert round(100 * mine["gbp"]) + round(100 * rest["gbp"]) == round(100 * plan.allocation.gbp.sum())
    assert "put onto groups of your own by people of each district" in told["asked"]
    refused = saved(tmp_path, floor_gbp_per_area=10.0**9)
    status, _, error = run(capsys, "plan-recut", refused, *ON, "--to", "2015", "--out", tmp_path / "none.csv")
    assert status == 2 and error.count("\n") <= 2 and not (tmp_path / "none.csv").exists()
