"""One's own workbook on the screen: where to drop it, what it holds, what was set aside, and the list to save."""

import pandas as pd
import streamlit as st

from coverage.combined import counted_once
from loaders.directory.shipped import published_directory
from loaders.directory.template import directory_template
from loaders.files.report import problem_rows
from loaders.intake.draft import Draft
from say.coverage.directory_words import what_it_holds
from say.coverage.double_words import own_with_published_in_words, undecided_in_words
from say.coverage.unsure_words import why_unsure
from say.provenance import OF_A_FILE, basis_on
from ui.frame.most_of_it import most_of_it
from ui.parts.file_to_save import WORKBOOK
from ui.parts.marked import Marked
from ui.parts.tables.load_report import show_report
from ui.state.address import address_as_written
from ui.state.choices import OWN, PUBLISHED, Choices
from ui.state.directory_in_use import choose_directory
from ui.state.draft_in_use import begin_draft
from ui.state.held import put_in_widget
from ui.state.own_workbook import (
    OwnWorkbook,
    draft_of_dropped_file,
    draw_uploader,
    mistake_of_dropped_file,
    own_workbook,
)
from ui.state.visit import OnTogether

_DIRECTORY, _MAP = "pages/directory.py", "pages/coverage_map.py"


def show_directories(s: Marked) -> None:
    """Draw the choice of directory, and with one's own the place to drop it and what became of it."""
    choose_directory()
    if Choices.directory.now() == OWN:
        _show_own_workbook(s)


def _show_own_workbook(s: Marked) -> None:
    s.plain.file(
        "Template workbook (.xlsx)",
        directory_template,
        "directory_template.xlsx",
        WORKBOOK,
    )
    draw_uploader()
    if draft := draft_of_dropped_file():
        _go_on_with(draft)
    if mistake := mistake_of_dropped_file():
        s.mistake(mistake)
    if loaded := own_workbook():
        _show_what_it_holds(s, loaded)
        show_report(s, loaded.report, loaded.report.counted())
        _show_list_to_save(s, loaded)


def _go_on_with(draft: Draft) -> None:
    """Draw the way to the Directory screen, where the same draft is mended, and published for everybody."""
    if st.button("Say what was not understood, or publish it: go on on the Directory screen", key="own_draft_on"):
        begin_draft(draft)
        st.switch_page(_DIRECTORY, query_params=address_as_written() | _named_in_address())


def _named_in_address() -> dict[str, str]:
    """The draft in use as the address names it; nothing where it could not be kept."""
    return {Choices.draft.key: named} if (named := Choices.draft.now()) else {}


def _show_what_it_holds(s: Marked, loaded: OwnWorkbook) -> None:
    s.plain.say_quietly(what_it_holds(loaded.alone))
    if why := why_unsure(loaded.alone.records_of_services):
        s.plain.say_quietly(why)
    if most := most_of_it(loaded.alone):
        st.page_link(
            _MAP,
            label=f"Show {most.words} on the map",
            query_params=address_as_written() | most.choices(),
        )
    if loaded.alone.invented:
        s.plain.say_quietly(
            "It is marked INVENTED, so it is shown alone: invented records are not added to published ones."
        )
    else:
        once = counted_once(published_directory(), loaded.alone, loaded.together)
        s.plain.say_quietly(own_with_published_in_words(once))
        show_undecided(s, loaded.undecided)


def show_undecided(s: Marked, undecided: int) -> None:
    """Say how many services probably stand in both lists and count twice until then, with the way to look at them."""
    if not undecided:
        return
    s.plain.say(undecided_in_words(undecided))
    if st.button("Look at them", key="look_at_doubles"):
        OnTogether.together_first.put(OWN)
        OnTogether.together_second.put(PUBLISHED)
        put_in_widget(OnTogether.FOLD, True)
        st.switch_page(_DIRECTORY, query_params=address_as_written())


def _show_list_to_save(s: Marked, loaded: OwnWorkbook) -> None:
    if not loaded.report.problems:
        return
    table = pd.DataFrame(problem_rows(loaded.report), index=range(1, len(loaded.report.problems) + 1))
    alone = loaded.alone
    asked = "every problem found while the file was read"
    basis = basis_on(alone, asked, "none used")
    title = "what to look at in a directory, and what to do"
    Marked(basis=basis, owner=None).files(table.rename_axis("number"), title, OF_A_FILE, "what_to_look_at")
