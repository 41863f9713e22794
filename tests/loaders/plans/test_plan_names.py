"""An example's name and note never stand over another plan, however it was made from it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cohorts.assumptions.assumption_set import AssumptionSet
from funding.scenario.conditions import Uptake
from funding.scenario.scenario import DirectoryEdition, Scenario
from loaders.plans.plan_names import OWN, with_name_of_its_own
from loaders.plans.scenario_differences import differences, with_differences
from loaders.plans.scenarios import PRESETS, preset

CHANGES: dict[str, Callable[[Scenario], Scenario]] = {
    "the first year": lambda was: replace(was, budget=replace(was.budget, first_year="2019-20")),
    "a floor": lambda was: replace(was, floor_gbp_per_area=900_000.0),
    "the match": lambda was: replace(was, local_match=1.0),
    "the fill rate": lambda was: replace(was, uptake=Uptake(0.8, 1)),
    "the rule": lambda was: replace(was, sharing=replace(was.sharing, rule="per_head")),
    "the areas": lambda was: replace(was, areas=("E23000001",)),
}


@pytest.mark.parametrize("key", PRESETS)
@pytest.mark.parametrize("what", CHANGES)
def test_a_changed_example_has_neither_its_name_nor_its_note(key: str, what: str) -> None:
    example = preset(key)
    own = with_name_of_its_own(CHANGES[what](example))
    assert own.name == OWN and own.note != example.note
    assert f"begun from “{example.name}” and changed" in own.note
    assert replace(own, name=example.name, note=example.note) == CHANGES[what](example)
    assert with_name_of_its_own(own) == own


@pytest.mark.parametrize("key", PRESETS)
def test_an_example_as_it_stands_keeps_both_whatever_it_is_run_with(key: str) -> None:
    example = preset(key)
    run_with = {"assumptions": AssumptionSet("Own"), "directory": DirectoryEdition("A", "B", "C")}
    for scenario in (example, replace(example, **run_with), replace(example, name="Kent, as in the example")):
        assert with_name_of_its_own(scenario) == scenario


def test_a_name_of_its_own_stays_and_the_note_of_the_example_goes() -> None:
    mine = with_name_of_its_own(replace(preset(PRESETS[0]), name="Kent", local_match=0.5))
    assert mine.name == "Kent" and "nobody's plan" not in mine.note


def test_a_link_with_changes_of_an_example_is_another_plan() -> None:
    base = preset(PRESETS[0])
    linked = '{"budget":{"total_gbp":53000000},"local_match":1.0}'
    assert with_name_of_its_own(with_differences(base, linked, "The link")).name == OWN
    assert differences(base, base) == ""
