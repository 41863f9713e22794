"""For every force and every kind of work: an area with a record in any district is nowhere called "nothing listed".

And an area without one is called so everywhere: the two sets are the same on every screen and in every file.
"""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

import cli
from cohorts.answers.gap import gap
from cohorts.model.cohort import Cohort, drawn_cohort
from commands.reading import SHIPPED
from coverage.ask import ANY, Ask, Terms, sides_to_choose
from coverage.evaluation import Evaluation, evaluate, for_side
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import CAUSE_HARM
from funding.result.answer_files import answer_csv, answer_json
from funding.result.plan import Plan, run_plan
from funding.result.plan_answer import PlanAnswer
from funding.scenario.budget import Budget
from loaders.plans.plan_answers import read_answer
from say.funding.answer_of_plan import answer_of_plan
from say.funding.plan_provenance import provenance_of_plan
from tests.cohorts.needs import need_of
from tests.coverage.test_cube_properties import asks, directories
from tests.directories import directory_of
from tests.funding.problems import CASE_WORK, scenario_of
from tests.one_rule.surfaces import (
    Areas,
    called_empty,
    called_empty_by_files_of_plan,
    called_empty_by_need,
    called_empty_on_map,
    called_empty_on_two_dates,
    checked_in_part,
    without_a_record,
)
from tests.samples import examples
from ui.screens.plans.plan_map import plan_picture

NOW, LATER = date(2026, 11, 22), date(2029, 4, 1)
OPENED = {name: open_it() for name, open_it in SHIPPED.items()}
CHOICES = ((ANY, ANY), ("high", ANY), (ANY, "lgbt"), ("medium", "black_and_minoritised"))
NEED = need_of(draws=20)
LEVELS = ("utla", "pfa", "region")
FEW_KINDS = ("behaviour_change_group", "helpline")


@cache
def read(name: str, side: str, on: date) -> Evaluation:
    return evaluate(OPENED[name], Terms(on, for_whom=side))


@cache
def people() -> Cohort:
    return drawn_cohort(NEED)


def agree(called: Mapping[str, Areas], without: Areas) -> None:
    for where, areas in called.items():
        assert areas == without, f"{where}: {sorted(areas ^ without)}"


