"""Where a file is dropped: any file, read beside the screen, with its progress and a way to end it."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from loaders.directory.template import directory_template
from loaders.intake.draft import Draft, draft_of, open_draft
from loaders.standards.feed import read_feed
from ui.frame.screen import Screen
from ui.parts.file_to_save import WORKBOOK
from ui.parts.long_work import OnProgress, begin, end, outcome
from ui.state.draft_in_use import begin_draft
from ui.state.visit import OnDirectory

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
        _work_at(dropped.file_id, dropped.name, partial(_read, dropped.getvalue(), dropped.name))
    elif address := OnDirectory.feed_fetched.now():
        _work_at(address, address, partial(_fetch, address))
    with s.plain.expander("From an Open Referral address"):
        s.plain.say_quietly("It is asked once, now, by this server, and by nobody else.")
        st.text_input("Address of the list of services", key=OnDirectory.feed_address.key)
        st.button("Fetch it", key="fetch_feed", on_click=_ask_for_the_feed)


def _ask_for_the_feed() -> None:
    OnDirectory.feed_fetched.put(OnDirectory.feed_address.now().strip())
    end(WORK)


def _work_at(of: str, name: str, read: Callable[[OnProgress], Draft]) -> None:
    """Read beside the screen, and open the draft once it is there."""
    begin(WORK, of, read)
    draft = outcome(WORK, of, f"Reading {name}")
    if draft is not None:
        end(WORK)
        OnDirectory.feed_fetched.forget()
        OnDirectory.just_published.forget()
        begin_draft(draft)
        st.rerun()


def _read(content: bytes, name: str, on_progress: OnProgress) -> Draft:
    on_progress(0, 1)
    return open_draft(content, name)


def _fetch(address: str, on_progress: OnProgress) -> Draft:
    return draft_of(read_feed(address, on_progress=on_progress))
