"""What was published: every directory with its versions, to be used, compared, saved as a file, or published again."""

from functools import partial

import pandas as pd
import streamlit as st

from coverage.directory_changes import changes_between
from loaders.directory.directory_file import Publication, as_csv, as_workbook
from say.coverage.directory_changes_in_words import changes_in_words
from say.numbers import day
from store.directories import PublishedHeading, restore, versions_of
from ui.frame.screen import Screen
from ui.screens.directory.drop_block import WORKBOOK
from ui.state.address import address_as_written
from ui.state.published_directories import published_directory_named, published_list
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work
from ui.state.visit import OnDirectory


def show_published(s: Screen) -> None:
    """Draw the published directories, the versions of the one picked, and what can be done with a version."""
    s.plain.header("What is published here")
    listed = {one.id: one for one in published_list()}
    if not listed:
        s.plain.say_quietly("Nothing yet: what you publish stands here, and everybody of your office sees it.")
        return
    st.selectbox("Directory", list(listed), format_func=lambda key: listed[key].name, key=OnDirectory.published_one.key)
    versions = versions_of(saved_work(), OnDirectory.published_one.now() or next(iter(listed)))
    s.plain.table(_as_table(versions), "The versions of the directory: number, date, by whom, and why")
    by_number = {one.version: one for one in versions}
    st.selectbox(
        "Version", list(by_number), format_func=lambda n: f"Version {n}", key=OnDirectory.published_version.key
    )
    _show_version(s, by_number[OnDirectory.published_version.now() or versions[0].version], versions)


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
    directory = published_directory_named(named)
    d = s.marked_as(directory.invented)
    about = Publication(one.name, one.version, one.by, one.saved_at.date(), str(one.facts["file"]))
    use, again, book, flat = st.columns(4)
    use.page_link(
        "pages/coverage_map.py", label="Show it on the map", query_params=address_as_written() | {"directory": named}
    )
    if one.version != versions[0].version:
        again.button("Publish this version again", on_click=partial(_restore, one), key="publish_again")
    with book:
        d.file("Download XLSX", partial(as_workbook, directory, about), f"directory_{one.version}.xlsx", WORKBOOK)
    with flat:
        d.file("Download CSV", lambda: as_csv(directory).encode(), f"directory_{one.version}.csv", "text/csv")
    if len(versions) > 1:
        _show_changes(s, one, versions)


def _show_changes(s: Screen, one: PublishedHeading, versions: tuple[PublishedHeading, ...]) -> None:
    others = {other.version: other for other in versions if other.version != one.version}
    other = st.selectbox(
        "Compare it with", list(others), format_func=lambda n: f"Version {n}", key=OnDirectory.compared_version.key
    )
    before, after = sorted((one, others[other]), key=lambda version: version.version)
    changes = changes_between(*(published_directory_named(reference(v.id, v.version)) for v in (before, after)))
    s.plain.say_quietly(f"From version {before.version} to version {after.version}:")
    s.plain.bullets(changes_in_words(changes, "pfa"))


def _restore(one: PublishedHeading) -> None:
    restore(saved_work(), one.id, one.version, OnDirectory.publish_by.now() or one.by)
