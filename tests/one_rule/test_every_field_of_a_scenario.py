"""Every field of a scenario's description is asked for by the form, carried by JSON both ways, and said by differences."""

import json
import re
from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from openpyxl import Workbook

from funding.result.plan import run_plan
from funding.scenario.change import value_at
from funding.scenario.described import ELSEWHERE, IN_THE_FILE, Described, OneOf, Told, described, fields_of
from funding.scenario.interventions import InterventionInMix
from funding.scenario.scenario import Scenario
from funding.workbook.input_page import input_page
from loaders.assumptions.register import shipped_assumptions
from loaders.plans.scenario_differences import differences, with_differences
from loaders.plans.scenarios import load_scenario, of_document, write_scenario
from tests.cohorts.needs import need_of
from tests.pages.screens import opened_unfolded
from ui.screens.plans.mix_table import COST, FIELDS, mix_as_shown

EVERY = tuple(fields_of(Scenario))
NOT_ON_THE_FORM = (IN_THE_FILE, ELSEWHERE)
PLAIN = {
    "name": "Plain",
    "budget": {"total_gbp": 1e6, "first_year": "2025-26", "years": 3},
    "interventions": [{"key": "other", "share": 1, "risk_levels": ["high"]}],
}
NUMBER = {"value": 0.5, "low": 0.25, "high": 0.75}
FULL: dict[str, Any] = {
    "name": "Full",
    "note": "Of our own",
    "budget": {
        "first_year": "2026-27",
        "years": 2,
        "by_year_gbp": [1e6, 2e6],
        "profile": "own",
        "indexed": True,
    },
    "prices": {"price_year": "2024-25", "annual_change": [0.01, 0.02]},
    "top_slices": {"evaluation_and_infrastructure": 0.05, "workforce": 0.04, "transition": 0.03},
    "by_and_for": {"share": 0.2, "by_community": {"lgbt": 1}, "by_intervention": {"conditional_caution": 1}},
    "local_match": 0.1,
    "victim_support": {"cost_by_risk_gbp": {"high": {"value": 700}}, "victims_per_case": NUMBER},
    "uptake": {"fill_rate": 0.9, "first_year_open": 0.5},
    "interventions": [
        {
            "key": "conditional_caution",
            "share": 0.5,
            "risk_levels": ["standard"],
            "unit_cost_gbp": {"value": 900},
            "includes_victim_support": True,
            "same_people_as": "early_intervention",
            "team": {"posts": 1.5, "caseload": 20},
            "growth_limit": 2,
            "completion": NUMBER,
            "effect": {"outcome": "harm", "grade": "controlled", **NUMBER},
            "fade_out": 0.1,
            "avoided_cost_gbp": {"counts": "police", "source": "A report", **NUMBER},
        },
        {
            "key": "early_intervention",
            "share": 0.5,
            "risk_levels": ["standard", "medium"],
            "unit_cost_gbp": {"value": 800},
        },
    ],
    "already_there": "not_counted",
    "sharing": {
        "rule": "formula",
        "formula": {"cohort": 1},
        "objective": "harm",
        "time_limit_seconds": 7,
        "largest_cut": 0.2,
        "joint_services": True,
    },
    "floor_gbp_per_area": 5,
    "cap_share_per_area": 0.5,
    "more_places_than_cohort": True,
    "level": "region",
    "areas": ["E12000001", "E12000002"],
    "assumptions": {"name": "Own", "changes": {"cohort_high": {"value": 60_000}}},
    "directory": {"title": "Record", "edition": "2026", "checksum": "ab"},
}
"""A scenario that gives every field something else than what it takes where it is left out."""


def held(scenario: Scenario, field: Described) -> Any:
    return value_at(scenario, field.path.replace("*", scenario.interventions[0].key))


@pytest.fixture(scope="module")
def plain() -> Scenario:
    return of_document(PLAIN)


@pytest.fixture(scope="module")
def full() -> Scenario:
    return of_document(FULL)


def test_json_carries_every_field_both_ways_and_a_difference_says_it(plain: Scenario, full: Scenario) -> None:
    again, said = load_scenario(write_scenario(full), "again.json"), differences(plain, full)
    linked = with_differences(plain, said, "The link")
    for field in EVERY:
        changed = held(full, field)
        assert changed != held(plain, field), f"FULL must give {field.path} something of its own"
        assert f'"{field.path.rsplit(".", 1)[-1]}"' in said, field.path
        assert held(again, field) == held(linked, field) == changed, field.path


