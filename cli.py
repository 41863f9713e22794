"""The same models without a browser: places, directories, people and plans. See ``python cli.py --help``."""

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

from cohorts.model.cohort import central_cohort, drawn_cohort
from coverage.ask import (
    ANY,
    COMMUNITY_AXIS,
    DEFAULT_STALENESS_MONTHS,
    INTERVENTION_AXIS,
    RISK_AXIS,
    USUAL,
    Ask,
    Terms,
)
from coverage.combined import with_own
from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.export import Provenance, safe_cell, to_csv, to_xlsx
from coverage.reconcile.together import put_together
from coverage.vocabulary import SIDES
from funding.problem.problem import problem
from funding.result.answer_files import answer_csv, answer_json, as_json
from funding.result.plan import run_plan
from funding.reverse.answer_files import least_money_answer, least_money_table, sweep_table
from funding.reverse.least_money import least_money
from funding.reverse.starts_money import money_for_starts
from funding.reverse.sweep import STEPS, budget_sweep
from funding.reverse.whom import EVERY_AREA
from funding.workbook.build import plan_workbook
from geo.levels import LEVELS
from geo.mended_postcodes import mended_postcodes
from geo.mistakes import Mistake
from geo.names import find_area
from geo.postcodes import PostcodeIndex
from loaders.assumptions.need_files import NeedFromFiles, need_from_files
from loaders.assumptions.starts import shipped_starts
from loaders.directory.decided_doubles import decided_doubles
from loaders.directory.directory_file import as_csv
from loaders.directory.postcode_list import load_postcodes
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.intake.load import load_directory
from loaders.plans.plan_inputs import PlanInputs, plan_inputs
from loaders.plans.scenarios import PRESETS
from say.answers import (
    Answer,
    areas_like,
    cohort_of_areas,
    coverage_of_areas,
    doubles_of,
    fields_put_together,
    gap_of_areas,
    lottery_answer,
    records_of_area,
)
from say.cohorts.indicator_words import all_filled_in_words
from say.funding.answer_of_plan import answer_of_plan
from say.funding.least_money_words import WHOM, least_money_words
from say.funding.plan_provenance import provenance_of_plan, provenance_of_scenario

SHIPPED = {"published": published_directory, "demonstration": demonstration_directory}
WRITERS = {".csv": to_csv, ".xlsx": to_xlsx}
SECONDS_IN_SILENCE = 2.0
MOST_STEPS = 1000


def locate(arguments: argparse.Namespace) -> int:
    """Print the areas of postcodes as CSV; 1, with a line that says so, when none of them was found.

    A slip that can be mended is, and that is said on standard error.
    """
    postcodes = list(arguments.postcodes) + (load_postcodes(arguments.file) if arguments.file else [])
    if not postcodes:
        raise Mistake("Give one postcode or more, or --file with a CSV that has a column named postcode.")
    index = PostcodeIndex.open()
    read, mended = mended_postcodes(postcodes, index)
    _note(mended)
    located = index.locate(read).assign(postcode=postcodes)
    located.map(safe_cell).to_csv(sys.stdout, index=False)
    if located["result"].eq("found").any():
        return 0
    print("cli.py: none of these is a postcode of England or Wales that we know.", file=sys.stderr)
    return 1


def check(arguments: argparse.Namespace) -> int:
    """Print what was read of a directory, and every problem, as JSON."""
    _, report = load_directory(arguments.file, arguments.file.name)
    print(report.as_json())
    return 0


def write_doubles(arguments: argparse.Namespace) -> int:
    """Write which records of two directories are probably of one service, to be decided on."""
    return _write(arguments.out, doubles_of(_named_directory(arguments.first), _named_directory(arguments.second)))


def write_together(arguments: argparse.Namespace) -> int:
    """Write two directories as one in the CSV form, a service of both once; and where each of its fields is from, if asked."""
    _require_ending(arguments.out, ".csv")
    _require_ending(arguments.provenance, *WRITERS)
    first, second = _named_directory(arguments.first), _named_directory(arguments.second)
    if first.invented != second.invented:
        raise Mistake("One of the two is marked INVENTED, and invented records are never put together with real ones.")
    decisions = decided_doubles(arguments.decided)
    together = put_together(first, second, decisions)
    _save(arguments.out, as_csv(together.directory).encode())
    services = len(together.directory.services)
    _note([f"{services} services written to {arguments.out}, {len(decisions)} of them of both."])
    return _write(arguments.provenance, fields_put_together(first, second, together)) if arguments.provenance else 0


