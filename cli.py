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

import pandas as pd

from cohorts.answers.gap import gap, gap_table
from cohorts.answers.lottery import lottery
from cohorts.answers.ranks import too_small
from cohorts.answers.similar import GROUPS, most_similar
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.summary import ENDS, cohort_table
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
from coverage.records import records_behind
from coverage.tables import coverage_table
from coverage.vocabulary import SIDES
from funding.problem.problem import problem
from funding.result.plan import run_plan
from funding.reverse.answer_files import least_money_answer, least_money_table, sweep_table
from funding.reverse.least_money import least_money
from funding.reverse.starts_money import money_for_starts
from funding.reverse.sweep import STEPS, budget_sweep
from funding.reverse.whom import EVERY_AREA
from geo.areas import area_table
from geo.levels import COMPARED_LEVELS, LEVELS
from geo.mended_postcodes import mended_postcodes
from geo.mistakes import Mistake
from geo.names import find_area
from geo.postcodes import PostcodeIndex
from loaders.assumptions.need_files import NeedFromFiles, need_from_files
from loaders.assumptions.starts import shipped_starts
from loaders.directory.directory import load_directory
from loaders.directory.postcode_list import load_postcodes
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.plans.plan_inputs import PlanInputs, plan_inputs
from loaders.plans.scenarios import PRESETS, scenario_defaults
from loaders.provenance import provenance_of, provenance_without_directory
from say.cohorts.indicator_words import all_filled_in_words
from say.cohorts.lottery_words import lottery_numbers, lottery_to_quote
from say.coverage.asked import subject
from say.funding.least_money_words import WHOM, least_money_words
from say.funding.plan_files import as_json, plan_sentences
from say.funding.plan_outputs import plan_file

SHIPPED = {"published": published_directory, "demonstration": demonstration_directory}
IN_A_SENTENCE = {"published": "the published record", "demonstration": "the INVENTED demonstration directory"}
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


def write_coverage(arguments: argparse.Namespace) -> int:
    """Write the coverage table of one ask."""
    ask, directory = _ask(arguments), _directory(arguments)
    table = coverage_table(evaluate(directory, ask.terms), ask, arguments.level).rename_axis("area_code")
    return _write(arguments.out, table, provenance_of("Coverage", ask, directory))


def write_records(arguments: argparse.Namespace) -> int:
    """Write the records behind one area for one ask, each with its period, source and earlier facts."""
    ask, directory, found = _ask(arguments), _directory(arguments), find_area(arguments.area)
    table = records_behind(evaluate(directory, ask.terms), ask, found.code).set_index("service_id")
    return _write(arguments.out, table, provenance_of(f"Records of {found.name}", ask, directory))


def write_cohort(arguments: argparse.Namespace) -> int:
    """Write the cohort of every area and risk level, with its range."""
    people = _people(arguments)
    level, community = arguments.level, arguments.community
    table = cohort_table(drawn_cohort(people.need), central_cohort(people.need), level, community)
    table = table.join(area_table(level)["area_name"], on="area_code", validate="m:1")
    title = "Cohort: people a year, with the median and the central 80 % of the draws"
    asked = f"each risk level, community {community}"
    provenance = provenance_without_directory(title, asked, people.sources(community), people)
    ordered = table.set_index("area_code")[["risk", *ENDS, "central", "area_name"]]
    return _write(arguments.out, ordered, provenance)


def write_gap(arguments: argparse.Namespace) -> int:
    """Write what the places leave in every area: cohort, places, unmet need and coverage, with their ranges."""
    ask, directory, people = _ask(arguments), _directory(arguments), _people(arguments)
    evaluation = evaluate(directory, ask.terms)
    found = gap(evaluation, ask, drawn_cohort(people.need))
    named = coverage_table(evaluation, ask, arguments.level)[
        ["area_name", "status", "extent", "districts", "districts_of"]
    ]
    table = named.join(gap_table(found, arguments.level), validate="1:1").rename_axis("area_code")
    return _write(arguments.out, table, provenance_of("Gap", ask, directory, people))


