"""Commands about places."""

import argparse
import sys
from pathlib import Path

from commands.command import Command
from commands.options import AREA, OUT
from commands.writing import note, write_table
from coverage.export import safe_cell
from geo.levels import LEVELS
from geo.mistakes import Mistake
from loaders.directory.postcode_list import load_postcodes
from say.announced_table import announced_changes
from say.areas_and_postcodes import area_meant, areas_of_postcodes, areas_related_to


def locate(arguments: argparse.Namespace) -> int:
    """Print the areas of postcodes as CSV; 1, with a line that says so, when none of them was found.

    A slip that can be mended is, and that is said on standard error.
    """
    postcodes = list(arguments.postcodes) + (load_postcodes(arguments.file) if arguments.file else [])
    if not postcodes:
        raise Mistake("Give one postcode or more, or --file with a CSV that has a column named postcode.")
    (located, _), mended = areas_of_postcodes(postcodes)
    note(mended)
    located.reset_index().map(safe_cell).to_csv(sys.stdout, index=False)
    if located["result"].eq("found").any():
        return 0
    print("cli.py: none of these is a postcode of England or Wales that we know.", file=sys.stderr)
    return 1


def write_area(arguments: argparse.Namespace) -> int:
    """Write what an area is and all that are related to it."""
    return write_table(arguments.out, areas_related_to(area_meant(arguments.area, arguments.level)))


def write_announced(arguments: argparse.Namespace) -> int:
    """Write what is announced of councils that are to be replaced."""
    return write_table(arguments.out, announced_changes())


PLACES = {
    "locate": Command(
        locate,
        "the LAD, UTLA, force and region of postcodes, as CSV",
        {
            "postcodes": {"nargs": "*", "metavar": "POSTCODE"},
            "--file": {"type": Path, "help": "a CSV with a column named postcode"},
        },
    ),
    "area": Command(
        write_area,
        "what an area lies in and holds, whom it borders, what it was, and what a retired one became",
        {"area": AREA, "--level": {"choices": list(LEVELS), "help": "default: the narrowest it stands at"}, **OUT},
    ),
    "announced": Command(
        write_announced, "which councils are announced to be replaced, when, by which, and how certain that is", OUT
    ),
}
