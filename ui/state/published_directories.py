"""Directories that somebody published: the list that everybody sees, and each version opened once for the whole server."""

from dataclasses import replace
from functools import lru_cache

from coverage.combined import with_own
from coverage.directory import Directory
from coverage.money.of_two_lists import with_money
from geo.mistakes import Mistake
from loaders.directory.directory import without_services
from loaders.directory.directory_text import directory_of_texts, is_directory
from loaders.directory.shipped import published_directory
from loaders.money.lists_of_old import PART, awards_of_old_list
from say.numbers import day
from store.directories import PublishedHeading, heading_of, open_version, published
from store.location import database_address, in_words
from ui.state.saved_reference import reference, saved_version
from ui.state.saved_work import saved_work, why_no_saved_work

MOST_OPEN = 8
REPORT = "report"
"""The part of a published version beside the directory's own texts: what became of each row, as JSON."""


def published_list() -> tuple[PublishedHeading, ...]:
    """List the latest version of every published directory, the last first; none where nothing can be opened."""
    return () if why_no_saved_work() else published(saved_work())


def published_directory_named(named: str) -> Directory:
    """Open the version that a reference of the address names. Shared by everybody: never to be mutated.

    Raises
    ------
    Mistake
        If it is not there, or no longer what was published.
    """
    return _opened(*_place_of(named))


def shown_with_the_record(named: str) -> Directory:
    """Open a version as screens show it: one that holds money and no service stands beside the published record, unless invented.

    Money says nothing of services, so that without them every map would be empty. Mistake as ``published_directory_named``.
    """
    return _shown(*_place_of(named))


def is_published(directory: Directory) -> bool:
    """Whether it is a published version: only those have a reference in place of a checksum of a file."""
    return "." in directory.checksum


def _place_of(named: str) -> tuple[str, str, int]:
    """Where the version that a reference names is kept, and its id and number."""
    saved = saved_version(named)
    if saved is None:
        raise Mistake(f"“{named}” names no published directory.")
    heading = heading_of(saved_work(), *saved)
    return in_words(database_address()), heading.id, heading.version


@lru_cache(maxsize=MOST_OPEN)
def _shown(place: str, directory_id: str, version: int) -> Directory:
    directory = _opened(place, directory_id, version)
    if len(directory.services) or directory.invented:
        return directory
    return replace(with_own(published_directory(), directory, ()), checksum=directory.checksum)


@lru_cache(maxsize=MOST_OPEN)
def _opened(place: str, directory_id: str, version: int) -> Directory:
    found = open_version(saved_work(), directory_id, version)
    named = reference(found.id, found.version)
    directory = (
        directory_of_texts(found.parts) if is_directory(found.parts) else without_services(found.name, "", named)
    )
    if PART in found.parts:
        directory = with_money(directory, awards_of_old_list(found.parts[PART], found.name))
    return replace(
        directory,
        title=found.name,
        edition=f"version {found.version}, published {day(found.saved_at)}",
        checksum=named,
    )