def test_the_whole_comes_back_from_json_and_from_differences(plain: Scenario, full: Scenario) -> None:
    assert load_scenario(write_scenario(full), "again.json") == full
    assert with_differences(plain, differences(plain, full), "The link") == full


def drawn() -> set[str]:
    """Return the keys of all that the form draws, in plans that between them ask for everything."""
    of_form = {key: part for key, part in FULL.items() if key not in ("name", "note", "assumptions", "directory")}
    mix = {one["key"]: {**one, "same_people_as": None} for one in FULL["interventions"]}
    mix["conditional_caution"]["includes_victim_support"] = False
    gone = {"left_out": ["high_risk_case_management"]}
    links = (
        {**of_form, **gone, "budget": {**FULL["budget"], "total_gbp": None}, "interventions": mix},
        {"sharing": {**FULL["sharing"], "rule": "optimised", "objective": "people"}},
    )
    keys: set[str] = set()
    for link in links:
        screen = opened_unfolded("pages/plans.py", scenario=json.dumps(link))
        assert "scenario" in screen.query_params, "the link was refused"
        kinds = (screen.number_input, screen.selectbox, screen.toggle, screen.multiselect, screen.button)
        keys |= {str(control.key) for kind in kinds for control in kind}
    return keys


def test_the_form_asks_for_every_field_or_its_description_says_where_it_is_set() -> None:
    keys = drawn()
    for field in EVERY:
        if field.told.asked in NOT_ON_THE_FORM:
            continue
        if field.told.asked == "mix":
            assert field.path.removeprefix("interventions.*.") in FIELDS, field.path
            continue
        path = re.escape(f"plan_{field.path}").replace(r"\*", "[a-z_]+")
        assert any(re.match(path, key) for key in keys), f"no control asks for {field.path}"


def sheets() -> list[str]:
    """Return the first column of the sheet *Inputs*, of a plan that says everything and of one that says little."""
    found = []
    for document in (FULL, PLAIN):
        priced = [{**one, "unit_cost_gbp": {"value": 900}} for one in document["interventions"]]
        sharing = {"rule": "formula", "formula": {"cohort": 1}}
        scenario = of_document({**document, "interventions": priced, "sharing": sharing})
        book, plan = Workbook(), run_plan(scenario, need_of(draws=20), None)
        input_page(book, plan, shipped_assumptions())
        found.append("\n".join(str(row[0]) for row in book["Inputs"].iter_rows(values_only=True)))
    return found


def test_the_sheet_of_inputs_writes_every_field() -> None:
    written = sheets()
    not_written = [field.path for field in EVERY if not all(f"\n{field.told.label}" in one for one in written)]
    assert not not_written, "the sheet Inputs does not write them"


def test_the_mix_has_a_column_for_each_of_its_fields(full: Scenario) -> None:
    table = mix_as_shown(full)
    of_mix = [field for field in fields_of(InterventionInMix) if field.told.asked == "mix"]
    headings = [COST if field.path == "unit_cost_gbp" else field.told.label for field in of_mix]
    assert all(any(str(column).startswith(heading) for column in table) for heading in headings)


def test_every_field_is_told_in_words_with_a_step_where_its_number_has_a_control() -> None:
    for field in EVERY:
        assert field.told.label and field.told.help, field.path
        control = field.told.asked not in (*NOT_ON_THE_FORM, "mix")
        if control and field.words is None and not field.holds(bool) and field.path != "areas":
            assert field.told.step, f"{field.path} has a number on the form: say its step"


def test_a_field_that_is_not_described_is_refused_at_import() -> None:
    @dataclass(frozen=True)
    class Forgotten:
        colour: str

    @dataclass(frozen=True)
    class LeftOut:
        colour: Annotated[str | None, OneOf({"red": "Red"}), Told("Colour", "", "Any.", "areas")] = None

    with pytest.raises(TypeError, match=r"Forgotten\.colour is not described"):
        described("thing")(Forgotten)
    with pytest.raises(TypeError, match=r"LeftOut\.colour may be left out"):
        described("thing")(LeftOut)
