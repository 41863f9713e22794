"""What was published: every directory with its versions, to be used, compared, saved as a file, or published again."""

from functools import partial

import pandas as pd
import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory.directory_file import Publication
from loaders.files_out.forms import DIRECTORY_FORMS
from say.numbers import day
from store.directories import PublishedHeading, restore, versions_of
from ui.frame.screen import Screen
from ui.parts.file_to_save import FileToSave
from ui.screens.directory.changes_block import show_changes, show_log
from ui.screens.directory.just_published_block import show_just_published
from ui.screens.directory.money_block import show_way_to_money
from ui.state.address import address_as_written
from ui.state.published_directories import published_directory_named, published_list
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work, why_no_saved_work
from ui.state.visit import OnDirectory


def show_published(s: Screen) -> None:
    """Draw the published directories, the versions of the one picked, and what can be done with a version."""
    s.plain.header("What is published here")
    if why := why_no_saved_work():
        s.plain.mistake(why)
        return
    listed = {one.id: one for one in published_list()}
    if not listed:
        s.plain.say_quietly("Nothing yet: what you publish stands here, and everybody of your office sees it.")
        return
    show_just_published(s)
    st.selectbox(
        "Directory",
        list(listed),
        format_func=lambda key: listed[key].name,
        key=OnDirectory.published_one.key,
        on_change=look_at_the_latest,
    )
    versions = versions_of(saved_work(), OnDirectory.published_one.now() or next(iter(listed)))
    s.plain.table(_as_table(versions), "The versions of the directory: number, date, by whom, and why")
    by_number = {one.version: one for one in versions}
    st.selectbox(
        "Version", list(by_number), format_func=lambda n: f"Version {n}", key=OnDirectory.published_version.key
    )
    _show_version(s, by_number[OnDirectory.published_version.now() or versions[0].version], versions)


def look_at_the_latest() -> None:
    """Forget which version of another directory was looked at, and what it was compared with."""
    for held in (
        OnDirectory.published_version,
        OnDirectory.compared_version,
        OnDirectory.changes_in,
        OnDirectory.log_in,
    ):
        held.forget()


def _as_table(versions: tuple[PublishedHeading, ...]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Version": [one.version for one in versions],
            "Published": [day(one.saved_at) for one in versions],
            "By": [one.by for one in versions],
            "What changed, and why": [one.note for one in versions],
            "From the file": [str(one.facts["file"]) if "file" in one.facts else "" for one in versions],
        }
    )


def _show_version(s: Screen, one: PublishedHeading, versions: tuple[PublishedHeading, ...]) -> None:
    named = reference(one.id, one.version)
    try:
        directory = published_directory_named(named)
    except Mistake as mistake:
        s.mistake(str(mistake))
        return
    d = s.marked_as(directory.invented)
    about = Publication(one.name, one.version, one.by, one.saved_at.date(), str(one.facts["file"]))
    use, again, files = st.columns(3)
    with use:
        _show_way_to_it(named, directory)
    if one.version != versions[0].version:
        again.button("Publish this version again", on_click=partial(_restore, one), key="publish_again")
    name = f"directory_{one.version}"
    forms = [
        FileToSave(form.label, f"{name}{ending}", form.mime, partial(form.write, directory, about))
        for ending, form in DIRECTORY_FORMS.items()
    ]
    if len(directory.services):
        with files:
            d.save("Save", "published_directory", lambda: forms)
    if len(versions) > 1:
        show_changes(s, one, versions)
        show_log(s, versions)


def _show_way_to_it(named: str, directory: Directory) -> None:
    if directory.services.empty and directory.money:
        show_way_to_money(named)
    else:
        address = address_as_written() | {"directory": named}
        st.page_link("pages/coverage_map.py", label="Show it on the map", query_params=address)


def _restore(one: PublishedHeading) -> None:
    restore(saved_work(), one.id, one.version, OnDirectory.publish_by.now() or one.by)
