"""The command that writes what money is on record, by area or award by award."""

import argparse

from commands.command import Command
from commands.options import MONEY_LISTS, OUT, PEOPLE, WHOLE_DIRECTORY
from commands.reading import directory_of, people_of, with_lists
from commands.writing import write_table
from coverage.ask import ANY, RISK_AXIS
from geo.levels import LEVELS
from say.answers import awards_and_what_became_of_each, money_of_areas


def write_money(arguments: argparse.Namespace) -> int:
    """Write the money of every area of a level, or every award with what became of it there."""
    directory = with_lists(directory_of(arguments), arguments.list)
    if arguments.awards:
        return write_table(arguments.out, awards_and_what_became_of_each(directory, arguments.level))
    people = people_of(arguments)
    return write_table(arguments.out, money_of_areas(directory, people, arguments.level, arguments.risk))


MONEY = {
    "money": Command(
        write_money,
        "money on record by area, years and kind of work, and pounds a person; not found is told apart from none",
        {
            "--level": {"required": True, "choices": list(LEVELS)},
            "--awards": {"action": "store_true", "help": "every award instead, and whether it counts"},
            **MONEY_LISTS,
            "--risk": {"default": ANY, "choices": RISK_AXIS},
            **WHOLE_DIRECTORY,
            **PEOPLE,
            **OUT,
        },
    )
}
