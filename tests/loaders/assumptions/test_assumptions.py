"""The file of assumptions: complete, as published, and a plain sentence where it is not."""

import csv
import math
import re
import statistics
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from cohorts.assumptions.assumption import Assumption, with_changes
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.assumptions.register import (
    load_assumptions,
    load_community_shares,
    shipped_assumptions,
    shipped_community_shares,
)

FACTS = DATA / "facts"
SHIPPED = shipped_assumptions()
WORKED_OUT: dict[str, Callable[[list[float]], float]] = {
    "": lambda figures: figures[0],
    "percent": lambda figures: figures[0] / 100,
    "mean_percent": lambda figures: statistics.mean(figures) / 100,
    "ratio": lambda figures: figures[0] / figures[1],
    "product": lambda figures: figures[0] * figures[1],
}
ENTRY = """
[cohort_high]
label = "Perpetrators in the highest risk category"
group = "cohort"
value = 53_000
low = 45_000
high = 65_000
unit = "people a year"
period = "2020"
source = "A report"
range_basis = "Our judgement"
grade = "seed"
reviewed = 2026-11-22
"""


def loaded(tmp_path: Path, text: str) -> dict[str, Assumption]:
    path = tmp_path / "assumptions.toml"
    path.write_text(text, encoding="utf-8")
    return load_assumptions(path)


@pytest.mark.parametrize("key", [key for key, one in SHIPPED.items() if one.parameters])
def test_a_value_is_the_published_figure(key: str) -> None:
    with (FACTS / "parameters.csv").open(encoding="utf-8") as facts:
        published = {row["key"]: row for row in csv.DictReader(facts)}
    one = SHIPPED[key]
    figures = [float(published[name]["value"]) for name in one.parameters]
    assert one.value == pytest.approx(WORKED_OUT[one.derived](figures), rel=1e-4)
    assert one.grade in {published[name]["confidence"] for name in one.parameters}


def test_a_share_by_region_is_the_published_figure() -> None:
    published = pd.read_csv(FACTS / "census_shares.csv").set_index(["community", "area_code"])["per_cent"]
    shares = shipped_community_shares()
    by_region = shares[shares["level"] == "region"]
    assert set(by_region["community"]) == {"migrant"}
    for row in by_region.itertuples():
        assert row.share == pytest.approx(published[row.community, row.area_code] / 100)


def test_whatever_comes_from_nowhere_says_it_is_our_judgement() -> None:
    for one in SHIPPED.values():
        assert one.parameters or one.grade == "judgement" or one.source.endswith("our calculation"), one.key
        assert one.source and one.range_basis and one.unit, one.key
        assert "seeds/" not in one.url, one.key


def test_every_community_has_a_relative_rate_of_one_and_every_intervention_a_unit_cost_or_unknown() -> None:
    assert {SHIPPED[f"relative_rate_{community}"].value for community in COMMUNITIES} == {1}
    assert all(f"unit_cost_{intervention}" in SHIPPED for intervention in INTERVENTIONS)


def test_a_value_that_is_worked_out_by_us_is_not_put_down_to_its_source_alone() -> None:
    for key, one in SHIPPED.items():
        if key.startswith("unit_cost_") and one.derived:
            assert "our calculation" in one.source.casefold(), key


def test_faith_has_no_figure_and_is_not_nought() -> None:
    assert not SHIPPED["share_faith"].known
    assert math.isnan(SHIPPED["share_faith"].value)


def test_no_published_rate_for_the_oldest_is_said_and_its_range_reaches_that_of_the_next_younger() -> None:
    oldest, before = SHIPPED["survey_rate_75_plus"], SHIPPED["survey_rate_55_74"]
    assert (oldest.low, oldest.high) == (0.01, before.value)
    assert "No published figure" in oldest.range_basis


def test_the_victims_figure_says_that_old_and_new_questions_do_not_compare() -> None:
    assert "not comparable" in SHIPPED["adult_victims"].range_basis
    assert SHIPPED["adult_victims"].high == 3_800_000


