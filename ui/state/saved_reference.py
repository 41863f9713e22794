"""How the address names something saved: by its id, with a version or without (the latest)."""

import re

_SAVED = re.compile(r"([0-9a-f]{32})(?:\.([1-9][0-9]{0,8}))?", re.ASCII)


def reference(item_id: str, version: int) -> str:
    """Write a version of something saved."""
    return f"{item_id}.{version}"


def saved_version(text: str) -> tuple[str, int | None] | None:
    """Give the id and the version (None: the latest) that a text names; None where it names nothing saved."""
    named = _SAVED.fullmatch(text)
    if named is None:
        return None
    return named[1], int(named[2]) if named[2] else None
