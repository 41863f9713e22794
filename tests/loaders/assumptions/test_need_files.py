"""The need put together from files: which series are used, and what the user is told of them."""

import json
from pathlib import Path

import pytest

from geo.mistakes import Mistake
from loaders.assumptions.need_files import need_from_files

HEADER = "area code,value,period,source\n"
LONDON, CUMBRIA = "E23000001", "E23000002"


def series(folder: Path, *lines: str, name: str = "cases.csv") -> Path:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(HEADER + "\n".join(lines), encoding="utf-8")
    return folder / name


def weighing(folder: Path, weights: str) -> Path:
    (folder / "own.json").write_text(f'{{"name": "Own", "weights": {weights}}}', encoding="utf-8")
    return folder / "own.json"


def test_without_files_the_need_is_as_shipped_and_there_is_nothing_to_note() -> None:
    found = need_from_files(None, [])
    assert (found.changed, found.notes, dict(found.need.indicators)) == (False, (), {})
    assert found.assumptions.startswith("as shipped (reviewed ")


def test_the_latest_period_of_a_series_is_used_and_said(tmp_path: Path) -> None:
    cases = series(tmp_path, f"{LONDON},10,2024-25,S", f"{LONDON},20,2025-26,S", "E99999999,1,2025-26,S")
    found = need_from_files(weighing(tmp_path, '{"cases.csv": 1}'), [cases])
    assert found.need.indicators["cases.csv"].period == "2025-26"
    assert found.need.driver_weights["cases.csv"] == 1
    assert found.changed and "Weight of the series cases.csv: 1, shipped 0" in found.assumptions
    assert found.notes[0] == "cases.csv: of 2 periods the latest, 2025-26, is used."
    assert found.notes[1].startswith("1 of 3 rows were set aside; the first: cases.csv, row 4")
    assert len(found.notes) == 2


def test_a_series_without_a_weight_is_loaded_and_said_to_change_nothing(tmp_path: Path) -> None:
    cases = series(tmp_path, f"{LONDON},10,2025,S")
    for own in (None, weighing(tmp_path, '{"cases.csv": 0, "expected_victims": 1}')):
        found = need_from_files(own, [cases])
        assert found.notes[-1] == "cases.csv has no weight in the assumptions, so it changes nothing."


def test_two_series_of_one_name_are_refused(tmp_path: Path) -> None:
    one, other = (series(tmp_path, f"{CUMBRIA},9,2025,S", name=f"{folder}/cases.csv") for folder in "ab")
    with pytest.raises(Mistake, match=r"Two series are called cases\.csv"):
        need_from_files(None, [one, other])


def test_a_weight_for_a_series_that_is_not_given_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match=r"cases\.csv, which is not a driver"):
        need_from_files(weighing(tmp_path, '{"cases.csv": 1}'), [])


def test_the_geography_of_a_communitys_shares_is_among_the_sources() -> None:
    found = need_from_files(None, [])
    assert found.origins("lgbt") == ("share of the community by: lad",)
    assert found.origins("migrant") == ("share of the community by: England and Wales, region",)
    assert found.origins("faith")[0].endswith("not known")
    assert found.origins("any") == ()


def test_every_row_set_aside_is_named_while_they_are_few(tmp_path: Path) -> None:
    path = tmp_path / "prc.csv"
    path.write_text(
        "Force,Year,Count\nKent,2025,90\nEssex,2025,[c]\nBritish Transport Police,2025,12\nAction Fraud,2025,9\n"
    )
    said = "\n".join(need_from_files(None, [path]).notes)
    for part in (
        '"British Transport Police" is not an area',
        '"Action Fraud" is not an area',
        "withheld by the publisher",
    ):
        assert part in said


def test_of_a_file_that_counts_several_things_the_one_with_a_weight_is_used(tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text(f"pfa_code,females_2021,males_2021\n{LONDON},20,10\n{CUMBRIA},8,9\n", encoding="utf-8")
    weights = {"weights": {"people.csv, females": 1.0}, "name": "Women", "changes": {}}
    changed = tmp_path / "women.json"
    changed.write_text(json.dumps(weights), encoding="utf-8")
    found = need_from_files(changed, [people])
    assert list(found.need.indicators) == ["people.csv, females"]
    assert found.need.indicators["people.csv, females"].values[LONDON] == 20
    said = need_from_files(None, [people]).notes[0]
    assert 'the file counts 2 things: "females", "males"' in said and 'under the name "people.csv, females"' in said
