"""The table of choices: each is read back from what is written, and none is left out."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from cohorts.assumptions.assumption_set import WEIGHT, AssumptionSet
from funding.scenario.scenario import LONGEST_NOTE
from geo.areas import area_table
from loaders.assumptions.assumption_sets import write_assumption_set
from loaders.assumptions.register import shipped_assumptions
from loaders.plans.scenario_differences import differences
from loaders.plans.scenarios import PRESETS, preset
from ui.state.choice import NotReadError
from ui.state.choices import CHOICES, EVERY_SCREEN, Choices, choices_in_use

ROOT = Path(__file__).resolve().parents[3]
OTHERS: dict[str, Any] = {
    "draft": "0123456789abcdef" * 2,
    "remarks": "fedcba9876543210" * 2,
    "level": "lad",
    "area": "E23000032",
    "risk": "medium",
    "community": "faith",
    "intervention": "helpline",
    "for_whom": "harmed",
    "by_and_for_only": True,
    "quality_assured_only": True,
    "on": date(2027, 3, 1),
    "staleness_months": 6,
    "directory": "demonstration",
    "own_alone": True,
    "assumed": write_assumption_set(AssumptionSet("Mine")).decode(),
    "frozen": f"2026-11-22.{'a' * 12}.{'0' * 12}",
    "lang": "cy",
    "measure": "coverage",
    "new_site": "Hexham",
    "closed": "S1",
    "candidates": "Hexham; NE46",
    "as_today": True,
    "shape": "hexagons",
    "months_on": 5,
    "only": "served-whole.served-part",
    "against": "date",
    "against_on": date(2028, 4, 1),
    "against_directory": "published",
    "within": "E23000032",
    "order": "fewest",
    "both_sides": True,
    "need_measure": "unmet_need",
    "risk_here": "medium",
    "of_my_group": True,
    "view": "heat",
    "group": "region",
    "own_group": "E23000032.E23000033",
    "compare": "recorded:MARAC",
    "compare_with": "coverage",
    "judgement": "less",
    "onto": "health",
    "onto_year": "2019",
    "onto_level": "lad",
    "onto_area": "Taunton Deane",
    "onto_beside": "E07000190.E07000191",
    "carried": "money",
    "plan": "a" * 32,
    "scenario": "[sharing]",
    "plan_view": "money",
    "beside": f"{'a' * 32} {'b' * 32}.2",
}


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The session of one visit, empty."""
    held: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", held)
    return held


def test_every_choice_has_another_value_to_be_tried_with() -> None:
    assert set(OTHERS) == set(CHOICES)


@pytest.mark.parametrize("name", CHOICES)
def test_what_is_written_is_read_back(name: str) -> None:
    choice = CHOICES[name]
    for value in filter(None, (choice.at_first(), OTHERS[name])):  # what is empty is never written
        assert choice.read(choice.as_text(value)) == value


ANY_TEXT = {"scenario", "assumed", "own_group", "beside", "closed", "onto_area", "onto_beside"}


@pytest.mark.parametrize("name", sorted(set(CHOICES) - ANY_TEXT))
def test_nonsense_is_refused(name: str) -> None:
    with pytest.raises(ValueError):
        CHOICES[name].read("no such thing")


@pytest.mark.parametrize("name", CHOICES)
def test_no_address_says_a_choice_in_more_letters_than_are_read(name: str) -> None:
    longest = CHOICES[name].longest
    with pytest.raises(
        NotReadError, match=f"The link's {name} has {longest + 1:,} letters, and at most {longest:,} are read"
    ):
        CHOICES[name].read("x" * (longest + 1))


def test_the_longest_plan_and_assumptions_that_a_screen_makes_are_read() -> None:
    largest = replace(
        preset(PRESETS[1]),
        note="n" * LONGEST_NOTE,
        level="lad",
        areas=tuple(area_table("lad").index),
        assumptions=_every_change(),
    )
    changed = differences(preset(PRESETS[0]), largest)
    assert len(changed) <= CHOICES["scenario"].longest
    assert len(write_assumption_set(_every_change()).decode()) <= CHOICES["assumed"].longest


def _every_change() -> AssumptionSet:
    """Every assumption changed, in its value and both ends."""
    number = 1234567.891
    each = {
        key: {"value": number, "low": number, "high": number}
        for key in shipped_assumptions()
        if not key.startswith(WEIGHT)
    }
    return AssumptionSet("n" * 80, changes=each)


def test_a_record_holds_what_the_session_holds(session: dict[str, Any]) -> None:
    session.update(OTHERS)
    chosen = choices_in_use()
    assert {name: chosen.values[name] for name in CHOICES} == OTHERS
    assert (chosen.level, chosen.area, chosen.ask.risk, chosen.ask.terms.on) == (
        "lad",
        "E23000032",
        "medium",
        date(2027, 3, 1),
    )


def test_the_whole_country_is_no_area() -> None:
    assert choices_in_use().area is None


def test_a_record_cannot_be_changed() -> None:
    chosen = choices_in_use()
    with pytest.raises(AttributeError, match="level"):
        chosen.level = "lad"
    with pytest.raises(TypeError):
        chosen.values["level"] = "lad"  # type: ignore[index]


def test_a_record_that_leaves_a_choice_out_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="beside"):
        Choices({name: OTHERS[name] for name in OTHERS if name != "beside"})


def test_every_page_is_a_screen_with_a_name() -> None:
    assert {path.stem for path in (ROOT / "pages").glob("*.py")} == set(EVERY_SCREEN)
