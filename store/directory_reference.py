"""How an address or a command names a published directory: ``v-`` and its id, with a version or without (the latest)."""

import re
from typing import NamedTuple

_REFERENCE = re.compile(r"v-([0-9a-f]{32})(?:\.([1-9][0-9]{0,8}))?", re.ASCII)


class DirectoryReference(NamedTuple):
    """A published directory, by id, and one of its versions; None: the latest."""

    id: str
    version: int | None


def write_directory_reference(directory_id: str, version: int | None = None) -> str:
    """Write the name of a published directory, or of one version of it."""
    return f"v-{directory_id}" if version is None else f"v-{directory_id}.{version}"


def read_directory_reference(text: str) -> DirectoryReference | None:
    """Read such a name; None where a text is none. Whether the directory is there is not looked up."""
    named = _REFERENCE.fullmatch(text)
    return DirectoryReference(named[1], int(named[2]) if named[2] else None) if named else None
