"""Publish a draft: under a name, by somebody, as a version that everybody sees from then on."""

from functools import partial
from pathlib import PurePath

import streamlit as st

from coverage.export import safe_cell
from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_as_texts
from loaders.intake.draft_file import words_as_text
from loaders.intake.understanding.columns import shape_of
from say.coverage.declaration_words import declared_in_words
from say.coverage.draft_words import confidential_in_words, left_out_in_words, publish_in_words
from say.text import listing
from store.column_mappings import mapping_of, remember_mapping
from store.directories import Facts, PublishedHeading, publish
from store.names import LONGEST_NAME, one_line
from store.vocabularies import save_vocabulary
from ui.parts.marked import Marked
from ui.screens.directory.published_block import look_at_the_latest
from ui.screens.directory.worked import AtWork
from ui.state.choices import Choices
from ui.state.directory_in_use import as_everybodys
from ui.state.draft_in_use import forget_the_draft
from ui.state.office_memory import office_vocabulary
from ui.state.published_directories import MONEY, REPORT, published_list
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work, why_no_saved_work
from ui.state.visit import OnDirectory

_NEW = ""


def show_publishing(s: Marked, at_work: AtWork) -> None:
    """Draw under which name, by whom and why; nothing can be published while a column or the kind of file waits."""
    worked = at_work.worked
    s.plain.header("Publish")
    if why := why_no_saved_work():
        s.plain.mistake(why)
        return
    if worked.directory is None and worked.money is None:
        s.plain.say_quietly("There is nothing to publish yet.")
        return
    if not worked.is_settled():
        s.plain.say_quietly("First say what each column and area is, above: then it can be published.")
        return
    listed = {one.id: one for one in published_list()}
    whose, name, by, note = st.columns([2, 2, 1, 2])
    whose.selectbox(
        "Publish as",
        [_NEW, *listed],
        format_func=lambda key: f"The next version of {listed[key].name}" if key else "A new directory",
        key=OnDirectory.publish_as.key,
    )
    chosen = listed.get(OnDirectory.publish_as.now())
    if chosen is None:
        name.text_input("Its name (needed)", _proposed_name(at_work), key=OnDirectory.publish_name.key, max_chars=80)
    by.text_input("Your name (needed)", key=OnDirectory.publish_by.key, max_chars=80)
    note.text_input("What changed, and why", key=OnDirectory.publish_note.key, max_chars=500)
    declared = declared_in_words(worked.directory, as_everybodys(worked.directory)) if worked.directory else ""
    for words in filter(None, (left_out_in_words(worked), confidential_in_words(at_work.draft), declared)):
        s.plain.say(words)
    st.button(
        publish_in_words(worked),
        type="primary",
        on_click=partial(_publish, at_work, chosen),
        key="publish",
    )
    if refused := OnDirectory.publish_refused.take():
        s.plain.mistake(refused)


def _proposed_name(at_work: AtWork) -> str:
    return PurePath(at_work.draft.name).stem[:LONGEST_NAME]


def _missing(chosen: PublishedHeading | None) -> str:
    """Name in one sentence all that is needed and not there; "" where all is."""
    needed = {
        "a name for the directory": chosen.name if chosen else OnDirectory.publish_name.now(),
        "your own name": OnDirectory.publish_by.now(),
    }
    missing = [words for words, given in needed.items() if not one_line(given)]
    return f"To publish it, give {listing(missing)}." if missing else ""


def _publish(at_work: AtWork, chosen: PublishedHeading | None) -> None:
    """Publish, remember what the columns were said to be, and show everybody's new version from now on."""
    if missing := _missing(chosen):
        OnDirectory.publish_refused.put(missing)
        return
    worked = at_work.worked
    parts = {REPORT: worked.report.as_json()} if worked.report else {}
    directory = as_everybodys(worked.directory) if worked.directory else None
    if directory is not None:
        parts |= directory_as_texts(directory)
    if worked.money is not None:
        parts[MONEY] = worked.money.frame.map(safe_cell).to_csv(index=False)
    facts: Facts = {
        "services": len(directory.records_of_services) if directory else 0,
        "file": at_work.draft.name,
        "invented": bool(directory and directory.invented),
    }
    try:
        heading = publish(
            saved_work(),
            chosen.name if chosen else OnDirectory.publish_name.now(),
            parts,
            OnDirectory.publish_by.now(),
            OnDirectory.publish_note.now(),
            facts,
            chosen.id if chosen else None,
            chosen.version if chosen else None,
        )
        _remember(at_work)
    except Mistake as mistake:
        OnDirectory.publish_refused.put(str(mistake))
        return
    forget_the_draft()
    _show_from_now_on(heading, directory is not None)


def _show_from_now_on(heading: PublishedHeading, holds_services: bool) -> None:
    """Pick the version in the list of what is published, and let every screen speak of it where it holds services."""
    named = reference(heading.id, heading.version)
    OnDirectory.published_one.put(heading.id)
    look_at_the_latest()
    OnDirectory.just_published.put(named)
    if holds_services:
        Choices.directory.put(named)


def _remember(at_work: AtWork) -> None:
    """Remember what the columns of this shape of file are, and what words mean, for the next one."""
    said = {column.heading: column.target for column in at_work.worked.understanding.columns if column.target}
    shape = shape_of(at_work.draft.tables)
    if said and said != mapping_of(saved_work(), shape):
        remember_mapping(saved_work(), shape, said, OnDirectory.publish_by.now())
    words = {**office_vocabulary(), **at_work.draft.decisions.words}
    if words != office_vocabulary():
        save_vocabulary(saved_work(), words_as_text(words), OnDirectory.publish_by.now())
