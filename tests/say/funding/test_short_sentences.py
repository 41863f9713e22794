"""What is said of a plan and of the least money is short, whatever is asked: no sentence has more than thirty words."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from funding.result.plan import run_plan
from funding.scenario.conditions import Uptake
from funding.scenario.ranges import Team
from funding.scenario.scenario import Scenario
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.plans.scenarios import PRESETS, preset
from tests.cohorts.needs import need_of
from tests.funding.answers import sentences_of
from tests.words import mistakes_in

NEED = need_of(draws=10)
TERMS = Terms(on=date(2026, 11, 22))
LONGEST = 30


def with_teams(was: Scenario) -> Scenario:
    return replace(was, interventions=tuple(replace(one, team=Team(9, 20)) for one in was.interventions))


KINDS: dict[str, Callable[[Scenario], Scenario]] = {
    "as it stands": lambda was: was,
    "matched and rising": lambda was: replace(was, local_match=0.37, budget=replace(was.budget, indexed=True)),
    "late and half empty": lambda was: replace(was, uptake=Uptake(0.61, 0.25)),
    "too little for a team": lambda was: replace(with_teams(was), floor_gbp_per_area=0.0),
    "long ago": lambda was: replace(was, budget=replace(was.budget, first_year="2017-18")),
    "of one area": lambda was: replace(was, level="pfa", areas=("E23000034",), floor_gbp_per_area=0.0),
}


PRESET_OF = {
    "as it stands": ("full_range_with_by_and_for",),
    "of one area": ("full_range_with_by_and_for", "national_roll_out_2025_29"),
}
"""The presets that a kind is always tried with, where it is not the smallest; the rest in soak."""
IN_AN_INVENTED_DIRECTORY = ("full_range_with_by_and_for", "as it stands")
CASES = [
    pytest.param(key, kind, marks=[] if key in PRESET_OF.get(kind, ("one_force_three_years",)) else pytest.mark.soak)
    for kind in KINDS
    for key in PRESETS
]


def long_or_ungrammatical(key: str, kind: str, directory: Directory) -> list[str]:
    """Return the sentences of a plan that are too long, or break a rule of grammar."""
    plan = run_plan(KINDS[kind](preset(key)), NEED, evaluate(directory, TERMS))
    said = re.split(r"(?<=\.) (?=[A-Z£0-9“])", " ".join(sentences_of(plan, NEED)))
    return [sentence for sentence in said if len(sentence.split()) > LONGEST or mistakes_in(sentence)]


@pytest.mark.parametrize(("key", "kind"), CASES)
def test_every_sentence_of_a_plan_is_short_and_grammatical(key: str, kind: str) -> None:
    assert long_or_ungrammatical(key, kind, published_directory()) == []


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        case if case == IN_AN_INVENTED_DIRECTORY else pytest.param(*case, marks=pytest.mark.soak)
        for case in product(PRESETS, KINDS)
    ],
)
def test_so_is_every_sentence_of_a_plan_beside_invented_data(key: str, kind: str) -> None:
    assert long_or_ungrammatical(key, kind, demonstration_directory()) == []
