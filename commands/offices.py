"""The register of offices as commands are given it: a file, over the offices that sources name."""

import argparse

from commands.command import Options
from commands.options import a_file
from commands.writing import note
from coverage.asking.offices import Office, offices_together
from loaders.offices.office_file import read_offices
from loaders.offices.shipped import shipped_offices

OFFICES: Options = {"--offices": a_file("offices with their roles and addresses, as the screen Ask saves them")}


def offices_of(arguments: argparse.Namespace) -> tuple[Office, ...]:
    """Return the offices that sources name, and over them those of the file, where one is given; say what was set aside of it."""
    if arguments.offices is None:
        return shipped_offices()
    read = read_offices(arguments.offices, arguments.offices.name)
    note(read.said)
    return offices_together(shipped_offices(), read.offices)