def print_lottery(arguments: argparse.Namespace) -> int:
    """Print the lottery numbers of one ask as JSON, with sentences to quote; what is not known is null."""
    ask, directory, people = _ask(arguments), _directory(arguments), _people(arguments)
    drawn = drawn_cohort(people.need)
    found = gap(evaluate(directory, ask.terms), ask, drawn)
    numbers = lottery(
        found, drawn, ask.intervention, arguments.level, too_small(people.need.assumptions, arguments.level)
    )
    named = IN_A_SENTENCE.get(arguments.directory, f"the directory “{directory.title}”")
    answer = {
        **{axis: getattr(arguments, axis) for axis in ("level", "risk", "community", "intervention")},
        "for_whom": ask.side,
        "on": arguments.on.isoformat(),
        "sentence": lottery_to_quote(
            numbers, people.need, ask, subject(ask), arguments.level, named, directory.invented
        ),
        **lottery_numbers(numbers),
        "provenance": asdict(provenance_of("Lottery", ask, directory, people)),
    }
    print(json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False))
    return 0


def print_similar(arguments: argparse.Namespace) -> int:
    """Print the areas most like one, nearest first, as CSV."""
    people, found = _people(arguments), find_area(arguments.area, arguments.level)
    if found.notice:
        print(f"{found.notice.rstrip('.')}.", file=sys.stderr)
    how_many = arguments.how_many or int(people.need.assumptions["similar_areas"].value)
    table = most_similar(people.need, found.code, found.level, how_many).rename_axis("area_code")
    in_words = table[["most_alike_in", "differs_most_in"]].replace(GROUPS)
    asked = f"{LEVELS[found.level].many} most like {found.name} ({found.code})"
    sources = "ONS boundaries; Census 2021 shares of communities"
    provenance = provenance_without_directory("Most similar areas", asked, sources, people)
    listed = to_csv(table[["area_name", "distance"]].join(in_words), provenance)
    sys.stdout.write(listed.decode("utf-8-sig"))
    return 0


def write_plan(arguments: argparse.Namespace) -> int:
    """Run a scenario, say what it comes to, and write the files asked for."""
    files = {".json": arguments.json, ".xlsx": arguments.out, ".csv": arguments.csv}
    for ending, path in files.items():
        _require_ending(path, ending)
    inputs = _inputs(arguments)
    print(f"Working out “{inputs.scenario.name}” …", file=sys.stderr)
    plan = run_plan(inputs.scenario, inputs.people.need, inputs.evaluation)
    for ending, path in files.items():
        if path is not None:
            print(f"Writing {path} …", file=sys.stderr)
            _save(path, plan_file(plan, inputs, ending))
    print("\n".join(plan_sentences(plan, inputs.people.need.assumptions, scenario_defaults())))
    return 0


def print_least_money(arguments: argparse.Namespace) -> int:
    """Print the least money for a standard as JSON; write what every area would add where a file is named."""
    inputs, standard, whom = _inputs(arguments), arguments.coverage, arguments.whom
    need, invented = inputs.people.need, inputs.provenance.invented
    asked = problem(inputs.scenario, central_cohort(need), inputs.evaluation, need.assumptions)
    found = least_money(inputs.scenario, asked, drawn_cohort(need), standard, whom)
    about = replace(inputs.provenance, title=f"The least money: coverage {standard:g}, {whom}")
    starts = money_for_starts(inputs.scenario, asked, drawn_cohort(need), standard, shipped_starts(), whom)
    said = " ".join(least_money_words(found, asked, standard, whom, starts))
    answer = least_money_answer(found, asked, standard, whom, starts, f"{'INVENTED: ' * invented}{said}")
    if arguments.out:
        asked_too = f"{about.asked}. {answer['sentence']}"
        _write(arguments.out, least_money_table(found, asked), replace(about, asked=asked_too))
    sys.stdout.write(as_json({**answer, "provenance": asdict(about)}).decode())
    return 0


