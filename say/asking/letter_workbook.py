"""The small workbook that goes with a letter: the form of a collection round, of one area and of no round."""

from datetime import timedelta

from coverage.ask import ANY, Terms
from coverage.directory import Directory
from coverage.rounds.collection import Question, Round
from coverage.rounds.what_is_known import known_of
from geo.as_given import day
from geo.home import Home
from loaders.rounds.numbers import NO_ROUND
from loaders.rounds.workbook import workbook_of
from say.asking.askable import Askable
from say.asking.letter import Sender

WANTED_IN = timedelta(weeks=4)


def has_workbook(askable: Askable, home: Home) -> bool:
    """Whether there is a workbook to go with a letter: of one area, where a kind of work is asked about."""
    return not home.is_group and bool(_questions(askable))


def letter_workbook(
    askable: Askable, office: str, home: Home, directory: Directory, terms: Terms, sender: Sender
) -> bytes:
    """Make the workbook of the kinds of work that an office is asked about, with the records that are known.

    Raises
    ------
    Mistake
        If the sender names no office, or no e-mail address of a role.
    """
    of = Round(
        name=f"Letter of {day(terms.on)}",
        code=NO_ROUND,
        opened_on=terms.on,
        due=terms.on + WANTED_IN,
        owner=sender.office,
        address=sender.address,
        areas=(home.code,),
        questions=_questions(askable),
        on_record=f"{directory.title}, {directory.edition}",
        invented=directory.invented,
    )
    known = known_of(directory, of.areas, of.questions, terms)
    return workbook_of(of, home.code, known, office)


def _questions(askable: Askable) -> tuple[Question, ...]:
    return tuple(Question(kind) for kind in dict.fromkeys(cell.kind for cell in askable.cells) if kind != ANY)
