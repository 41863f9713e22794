"""Commands about places."""

import argparse
import sys
from pathlib import Path

from commands.command import Command
from commands.writing import note
from coverage.export import safe_cell
from geo.mended_postcodes import mended_postcodes
from geo.mistakes import Mistake
from geo.postcodes import PostcodeIndex
from loaders.directory.postcode_list import load_postcodes


def locate(arguments: argparse.Namespace) -> int:
    """Print the areas of postcodes as CSV; 1, with a line that says so, when none of them was found.

    A slip that can be mended is, and that is said on standard error.
    """
    postcodes = list(arguments.postcodes) + (load_postcodes(arguments.file) if arguments.file else [])
    if not postcodes:
        raise Mistake("Give one postcode or more, or --file with a CSV that has a column named postcode.")
    index = PostcodeIndex.open()
    read, mended = mended_postcodes(postcodes, index)
    note(mended)
    located = index.locate(read).assign(postcode=postcodes)
    located.map(safe_cell).to_csv(sys.stdout, index=False)
    if located["result"].eq("found").any():
        return 0
    print("cli.py: none of these is a postcode of England or Wales that we know.", file=sys.stderr)
    return 1


PLACES = {
    "locate": Command(
        locate,
        "the LAD, UTLA, force and region of postcodes, as CSV",
        {
            "postcodes": {"nargs": "*", "metavar": "POSTCODE"},
            "--file": {"type": Path, "help": "a CSV with a column named postcode"},
        },
    )
}
