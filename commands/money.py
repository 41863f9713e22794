"""The command that writes what money is on record, by area or award by award."""

import argparse

from commands.command import Command
from commands.options import OUT, PEOPLE, WHOLE_DIRECTORY, a_file
from commands.reading import directory_of, people_of
from commands.writing import write_table
from coverage.ask import ANY, RISK_AXIS
from geo.levels import LEVELS
from loaders.money.listed_awards import listed_awards
from say.answers import awards_and_what_became_of_each, money_of_areas
from say.coverage.money_on_record import awards_on_record


def write_money(arguments: argparse.Namespace) -> int:
    """Write the money of every area of a level, or every award with what became of it there."""
    directory = directory_of(arguments)
    awards = awards_on_record(directory, [one for path in arguments.list for one in listed_awards(path)])
    if arguments.awards:
        return write_table(arguments.out, awards_and_what_became_of_each(directory, awards, arguments.level))
    people = people_of(arguments)
    return write_table(arguments.out, money_of_areas(directory, awards, people, arguments.level, arguments.risk))


MONEY = {
    "money": Command(
        write_money,
        "money on record by area, years and kind of work, and pounds a person; not found is told apart from none",
        {
            "--level": {"required": True, "choices": list(LEVELS)},
            "--awards": {"action": "store_true", "help": "every award instead, and whether it counts"},
            "--list": {
                **a_file("awards, contracts or payments of your own (360Giving, contract notices); may be repeated"),
                "action": "append",
                "default": [],
            },
            "--risk": {"default": ANY, "choices": RISK_AXIS},
            **WHOLE_DIRECTORY,
            **PEOPLE,
            **OUT,
        },
    )
}
