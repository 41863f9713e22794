"""What to ask, and whom: made from the blanks of the area's records; as an e-mail to copy."""

from collections.abc import Sequence

import streamlit as st

from coverage.ask import Ask
from geo.areas import ENGLAND_AND_WALES
from geo.home import Home
from say.coverage.directory_words import in_a_sentence
from say.coverage.question_words import NOTHING_TO_ASK, Question, email
from say.text import as_text
from ui.frame.screen import Screen
from ui.parts.tables.remarking import show_remarking
from ui.parts.when_open import show_popover
from ui.screens.area.reader_here import reader_here
from ui.screens.ask.letter_panel import show_letter
from ui.state.language import said

FIRST_SHOWN = 1


def show_questions(s: Screen, home: Home, asked: Sequence[Question]) -> None:
    """Draw the first questions, the others folded, and the e-mail to copy.

    What somebody knows has its place below (``show_what_is_known``).
    """
    if not asked:
        s.plain.html(f'<p class="atlas-faint">{NOTHING_TO_ASK}</p>')
        return
    first, others = asked[:FIRST_SHOWN], asked[FIRST_SHOWN:]
    more = f"<details><summary>{f'{len(others)} more'}</summary>{_listed(others, len(first) + 1)}</details>"
    s.html(f'<div class="atlas-questions">{_listed(first, 1)}{more if others else ""}</div>')
    edition = f"{in_a_sentence(s.directory)}, {s.directory.edition}"
    with st.container(horizontal=True, gap="small", key="area-answers"):
        show_popover(said("Copy as an e-mail"), "area_as_email", lambda: s.quote(email(home, asked, edition)))
        show_popover(said("Write the letter"), "area_letter", lambda: show_letter(s, home))


def show_what_is_known(s: Screen, home: Home) -> None:
    """Draw the way to say that a record is wrong, or what no record holds; of a group or the whole country, nobody is asked."""
    if home.is_group or home.code == ENGLAND_AND_WALES:
        return
    reader = reader_here(s)
    show_remarking(s, reader.records(home.lads), home.code, Ask(reader.risk, terms=reader.terms))


def _listed(asked: Sequence[Question], start: int) -> str:
    return f'<ol start="{start}">{"".join(f"<li>{as_text(one.line)}</li>" for one in asked)}</ol>'