def test_the_file_starts_with_a_figure_that_can_be_read(tmp_path: Path) -> None:
    one = loaded(tmp_path, ENTRY)["cohort_high"]
    assert (one.value, one.low, one.high, one.draw, one.changed) == (
        53_000,
        45_000,
        65_000,
        "range",
        False,
    )


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("low = 45_000", "low = 60_000", r"\[cohort_high\]: .* must lie between"),
        ("high = 65_000", "high = nan", "or none of them"),
        ("low = 45_000", "low = -1", "0 or more"),
        ("high = 65_000", "high = inf", "not endless"),
        ("value = 53_000", 'value = "many"', "value is not a number"),
        ("value = 53_000", "value = true", "value is not a number"),
        ('unit = "people a year"', "", "lacks unit"),
        ('grade = "seed"', 'grade = "certain"', 'grade is "certain"'),
        ('grade = "seed"', 'grade = "seed"\ncolour = "red"', "colour is not a part"),
        ("reviewed = 2026-11-22", 'reviewed = "lately"', "reviewed is not a date"),
        ("[cohort_high]", "cohort_high = [", "not TOML"),
        ("[cohort_high]", "cohort_low = 3\n[cohort_high]", r"\[cohort_low\]: this is not an assumption"),
    ],
)
def test_a_wrong_entry_is_one_plain_sentence(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in ENTRY
    with pytest.raises(Mistake, match=r"assumptions\.toml.*" + words):
        loaded(tmp_path, ENTRY.replace(old, new))


def test_a_missing_file_is_a_mistake(tmp_path: Path) -> None:
    for load in (load_assumptions, load_community_shares):
        with pytest.raises(Mistake, match="there is no file"):
            load(tmp_path / "absent")


@pytest.mark.parametrize(
    ("changes", "numbers"),
    [
        ({"cohort_high": 50_000.0}, (50_000, 50_000, 65_000)),
        ({"cohort_high": 90_000.0}, (90_000, 53_000, 90_000)),
        ({"cohort_high": 20_000.0}, (20_000, 20_000, 65_000)),
        ({"cohort_high": {"low": 50_000.0, "high": 54_000.0}}, (53_000, 50_000, 54_000)),
    ],
)
def test_a_change_is_marked_and_the_range_holds_it(changes: Any, numbers: tuple[float, ...]) -> None:
    after = with_changes(SHIPPED, changes)
    one = after["cohort_high"]
    assert (one.value, one.low, one.high) == numbers
    assert [key for key in after if after[key].changed] == ["cohort_high"]
    assert not SHIPPED["cohort_high"].changed


def test_a_published_least_holds_for_what_is_shipped_and_gives_way_to_a_number_of_the_users() -> None:
    assert SHIPPED["cohort_high"].low == SHIPPED["cohort_high"].at_least == 53_000
    assert SHIPPED["adult_victims"].low == SHIPPED["adult_victims"].at_least == 2_100_000
    with pytest.raises(Mistake, match="lies below 53000, which its source calls the least"):
        replace(SHIPPED["cohort_high"], low=45_000.0)
    changed = with_changes(SHIPPED, {"cohort_high": {"low": 45_000.0}, "adult_victims": {"high": 4e6}})
    assert [changed[key].bounds[0] for key in ("cohort_high", "adult_victims")] == [45_000, 2_100_000]


def test_a_figure_said_as_published_is_the_figure_of_the_register() -> None:
    said = {key: one for key, one in SHIPPED.items() if one.as_published}
    assert set(said) >= {"cohort_high", "cohort_medium", "adult_victims"}
    for key, one in said.items():
        digits = re.search(r"[\d,.]*\d", one.as_published)
        assert digits is not None and one.said_by, key
        size = 1e6 if "million" in one.as_published else 0.01 if "%" in one.as_published else 1
        assert one.value == pytest.approx(float(digits[0].replace(",", "")) * size, rel=1e-4), key
        assert ("at least" in one.as_published) == (one.at_least == one.value), key


def test_a_change_to_the_same_number_is_no_change() -> None:
    same = {"cohort_high": 53_000.0, "share_faith": float("nan")}
    assert not any(one.changed for one in with_changes(SHIPPED, same).values())


def test_an_unknown_can_be_given_a_number() -> None:
    one = with_changes(SHIPPED, {"share_faith": 0.3})["share_faith"]
    assert (one.value, one.low, one.high, one.changed) == (0.3, 0.3, 0.3, True)


@pytest.mark.parametrize("changes", [{"moonlight": 1.0}, {"cohort_high": {"low": 60_000.0}}])
def test_a_change_that_makes_no_sense_is_a_mistake(changes: Any) -> None:
    with pytest.raises(Mistake):
        with_changes(SHIPPED, changes)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("E12000001,region,astronauts,0.1,S,2021", "row 2: .*not a community"),
        ("E12000001,pfa,lgbt,0.1,S,2021", "row 2: .*does not stand at level"),
        ("E12000001,region,lgbt,12,S,2021", "row 2: .*from 0 to 1"),
        ("E12000001,region,lgbt,,S,2021", "row 2: .*from 0 to 1"),
        ("E99,region,lgbt,0.1,S,2021", "E99"),
        ("E12000001,region,lgbt,0.1,S,2021\nE12000001,region,lgbt,0.2,S,2021", "row 3: .*already"),
    ],
)
def test_a_wrong_share_is_one_plain_sentence(tmp_path: Path, line: str, words: str) -> None:
    path = tmp_path / "shares.csv"
    path.write_text(f"area_code,level,community,share,source,period\n{line}\n", encoding="utf-8")
    with pytest.raises(Mistake, match=words):
        load_community_shares(path)