def write_coverage(arguments: argparse.Namespace) -> int:
    """Write the coverage table of one ask."""
    return _write(arguments.out, coverage_of_areas(_ask(arguments), _directory(arguments), arguments.level))


def write_records(arguments: argparse.Namespace) -> int:
    """Write the records behind one area for one ask."""
    ask, directory = _ask(arguments), _directory(arguments)
    return _write(arguments.out, records_of_area(ask, directory, find_area(arguments.area)))


def write_cohort(arguments: argparse.Namespace) -> int:
    """Write the cohort of every area and risk level, with its range."""
    return _write(arguments.out, cohort_of_areas(_people(arguments), arguments.level, arguments.community))


def write_gap(arguments: argparse.Namespace) -> int:
    """Write what the places leave in every area."""
    ask, directory, people = _ask(arguments), _directory(arguments), _people(arguments)
    return _write(arguments.out, gap_of_areas(ask, directory, people, arguments.level))


def print_lottery(arguments: argparse.Namespace) -> int:
    """Print the lottery numbers of one ask as JSON, with sentences to quote; what is not known is null."""
    ask, directory, people = _ask(arguments), _directory(arguments), _people(arguments)
    answer = lottery_answer(ask, directory, people, arguments.level)
    print(json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False))
    return 0


def print_similar(arguments: argparse.Namespace) -> int:
    """Print the areas most like one, nearest first, as CSV."""
    people, found = _people(arguments), find_area(arguments.area, arguments.level)
    if found.notice:
        print(f"{found.notice.rstrip('.')}.", file=sys.stderr)
    how_many = arguments.how_many or int(people.need.assumptions["similar_areas"].value)
    sys.stdout.write(to_csv(*areas_like(people, found, how_many)).decode("utf-8-sig"))
    return 0


def write_plan(arguments: argparse.Namespace) -> int:
    """Run a scenario, say what it comes to, and write the files asked for."""
    files = {".json": arguments.json, ".xlsx": arguments.out, ".csv": arguments.csv}
    for ending, path in files.items():
        _require_ending(path, ending)
    inputs = _inputs(arguments)
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
            _save(path, writers[ending]())
    print("\n".join([*answer.said, *answer.warnings.values()]))
    return 0


def print_least_money(arguments: argparse.Namespace) -> int:
    """Print the least money for a standard as JSON; write what every area would add where a file is named."""
    inputs, standard, whom = _inputs(arguments), arguments.coverage, arguments.whom
    need = inputs.people.need
    asked = problem(inputs.scenario, central_cohort(need), inputs.evaluation, need.assumptions)
    found = least_money(inputs.scenario, asked, drawn_cohort(need), standard, whom)
    about = _about(inputs, f"the least money: coverage {standard:g}, {whom}")
    starts = money_for_starts(inputs.scenario, asked, drawn_cohort(need), standard, shipped_starts(), whom)
    said = " ".join(least_money_words(found, asked, standard, whom, starts))
    answer = least_money_answer(found, asked, standard, whom, starts, f"{'INVENTED: ' * about.invented}{said}")
    if arguments.out:
        asked_too = f"{about.asked}. {answer['sentence']}"
        _write(arguments.out, (least_money_table(found, asked), replace(about, asked=asked_too)))
    sys.stdout.write(as_json({**answer, "provenance": asdict(about)}).decode())
    return 0


def write_sweep(arguments: argparse.Namespace) -> int:
    """Write how many people every budget would reach, from nothing to the largest."""
    _require_ending(arguments.out, *WRITERS)
    inputs = _inputs(arguments)
    need, progress = inputs.people.need, _progress_after(SECONDS_IN_SILENCE)
    swept = budget_sweep(inputs.scenario, need, inputs.evaluation, arguments.to, arguments.steps, progress)
    title = "people reached by each budget; the bend is where more money begins to buy less"
    return _write(arguments.out, (sweep_table(swept), _about(inputs, title)))


def _about(inputs: PlanInputs, title: str) -> Provenance:
    """Return what a file made from a scenario says of itself."""
    return provenance_of_scenario(inputs.scenario, inputs.evaluation, inputs.people.assumptions, title)


def _inputs(arguments: argparse.Namespace) -> PlanInputs:
    """Read a scenario and all that it is run with; notes go to standard error."""
    evaluation = evaluate(_directory(arguments), _terms(arguments))
    inputs = plan_inputs(arguments.scenario, arguments.assumptions, arguments.series, evaluation)
    _note([*inputs.notes, *all_filled_in_words(inputs.people.need.indicators.values())])
    return inputs


