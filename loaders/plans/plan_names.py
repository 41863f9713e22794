"""The name and the note of a plan follow what it is: no plan keeps those of another."""

from dataclasses import replace

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import SIDES
from funding.scenario.interventions import BY_AND_FOR
from funding.scenario.scenario import LONGEST_NAME, Scenario
from geo.areas import area_name, own_levels_of
from geo.as_given import pounds_as_given
from geo.levels import LEVELS
from loaders.plans.plan_kinds import kinds_of
from loaders.plans.plan_places import place_of
from loaders.plans.scenarios import PRESETS, preset

MOST_KINDS = 2
"""How many a name lists; of more it says how many there are."""
OTHERWISE = (
    "This plan was begun from “{}” and changed. The note of that plan says where the rest of its numbers comes from."
)


def same_plan(one: Scenario, other: Scenario) -> bool:
    """Whether two are the same plan, whatever they are called.

    Changed assumptions, and the directory that a plan was made with, make no other plan: files say those by themselves.
    """
    called = replace(one, name=other.name, note=other.note, assumptions=other.assumptions, directory=other.directory)
    return called == other


def name_of(scenario: Scenario) -> str:
    """Name a plan by what it is: "£3 million over 3 years, by-and-for in the North East"; always short enough for a name."""
    budget = scenario.budget
    years = "one year" if budget.years == 1 else f"{budget.years} years"
    money = f"{pounds_as_given(budget.all_years_gbp)} over {years}"
    names = (f"{money}, {kinds} in {_where(scenario)}" for kinds in kinds_in_words(kinds_of(scenario)))
    return next((name for name in names if len(name) <= LONGEST_NAME), money)


def named_for_what_it_is(scenario: Scenario, start: Scenario | None = None) -> Scenario:
    """Give a plan that is not the one whose name or note it bears a name and a note of its own.

    ``start`` is the preset or the saved plan that it was begun from, where that is known; the presets are looked at anyhow. A
    name or a note that none of them has is its author's, and stays.
    """
    others = [*([start] if start else []), *map(preset, PRESETS)]
    if any(same_plan(scenario, one) for one in others):
        return scenario
    name = name_of(scenario) if scenario.name in {one.name for one in others} else scenario.name
    lender = next((one for one in others if scenario.note and one.note == scenario.note), None)
    return replace(scenario, name=name, note=OTHERWISE.format(lender.name) if lender else scenario.note)


def with_note_added(scenario: Scenario, start: Scenario, sentence: str) -> Scenario:
    """Put a sentence at the end of a plan's note, once. The note of another plan makes way first, as where a plan is named."""
    note = named_for_what_it_is(scenario, start).note
    return scenario if sentence in note else replace(scenario, note=f"{note} {sentence}".strip())


def kinds_in_words(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Say kinds of work in ever fewer words."""
    named = " and ".join(map(_kind, kinds))
    counted = "one kind of work" if len(kinds) == 1 else f"{len(kinds)} kinds of work"
    return (named, counted) if len(kinds) <= MOST_KINDS else (counted,)


def _kind(key: str) -> str:
    if key == BY_AND_FOR:
        return "by-and-for"
    said = INTERVENTIONS[key].in_a_sentence
    return said[next(side for side in SIDES if side in said)]


def _where(scenario: Scenario) -> str:
    code = place_of(scenario)
    if code is None:
        return f"{len(scenario.codes)} {LEVELS[scenario.level].many}"
    level = own_levels_of(code)[-1]
    if level == "pfa":
        return f"{area_name(code)} {LEVELS[level].short}"
    compass = level == "region" and area_name(code).split()[0] in ("North", "South", "East", "West")
    return f"the {area_name(code)}" if compass else area_name(code)
