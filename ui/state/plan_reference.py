"""How the address names a plan: a preset by its name, a saved plan by its id, with a version or without (the latest)."""

import re

from loaders.plans.scenarios import PRESETS

MOST_BESIDE = 3
_SAVED = re.compile(r"([0-9a-f]{32})(?:\.([1-9][0-9]{0,8}))?", re.ASCII)


def read_reference(text: str) -> str:
    """Read the name of one plan; ValueError for anything else. Whether the plan is there is not looked up."""
    if text not in PRESETS and not _SAVED.fullmatch(text):
        raise ValueError(text)
    return text


def read_references(text: str) -> str:
    """Read the names of up to three plans, joined by spaces, or none."""
    named = text.split()
    if len(named) > MOST_BESIDE:
        raise ValueError(text)
    return " ".join(map(read_reference, named))


def reference(plan_id: str, version: int) -> str:
    """Write a version of a saved plan."""
    return f"{plan_id}.{version}"


def saved_version(text: str) -> tuple[str, int | None] | None:
    """Give the id and the version (None: the latest) that a reference names; None for a preset."""
    named = _SAVED.fullmatch(text)
    if named is None:
        return None
    return named[1], int(named[2]) if named[2] else None