def write_sweep(arguments: argparse.Namespace) -> int:
    """Write how many people every budget would reach, from nothing to the largest."""
    _require_ending(arguments.out, *WRITERS)
    inputs = _inputs(arguments)
    need, progress = inputs.people.need, _progress_after(SECONDS_IN_SILENCE)
    swept = budget_sweep(inputs.scenario, need, inputs.evaluation, arguments.to, arguments.steps, progress)
    title = "People reached by each budget; the bend is where more money begins to buy less"
    return _write(arguments.out, sweep_table(swept), replace(inputs.provenance, title=title))


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
    """Return a shipped directory by name, or load a file, added to the published record where that is asked.

    Rows set aside are counted on standard error.
    """
    named, added = arguments.directory, arguments.add_to_published
    if named in SHIPPED:
        if added:
            raise Mistake("--add-to-published goes with a file of your own: give one with --directory.")
        return SHIPPED[named]()
    directory, report = load_directory(Path(named), Path(named).name)
    if report.rows_set_aside:
        said = f"{report.counted()} {report.rows_set_aside} of {report.rows_read} rows were set aside: see `check`."
        print(said, file=sys.stderr)
    if added and directory.invented:
        raise Mistake(
            f"{directory.title}: it is marked INVENTED, so it is not added to the published record."
        )
    return with_own(published_directory(), directory) if added else directory


def _people(arguments: argparse.Namespace) -> NeedFromFiles:
    """Load what people are estimated from; notes go to standard error."""
    people = need_from_files(arguments.assumptions, arguments.series)
    _note([*people.notes, *all_filled_in_words(people.need.indicators.values())])
    return people


def _note(notes: Sequence[str]) -> None:
    for note in notes:
        print(note, file=sys.stderr)