KINDS_AND_SIDES = [(kind, side) for kind in INTERVENTIONS for side in sides_to_choose(kind)]
IN_TURN = {
    (list(SHIPPED)[number % 2], of, CHOICES[number // 2 % len(CHOICES)]) for number, of in enumerate(KINDS_AND_SIDES)
}
"""Each kind of work of each side once: directories, and risk levels with communities, come in turn; the rest in soak."""
CASES = [
    case if case in IN_TURN else pytest.param(*case, marks=pytest.mark.soak)
    for case in product(SHIPPED, KINDS_AND_SIDES, CHOICES)
]


@pytest.mark.parametrize(("name", "kind_and_side", "choice"), CASES)
def test_an_area_with_a_record_is_nowhere_called_empty(
    name: str, kind_and_side: tuple[str, str], choice: tuple[str, str]
) -> None:
    kind, side = kind_and_side
    now, later = read(name, side, NOW), read(name, side, LATER)
    ask, then = (Ask(*choice, kind, one.terms) for one in (now, later))
    without = {when: without_a_record(one, ask, "pfa") for when, one in (("before", now), ("after", later))}
    agree(called_empty(now, ask, "pfa"), without["before"])
    found = called_empty_on_two_dates(now, later, (ask, then), "pfa")
    for when, areas in without.items():
        agree(found[when], areas)
    agree(found["either"], without["before"] | without["after"])


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("kind", [key for key, one in INTERVENTIONS.items() if one.for_people_who_cause_harm])
def test_need_says_that_all_live_where_nothing_is_listed_of_areas_without_a_record_alone(name: str, kind: str) -> None:
    now = read(name, CAUSE_HARM, NOW)
    ask = Ask("high", intervention=kind, terms=now.terms)
    expected = without_a_record(now, ask, "pfa") - checked_in_part(now, ask, "pfa")
    assert called_empty_by_need(gap(now, ask, people()), ask, "pfa") == expected


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize(
    ("command", "kinds"),
    [
        ("coverage", FEW_KINDS),
        ("gap", FEW_KINDS),
        pytest.param("coverage", tuple(INTERVENTIONS), id="coverage of every kind", marks=pytest.mark.soak),
    ],
)
def test_files_of_the_command_line_call_no_area_with_a_record_empty(
    command: str, kinds: tuple[str, ...], name: str, tmp_path: Path
) -> None:
    for kind in kinds:
        out = tmp_path / f"{kind}.csv"
        words = f"{command} --level pfa --intervention {kind} --directory {name} --on {NOW} --out {out}"
        assert cli.main(words.split()) == 0
        rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
        ask = Ask(intervention=kind, terms=Terms(NOW))
        called = {row["area_code"] for row in rows if row["status"] == "no_record"}
        assert called == without_a_record(read(name, ask.side, NOW), ask, "pfa")


def plan_of_everything(evaluation: Evaluation) -> Plan:
    """One line for each kind of work, for the risk levels that differ most in what is on record; money for some areas."""
    share = 1 / len(INTERVENTIONS)
    every = tuple(replace(CASE_WORK, key=kind, share=share, risk_levels=("medium",)) for kind in INTERVENTIONS)
    budget = Budget("2026-27", 1, total_gbp=1400 * 100.0)
    return run_plan(scenario_of(interventions=every, budget=budget), NEED, evaluation)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_plan_calls_no_area_with_a_record_empty_before_it_and_none_with_a_place_after(name: str) -> None:
    evaluation = read(name, CAUSE_HARM, NOW)
    plan = plan_of_everything(evaluation)
    answer = answer_of_plan(plan, NEED, evaluation, provenance_of_plan(plan, evaluation, "as shipped"))
    tables = files_of(answer)
    for number, line in enumerate(plan.problem.lines):
        ask = Ask("medium", intervention=line.key, terms=Terms(NOW))
        before = without_a_record(read(name, ask.side, NOW), ask, "pfa")
        bought = plan.allocation.places[:, -1, number] > 0
        after = before - set(np.array(plan.problem.areas)[bought])
        for when, without in (("before", before), ("after", after)):
            agree(called_empty_by_files_of_plan(tables, line.key, when), without)
            agree(called_empty_on_map(plan_picture(answer, when, line.key, None)), without)


def files_of(answer: PlanAnswer) -> dict[str, pd.DataFrame]:
    """The tables of a plan's files that name statuses, as they are read again."""
    kept = read_answer(json.loads(answer_json(answer)))
    text = io.StringIO(answer_csv(answer).decode("utf-8-sig"))
    return {"CSV": pd.read_csv(text), "JSON": kept.tables["area_year_lines"]}


@examples(6)
@given(directories, directories, asks, some.sampled_from(LEVELS))
def test_so_it_is_with_any_directory(listed: list[Any], other: list[Any], ask: Ask, level: str) -> None:
    now, later = (
        evaluate(directory_of(*described, title=title, checksum=title), ask.terms)
        for title, described in (("One", listed), ("Another", other))
    )
    without = {when: without_a_record(one, ask, level) for when, one in (("before", now), ("after", later))}
    agree(called_empty(now, ask, level), without["before"])
    found = called_empty_on_two_dates(now, later, (ask, ask), level)
    for when, areas in without.items():
        agree(found[when], areas)
    agree(found["either"], without["before"] | without["after"])
    cohort = gap(now, ask, people())
    if not np.isnan(cohort.cohort).any():
        expected = without["before"] - checked_in_part(now, ask, level)
        assert called_empty_by_need(cohort, ask, level) == expected


@examples(3)
@given(directories)
def test_so_it_is_with_any_plan(listed: list[Any]) -> None:
    evaluation = evaluate(directory_of(*listed), Terms(NOW))
    plan = plan_of_everything(evaluation)
    for number, line in enumerate(plan.problem.lines):
        ask = Ask("medium", intervention=line.key, terms=Terms(NOW))
        without = without_a_record(for_side(evaluation, ask.side), ask, "pfa")
        called = np.array(plan.problem.areas)[plan.status_before[:, number] == "no_record"]
        assert set(called) == without
        assert not (plan.status_after[plan.allocation.places[:, -1, number] > 0, number] == "no_record").any()
