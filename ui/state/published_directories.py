"""Directories that somebody published: the list that everybody sees, and each version opened once for the whole server."""

from dataclasses import replace
from functools import lru_cache

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_of_texts, is_directory
from say.numbers import day
from store.directories import PublishedHeading, heading_of, open_version, published
from store.location import database_address, in_words
from ui.state.saved_reference import reference, saved_version
from ui.state.saved_work import saved_work, why_no_saved_work

MOST_OPEN = 8
MONEY, REPORT = "money", "report"
"""The parts of a published version beside the directory's own texts: money as CSV, and what became of each row as JSON."""


def published_list() -> tuple[PublishedHeading, ...]:
    """List the latest version of every published directory, the last first; none where nothing can be opened."""
    return () if why_no_saved_work() else published(saved_work())


def published_directory_named(named: str) -> Directory:
    """Open the version that a reference of the address names. Shared by everybody: never to be mutated.

    Raises
    ------
    Mistake
        If it is not there, no longer what was published, or holds money and no services.
    """
    saved = saved_version(named)
    if saved is None:
        raise Mistake(f"“{named}” names no published directory.")
    heading = heading_of(saved_work(), *saved)
    return _opened(in_words(database_address()), heading.id, heading.version)


def is_published(directory: Directory) -> bool:
    """Whether it is a published version: only those have a reference in place of a checksum of a file."""
    return "." in directory.checksum


@lru_cache(maxsize=MOST_OPEN)
def _opened(place: str, directory_id: str, version: int) -> Directory:
    found = open_version(saved_work(), directory_id, version)
    if not is_directory(found.parts):
        raise Mistake(
            f"“{found.name}”, version {version}, holds money on record and no services: there is nothing to show."
        )
    return replace(
        directory_of_texts(found.parts),
        title=found.name,
        edition=f"version {found.version}, published {day(found.saved_at)}",
        checksum=reference(found.id, found.version),
    )
