"""Commands about plans and money."""

import argparse
import sys

from commands.command import Command
from commands.maps_meant import ONTO, map_meant
from commands.options import DIRECTORY, PEOPLE, a_file
from commands.reading import plan_inputs_of
from commands.recuts import ENDINGS, OUT_ON_MAP, write_on_map
from commands.writing import require_ending, save, write_table
from coverage.communities import COMMUNITIES
from funding.result.answer_files import answer_csv, answer_json, as_json
from funding.reverse.whom import EVERY_AREA
from funding.workbook.build import plan_workbook
from loaders.plans.scenarios import PRESETS
from say.funding.asked_of_scenario import least_money_answered, plan_answered
from say.funding.least_money_words import WHOM
from say.funding.plan_on_map import plan_onto


def write_plan(arguments: argparse.Namespace) -> int:
    """Run a scenario, say what it comes to, and write the files asked for."""
    files = {".json": arguments.json, ".xlsx": arguments.out, ".csv": arguments.csv}
    for ending, path in files.items():
        require_ending(path, ending)
    inputs = plan_inputs_of(arguments)
    print(f"Working out “{inputs.scenario.name}” …", file=sys.stderr)
    plan, answer = plan_answered(inputs)
    writers = {
        ".json": lambda: answer_json(answer),
        ".xlsx": lambda: plan_workbook(plan, inputs.people.need.assumptions, answer),
        ".csv": lambda: answer_csv(answer),
    }
    for ending, path in files.items():
        if path is not None:
            print(f"Writing {path} …", file=sys.stderr)
            save(path, writers[ending]())
    print("\n".join([*answer.said, *answer.warnings.values()]))
    return 0


def write_plan_on_map(arguments: argparse.Namespace) -> int:
    """Run a scenario, and write what it would change in every area of another map."""
    require_ending(arguments.out, *ENDINGS)
    target = map_meant(arguments.to, arguments.level).target
    plan, answer = plan_answered(plan_inputs_of(arguments))
    return write_on_map(arguments.out, plan_onto(answer, target, plan))


def print_least_money(arguments: argparse.Namespace) -> int:
    """Print the least money for a standard as JSON; write what every area would add where a file is named."""
    numbers, by_area = least_money_answered(plan_inputs_of(arguments), arguments.coverage, arguments.whom)
    if arguments.out:
        write_table(arguments.out, by_area)
    sys.stdout.write(as_json(numbers).decode())
    return 0


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
    "plan-recut": Command(
        write_plan_on_map,
        "what a scenario would change in every area of another map: money, places, people reached and not reached",
        {**PLAN, **ONTO, **OUT_ON_MAP},
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
