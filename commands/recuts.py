"""Commands about areas that change: what outlives a council that ends."""

import argparse

from commands.command import Command
from commands.options import AREA, OUT, WHOLE_DIRECTORY
from commands.reading import directory_of
from commands.writing import write_table
from coverage.ask import Terms
from geo.names import find_area
from say.coverage.outliving_answer import outliving_of_area


def write_outliving(arguments: argparse.Namespace) -> int:
    """Write the records and awards that outlive a council of an area."""
    terms = Terms(arguments.on, arguments.staleness_months)
    return write_table(arguments.out, outliving_of_area(directory_of(arguments), terms, find_area(arguments.area)))


RECUTS = {
    "outliving": Command(
        write_outliving,
        "records and awards that last longer than a council they name which is announced to end",
        {"area": AREA} | WHOLE_DIRECTORY | OUT,
    ),
}
