"""What can be taken away: a text to copy, a printed page, a paper to hand round, the data."""

import streamlit as st

from geo.areas import area_name
from geo.home import Home
from say.coverage.area_summary import AreaSummary, summary_table
from say.coverage.money_tables import awards_table
from say.coverage.standards_words import standards_table
from say.papers.area_paper import FORMS, FULL, RESTS, SHORT, area_paper, paper_title
from say.papers.paper_files import FILE_FORMS
from say.provenance import AWARDS, COHORT, RECORD, STANDARDS_ON_RECORD
from say.text import as_text
from ui.frame.screen import Screen
from ui.parts.file_to_save import FileToSave
from ui.parts.when_open import show_popover
from ui.screens.area.reader_here import reader_here
from ui.state.language import said
from ui.state.remarks import link_to_quote


def show_actions(s: Screen, summary: AreaSummary) -> None:
    """Draw the three at the end of the line that names the area."""
    with s.line:
        show_popover(said("Copy as text"), "area_as_text", lambda: _show_text(s, summary))
        with st.container(width="content"):
            s.plain.html(f'<button type="button" class="atlas-print">{as_text(said("Print"))}</button>')
        s.save("Save", "area", lambda: _files(s, summary))


def _show_text(s: Screen, summary: AreaSummary) -> None:
    provenance = s.basis.provenance(f"area: {summary.home.name}", COHORT)
    s.quote(summary.as_text(provenance, link_to_quote()))


def _files(s: Screen, summary: AreaSummary) -> list[FileToSave]:
    name = "_".join(summary.home.codes[:3])
    kinds, title = "Kinds of work", f"kinds of work in {summary.home.name}"
    files = s.table_files(summary_table(summary.rows), title, RECORD, f"area_{name}", of=kinds)
    records = reader_here(s).records(summary.home.lads)
    title = f"records of {summary.home.name}"
    return [
        *_papers(s, summary, name),
        *files,
        *_standards(s, summary.home, name),
        *_money(s, summary.home, name),
        *s.table_files(records.set_index("service_id"), title, RECORD, f"area_records_{name}", of="Records"),
    ]


def _standards(s: Screen, home: Home, name: str) -> list[FileToSave]:
    """Return the standards of the force area as a table; none where the area lies in several."""
    if (card := reader_here(s).card(home)) is None:
        return []
    table = standards_table({home.forces[0]: card}, home.forces[:1])
    title = f"standards in {area_name(home.forces[0])}"
    return s.table_files(table, title, STANDARDS_ON_RECORD, f"standards_{name}", of="Standards")


def _money(s: Screen, home: Home, name: str) -> list[FileToSave]:
    """Return every award that names the area as a table; none where there is none."""
    if not (entries := reader_here(s).money(home).entries):
        return []
    return s.table_files(awards_table(entries), f"money on record in {home.name}", AWARDS, f"money_{name}", of="Money")


def _papers(s: Screen, summary: AreaSummary, name: str) -> list[FileToSave]:
    """Return the paper of the area: a page for a board as PDF, and in full in each form."""
    about, on = s.basis.provenance(f"area: {paper_title(summary.home)}", RESTS), s.choices.on

    def of(form: str, ending: str) -> FileToSave:
        file_form = FILE_FORMS[ending]
        return FileToSave(
            f"{FORMS[form]} {file_form.called}",
            f"area_{name}_{form}{ending}",
            file_form.mime,
            lambda: file_form.make(
                area_paper(
                    summary,
                    reader_here(s).card(summary.home) if form == FULL else None,
                    reader_here(s).money(summary.home) if form == FULL else None,
                    reader_here(s).far(summary.home.lads),
                    about,
                    on,
                    form,
                )
            ),
        )

    return [of(SHORT, ".pdf"), *(of(FULL, ending) for ending in FILE_FORMS)]
