"""An example's name and note never stand over another plan, however it was made from it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cohorts.assumptions.assumption_set import AssumptionSet
from coverage.interventions import INTERVENTIONS
from funding.scenario.conditions import Uptake
from funding.scenario.scenario import LONGEST_NAME, DirectoryEdition, Scenario
from loaders.plans.plan_kinds import with_kinds
from loaders.plans.plan_names import name_of, named_for_what_it_is
from loaders.plans.plan_places import places_to_pick, with_areas, with_place
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
    own = named_for_what_it_is(CHANGES[what](example))
    assert own.name == name_of(own) and own.note != example.note
    assert f"begun from “{example.name}” and changed" in own.note
    assert replace(own, name=example.name, note=example.note) == CHANGES[what](example)
    assert named_for_what_it_is(own) == own


@pytest.mark.parametrize("key", PRESETS)
def test_an_example_as_it_stands_keeps_both_whatever_it_is_run_with(key: str) -> None:
    example = preset(key)
    run_with = {"assumptions": AssumptionSet("Own"), "directory": DirectoryEdition("A", "B", "C")}
    for scenario in (example, replace(example, **run_with), replace(example, name="Kent, as in the example")):
        assert named_for_what_it_is(scenario) == scenario


def test_a_name_of_its_own_stays_and_the_note_of_the_example_goes() -> None:
    mine = named_for_what_it_is(replace(preset(PRESETS[0]), name="Kent", local_match=0.5))
    assert mine.name == "Kent" and "nobody's plan" not in mine.note


def test_a_link_with_changes_of_an_example_is_another_plan() -> None:
    base = preset(PRESETS[0])
    linked = '{"budget":{"total_gbp":53000000},"local_match":1.0}'
    changed = with_differences(base, linked, "The link")
    assert named_for_what_it_is(changed).name == name_of(changed)
    assert differences(base, base) == ""


def test_a_name_says_money_years_kinds_and_place_and_is_never_too_long() -> None:
    base = preset(PRESETS[0])
    assert name_of(base) == "£53 million over 4 years, intensive work in England and Wales"
    assert name_of(with_place(with_kinds(base, ["by_and_for_support"]), "E12000001")).endswith(
        "by-and-for in the North East"
    )
    assert name_of(with_areas(base, ["E23000032", "E23000030"])).endswith("intensive work in 2 police force areas")
    names = [name_of(with_place(with_kinds(base, list(INTERVENTIONS)), code)) for code in places_to_pick()]
    assert max(map(len, names)) <= LONGEST_NAME and len(set(names)) == len(names)


def test_a_plan_begun_from_a_saved_one_is_not_called_as_that_is() -> None:
    saved = replace(preset(PRESETS[0]), name="Kent", note="Ours.")
    changed = named_for_what_it_is(replace(saved, local_match=0.5), saved)
    assert changed.name == name_of(changed) and changed.note.startswith("This plan was begun from “Kent”")
    assert named_for_what_it_is(replace(saved, name="Another"), saved).name == "Another"
