"""Addresses of the plans that come with the product: what each buys, on another map too, the least money, a sweep of budgets."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coverage.communities import COMMUNITIES
from coverage.evaluation import evaluate
from funding.result.answer_files import answer_json
from funding.result.answer_files import as_json as numbers_as_json
from funding.reverse.sweep import STEPS
from funding.reverse.whom import EVERY_AREA
from geo.mistakes import Mistake
from geo.recut.maps import map_named
from loaders.directory.shipped import published_directory
from loaders.plans.plan_inputs import PlanInputs, plan_inputs
from loaders.plans.scenarios import PRESETS
from say.funding.asked_of_scenario import least_money_answered, plan_answered, sweep_answered
from say.funding.least_money_words import WHOM
from say.funding.plan_on_map import plan_onto
from server.api.address import Address
from server.api.as_json import JSON, Told
from server.api.choice import Choice, one_of, whole_number
from server.api.choices import PAGE, TERMS, terms_of
from server.api.plans_on_map import ON_MAP, ONTO
from server.api.schemas import ANY_FILE, BOOLEAN, columns, rows_of
from server.ready import Content

MOST_GBP = 10**10
MOST_STEPS = 100
"""Of a sweep by address, which must be done while somebody waits; the command line takes more."""


def plan_of_preset(asked: Mapping[str, Any]) -> Content:
    """Answer with what a plan buys, where and when: every number, in the form of a frozen plan."""
    return Content(answer_json(plan_answered(_inputs(asked))[1]), JSON)


def preset_on_map(asked: Mapping[str, Any]) -> Told:
    """Answer what a plan would change in every area of another map."""
    plan, answer = plan_answered(_inputs(asked))
    on_map = plan_onto(answer, map_named(asked["to"], asked["level"]), plan)
    return Told(on_map, asked["on"], published_directory())


def least_money_of_preset(asked: Mapping[str, Any]) -> Content:
    """Answer with the least money that would bring areas up to a coverage."""
    numbers, _ = least_money_answered(_inputs(asked), asked["coverage"], asked["whom"])
    return Content(numbers_as_json(numbers), JSON)


def sweep_of_preset(asked: Mapping[str, Any]) -> Told:
    """Answer how many people every budget would reach."""
    answer = sweep_answered(_inputs(asked), float(asked["to"]), asked["steps"])
    return Told(answer, asked["on"], published_directory())


def _inputs(asked: Mapping[str, Any]) -> PlanInputs:
    return plan_inputs(asked["preset"], None, [], evaluate(published_directory(), terms_of(asked)))


def _share(text: str) -> float:
    if not re.fullmatch(r"0\.\d{1,4}|1", text, re.ASCII) or not float(text):
        raise Mistake("The coverage cannot be read: write coverage=0.5, or another share above 0 and up to 1.")
    return float(text)


_PRESET = one_of("preset", "A plan that comes with the product.", PRESETS, PRESETS[0])
_COVERAGE = Choice(
    "coverage",
    "The places that every area shall have for each person who needs one: above 0 and up to 1.",
    {"type": "string", "pattern": r"^(0\.\d{1,4}|1)$"},
    "0.5",
    _share,
)
_WHOM = one_of(
    "whom", "Whom the standard is for: areas, or a community.", (*WHOM, *COMMUNITIES), EVERY_AREA, EVERY_AREA
)
_TO = replace(whole_number("to", "The largest budget, in whole pounds.", (1, MOST_GBP), 100_000_000), usual=None)
_SWEEP = {
    **columns(number="step budget_gbp reached_central reached_low reached_median reached_high", text="refused"),
    "bend": BOOLEAN,
}
_STEPS = whole_number("steps", "How many budgets, the least 0.", (2, MOST_STEPS), STEPS)
PRESET_PLANS = (
    Address(
        "/plans/presets/{preset}",
        "What a plan that comes with the product buys, where and when.",
        (_PRESET, *TERMS),
        plan_of_preset,
        {JSON: ANY_FILE},
        f"/plans/presets/{PRESETS[0]}",
        is_for_all=True,
    ),
    Address(
        "/plans/presets/{preset}/recut",
        "What a plan that comes with the product would change in every area of another map; money and places are conserved.",
        (_PRESET, *ONTO, *TERMS),
        preset_on_map,
        ON_MAP,
        f"/plans/presets/{PRESETS[0]}/recut?to=announced",
        is_for_all=True,
    ),
    Address(
        "/plans/presets/{preset}/least-money",
        "The least money with which a plan that comes with the product would bring areas up to a coverage.",
        (_PRESET, _COVERAGE, _WHOM, *TERMS),
        least_money_of_preset,
        {JSON: ANY_FILE},
        f"/plans/presets/{PRESETS[0]}/least-money?coverage=0.5",
        is_for_all=True,
    ),
    Address(
        "/plans/presets/{preset}/sweep",
        "How many people a plan that comes with the product would reach with every budget, from nothing to the largest.",
        (_PRESET, _TO, _STEPS, *TERMS, *PAGE),
        sweep_of_preset,
        rows_of(_SWEEP),
        f"/plans/presets/{PRESETS[0]}/sweep?to=100000000",
        is_for_all=True,
    ),
)
