"""The command that writes the paper of an area, of several as one, or of every area of a level."""

import argparse

from commands.command import Command
from commands.options import CHECKED, MONEY_LISTS, PEOPLE, WHOLE_DIRECTORY, a_file
from commands.reading import directory_with_checks, people_of, with_lists
from commands.writing import SECONDS_IN_SILENCE, note, progress_after, require_ending, save
from coverage.ask import ANY, RISK_AXIS, Terms
from geo.areas import area_table
from geo.home import Home, home_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.names import find_area
from loaders.assumptions.need_files import NeedFromFiles
from say.coverage.area_reader import AreaReader
from say.papers.area_paper import FORMS, FULL
from say.papers.paper_files import FILE_FORMS
from say.papers.paper_of_area import paper_of_area


def write_papers(arguments: argparse.Namespace) -> int:
    """Write the paper of an area, or of several taken as one, to a file; or of every area of a level to a folder, as PDF."""
    if bool(arguments.areas) == bool(arguments.all):
        raise Mistake("Give one area or more, or --all with a level such as pfa.")
    if arguments.areas:
        require_ending(arguments.out, *FILE_FORMS)
    people, directory = people_of(arguments), with_lists(directory_with_checks(arguments), arguments.list)
    terms = Terms(arguments.on, arguments.staleness_months)
    reader = AreaReader(directory, terms, people.need, arguments.risk)
    if arguments.all:
        return _write_all(arguments, reader, people)
    found = [find_area(one, arguments.level) for one in arguments.areas]
    note([one.notice for one in found if one.notice])
    home = home_of(tuple(one.code for one in found), arguments.level or found[0].level)
    save(arguments.out, _paper(arguments, reader, people, home, arguments.out.suffix.lower()))
    note([f"The paper of {home.name} is written to {arguments.out}."])
    return 0


def _write_all(arguments: argparse.Namespace, reader: AreaReader, people: NeedFromFiles) -> int:
    """Write the paper of every area of a level; a folder that is not there is made."""
    codes, progress = list(area_table(arguments.all).index), progress_after(SECONDS_IN_SILENCE)
    try:
        arguments.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Mistake(f"{arguments.out} could not be made a folder: {error.strerror}.") from error
    for number, code in enumerate(codes, 1):
        made = _paper(arguments, reader, people, home_of((code,), arguments.all), ".pdf")
        save(arguments.out / f"{code}.pdf", made)
        progress(number, len(codes))
    note([f"{len(codes)} papers written to {arguments.out}."])
    return 0


def _paper(arguments: argparse.Namespace, reader: AreaReader, people: NeedFromFiles, home: Home, ending: str) -> bytes:
    return FILE_FORMS[ending].make(paper_of_area(reader, people, home, arguments.form))


PAPERS = {
    "paper": Command(
        write_papers,
        "what there is in an area, for how many, and what ends: as PDF, Word or a web page",
        {
            "areas": {"nargs": "*", "metavar": "AREA", "help": "names or codes; several are taken as one"},
            "--level": {"choices": list(LEVELS), "help": "default: the narrowest it stands at"},
            "--all": {"choices": list(LEVELS), "help": "every area of a level"},
            "--form": {"choices": list(FORMS), "default": FULL, "help": "short is a page for a board; default: full"},
            "--out": {**a_file("ends in .pdf, .docx or .html; with --all a folder"), "required": True},
            "--risk": {"default": ANY, "choices": RISK_AXIS},
            **MONEY_LISTS,
            **WHOLE_DIRECTORY,
            **CHECKED,
            **PEOPLE,
        },
    )
}
