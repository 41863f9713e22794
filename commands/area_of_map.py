"""Commands about one area of another map: everything of it as a table, and its paper."""

import argparse

from commands.command import Command, Options
from commands.maps_meant import ONTO, MapMeant, map_meant
from commands.options import ASK, COMMUNITY, OUT, PEOPLE, a_file
from commands.reading import ask_of, directory_of, people_of
from commands.writing import WRITERS, note, require_ending, save, write_table
from geo.recut.area_of_map import area_of_map
from say.papers.one_area_paper import paper_of_one_area
from say.papers.paper_files import FILE_FORMS
from say.recut.one_area_answer import one_area_answer
from say.recut.onto import Asked


def write_area_of_map(arguments: argparse.Namespace) -> int:
    """Write all that our tables say of an area of another map."""
    require_ending(arguments.out, *WRITERS)
    meant, code = _area(arguments)
    return write_table(arguments.out, one_area_answer(_asked(arguments, meant), code))


def write_paper_of_map(arguments: argparse.Namespace) -> int:
    """Write the paper of an area of another map."""
    require_ending(arguments.out, *FILE_FORMS)
    meant, code = _area(arguments)
    paper = paper_of_one_area(_asked(arguments, meant), code, meant.outlines())
    save(arguments.out, FILE_FORMS[arguments.out.suffix.lower()].make(paper))
    note([f"The paper of {paper.title} is written to {arguments.out}."])
    return 0


def _area(arguments: argparse.Namespace) -> tuple[MapMeant, str]:
    meant = map_meant(arguments.to, arguments.level)
    return meant, area_of_map(meant.target, arguments.area)


def _asked(arguments: argparse.Namespace, meant: MapMeant) -> Asked:
    return Asked(meant.target, directory_of(arguments), ask_of(arguments), people_of(arguments))


_AREA: Options = {
    "area": {"metavar": "AREA", "help": "a name or a code of the map"},
    **ONTO,
    **ASK,
    **COMMUNITY,
    **PEOPLE,
}
AREA_OF_MAP = {
    "recut-area": Command(
        write_area_of_map, "everything of one area of another map: each number of every table", {**_AREA, **OUT}
    ),
    "recut-paper": Command(
        write_paper_of_map,
        "the paper of one area of another map, as PDF, Word or a web page",
        {**_AREA, "--out": {**a_file("ends in .pdf, .docx or .html"), "required": True}},
    ),
}
