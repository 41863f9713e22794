"""The command that says how far an area is from a place, who has access to one, and what a new site or a closure would change."""

import argparse

from commands.command import Command
from commands.options import AREA, ASK, COMMUNITY, PEOPLE, a_file
from commands.reading import ask_of, directory_of, people_of
from commands.writing import note, require_ending, save, write_table
from geo.names import find_area
from say.distance.access_answer import access_of_area, services_named, sites_named
from server.api.as_json import Page, Told, as_json

JSON = ".json"


def write_access(arguments: argparse.Namespace) -> int:
    """Write distance and access of an area and the areas inside it, by the ending of the file's name."""
    require_ending(arguments.out, ".csv", ".xlsx", JSON)
    ask, directory, people = ask_of(arguments), directory_of(arguments), people_of(arguments)
    change = sites_named(arguments.new_site), services_named(arguments.closed)
    answer = access_of_area(ask, directory, people, find_area(arguments.area), *change)
    if arguments.out.suffix.lower() != JSON:
        return write_table(arguments.out, answer)
    rows = len(answer[0])
    save(arguments.out, as_json(Told(answer, ask.terms.on, directory), Page(rows, 0), "").body)
    note([f"{rows} rows written to {arguments.out}"])
    return 0


ACCESS = {
    "access": Command(
        write_access,
        "how far an area is from a place, as ranges, who has access to one, and what a new site or a closure would change",
        {
            "area": AREA,
            **COMMUNITY,
            **ASK,
            **PEOPLE,
            "--new-site": {
                "default": "",
                "metavar": "PLACE",
                "help": 'towns, or first halves of postcodes, "; " between them',
            },
            "--closed": {"default": "", "metavar": "ID", "help": 'ids of services that would close, "; " between them'},
            "--out": {**a_file("ends in .csv, .xlsx or .json"), "required": True},
        },
    )
}
