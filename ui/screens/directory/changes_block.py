"""What versions of a published directory changed: any two compared, and each with the one before it; in words and as files."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from geo.areas import area_name
from say.answers import changes_of
from say.coverage.change_log import COLUMNS, Edition, Entry, change_log, change_log_table
from say.coverage.change_log_feed import MIME, change_log_feed
from say.numbers import count
from store.directories import PublishedHeading
from ui.frame.screen import Screen
from ui.parts.file_to_save import FileToSave, table_files
from ui.parts.marked import Marked
from ui.state.held import Held
from ui.state.published_directories import published_directory_named
from ui.state.saved_reference import reference
from ui.state.visit import OnDirectory

OPEN, OPEN_LOG = "open_version_changes", "open_change_log"
MOST_SHOWN = 60
MOST_VERSIONS = 12
"""How many versions the log on the screen tells of, the last ones."""
_EVERYWHERE = ""


def show_changes(s: Screen, one: PublishedHeading, versions: tuple[PublishedHeading, ...]) -> None:
    """Draw the choice of the version to compare one with, how they differ in sum, and folded away every change."""
    others = {other.version: other for other in versions if other.version != one.version}
    other = st.selectbox(
        "Compare it with", list(others), format_func=lambda n: f"Version {n}", key=OnDirectory.compared_version.key
    )
    earlier, later = sorted((one, others[other]), key=lambda version: version.version)
    log = change_log([_edition(earlier), _edition(later)])
    c = _marked(s, log)
    c.plain.say_quietly(f"From version {earlier.version} to version {later.version}:")
    c.plain.bullets(log[0].sentences)
    if log[0].differs:
        c.folded(
            "Every change, service by service", OPEN, partial(_show_each, c, log, one.id, OnDirectory.changes_in, "")
        )


def show_log(s: Screen, versions: tuple[PublishedHeading, ...]) -> None:
    """Draw what each of the last versions changed in the one before it, once it is asked for."""
    s.plain.folded("Change log: what each version changed", OPEN_LOG, partial(_show_log, s, versions[:MOST_VERSIONS]))


def _show_log(s: Screen, versions: tuple[PublishedHeading, ...]) -> None:
    log = change_log([_edition(version) for version in reversed(versions)])
    c = _marked(s, log)
    c.plain.headed_bullets({entry.heading: " ".join(entry.sentences) for entry in log})
    _show_each(c, log, versions[0].id, OnDirectory.log_in, "log")


def _marked(s: Screen, log: Sequence[Entry]) -> Marked:
    return s.marked_as(any(one.directory.invented for entry in log for one in (entry.edition, entry.before)))


def _edition(version: PublishedHeading) -> Edition:
    directory = published_directory_named(reference(version.id, version.version))
    return Edition(f"Version {version.version}", version.saved_at, version.by, version.note, directory)


def _show_each(c: Marked, log: Sequence[Entry], identity: str, area: Held[str], key: str) -> None:
    """Draw every change as a sentence, everywhere or where the status may differ in one area, and all of them as files."""
    code = st.selectbox(
        "Changes in",
        [_EVERYWHERE, *sorted({code for entry in log for code in entry.areas}, key=area_name)],
        format_func=lambda code: area_name(code) if code else "Everywhere",
        key=area.key,
    )
    table = change_log_table(log, code).drop(columns=COLUMNS["codes"])
    c.side_by_side(table.head(MOST_SHOWN), "What was said of each service, and is said now")
    if len(table) > MOST_SHOWN:
        c.plain.say_quietly(f"The first {MOST_SHOWN} of {count(len(table), 'change')} are shown; the files have all.")
    c.save("Save changes", f"changes_{key}", lambda: _files(log, identity))


def _files(log: Sequence[Entry], identity: str) -> list[FileToSave]:
    latest = log[0].edition
    every, about = changes_of(log, latest)
    feed = partial(change_log_feed, log, latest, identity, about)
    return [*table_files(every, about, "changes"), FileToSave("News feed (Atom)", "changes.atom", MIME, feed)]
