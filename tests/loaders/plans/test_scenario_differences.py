"""A scenario travels in a link as what differs from another, and comes back to the letter."""

from dataclasses import replace

import pytest

from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario
from funding.scenario.sharing import Sharing
from geo.mistakes import Mistake
from loaders.plans.scenario_differences import differences, with_differences
from loaders.plans.scenarios import PRESETS, preset

FIRST = preset(PRESETS[0])


def test_no_difference_is_no_text() -> None:
    assert differences(FIRST, FIRST) == ""
    assert with_differences(FIRST, "", "The link") is FIRST


@pytest.mark.parametrize("base", PRESETS)
@pytest.mark.parametrize("other", PRESETS)
def test_every_preset_can_be_said_as_differences_from_every_other(base: str, other: str) -> None:
    text = differences(preset(base), preset(other))
    assert with_differences(preset(base), text, "The link") == preset(other)


def test_one_changed_number_is_one_number_in_the_link() -> None:
    dearer = replace(FIRST.interventions[0], unit_cost_gbp=Range(9_000, 8_000, 10_000))
    changed = replace(FIRST, interventions=(dearer,))
    text = differences(FIRST, changed)
    assert text == (
        '{"interventions":{"high_risk_case_management":{"unit_cost_gbp":{"value":9000,"low":8000,"high":10000}}}}'
    )
    assert with_differences(FIRST, text, "The link") == changed


def test_a_formula_is_put_in_place_of_another_and_not_mixed_with_it() -> None:
    one = replace(FIRST, sharing=Sharing("formula", {"cohort": 0.5, "equal": 0.5}))
    other = replace(FIRST, sharing=Sharing("formula", {"unmet_need": 1.0}))
    assert with_differences(one, differences(one, other), "The link") == other


@pytest.mark.parametrize(
    "text",
    [
        "nonsense{",
        "[1]",
        '{"budget": 5}',
        '{"interventions": []}',
        '{"interventions": {"high_risk_case_management": 5}}',
        '{"budget": {"total_gbp": NaN}}',
        '{"name": "\\ud800"}',
        '{"left_out": ["high_risk_case_management"]}',
        "[" * 5_000,
    ],
)
def test_what_cannot_be_used_is_one_sentence_that_names_the_link(text: str) -> None:
    with pytest.raises(Mistake, match=r"^The link: ") as mistake:
        with_differences(FIRST, text, "The link")
    assert "\n" not in str(mistake.value)


def test_a_later_change_of_a_preset_does_not_undo_what_the_link_says() -> None:
    text = differences(FIRST, replace(FIRST, floor_gbp_per_area=10_000.0))
    later: Scenario = replace(FIRST, local_match=0.5)
    assert with_differences(later, text, "The link") == replace(later, floor_gbp_per_area=10_000.0)
