"""The command that writes the paper of an area, of several as one, or of every area of a level."""

import argparse
from dataclasses import dataclass
from functools import cached_property

from commands.command import Command
from commands.options import CHECKED, MONEY_LISTS, PEOPLE, WHOLE_DIRECTORY, a_file
from commands.reading import directory_with_checks, people_of, with_lists
from commands.workers import WORKERS, ended_by_ctrl_c, workers_of
from commands.writing import SECONDS_IN_SILENCE, make_folder, note, progress_after, require_ending, save
from coverage.ask import ANY, RISK_AXIS, Terms
from coverage.directory import Directory
from geo.any_map import find_on_any_map
from geo.areas import area_table
from geo.home import Home, home_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from loaders.assumptions.need_files import NeedFromFiles
from loaders.many.door import chunks_done
from say.coverage.area_reader import AreaReader
from say.papers.area_paper import FORMS, FULL
from say.papers.paper_files import FILE_FORMS
from say.papers.paper_of_area import paper_of_area


@dataclass(frozen=True)
class Papers:
    """What papers are made of, and in which form of ``FORMS``; what is worked out for one is kept for the next."""

    directory: Directory
    terms: Terms
    risk: str
    people: NeedFromFiles
    form: str

    @cached_property
    def _reader(self) -> AreaReader:
        return AreaReader(self.directory, self.terms, self.people.need, self.risk)

    def of(self, home: Home, ending: str) -> bytes:
        """Make the paper of an area, or of several taken as one, by the ending of its file."""
        return FILE_FORMS[ending].make(paper_of_area(self._reader, self.people, home, self.form))


def paper_of(papers: Papers, home: Home) -> bytes:
    """Make the paper of one area of many, as PDF."""
    return papers.of(home, ".pdf")


def write_papers(arguments: argparse.Namespace) -> int:
    """Write the paper of an area, or of several taken as one, to a file; or of every area of a level to a folder, as PDF."""
    if bool(arguments.areas) == bool(arguments.all):
        raise Mistake("Give one area or more, or --all with a level such as pfa.")
    if arguments.areas:
        require_ending(arguments.out, *FILE_FORMS)
    people, directory = people_of(arguments), with_lists(directory_with_checks(arguments), arguments.list)
    terms = Terms(arguments.on, arguments.staleness_months)
    papers = Papers(directory, terms, arguments.risk, people, arguments.form)
    if arguments.all:
        return _write_all(arguments, papers)
    found = [find_on_any_map(one, arguments.level) for one in arguments.areas]
    note([one.notice for one in found if one.notice])
    home = home_of(tuple(one.code for one in found), arguments.level or found[0].level)
    save(arguments.out, papers.of(home, arguments.out.suffix.lower()))
    note([f"The paper of {home.name} is written to {arguments.out}."])
    return 0


def _write_all(arguments: argparse.Namespace, papers: Papers) -> int:
    """Write the paper of every area of a level, each as soon as it is made; a folder that is not there is made."""
    codes, progress = list(area_table(arguments.all).index), progress_after(SECONDS_IN_SILENCE)
    make_folder(arguments.out)
    homes = [home_of((code,), arguments.all) for code in codes]
    with ended_by_ctrl_c(
        "Stopped. The papers that were made are written; give the same command again for all of them."
    ):
        made = chunks_done(homes, paper_of, papers, workers_of(arguments), chunk=1)
        for count, (number, [paper]) in enumerate(made, 1):
            save(arguments.out / f"{codes[number]}.pdf", paper)
            progress(count, len(codes))
    note([f"{len(codes)} papers written to {arguments.out}."])
    return 0


PAPERS = {
    "paper": Command(
        write_papers,
        "what there is in an area, for how many, and what ends: as PDF, Word or a web page",
        {
            "areas": {"nargs": "*", "metavar": "AREA", "help": "names or codes; several are taken as one"},
            "--level": {"choices": list(LEVELS), "help": "default: the narrowest it stands at"},
            "--all": {"choices": list(LEVELS), "help": "every area of a level"},
            **WORKERS,
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
