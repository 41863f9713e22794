"""The small workbook that goes with a letter: that of a round, of one area and of no round."""

from datetime import date

from coverage.ask import Terms
from coverage.directory import Directory
from coverage.rounds.collection import Question, Round
from coverage.rounds.what_is_known import known_of
from loaders.rounds.numbers import NO_ROUND
from loaders.rounds.workbook import workbook_of


def workbook_with_a_letter(
    directory: Directory,
    area: str,
    questions: tuple[Question, ...],
    office: str,
    asked_by: str,
    address: str,
    on: date,
    due: date,
) -> bytes:
    """Make the workbook of one area with what a directory knows of it on a day, and the questions that it leaves open.

    ``office`` is who is asked ("" where that is not known); ``asked_by`` who asks, ``address`` that of a role there.
    """
    of = Round(
        name="a letter",
        code=NO_ROUND,
        opened_on=on,
        due=due,
        owner=asked_by,
        address=address,
        areas=(area,),
        questions=questions,
        on_record=f"{directory.title}, {directory.edition}",
        invented=directory.invented,
    )
    return workbook_of(of, area, known_of(directory, of.areas, questions, Terms(on)), office)
