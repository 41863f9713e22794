"""Published directories: one list that everybody sees, every version whole and for good, with who published it and why.

The texts are the caller's; nothing here reads what they say, so whatever may not be kept must be taken out before.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeAlias

from geo.mistakes import Mistake
from geo.writable import one_line
from store.database import Store
from store.kinds import KINDS
from store.names import plain_name
from store.packed_text import packed, unpacked
from store.saving import add_version
from store.versions import Heading, headings, item_version, item_versions, texts_of_latest, texts_of_versions

KIND = "directory"
ABOUT = "about"
LONGEST_NOTE = 500
Facts: TypeAlias = Mapping[str, str | int | bool | None]


@dataclass(frozen=True)
class PublishedHeading(Heading):
    """One version of a published directory, without its texts.

    Attributes
    ----------
    by
        Who published it, as they typed it: nobody checks it. "" where the record of it is damaged.
    note
        Why, in their words, or "".
    facts
        What lists and labels say of it, as the publisher's screen gave it.
    """

    by: str
    note: str
    facts: Facts


@dataclass(frozen=True)
class PublishedVersion(PublishedHeading):
    """One version with its texts, by name, to the letter as they were given."""

    parts: Mapping[str, str] = field(repr=False)


def publish(
    store: Store,
    name: str,
    parts: Mapping[str, str],
    by: str,
    note: str = "",
    facts: Facts | None = None,
    directory_id: str | None = None,
    expected_version: int | None = None,
) -> PublishedHeading:
    """Publish a new directory, or the next version of one: the whole of it or nothing.

    Parameters
    ----------
    store
        As ``open_store`` gives it.
    name
        1 to 80 letters once it is trimmed; no other published directory may have it.
    parts
        The texts that are the directory, by name, each of any length; ``about`` is not theirs.
    by
        The name of who publishes, 1 to 80 letters.
    note
        Why, on one line of up to 500 letters.
    facts
        What lists and labels shall say of this version.
    directory_id
        The directory that gets a next version; None publishes a new one.
    expected_version
        The version that the publisher had open: if another was published since, nothing is. None publishes in any case.

    Raises
    ------
    Mistake
        In one sentence: a name or the note cannot be used; the name is another's; there is no such directory; another version
        was published since; the store cannot be written.
    """
    about = {"by": _publisher(by), "note": _plain_note(note), "facts": dict(facts or {})}
    stored = {ABOUT: json.dumps(about)} | {part: packed(text) for part, text in parts.items()}
    heading = add_version(store, KIND, name, stored, directory_id, expected_version)
    return _published(heading, stored[ABOUT])


def published(store: Store) -> tuple[PublishedHeading, ...]:
    """List the latest version of every directory, the last published first."""
    about = texts_of_latest(store, KIND, ABOUT)
    return tuple(_published(heading, about.get(heading.id)) for heading in headings(store, KIND))


def versions_of(store: Store, directory_id: str) -> tuple[PublishedHeading, ...]:
    """List every version of a directory, the last published first. Raises Mistake if there is no such directory."""
    every = item_versions(store, KIND, directory_id)
    about = texts_of_versions(store, KIND, directory_id, ABOUT)
    return tuple(_published(heading, about.get(heading.version)) for heading in every)


def heading_of(store: Store, directory_id: str, version: int | None = None) -> PublishedHeading:
    """Say what a version is, or the latest, without reading its texts. Raises Mistake if there is none."""
    every = versions_of(store, directory_id)
    found = every[0] if version is None else next((one for one in every if one.version == version), None)
    if found is None:
        raise Mistake(f"This {KINDS[KIND].called} has no version {version}: its versions are 1 to {every[0].version}.")
    return found


def open_version(store: Store, directory_id: str, version: int | None = None) -> PublishedVersion:
    """Open a version of a directory, or the latest.

    Raises
    ------
    Mistake
        If there is no such directory or version, or it is no longer what was published.
    """
    heading, stored = item_version(store, KIND, directory_id, version)
    parts = {part: unpacked(text) for part, text in stored.items() if part != ABOUT}
    return PublishedVersion(**_fields(_published(heading, stored[ABOUT])), parts=parts)


def restore(
    store: Store, directory_id: str, version: int, by: str, expected_version: int | None = None
) -> PublishedHeading:
    """Publish an old version again as the newest, under the name that the directory has now; what came between stays.

    Raises
    ------
    Mistake
        As ``open_version`` and ``publish``.
    """
    old = open_version(store, directory_id, version)
    note = f"Version {version} published again."
    return publish(store, old.name, old.parts, by, note, old.facts, directory_id, expected_version)


def _publisher(by: str) -> str:
    if not by.strip():
        raise Mistake("Everybody sees who published a directory: type your name.")
    return plain_name(by)


def _plain_note(note: str) -> str:
    plain = one_line(note)
    if len(plain) > LONGEST_NOTE:
        raise Mistake(f"The note has {len(plain):,} letters, and may have {LONGEST_NOTE}: shorten it.")
    return plain


def _published(heading: Heading, about: str | None) -> PublishedHeading:
    """Put who and why beside a heading; blank where a hand has damaged them, since opening the version says so."""
    try:
        said = json.loads(about or "")
        return PublishedHeading(
            **_fields(heading), by=str(said["by"]), note=str(said["note"]), facts=dict(said["facts"])
        )
    except (KeyError, TypeError, ValueError):
        return PublishedHeading(**_fields(heading), by="", note="", facts={})


def _fields(heading: Heading) -> dict[str, Any]:
    return {one.name: getattr(heading, one.name) for one in fields(heading)}
