"""What a command is given: the kinds of words, and the options that several share."""

import argparse
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from commands.command import Options
from commands.decided import DECIDED
from coverage.ask import ANY, COMMUNITY_AXIS, DEFAULT_STALENESS_MONTHS, INTERVENTION_AXIS, RISK_AXIS, USUAL
from coverage.vocabulary import SIDES
from geo.levels import LEVELS


def a_date(text: str) -> date:
    """Return a date written as 2026-11-22."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a date: write it as 2026-11-22") from error


def a_number_of(what: str, least: int, most: int) -> Callable[[str], int]:
    """Return how a whole number of something is read, from the least to the most."""

    def number(text: str) -> int:
        if not text.isascii() or not text.isdigit() or len(text) > 4 or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text[:60]} is not a number of {what}: write it as 10")
        return int(text)

    return number


def a_sum(text: str) -> float:
    """Return a sum in pounds, pence after a point."""
    if not re.fullmatch(r"\d{1,12}(\.\d\d?)?", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text[:60]} is not a sum in pounds: write it as 53000000")
    return float(text)


def a_file(says: str) -> dict[str, Any]:
    """Return how the name of a file is read."""
    return {"type": Path, "metavar": "FILE", "help": says}


AREA = {"metavar": "AREA", "help": "a name or a code"}
COMMUNITY: Options = {"--community": {"default": ANY, "choices": COMMUNITY_AXIS}}
LEVEL: Options = {"--level": {"required": True, "choices": list(LEVELS)}, **COMMUNITY}
OUT: Options = {"--out": {**a_file("ends in .csv or .xlsx"), "required": True}}
DIRECTORY: Options = {
    "--on": {"type": a_date, "default": date.today(), "metavar": "DATE", "help": "default: today"},
    "--staleness-months": {"type": int, "default": DEFAULT_STALENESS_MONTHS, "metavar": "N"},
    "--for-whom": {"default": USUAL, "choices": [*SIDES], "help": "default: as usual for the intervention"},
    "--by-and-for-only": {"action": "store_true", "help": "leave specialist strands out"},
    "--quality-assured-only": {"action": "store_true"},
    "--directory": {"default": "published", "metavar": "FILE", "help": "a file, or published, or demonstration"},
    "--add-to-published": {
        "action": "store_true",
        "help": "add the file's records to the published record, as the screens do; without it the file stands alone",
    },
    **DECIDED,
    "--declarations": a_file("what was checked and not found: the template's sheet Declarations, as a CSV"),
}
MONEY_LISTS: Options = {
    "--list": {
        **a_file("awards, contracts or payments of your own (360Giving, contract notices); may be repeated"),
        "action": "append",
        "default": [],
    },
}
"""Lists of money to read beside a directory."""
_OF_A_WHOLE_DIRECTORY = (
    "--on",
    "--staleness-months",
    "--directory",
    "--add-to-published",
    "--declarations",
    "--decided",
)
WHOLE_DIRECTORY: Options = {name: DIRECTORY[name] for name in _OF_A_WHOLE_DIRECTORY}
"""A directory on a date, of which everything is asked."""
CHECKED: Options = {
    "--checked": a_file("what was checked of standards: the template's sheet Standards checked, as a CSV")
}
ASK: Options = {
    **DIRECTORY,
    "--risk": {"default": ANY, "choices": RISK_AXIS},
    "--intervention": {"default": ANY, "choices": INTERVENTION_AXIS},
}
PEOPLE: Options = {
    "--assumptions": a_file("changed assumptions, as the screens save them"),
    "--series": {
        **a_file("counts by area, to share people out by where the assumptions give it a weight; may be repeated"),
        "action": "append",
        "default": [],
    },
}
