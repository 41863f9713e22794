"""Where a file is dropped: any file, read beside the screen, with its progress and a way to end it."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from loaders.apart.door import read_apart
from loaders.directory.template import directory_template
from loaders.files.other_files import SeriesMistake
from loaders.intake.draft import Draft, draft_of, open_draft
from loaders.intake.understanding.file_kinds import SERIES, kind_of
from loaders.standards.feed import read_feed
from ui.frame.screen import Screen
from ui.parts.file_to_save import WORKBOOK
from ui.parts.long_work import OnProgress, begin, end, outcome, refusal
from ui.screens.directory.series_dropped import show_way_to_assumptions
from ui.state.draft_in_use import begin_draft
from ui.state.visit import CarriedFile, OnDirectory

WORK = "file dropped"


def show_drop(s: Screen) -> None:
    """Draw the place to drop a file, and open a draft of what was dropped."""
    s.plain.say("Put in your own list of services, and see what was read of it. Nobody else sees it yet.")
    dropped = st.file_uploader(
        "A workbook, a CSV, OpenDocument, Open Referral, 360Giving, OCDS, GeoJSON or GeoPackage",
        key=OnDirectory.directory_file.key,
    )
    s.plain.file("Template workbook (.xlsx)", directory_template, "directory_template.xlsx", WORKBOOK)
    if dropped is not None:
        _read_beside(CarriedFile(dropped.name, dropped.getvalue()), dropped.file_id)
    elif (address := OnDirectory.feed_fetched.now()) and (
        draft := _worked_at(address, address, partial(_fetch, address))
    ):
        _open(draft)
    with s.plain.expander("From an Open Referral address"):
        s.plain.say_quietly("It is asked once, now, by this server, and by nobody else.")
        st.text_input("Address of the list of services", key=OnDirectory.feed_address.key)
        st.button("Fetch it", key="fetch_feed", on_click=_ask_for_the_feed)


def _ask_for_the_feed() -> None:
    OnDirectory.feed_fetched.put(OnDirectory.feed_address.now().strip())
    end(WORK)


def _read_beside(dropped: CarriedFile, of: str) -> None:
    """Open a draft of what was dropped; a series, which is none of a directory, can be taken along to where it is read."""
    if draft := _worked_at(of, dropped.name, partial(_read, dropped.content, dropped.name)):
        OnDirectory.series_dropped.forget()
        if kind_of(draft.tables, draft.format).kind == SERIES:
            OnDirectory.series_dropped.put(dropped)
        _open(draft)
    if isinstance(refusal(WORK, of), SeriesMistake):
        show_way_to_assumptions(dropped)


def _worked_at(of: str, name: str, read: Callable[[OnProgress], Draft]) -> Draft | None:
    """Read beside the screen, and give the draft once it is there."""
    begin(WORK, of, read)
    draft: Draft | None = outcome(WORK, of, f"Reading {name}")
    return draft


def _open(draft: Draft) -> None:
    end(WORK)
    OnDirectory.feed_fetched.forget()
    OnDirectory.just_published.forget()
    begin_draft(draft)
    st.rerun()


def _read(content: bytes, name: str, on_progress: OnProgress) -> Draft:
    on_progress(0, 1)
    return read_apart(name, open_draft, content, name)


def _fetch(address: str, on_progress: OnProgress) -> Draft:
    return draft_of(read_feed(address, on_progress=on_progress))
