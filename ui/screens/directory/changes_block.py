"""How two published versions differ: in sum, and service by service, each thing as it was said before and is said now."""

from functools import partial

import streamlit as st

from coverage.directory import Directory
from coverage.directory_changes import Changes, changes_between
from coverage.export import safe_cell
from geo.areas import area_name
from say.coverage.directory_changes_in_words import changes_by_area, changes_in_words
from say.numbers import count
from store.directories import PublishedHeading
from ui.frame.screen import Screen
from ui.parts.marked import Marked
from ui.state.published_directories import published_directory_named
from ui.state.saved_reference import reference
from ui.state.visit import OnDirectory

OPEN = "open_version_changes"
MOST_SHOWN = 60
_LEVEL, _EVERYWHERE = "pfa", ""
_SHOWN = {"where": "Where the status may differ", "sentence": "What was said before, and is said now"}


def show_changes(s: Screen, one: PublishedHeading, versions: tuple[PublishedHeading, ...]) -> None:
    """Draw the choice of the version to compare one with, how they differ in sum, and folded away every change."""
    others = {other.version: other for other in versions if other.version != one.version}
    other = st.selectbox(
        "Compare it with", list(others), format_func=lambda n: f"Version {n}", key=OnDirectory.compared_version.key
    )
    earlier, later = sorted((one, others[other]), key=lambda version: version.version)
    before, after = _directory(earlier), _directory(later)
    changes = changes_between(before, after)
    c = s.marked_as(before.invented or after.invented)
    c.plain.say_quietly(f"From version {earlier.version} to version {later.version}:")
    c.plain.bullets(changes_in_words(changes, _LEVEL))
    if changes.added or changes.ended or changes.altered:
        c.folded("Every change, service by service", OPEN, partial(_show_each, c, changes))


def _directory(version: PublishedHeading) -> Directory:
    return published_directory_named(reference(version.id, version.version))


def _show_each(c: Marked, changes: Changes) -> None:
    """Draw every change as a sentence, everywhere or where the status may differ in one area, and all of them as a file."""
    code = st.selectbox(
        "Changes in",
        [_EVERYWHERE, *sorted(changes.areas(_LEVEL), key=area_name)],
        format_func=lambda code: area_name(code) if code else "Everywhere",
        key=OnDirectory.changes_in.key,
    )
    table = changes_by_area(changes, _LEVEL, code).rename(columns=_SHOWN)
    c.side_by_side(table.head(MOST_SHOWN).replace("", "Nowhere"), "What was said of each service, and is said now")
    if len(table) > MOST_SHOWN:
        c.plain.say_quietly(f"The first {MOST_SHOWN} of {count(len(table), 'change')} are shown; the download has all.")
    data = "INVENTED" if c.basis.invented else "as published here"
    every = table.map(safe_cell).assign(Data=data)
    c.file("These changes (.csv)", lambda: every.to_csv(index=False).encode(), "changes.csv", "text/csv")
