"""Commands about areas: their coverage, records and people, and which are alike."""

import argparse
import json
import sys

from commands.command import Command
from commands.options import AREA, ASK, CHECKED, COMMUNITY, DIRECTORY, LEVEL, OUT, PEOPLE, WHOLE_DIRECTORY, a_number_of
from commands.reading import ask_of, directory_of, directory_with_checks, people_of
from commands.writing import write_table
from coverage.ask import Terms
from coverage.export import to_csv
from coverage.standards.scorecard import LEVEL as LEVEL_OF_STANDARDS
from coverage.timeline import MOST_MONTHS, USUAL_MONTHS
from geo.any_map import find_on_any_map
from geo.areas import ENGLAND_AND_WALES, area_name, area_table
from geo.levels import LEVELS
from geo.names import find_area
from say.answers import (
    areas_like,
    cohort_of_areas,
    coverage_of_areas,
    gap_of_areas,
    lottery_answer,
    records_of_area,
    standards_of_areas,
    timeline_of,
)
from say.coverage.patchwork_answer import patchwork_area, patchwork_of_areas


def write_coverage(arguments: argparse.Namespace) -> int:
    """Write the coverage table of one ask."""
    return write_table(arguments.out, coverage_of_areas(ask_of(arguments), directory_of(arguments), arguments.level))


def write_records(arguments: argparse.Namespace) -> int:
    """Write the records behind one area for one ask."""
    ask, directory = ask_of(arguments), directory_of(arguments)
    return write_table(arguments.out, records_of_area(ask, directory, find_on_any_map(arguments.area)))


def write_cohort(arguments: argparse.Namespace) -> int:
    """Write the cohort of every area and risk level, with its range."""
    return write_table(arguments.out, cohort_of_areas(people_of(arguments), arguments.level, arguments.community))


def write_gap(arguments: argparse.Namespace) -> int:
    """Write what the places leave in every area."""
    ask, directory, people = ask_of(arguments), directory_of(arguments), people_of(arguments)
    return write_table(arguments.out, gap_of_areas(ask, directory, people, arguments.level))


def print_lottery(arguments: argparse.Namespace) -> int:
    """Print the lottery numbers of one ask as JSON, with sentences to quote; what is not known is null."""
    ask, directory, people = ask_of(arguments), directory_of(arguments), people_of(arguments)
    answer = lottery_answer(ask, directory, people, arguments.level)
    print(json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False))
    return 0


def write_timeline(arguments: argparse.Namespace) -> int:
    """Write what stays on record month by month if nothing is renewed."""
    ask, directory, people = ask_of(arguments), directory_of(arguments), people_of(arguments)
    return write_table(arguments.out, timeline_of(ask, directory, people, arguments.level, arguments.months))


def write_standards(arguments: argparse.Namespace) -> int:
    """Write how each of the sector's standards stands in a force area, or in all of them."""
    directory, terms = directory_with_checks(arguments), Terms(arguments.on, arguments.staleness_months)
    named = [find_area(one, LEVEL_OF_STANDARDS).code for one in arguments.areas]
    codes = named or list(area_table(LEVEL_OF_STANDARDS).index)
    return write_table(arguments.out, standards_of_areas(directory, terms, codes))


def print_similar(arguments: argparse.Namespace) -> int:
    """Print the areas most like one, nearest first, as CSV."""
    people, found = people_of(arguments), find_on_any_map(arguments.area, arguments.level)
    if found.notice:
        print(f"{found.notice.rstrip('.')}.", file=sys.stderr)
    how_many = arguments.how_many or int(people.need.assumptions["similar_areas"].value)
    sys.stdout.write(to_csv(*areas_like(people, found, how_many)).decode("utf-8-sig"))
    return 0


def write_patchwork(arguments: argparse.Namespace) -> int:
    """Write every cell of the patchwork of a nation or a force area."""
    only = arguments.by_and_for_only, arguments.quality_assured_only
    directory, terms = directory_of(arguments), Terms(arguments.on, arguments.staleness_months, *only)
    within = patchwork_area(arguments.within)
    return write_table(
        arguments.out, patchwork_of_areas(directory, terms, arguments.risk, within, arguments.both_sides)
    )


AREAS = {
    "coverage": Command(write_coverage, "the status of every area for one choice", LEVEL | ASK | OUT),
    "patchwork": Command(
        write_patchwork,
        "every force, or every district of one, by every kind of work and community",
        {
            "--within": {
                "default": area_name(ENGLAND_AND_WALES),
                "metavar": "AREA",
                "help": "a nation or a force area; default: both nations",
            },
            "--both-sides": {"action": "store_true", "help": "each kind of work under each side that it may be for"},
            "--risk": ASK["--risk"],
            **{name: how for name, how in DIRECTORY.items() if name != "--for-whom"},
            **OUT,
        },
    ),
    "cohort": Command(write_cohort, "people who need it, by area and risk level", LEVEL | PEOPLE | OUT),
    "gap": Command(write_gap, "people and places in every area for one choice", LEVEL | ASK | PEOPLE | OUT),
    "lottery": Command(print_lottery, "how evenly places fall, as JSON", LEVEL | ASK | PEOPLE),
    "records": Command(
        write_records,
        "the records behind one area, each with its period, source and earlier facts",
        {"area": AREA} | COMMUNITY | ASK | OUT,
    ),
    "standards": Command(
        write_standards,
        "how each of the sector's standards stands in force areas: met, partly, not met or unknown, and what is behind it",
        {"areas": {"nargs": "*", "metavar": "AREA", "help": "names or codes of force areas; default: all"}}
        | CHECKED
        | WHOLE_DIRECTORY
        | OUT,
    ),
    "timeline": Command(
        write_timeline,
        "what stays on record month by month if nothing is renewed, and how many people would lose it",
        {
            **LEVEL,
            **ASK,
            **PEOPLE,
            "--months": {
                "type": a_number_of("months", 1, MOST_MONTHS),
                "default": USUAL_MONTHS,
                "metavar": "N",
                "help": f"default: {USUAL_MONTHS}",
            },
            **OUT,
        },
    ),
    "similar": Command(
        print_similar,
        "the areas most like one, as CSV",
        {
            "area": AREA,
            "--level": {"choices": list(LEVELS), "help": "default: the narrowest it stands at"},
            "--how-many": {
                "type": a_number_of("areas", 1, 9999),
                "metavar": "N",
                "help": "default: as the assumptions say",
            },
            **PEOPLE,
        },
    ),
}
