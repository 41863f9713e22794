"""Write to whoever would know: choose whom and in which form, take the letter away, copy its text, and the workbook with it."""

from functools import partial

import streamlit as st

from coverage.ask import ANY
from coverage.asking.cell import MissingCell
from coverage.asking.missing_standards import missing_standards
from coverage.asking.offices import Office, office_for
from geo.home import Home
from geo.mistakes import Mistake
from say.asking.ask_words import CHOOSE_AN_AREA, ONE_AUTHORITY, fits_in_words
from say.asking.askable import Askable, askables, is_too_wide
from say.asking.letter import EMAIL, FOI, FORMS, LETTER, Letter, Sender, letter_as_text, letter_to
from say.asking.letter_docx import letter_docx
from say.asking.letter_workbook import has_workbook, letter_workbook
from say.asking.missing_table import missing_table
from say.numbers import count
from say.papers.paper_files import FILE_FORMS
from say.provenance import STANDARDS_ON_RECORD
from say.text import with_capital
from ui.frame.screen import Screen
from ui.parts.file_to_save import WORKBOOK
from ui.screens.area.reader_here import reader_at, reader_here
from ui.state.home_in_use import terms_of_everything
from ui.state.offices import offices_in_use
from ui.state.visit import OnAsk


def all_missing(s: Screen, home: Home) -> tuple[MissingCell, ...]:
    """Return all that is not known of an area, the standards of a force area among it."""
    cells = reader_at(s, ANY).missing(home)
    return (*cells, *missing_standards(reader_here(s).card(home), home))


def show_letter(s: Screen, home: Home) -> None:
    """Draw the choice of whom to ask and how, and what can be taken away."""
    if is_too_wide(home):
        s.plain.say_quietly(CHOOSE_AN_AREA)
        return
    found = askables(home, all_missing(s, home))
    askable = found[
        st.selectbox(
            "To",
            range(len(found)),
            format_func=lambda at: _named(found[at]),
            key=f"letter_to_{'_'.join(home.codes[:3])}",
        )
    ]
    forms = [form for form in FORMS if form != FOI or askable.is_public_authority]
    if OnAsk.letter_form.now() not in forms:
        OnAsk.letter_form.put(LETTER)
    form = st.radio("Form", forms, format_func=FORMS.__getitem__, horizontal=True, key=OnAsk.letter_form.key)
    left, right = st.columns(2, gap="small")
    left.text_input("Your office", key=OnAsk.letter_office.key, max_chars=80)
    right.text_input(
        "Where the answer goes", key=OnAsk.letter_reply.key, max_chars=80, placeholder="mapping@office.example"
    )
    sender = Sender(OnAsk.letter_office.now().strip(), OnAsk.letter_reply.now().strip())
    provenance = s.basis.provenance(f"letter: {home.name}", STANDARDS_ON_RECORD)
    letter = letter_to(
        askable,
        _office(s, askable, home),
        home,
        form,
        provenance,
        s.choices.on,
        sender,
    )
    s.plain.say_quietly(fits_in_words(letter))
    if form == FOI and len(home.forces) > 1:
        s.plain.say_quietly(ONE_AUTHORITY)
    _show_ways_out(s, home, askable, letter, sender)


def _office(s: Screen, askable: Askable, home: Home) -> Office | None:
    """Return the office that a letter goes to; of what is invented it goes to nobody's."""
    return None if s.basis.invented else office_for(offices_in_use(), askable.party, askable.name, home)


def _show_ways_out(s: Screen, home: Home, askable: Askable, letter: Letter, sender: Sender) -> None:
    """Draw the document, the text to copy and the workbook, which needs to say who asks and where it goes back to."""
    name, docx = f"ask_{'_'.join(home.codes[:3])}_{askable.party}_{letter.form}", FILE_FORMS[".docx"]
    with st.container(horizontal=True, gap="small"):
        if letter.form != EMAIL:
            s.file(
                f"{FORMS[letter.form]} for Word", partial(letter_docx, letter), f"{name}.docx", docx.mime, "letter_docx"
            )
        if has_workbook(askable, home) and sender.office and sender.address:
            _show_workbook(s, home, askable, letter.to, sender, f"{name}.xlsx")
    s.plain.folded("Copy the text", "open_letter_text", lambda: s.plain.quote(letter_as_text(letter)))
    if has_workbook(askable, home) and not (sender.office and sender.address):
        s.plain.say_quietly("Name your office and where the answer goes, and there is a workbook to fill in too.")


def _show_workbook(s: Screen, home: Home, askable: Askable, office: str, sender: Sender, name: str) -> None:
    try:
        made = letter_workbook(askable, office, home, s.directory, terms_of_everything(s.choices), sender)
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    s.file("Workbook to fill in", made, name, WORKBOOK, "letter_workbook")


def _named(one: Askable) -> str:
    return f"{with_capital(one.name)} ({count(len(one.cells), 'question')})"


def show_missing(s: Screen, home: Home) -> None:
    """Draw all that is not known of an area as a table, with its files."""
    table = missing_table(all_missing(s, home))
    shown = table.drop(columns="organisation").rename(
        columns={
            "about": "About",
            "not_known": "Not known",
            "for_whom": "For whom",
            "service": "Service",
            "who_would_know": "Who would know",
        }
    )
    s.table(shown, f"All that is not known of {home.name}, with who would know")
    s.files(table, f"what is not known of {home.name}", STANDARDS_ON_RECORD, f"not_known_{'_'.join(home.codes[:3])}")
