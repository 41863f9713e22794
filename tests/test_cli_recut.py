"""Tests: `cli.py recut` puts totals onto a map that a word or a file means, and writes CSV or JSON that says what it rests on."""

import json
from pathlib import Path

import pandas as pd

import cli
from geo.areas import area_table, lads_of

SURREY = "E10000030"


def recut(tmp_path: Path, *words: str, ending: str = ".csv") -> Path:
    out = tmp_path / f"out{ending}"
    assert cli.main(["recut", *words, "--out", str(out)]) == 0
    return out


def test_a_table_of_ones_own_goes_onto_a_saved_group_and_what_is_left_over(tmp_path: Path) -> None:
    (tmp_path / "east.csv").write_text("area_code,area_name\nE07000207,Elmbridge\nE07000208,Epsom and Ewell\n")
    (tmp_path / "cases.csv").write_text(f"area_code,cases\n{SURREY},1000\n")
    out = recut(tmp_path, str(tmp_path / "cases.csv"), "--to", str(tmp_path / "east.csv"))
    table = pd.read_csv(out, index_col="area_code")
    assert list(table.index) == ["east", "rest"] and table["at_least_cases"].sum() == 1000
    people = area_table("lad")["population"]
    share = people[["E07000207", "E07000208"]].sum() / people[list(lads_of(SURREY))].sum()
    assert table.at["east", "at_least_cases"] == round(1000 * share)
    assert table.at["rest", "cases_known"] == "at least"  # the file knows nothing of the rest of the country


def test_json_says_what_it_rests_on_and_what_is_not_known_is_null(tmp_path: Path) -> None:
    told = json.loads(recut(tmp_path, "money", "--to", "announced", ending=".json").read_text(encoding="utf-8"))
    assert told["data_status"] == "modelled estimate" and "mid-2023" in told["asked"]
    rows = {row["area_code"]: row for row in told["rows"]}
    assert rows["NEW-SURREY-1"]["certainty"] == "decided, certainty high"
    assert any(row["gbp"] is None for row in told["rows"]) and all(row["gbp"] != 0 for row in told["rows"])


def test_what_is_no_map_and_no_file_is_one_line(tmp_path: Path) -> None:
    for to in ("2009", "nowhere", str(tmp_path / "none.geojson"), str(tmp_path / "none.csv")):
        assert cli.main(["recut", "people", "--to", to, "--out", str(tmp_path / "out.csv")]) == 2
