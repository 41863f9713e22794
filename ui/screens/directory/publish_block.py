"""Publish a draft: under a name, by somebody, as a version that everybody sees from then on."""

from functools import partial
from pathlib import PurePath

import streamlit as st

from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_as_texts
from loaders.intake.draft_file import words_as_text
from loaders.intake.understanding.columns import shape_of
from say.coverage.declaration_words import declared_in_words
from say.coverage.draft_words import confidential_in_words, left_out_in_words, publish_in_words
from store.column_mappings import mapping_of, remember_mapping
from store.directories import Facts, PublishedHeading
from store.names import LONGEST_NAME
from store.vocabularies import save_vocabulary
from ui.parts.marked import Marked
from ui.screens.directory.publish_fields import PublishFields
from ui.screens.directory.published_block import look_at_the_latest
from ui.screens.directory.worked import AtWork
from ui.state.choices import Choices
from ui.state.directory_in_use import as_everybodys
from ui.state.draft_in_use import forget_the_draft
from ui.state.office_memory import office_vocabulary
from ui.state.published_directories import REPORT
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work, why_not_kept
from ui.state.visit import OnDirectory

FIELDS = PublishFields(
    OnDirectory.publish_as, OnDirectory.publish_name, OnDirectory.publish_by, OnDirectory.publish_note
)


def show_publishing(s: Marked, at_work: AtWork) -> None:
    """Draw under which name, by whom and why; nothing can be published while a column or the kind of file waits."""
    worked = at_work.worked
    s.plain.header("Publish")
    if why := why_not_kept("directory"):
        s.plain.mistake(why)
        return
    if worked.directory is None:
        s.plain.say_quietly("There is nothing to publish yet.")
        return
    if not worked.is_settled():
        s.plain.say_quietly("First say what each column and area is, above: then it can be published.")
        return
    chosen = FIELDS.draw(_proposed_name(at_work))
    declared = declared_in_words(worked.directory, as_everybodys(worked.directory))
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


def _publish(at_work: AtWork, chosen: PublishedHeading | None) -> None:
    """Publish, remember what the columns were said to be, and show everybody's new version from now on."""
    if missing := FIELDS.missing(chosen):
        OnDirectory.publish_refused.put(missing)
        return
    worked = at_work.worked
    parts = {REPORT: worked.report.as_json()} if worked.report else {}
    assert worked.directory is not None, "there is nothing to publish, so no button was drawn"
    directory = as_everybodys(worked.directory)
    parts |= directory_as_texts(directory)
    facts: Facts = {
        "services": len(directory.records_of_services),
        "file": at_work.draft.name,
        "invented": directory.invented,
    }
    try:
        heading = FIELDS.publish(chosen, parts, facts)
        _remember(at_work)
    except Mistake as mistake:
        OnDirectory.publish_refused.put(str(mistake))
        return
    forget_the_draft()
    show_from_now_on(heading)


def show_from_now_on(heading: PublishedHeading) -> None:
    """Pick the version in the list of what is published, and let every screen speak of it."""
    named = reference(heading.id, heading.version)
    OnDirectory.published_one.put(heading.id)
    look_at_the_latest()
    OnDirectory.just_published.put(named)
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