def _progress_after(seconds: float) -> Callable[[int, int], None]:
    """Return a report of progress that says nothing in the first seconds."""
    begun = monotonic()

    def report(done: int, total: int) -> None:
        if monotonic() - begun > seconds:
            print(f"{done} of {total}", file=sys.stderr)

    return report


def _terms(arguments: argparse.Namespace) -> Terms:
    only = arguments.by_and_for_only, arguments.quality_assured_only
    return Terms(arguments.on, arguments.staleness_months, *only, arguments.for_whom)


def _ask(arguments: argparse.Namespace) -> Ask:
    return Ask(arguments.risk, arguments.community, arguments.intervention, _terms(arguments))


def _directory(arguments: argparse.Namespace) -> Directory:
    """Return the directory that is asked of, added to the published record where that is asked."""
    named, added = arguments.directory, arguments.add_to_published
    if added and named in SHIPPED:
        raise Mistake("--add-to-published goes with a file of your own: give one with --directory.")
    directory = _named_directory(named)
    if added and directory.invented:
        raise Mistake(f"{directory.title}: it is marked INVENTED, so it is not added to the published record.")
    return with_own(published_directory(), directory) if added else directory


def _named_directory(named: str) -> Directory:
    """Return a shipped directory by name, or load a file; rows set aside are counted on standard error."""
    if named in SHIPPED:
        return SHIPPED[named]()
    directory, report = load_directory(Path(named), Path(named).name)
    if report.rows_set_aside:
        _note([f"{report.counted()} {report.rows_set_aside} of {report.rows_read} rows were set aside: see `check`."])
    return directory


def _people(arguments: argparse.Namespace) -> NeedFromFiles:
    """Load what people are estimated from; notes go to standard error."""
    people = need_from_files(arguments.assumptions, arguments.series)
    _note([*people.notes, *all_filled_in_words(people.need.indicators.values())])
    return people


def _note(notes: Sequence[str]) -> None:
    for note in notes:
        print(note, file=sys.stderr)


def _write(out: Path, answer: Answer) -> int:
    """Write a table by the ending of the file's name."""
    _require_ending(out, *WRITERS)
    _save(out, WRITERS[out.suffix.lower()](*answer))
    print(f"{len(answer[0])} rows written to {out}", file=sys.stderr)
    return 0


def _require_ending(path: Path | None, *endings: str) -> None:
    if path is not None and path.suffix.lower() not in endings:
        raise Mistake(f"{path} must end in {' or '.join(endings)}.")