def _write(out: Path, table: pd.DataFrame, provenance: Provenance) -> int:
    """Write a table by the ending of the file's name."""
    _require_ending(out, *WRITERS)
    _save(out, WRITERS[out.suffix.lower()](table, provenance))
    print(f"{len(table)} rows written to {out}", file=sys.stderr)
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


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = _PlainParser(prog="cli.py", description="Coverage of domestic abuse services, without a browser.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_PlainParser)

    where = commands.add_parser("locate", help="the LAD, UTLA, force and region of postcodes, as CSV")
    where.add_argument("postcodes", nargs="*", metavar="POSTCODE")
    where.add_argument("--file", type=Path, help="a CSV with a column named postcode")
    where.set_defaults(run=locate)

    checked = commands.add_parser("check", help="read a directory and report every problem, as JSON")
    checked.add_argument("file", type=Path, metavar="FILE")
    checked.set_defaults(run=check)

    area, ask, people, file = _area_options(), _ask_options(), _people_options(), _file_options()
    for name, run, says, options in (
        ("coverage", write_coverage, "the status of every area for one choice", [area, ask, file]),
        ("cohort", write_cohort, "people who need it, by area and risk level", [area, people, file]),
        ("gap", write_gap, "people and places in every area for one choice", [area, ask, people, file]),
        ("lottery", print_lottery, "how evenly places fall, as JSON", [area, ask, people]),
    ):
        commands.add_parser(name, help=says, parents=options).set_defaults(run=run)

    says = "the records behind one area, each with its period, source and earlier facts"
    listed = commands.add_parser("records", help=says, parents=[ask, file])
    listed.add_argument("area", metavar="AREA", help="a name or a code")
    listed.add_argument("--community", default=ANY, choices=COMMUNITY_AXIS)
    listed.set_defaults(run=write_records)

    alike = commands.add_parser("similar", help="the areas most like one, as CSV", parents=[people])
    alike.add_argument("area", metavar="AREA", help="a name or a code")
    alike.add_argument("--level", choices=list(COMPARED_LEVELS), help="default: the narrowest it stands at")
    how_many = _a_number_of("areas", 1, 9999)
    alike.add_argument("--how-many", type=how_many, metavar="N", help="default: as the assumptions say")
    alike.set_defaults(run=print_similar)
    _add_plan_commands(commands, [_directory_options(), people])
    return top


def _add_plan_commands(commands: Any, options: list[argparse.ArgumentParser]) -> None:
    scenario = _PlainParser(add_help=False)
    what = f"a scenario as the Plans screen saves it, or one of {', '.join(PRESETS)}"
    scenario.add_argument("scenario", metavar="SCENARIO", help=what)
    options = [scenario, *options]

    planned = commands.add_parser("plan", help="what a scenario buys, where and when", parents=options)
    planned.add_argument("--json", type=Path, metavar="FILE", help="every number")
    planned.add_argument("--out", type=Path, metavar="FILE", help="workbook with live formulas: .xlsx")
    planned.add_argument("--csv", type=Path, metavar="FILE", help="every area, year and line")
    planned.set_defaults(run=write_plan)

    least = commands.add_parser("least-money", help="what a standard costs, as JSON", parents=options)
    least.add_argument("--coverage", type=float, required=True, metavar="SHARE", help="places ÷ cohort: 0.5")
    least.add_argument("--whom", choices=[*WHOM, *COMMUNITIES], default=EVERY_AREA)
    least.add_argument("--out", type=Path, metavar="FILE", help="what every area would add: .csv or .xlsx")
    least.set_defaults(run=print_least_money)

    options = [*options, _file_options()]
    swept = commands.add_parser("sweep", help="people reached by every budget", parents=options)
    swept.add_argument("--to", type=_a_sum, required=True, metavar="POUNDS", help="the largest budget")
    swept.add_argument("--steps", type=_a_number_of("steps", 2, MOST_STEPS), default=STEPS, metavar="N")
    swept.set_defaults(run=write_sweep)


def _area_options() -> _PlainParser:
    options = _PlainParser(add_help=False)
    options.add_argument("--level", required=True, choices=list(COMPARED_LEVELS))
    options.add_argument("--community", default=ANY, choices=COMMUNITY_AXIS)
    return options


def _ask_options() -> _PlainParser:
    """Return the options that say what is asked of which directory, on which terms."""
    options = _PlainParser(add_help=False, parents=[_directory_options()])
    options.add_argument("--risk", default=ANY, choices=RISK_AXIS)
    options.add_argument("--intervention", default=ANY, choices=INTERVENTION_AXIS)
    return options


def _directory_options() -> _PlainParser:
    options = _PlainParser(add_help=False)
    options.add_argument("--on", type=_a_date, default=date.today(), metavar="DATE", help="default: today")
    options.add_argument("--staleness-months", type=int, default=DEFAULT_STALENESS_MONTHS, metavar="N")
    options.add_argument(
        "--for-whom", default=USUAL, choices=[*SIDES], help="default: as usual for the intervention"
    )
    options.add_argument("--by-and-for-only", action="store_true", help="leave specialist strands out")
    options.add_argument("--quality-assured-only", action="store_true")
    what = "a file, or published, or demonstration"
    options.add_argument("--directory", default="published", metavar="FILE", help=what)
    what = (
        "add the file's records to the published record, as the screens do; without it the file stands alone"
    )
    options.add_argument("--add-to-published", action="store_true", help=what)
    return options


def _people_options() -> _PlainParser:
    """Return the options that say what people are estimated from."""
    options = _PlainParser(add_help=False)
    what = "changed assumptions, as the screens save them"
    options.add_argument("--assumptions", type=Path, metavar="FILE", help=what)
    what = "counts by area, to share people out by where the assumptions give it a weight; may be repeated"
    options.add_argument("--series", type=Path, action="append", default=[], metavar="FILE", help=what)
    return options


def _file_options() -> _PlainParser:
    options = _PlainParser(add_help=False)
    options.add_argument("--out", type=Path, required=True, metavar="FILE", help="ends in .csv or .xlsx")
    return options


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
