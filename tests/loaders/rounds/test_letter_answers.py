"""The workbook that comes back with a letter says what it asked by itself, and its answers come home like those of a round."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from coverage.ask import Terms
from coverage.rounds.collection import Question
from coverage.rounds.what_is_known import known_of
from geo.mistakes import Mistake
from loaders.directory.shipped import published_directory
from loaders.rounds.letter_return import answer_to_a_letter
from loaders.rounds.numbers import NO_ROUND
from loaders.rounds.workbook import workbook_of
from say.rounds.round_words import return_in_words
from tests.rounds_filled import ASKED, KENT, KNOWN, NONE, OPENED, ROUND, TAKEN, sent

QUESTIONS = (Question("prevention"), Question("behaviour_change_group", "high", "lgbt"))


def letter_back() -> bytes:
    of = replace(ROUND, name="Letter of 27 November 2026", code=NO_ROUND, areas=(KENT,), questions=QUESTIONS)
    known = known_of(published_directory(), of.areas, of.questions, Terms(OPENED))
    book = load_workbook(BytesIO(workbook_of(of, KENT, known, "Kent PCC")))
    book[ASKED]["F5"] = book[ASKED]["F6"] = NONE
    assert book[KNOWN]["A5"].value
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def test_the_answers_to_a_letter_are_read_without_the_letter() -> None:
    now = answer_to_a_letter(letter_back(), "kent.xlsx", published_directory(), TAKEN)
    assert return_in_words(now, now.returns[0]) == "Kent: 2 checked and none."
    assert now.after.declared == {(KENT, question) for question in QUESTIONS}
    said = now.merged.directory.declarations["source_title"]
    assert said.str.startswith("Answer of Kent PCC to Letter of 27 November 2026").all()


def test_a_question_whose_words_were_changed_is_none() -> None:
    book = load_workbook(BytesIO(letter_back()))
    book[ASKED]["C6"] = "High and medium"
    content = BytesIO()
    book.save(content)
    now = answer_to_a_letter(content.getvalue(), "kent.xlsx", published_directory(), TAKEN)
    assert now.after.declared == {(KENT, QUESTIONS[0])}
    assert any("none of those that were sent" in said for said in now.returns[0].mistakes)


def test_the_workbook_of_a_round_is_no_answer_to_a_letter() -> None:
    with pytest.raises(Mistake, match="of a collection round; take it there"):
        answer_to_a_letter(sent(KENT), "kent.xlsx", published_directory(), TAKEN)
