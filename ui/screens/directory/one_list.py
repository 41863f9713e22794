"""What comes of two lists that are put together: services before and after, used for this visit, published, or saved."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

import streamlit as st

from coverage.directory import Directory
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import Decision, new_answers, one_services
from coverage.reconcile.doubles import Double
from coverage.reconcile.together import put_together
from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_as_texts
from loaders.files.report import DirectoryReport
from say.answers import fields_put_together
from say.coverage.double_words import doubles_table
from say.numbers import count
from say.provenance import OF_A_FILE
from store.directories import Facts, PublishedHeading
from store.names import LONGEST_NAME
from ui.frame.screen import Screen
from ui.parts.marked import Marked
from ui.screens.directory.publish_block import show_from_now_on
from ui.screens.directory.publish_fields import PublishFields
from ui.screens.directory.two_lists import TwoLists
from ui.state.directory_in_use import as_everybodys
from ui.state.doubles import keep_answers
from ui.state.own_workbook import use_as_it_is, use_for_this_visit
from ui.state.saved_work import why_not_kept
from ui.state.visit import OnTogether

FIELDS = PublishFields(
    OnTogether.together_as, OnTogether.together_name, OnTogether.together_by, OnTogether.together_note
)


def show_one_list(d: Screen, lists: TwoLists, doubles: tuple[Double, ...], decided: Mapping[Pair, Decision]) -> None:
    """Draw how many services there are before and after, and what can be done with the one list."""
    try:
        made = put_together(lists.first, lists.second, one_services(OnTogether.together_answers.now()))
    except Mistake as mistake:
        d.mistake(str(mistake))
        return
    before, after = len(lists.first.services) + len(lists.second.services), len(made.services)
    d.say(f"{count(before, 'service')} in the two lists, {after:,} in the one.")
    if done := OnTogether.together_done.take():
        d.plain.say(done)
    chosen = None
    if why := why_not_kept("directory"):
        d.plain.mistake(why)
    else:
        chosen = FIELDS.draw(made.title[:LONGEST_NAME])
    keep = partial(_keep, lists, doubles, decided)
    use, publish, decisions, fields = st.columns(4)
    use.button("Use it for this visit", on_click=partial(_use, lists, made, keep), key="together_use")
    publish.button(
        "Publish as one list",
        type="primary",
        on_click=partial(_publish, lists, made, chosen, keep),
        disabled=bool(why_not_kept("directory")),
        key="together_publish",
    )
    with decisions:
        _save_decisions(d, lists, doubles)
    with fields:
        table, _ = fields_put_together(lists.first, lists.second, made)
        _of_both(d, lists).files(table, "fields of one list out of two", OF_A_FILE, "fields_of_one_list")
    if refused := OnTogether.together_refused.take():
        d.plain.mistake(refused)


def _save_decisions(d: Screen, lists: TwoLists, doubles: Iterable[Double]) -> None:
    """Draw the decisions as the file that the command line reads and writes."""
    table = doubles_table(lists.first, lists.second, doubles, OnTogether.together_answers.now())
    _of_both(d, lists).files(table, "one service in two directories", OF_A_FILE, "decisions_on_doubles")


def _of_both(d: Screen, lists: TwoLists) -> Marked:
    """The same place, for files that rest on the two lists."""
    basis = replace(
        d.basis,
        directory=f"{lists.first.title} with {lists.second.title}",
        edition=f"{lists.first.edition}; {lists.second.edition}",
        asked="which records of both are of one service",
        assumptions="none used",
    )
    return d.on(basis, None)


def _keep(lists: TwoLists, doubles: tuple[Double, ...], decided: Mapping[Pair, Decision]) -> None:
    """Keep what was answered and is not known yet."""
    new = new_answers(OnTogether.together_answers.now(), doubles, decided)
    keep_answers(new, lists.first, lists.second, OnTogether.together_by.now())


def _use(lists: TwoLists, made: Directory, keep: partial[None]) -> None:
    """Let every screen of this visit speak of the one list."""
    try:
        keep()
    except Mistake as mistake:
        OnTogether.together_refused.put(str(mistake))
        return
    if lists.is_own_with_published and lists.report is not None:
        use_for_this_visit(lists.first, lists.report)
    else:
        services = len(made.services)
        use_as_it_is(made, DirectoryReport(made.title, services, services, 0, [], services, services))
    named = (
        "for your office"
        if OnTogether.together_by.now().strip()
        else "for this visit: give your name to keep them longer"
    )
    OnTogether.together_done.put(f"Every screen speaks of the one list now. Your answers are kept {named}.")


def _publish(lists: TwoLists, made: Directory, chosen: PublishedHeading | None, keep: partial[None]) -> None:
    """Publish the one list, with what each of the two says kept in it, and the decisions that made it."""
    if missing := FIELDS.missing(chosen):
        OnTogether.together_refused.put(missing)
        return
    everybodys = as_everybodys(made)
    facts: Facts = {
        "services": len(everybodys.records_of_services),
        "file": f"{lists.first.title}; {lists.second.title}",
        "invented": made.invented,
    }
    try:
        keep()
        heading = FIELDS.publish(chosen, directory_as_texts(everybodys), facts)
    except Mistake as mistake:
        OnTogether.together_refused.put(str(mistake))
        return
    show_from_now_on(heading)
