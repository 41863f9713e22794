"""Commands that begin a collection round: open it, and write what goes to its offices."""

import argparse
from uuid import uuid4

from commands.kept_rounds import saved_round
from commands.offices import offices_of
from commands.reading import directory_of
from commands.writing import SECONDS_IN_SILENCE, make_folder, progress_after, save
from coverage.rounds.collection import USUAL_QUESTIONS, Question, Round
from coverage.rounds.standing import asked_of
from geo.areas import area_table
from geo.names import find_area
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.rounds.texts import round_as_text, round_of_text
from say.numbers import count
from say.rounds.round_files import files_to_send
from store.database import open_store
from store.rounds import open_round

LEVEL = "pfa"
"""Whose areas are asked where nobody says which."""


def open_a_round(arguments: argparse.Namespace) -> int:
    """Keep a new round of a directory as it is now."""
    directory = directory_of(arguments)
    areas = tuple(dict.fromkeys(find_area(one, LEVEL).code for one in arguments.area)) or tuple(area_table(LEVEL).index)
    questions = tuple(dict.fromkeys(map(Question.of_key, arguments.ask))) or USUAL_QUESTIONS
    of = Round(
        name=arguments.name,
        code=uuid4().hex[:8],
        opened_on=arguments.on,
        due=arguments.due,
        owner=arguments.owner,
        address=arguments.address,
        areas=areas,
        questions=questions,
        on_record=f"{directory.title}, {directory.edition}",
        invented=directory.invented,
    )
    with open_store() as store:
        heading = open_round(store, of.name, round_as_text(of), directory_as_texts(directory))
    unknown = asked_of(directory, of).cells_unknown
    print(
        f"{heading.name} is open: {count(len(areas), 'area')} to ask, {count(len(questions), 'question')} each, "
        f"{count(unknown, 'unknown cell')}."
    )
    return 0


def send(arguments: argparse.Namespace) -> int:
    """Write a workbook for each area, and the e-mail that goes with it, into a folder; nothing is sent."""
    with open_store() as store:
        saved = saved_round(store, arguments.round)
    of, base = round_of_text(saved.text), directory_of_texts(saved.directory)
    known, offices = asked_of(base, of), offices_of(arguments)
    make_folder(arguments.out)
    report = progress_after(SECONDS_IN_SILENCE)
    for done, (name, content) in enumerate(files_to_send(of, known, offices)):
        report(done, 2 * len(of.areas))
        save(arguments.out / name, content)
    print(f"{count(len(of.areas), 'workbook')} and as many e-mails to {arguments.out}; nothing was sent.")
    return 0