def _save(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Mistake(f"{path} could not be written: {error.strerror}.") from error


def _a_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a date: write it as 2026-11-22") from error


def _a_number_of(what: str, least: int, most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 4 or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text[:60]} is not a number of {what}: write it as 10")
        return int(text)

    return number


def _a_sum(text: str) -> float:
    if not re.fullmatch(r"\d{1,12}(\.\d\d?)?", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text[:60]} is not a sum in pounds: write it as 53000000")
    return float(text)


class _PlainParser(argparse.ArgumentParser):
    """Says what is wrong with the words given in one line, without the usage."""

    def error(self, message: str) -> None:  # type: ignore[override]
        """Print one line and exit with 2."""
        print(f"{self.prog}: {message}. See {self.prog} --help", file=sys.stderr)
        raise SystemExit(2)


Options = dict[str, dict[str, Any]]
"""What a command is given: the name of each argument, and how it is read."""


def _file(says: str) -> dict[str, Any]:
    return {"type": Path, "metavar": "FILE", "help": says}


# fmt: off
_AREA = {"metavar": "AREA", "help": "a name or a code"}
_COMMUNITY: Options = {"--community": {"default": ANY, "choices": COMMUNITY_AXIS}}
_LEVEL: Options = {"--level": {"required": True, "choices": list(LEVELS)}, **_COMMUNITY}
_OUT: Options = {"--out": {**_file("ends in .csv or .xlsx"), "required": True}}
_DIRECTORY: Options = {
    "--on": {"type": _a_date, "default": date.today(), "metavar": "DATE", "help": "default: today"},
    "--staleness-months": {"type": int, "default": DEFAULT_STALENESS_MONTHS, "metavar": "N"},
    "--for-whom": {"default": USUAL, "choices": [*SIDES], "help": "default: as usual for the intervention"},
    "--by-and-for-only": {"action": "store_true", "help": "leave specialist strands out"},
    "--quality-assured-only": {"action": "store_true"},
    "--directory": {"default": "published", "metavar": "FILE", "help": "a file, or published, or demonstration"},
    "--add-to-published": {"action": "store_true", "help": "add the file's records to the published record, as the screens do; "
                                                           "without it the file stands alone"},
}
_ASK: Options = {
    **_DIRECTORY,
    "--risk": {"default": ANY, "choices": RISK_AXIS},
    "--intervention": {"default": ANY, "choices": INTERVENTION_AXIS},
}
_TWO: Options = {
    "first": {"metavar": "FIRST", "help": "a file, or published; its word stands where both say something"},
    "second": {"metavar": "SECOND", "help": "a file, or published"},
}
_PEOPLE: Options = {
    "--assumptions": _file("changed assumptions, as the screens save them"),
    "--series": {**_file("counts by area, to share people out by where the assumptions give it a weight; may be repeated"),
                 "action": "append", "default": []},
}
_PLAN: Options = {
    "scenario": {"metavar": "SCENARIO", "help": f"a scenario as the Plans screen saves it, or one of {', '.join(PRESETS)}"},
    **_DIRECTORY,
    **_PEOPLE,
}
COMMANDS: dict[str, tuple[Callable[[argparse.Namespace], int], str, Options]] = {
    "locate": (locate, "the LAD, UTLA, force and region of postcodes, as CSV", {
        "postcodes": {"nargs": "*", "metavar": "POSTCODE"},
        "--file": {"type": Path, "help": "a CSV with a column named postcode"},
    }),
    "check": (check, "read a directory and report every problem, as JSON", {"file": {"type": Path, "metavar": "FILE"}}),
    "doubles": (write_doubles, "which records of two directories are probably of one service, to be decided on", _TWO | _OUT),
    "together": (write_together, "two directories as one, a service of both once, as was decided in the list of doubles", {
        **_TWO,
        "--decided": {**_file("the list of doubles, each with yes or no"), "required": True},
        "--out": {**_file("the directory, in the CSV form"), "required": True},
        "--provenance": _file("where each field of a service of both is from: .csv or .xlsx"),
    }),
    "coverage": (write_coverage, "the status of every area for one choice", _LEVEL | _ASK | _OUT),
    "cohort": (write_cohort, "people who need it, by area and risk level", _LEVEL | _PEOPLE | _OUT),
    "gap": (write_gap, "people and places in every area for one choice", _LEVEL | _ASK | _PEOPLE | _OUT),
    "lottery": (print_lottery, "how evenly places fall, as JSON", _LEVEL | _ASK | _PEOPLE),
    "records": (write_records, "the records behind one area, each with its period, source and earlier facts",
                {"area": _AREA} | _COMMUNITY | _ASK | _OUT),
    "similar": (print_similar, "the areas most like one, as CSV", {
        "area": _AREA,
        "--level": {"choices": list(LEVELS), "help": "default: the narrowest it stands at"},
        "--how-many": {"type": _a_number_of("areas", 1, 9999), "metavar": "N", "help": "default: as the assumptions say"},
        **_PEOPLE,
    }),
    "plan": (write_plan, "what a scenario buys, where and when", {
        **_PLAN,
        "--json": _file("every number"),
        "--out": _file("workbook with live formulas: .xlsx"),
        "--csv": _file("every area, year and line"),
    }),
    "least-money": (print_least_money, "what a standard costs, as JSON", {
        **_PLAN,
        "--coverage": {"type": float, "required": True, "metavar": "SHARE", "help": "places ÷ cohort: 0.5"},
        "--whom": {"choices": [*WHOM, *COMMUNITIES], "default": EVERY_AREA},
        "--out": _file("what every area would add: .csv or .xlsx"),
    }),
    "sweep": (write_sweep, "people reached by every budget", {
        **_PLAN,
        **_OUT,
        "--to": {"type": _a_sum, "required": True, "metavar": "POUNDS", "help": "the largest budget"},
        "--steps": {"type": _a_number_of("steps", 2, MOST_STEPS), "default": STEPS, "metavar": "N"},
    }),
}
"""By name: what it runs, what it gives, and what it is given."""
# fmt: on


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = _PlainParser(prog="cli.py", description="Coverage of domestic abuse services, without a browser.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_PlainParser)
    for name, (run, says, options) in COMMANDS.items():
        command = commands.add_parser(name, help=says)
        command.set_defaults(run=run)
        for option, how in options.items():
            command.add_argument(option, **how)
    return top


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; a user's mistake is one plain line on standard error and a status of 2."""
    arguments = parser().parse_args(words)
    try:
        status: int = arguments.run(arguments)
    except Mistake as mistake:
        print(f"cli.py: {mistake}", file=sys.stderr)
        return 2
    return status


if __name__ == "__main__":
    sys.exit(main())
