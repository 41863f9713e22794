"""The file of a scenario: what is saved is read back, and whatever is wrong is one plain sentence that names the field."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some
from jsonschema import Draft202012Validator

from cohorts.assumptions.assumption_set import AssumptionSet
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from funding.money.support import support_is_added
from funding.scenario.conditions import VictimSupport
from funding.scenario.ranges import AvoidedCost, BaseRate, Range
from geo.levels import PLANNED_LEVELS
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions
from loaders.plans.scenarios import (
    PRESETS,
    SCHEMA,
    load_scenario,
    preset,
    scenario_defaults,
    scenario_schema,
    write_scenario,
)

LINE = {"key": "high_risk_case_management", "share": 1, "risk_levels": ["high"]}
SAVES = {
    "value": 200,
    "low": 100,
    "counts": "police costs of one victim in a year",
    "source": "A report",
}
BUDGET = {"total_gbp": 1000, "first_year": "2025-26", "years": 2}
PLAIN = {"name": "A plan", "budget": BUDGET, "interventions": [LINE]}


def load(**said: Any) -> Any:
    return load_scenario(json.dumps({**PLAIN, **said}).encode(), "plan.json")


def line(**said: Any) -> list[dict[str, Any]]:
    return [{**LINE, **said}]


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_is_read_and_written_back_to_the_same(key: str) -> None:
    scenario = preset(key)
    assert load_scenario(write_scenario(scenario), "again.json") == scenario
    assert not list(Draft202012Validator(scenario_schema()).iter_errors(json.loads(write_scenario(scenario))))


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_says_what_is_our_judgement(key: str) -> None:
    assert "our judgement" in preset(key).note


def test_the_avoided_cost_of_presets_is_a_part_of_what_its_report_counts_for_one_victim() -> None:
    # Police £645, criminal justice £170, civil law £70 of £34,015 (2.6 %), × 1.338 to 2025; low: police; high: twice.
    part = Range(round(885 * 1.338), round(645 * 1.338), round(2 * 885 * 1.338))
    saves = [one.avoided_cost_gbp for key in PRESETS for one in preset(key).interventions]
    told = [one for one in saves if one]
    assert [(one.gbp, one.of_gbp) for one in told] == [(part, round(34_015 * 1.338))] * 3
    assert all("harm to victims themselves is not counted" in one.counts for one in told)
    assert not any("in a year" in one.counts for one in told)
    assert not any("£63,000" in preset(key).note for key in PRESETS)


def test_no_preset_gives_a_range_of_ours_to_a_figure_measured_before_and_after() -> None:
    for key in PRESETS:
        for one in preset(key).interventions:
            if one.effect and one.effect.grade == "before_after":
                assert one.effect.size.low == one.effect.size.high, (key, one.key)


@pytest.mark.parametrize("key", PRESETS)
def test_no_preset_pays_twice_to_support_the_victims_of_people_at_high_risk(key: str) -> None:
    at_high_risk_alone = [
        one
        for one in preset(key).interventions
        if INTERVENTIONS[one.key].for_people_who_cause_harm and set(one.risk_levels) == {"high"}
    ]
    of_their_own = [one.key for one in at_high_risk_alone if one.same_people_as is None]
    assert of_their_own == ["high_risk_case_management"]
    for one in at_high_risk_alone:
        assert not support_is_added(one, shipped_assumptions())


@pytest.mark.parametrize("key", PRESETS)
def test_the_unit_cost_in_the_note_of_a_preset_is_that_of_the_assumption(key: str) -> None:
    cost = shipped_assumptions()["unit_cost_high_risk_case_management"].value
    assert f"the assumption of £{cost:,.0f}:" in preset(key).note


def test_what_is_left_out_takes_its_default() -> None:
    found, defaults = load(), scenario_defaults()
    assert found.prices.annual_change == (defaults["annual_price_change"].value,)
    assert found.prices.price_year == "2025-26"
    assert found.interventions[0].unit_cost_gbp is None and found.interventions[0].fade_out is None
    assert (found.level, found.areas, found.sharing.rule) == ("pfa", None, "by_cohort")
    assert found.top_slices.shares == {
        "evaluation_and_infrastructure": 0,
        "workforce": 0,
        "transition": 0,
    }


def test_one_cost_of_a_victim_s_case_in_an_earlier_file_is_the_cost_at_every_risk_level() -> None:
    found = load(victim_support={"cost_per_case_gbp": {"value": 700, "low": 500, "high": 900}})
    assert found.victim_support.cost_by_risk_gbp == dict.fromkeys(RISK_LEVELS, Range(700, 500, 900))
    assert load_scenario(write_scenario(found), "again.json") == found
    assert load(victim_support={"cost_per_case_gbp": None}).victim_support == VictimSupport()
    with pytest.raises(Mistake, match="give cost_by_risk_gbp or cost_per_case_gbp, and not both"):
        load(victim_support={"cost_per_case_gbp": {"value": 7}, "cost_by_risk_gbp": {"high": {"value": 7}}})


def test_everything_that_can_be_said_is_read_back(tmp_path: Path) -> None:
    whole = load(
        note="A note",
        budget={"by_year_gbp": [1, 2], "first_year": "2026-27", "years": 2, "profile": "own"},
        prices={"price_year": "2024-25", "annual_change": [0.01, -0.02]},
        by_and_for={"share": 0.2, "by_community": {"lgbt": 1}},
        victim_support={
            "cost_by_risk_gbp": {"high": {"value": 700, "low": 500, "high": 900}, "medium": None},
            "victims_per_case": {"value": 1},
        },
        interventions=[
            *line(
                share=1,
                unit_cost_gbp={"value": 10},
                team={"posts": 1.5, "caseload": 20},
                growth_limit=2,
                same_people_as=None,
                effect={
                    "outcome": "harm",
                    "value": 0.3,
                    "grade": "none",
                    "kind": "points",
                    "base_rate": {"value": 2, "low": 1, "source": "A count"},
                },
                fade_out=0.1,
                avoided_cost_gbp=SAVES,
            ),
            {"key": "by_and_for_support", "share": 0, "risk_levels": ["standard"]},
        ],
        sharing={"rule": "formula", "formula": {"cohort": 0.5, "equal": 0.5}, "time_limit_seconds": 5},
        cap_share_per_area=0.5,
        level="region",
        areas=["W92000004", "E12000001"],
        assumptions={"name": "Own", "changes": {"cohort_high": {"value": 60_000}}},
        directory={"title": "Record", "edition": "2026", "checksum": "ab"},
    )
    assert whole.interventions[0].unit_cost_gbp == Range(10, 10, 10)
    saves = AvoidedCost(200, 100, 200, "police costs of one victim in a year", "A report")
    assert whole.interventions[0].avoided_cost_gbp == saves
    effect = whole.interventions[0].effect
    assert (effect.kind, effect.base_rate) == ("points", BaseRate(2, 1, 2, "A count"))
    assert whole.victim_support == VictimSupport({"high": Range(700, 500, 900)}, Range(1, 1, 1))
    assert whole.assumptions == AssumptionSet("Own", {"cohort_high": {"value": 60_000}})
    assert whole.codes == ("E12000001", "W92000004")
    assert load_scenario(write_scenario(whole), "again.json") == whole
    (tmp_path / "plan.json").write_bytes(write_scenario(whole))
    assert load_scenario(tmp_path / "plan.json", "plan.json") == whole


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"version": 2}, "saved by a later edition"),
        ({"version": "1"}, "version must be a whole number"),
        ({"colour": 1}, 'The scenario has "colour", which is not a field'),
        ({"name": ""}, "name must not be empty"),
        ({"name": "   "}, "name must not be empty"),
        ({"name": 3}, "name must be words"),
        ({"budget": {"years": 2, "first_year": "2025-26"}}, "give total_gbp, or by_year_gbp"),
        ({"budget": {**BUDGET, "total_gbp": -1}}, "budget.total_gbp must be 0 or more"),
        ({"budget": {**BUDGET, "total_gbp": "lots"}}, "budget.total_gbp must be a number"),
        (
            {"budget": {**BUDGET, "total_gbp": 10**400}},
            "budget.total_gbp must be a number, 1,000,000,000,000 at most",
        ),
        ({"budget": {**BUDGET, "years": 11}}, "budget.years must be 10 at most"),
        ({"budget": {**BUDGET, "years": 1.5}}, "budget.years must be a whole number"),
        ({"budget": {**BUDGET, "first_year": "2025"}}, "budget.first_year must be a financial year"),
        ({"budget": {**BUDGET, "first_year": "2025-27"}}, "budget.first_year must be a financial year"),
        ({"budget": {**BUDGET, "profile": "own"}}, "by_year_gbp with the profile own"),
        (
            {"budget": {"years": 2, "first_year": "2025-26", "profile": "own", "by_year_gbp": [1]}},
            "1 sums for 2 years",
        ),
        ({"budget": {"total_gbp": 1, "first_year": "2025-26"}}, "budget lacks years"),
        ({"prices": {"annual_change": [0.1, 0.1, 0.1]}}, "has 3 numbers"),
        ({"prices": {"annual_change": 3}}, r"prices.annual_change\[1\] must be 0.5 at most"),
        ({"top_slices": {"workforce": 0.6, "transition": 0.6}}, "top_slices sum to more than 1"),
        ({"by_and_for": {"share": 0.2}}, "interventions must hold by_and_for_support"),
        ({"by_and_for": {"by_community": {"martians": 1}}}, 'by_community has "martians"'),
        ({"by_and_for": {"by_community": {"lgbt": 0.5}}}, "by_community sum to 0.5"),
        ({"interventions": []}, "interventions must have 1 or more"),
        ({"interventions": [LINE] * 10_000}, "interventions must have 20 entries at most"),
        ({"interventions": [{**LINE, "share": 0.5}] * 2}, "names high_risk_case_management twice"),
        ({"interventions": line(share=0.5)}, "shares of interventions sum to 0.5"),
        ({"interventions": line(key="magic")}, r"interventions\[1\].key must be one of"),
        ({"interventions": line(risk_levels=["high", "high"])}, "names a level twice"),
        ({"interventions": line(unit_cost_gbp={"value": 5, "low": 6})}, "value 5 must lie between low 6"),
        ({"interventions": line(unit_cost_gbp={"value": 0})}, "unit_cost_gbp must be above 0"),
        ({"interventions": line(unit_cost_gbp={"low": 1})}, "unit_cost_gbp lacks value"),
        ({"interventions": line(completion={"value": 2})}, "completion.value must be 1 at most"),
        ({"interventions": line(team={"posts": 0, "caseload": 3})}, "team.posts must be above 0"),
        ({"interventions": line(effect={"value": 0.3, "grade": "none"})}, "effect lacks outcome"),
        (
            {"interventions": line(effect={"outcome": "x", "value": 1, "grade": "sure"})},
            "grade must be one of",
        ),
        ({"interventions": line(avoided_cost_gbp={"value": 5})}, "avoided_cost_gbp lacks counts"),
        ({"interventions": line(avoided_cost_gbp=5)}, "avoided_cost_gbp must be fields in curly brackets"),
        ({"interventions": line(avoided_cost_gbp={**SAVES, "counts": ""})}, "counts must not be empty"),
        (
            {"interventions": line(avoided_cost_gbp={**SAVES, "source": "  "})},
            "avoided_cost_gbp.source must not be",
        ),
        ({"interventions": line(avoided_cost_gbp={**SAVES, "source": 7})}, "source must be words"),
        (
            {"interventions": line(avoided_cost_gbp={**SAVES, "high": 50})},
            "must lie between low 100 and high 50",
        ),
        ({"sharing": {"rule": "fair"}}, "sharing.rule must be one of"),
        (
            {"sharing": {"rule": "formula", "formula": {"cohort": 0.5}}},
            "weights of sharing.formula sum to 0.5",
        ),
        ({"sharing": {"rule": "formula"}}, "weights of sharing.formula sum to 0"),
        ({"cap_share_per_area": 2}, "cap_share_per_area must be 1 at most"),
        ({"more_places_than_cohort": "yes"}, "more_places_than_cohort must be true or false"),
        ({"level": "street"}, "level must be one of"),
        ({"areas": []}, "areas must have 1 or more"),
        ({"areas": ["E99999999"]}, '"E99999999" is not the code of an area at level pfa'),
        ({"areas": ["E06000001"]}, "not the code of an area at level pfa"),
        ({"areas": ["E23000001", "E23000001"]}, "areas names an area twice"),
        ({"assumptions": {"changes": {"moonlight": {"value": 1}}}}, "not an assumption"),
        ({"directory": {"title": "x"}}, "directory lacks edition"),
    ],
)
def test_a_wrong_scenario_is_one_plain_sentence(said: dict[str, Any], words: str) -> None:
    with pytest.raises(Mistake, match=words) as mistake:
        load(**said)
    assert str(mistake.value).startswith("plan.json: ")
    assert "\n" not in str(mistake.value) and len(str(mistake.value)) < 500


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"budget = 3", "not a scenario that can be read .* on the Plans screen"),
        (b"[]", "must be fields in curly brackets"),
        (b"null", "must be fields in curly brackets"),
        (b'{"name": "a", "name": "b"}', "same field stands in one place twice"),
        (b'{"x": "' + b"y" * 15_100_000 + b'"}', "a scenario has at most 15,000 kB"),
    ],
)
def test_a_file_that_is_no_scenario_is_one_plain_sentence(content: bytes, words: str) -> None:
    with pytest.raises(Mistake, match=words) as mistake:
        load_scenario(content, "plan.json")
    assert "\n" not in str(mistake.value)


values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False, allow_infinity=False) | some.text(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(some.sampled_from(sorted(scenario_schema()["properties"])), values)
def test_whatever_stands_in_a_field_is_read_or_refused_in_a_sentence(field: str, value: Any) -> None:
    try:
        load(**{field: value})
    except Mistake as mistake:
        assert str(mistake).startswith("plan.json: ") and "\n" not in str(mistake)


def test_hostile_text_is_cut_short_and_kept_on_one_line() -> None:
    with pytest.raises(Mistake) as mistake:
        load(**{"<script>\n" * 500: 1})
    assert len(str(mistake.value)) < 300 and "\n" not in str(mistake.value)
    assert load(name=" A \u0000\n plan ").name == "A plan"


def test_the_published_schema_is_the_one_that_the_description_gives() -> None:
    made = scenario_schema()
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == made, "write it anew: python -m tools.build.register"
    Draft202012Validator.check_schema(made)


def test_the_schema_lists_the_words_that_may_stand_in_a_field() -> None:
    parts, inner = scenario_schema()["properties"], scenario_schema()["$defs"]
    assert parts["level"]["enum"] == list(PLANNED_LEVELS)
    assert inner["InterventionInMix"]["properties"]["key"]["enum"] == list(INTERVENTIONS)
    ring = inner["ByAndFor"]["properties"]["by_community"]["anyOf"][0]
    assert ring["propertyNames"]["enum"] == list(COMMUNITIES)


def test_every_intervention_has_an_assumption_for_its_cost() -> None:
    assert {f"unit_cost_{key}" for key in INTERVENTIONS} <= set(shipped_assumptions())
