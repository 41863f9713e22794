"""Commands about plans and money."""

import argparse
import sys
from dataclasses import asdict, replace

from cohorts.model.cohort import central_cohort, drawn_cohort
from commands.command import Command
from commands.options import DIRECTORY, PEOPLE, a_file
from commands.reading import plan_inputs_of
from commands.writing import require_ending, save, write_table
from coverage.communities import COMMUNITIES
from coverage.export import Provenance
from funding.problem.problem import problem
from funding.result.answer_files import answer_csv, answer_json, as_json
from funding.result.plan import run_plan
from funding.reverse.answer_files import least_money_answer, least_money_table
from funding.reverse.least_money import least_money
from funding.reverse.starts_money import money_for_starts
from funding.reverse.whom import EVERY_AREA
from funding.workbook.build import plan_workbook
from loaders.assumptions.starts import shipped_starts
from loaders.plans.plan_inputs import PlanInputs
from loaders.plans.scenarios import PRESETS
from say.funding.answer_of_plan import answer_of_plan
from say.funding.least_money_words import WHOM, least_money_words
from say.funding.plan_provenance import provenance_of_plan, provenance_of_scenario


def write_plan(arguments: argparse.Namespace) -> int:
    """Run a scenario, say what it comes to, and write the files asked for."""
    files = {".json": arguments.json, ".xlsx": arguments.out, ".csv": arguments.csv}
    for ending, path in files.items():
        require_ending(path, ending)
    inputs = plan_inputs_of(arguments)
    need = inputs.people.need
    print(f"Working out “{inputs.scenario.name}” …", file=sys.stderr)
    plan = run_plan(inputs.scenario, need, inputs.evaluation)
    about = provenance_of_plan(plan, inputs.evaluation, inputs.people.assumptions)
    answer = answer_of_plan(plan, need, inputs.evaluation, about)
    writers = {
        ".json": lambda: answer_json(answer),
        ".xlsx": lambda: plan_workbook(plan, need.assumptions, answer),
        ".csv": lambda: answer_csv(answer),
    }
    for ending, path in files.items():
        if path is not None:
            print(f"Writing {path} …", file=sys.stderr)
            save(path, writers[ending]())
    print("\n".join([*answer.said, *answer.warnings.values()]))
    return 0


def print_least_money(arguments: argparse.Namespace) -> int:
    """Print the least money for a standard as JSON; write what every area would add where a file is named."""
    inputs, standard, whom = plan_inputs_of(arguments), arguments.coverage, arguments.whom
    need = inputs.people.need
    asked = problem(inputs.scenario, central_cohort(need), inputs.evaluation, need.assumptions)
    found = least_money(inputs.scenario, asked, drawn_cohort(need), standard, whom)
    about = about_scenario(inputs, f"the least money: coverage {standard:g}, {whom}")
    starts = money_for_starts(inputs.scenario, asked, drawn_cohort(need), standard, shipped_starts(), whom)
    said = " ".join(least_money_words(found, asked, standard, whom, starts))
    answer = least_money_answer(found, asked, standard, whom, starts, f"{'INVENTED: ' * about.invented}{said}")
    if arguments.out:
        asked_too = f"{about.asked}. {answer['sentence']}"
        write_table(arguments.out, (least_money_table(found, asked), replace(about, asked=asked_too)))
    sys.stdout.write(as_json({**answer, "provenance": asdict(about)}).decode())
    return 0


def about_scenario(inputs: PlanInputs, title: str) -> Provenance:
    """Return what a file made from a scenario says of itself."""
    return provenance_of_scenario(inputs.scenario, inputs.evaluation, inputs.people.assumptions, title)


PLAN = {
    "scenario": {
        "metavar": "SCENARIO",
        "help": f"a scenario as the Plans screen saves it, or one of {', '.join(PRESETS)}",
    },
    **DIRECTORY,
    **PEOPLE,
}
PLANS = {
    "plan": Command(
        write_plan,
        "what a scenario buys, where and when",
        {
            **PLAN,
            "--json": a_file("every number"),
            "--out": a_file("workbook with live formulas: .xlsx"),
            "--csv": a_file("every area, year and line"),
        },
    ),
    "least-money": Command(
        print_least_money,
        "what a standard costs, as JSON",
        {
            **PLAN,
            "--coverage": {"type": float, "required": True, "metavar": "SHARE", "help": "places ÷ cohort: 0.5"},
            "--whom": {"choices": [*WHOM, *COMMUNITIES], "default": EVERY_AREA},
            "--out": a_file("what every area would add: .csv or .xlsx"),
        },
    ),
}
