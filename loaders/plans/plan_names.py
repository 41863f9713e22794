"""The name and the note of a plan: those of an example never stand over another plan."""

from dataclasses import replace

from funding.scenario.scenario import Scenario
from loaders.plans.scenarios import PRESETS, preset

OWN = "Own plan"


def with_name_of_its_own(scenario: Scenario) -> Scenario:
    """Give a scenario that is not an example, and bears an example's name or note, a name and a note of its own.

    Changed assumptions, and the directory that a plan was made with, make no other plan: files say those by themselves.
    """
    for example in map(preset, PRESETS):
        if _same_plan(scenario, example):
            return scenario
    for example in map(preset, PRESETS):
        if scenario.name == example.name:
            scenario = replace(scenario, name=OWN)
        if scenario.note and scenario.note == example.note:
            scenario = replace(scenario, note=_note(example.name))
    return scenario


def _same_plan(scenario: Scenario, example: Scenario) -> bool:
    alike = replace(scenario, name=example.name, assumptions=example.assumptions, directory=example.directory)
    return alike == example


def _note(name: str) -> str:
    return (
        f"This plan was begun from “{name}” and changed. What was changed is its author's; the note of that example says where "
        "the rest comes from."
    )
