"""Name the area that a misspelt text most likely meant."""

import difflib
from collections.abc import Mapping

LONGEST_NAME = 80  # a longer text is no name: comparing it would be slow and showing it would help nobody
LIKENESS = 0.75


def quoted(text: str) -> str:
    """Put a text in quotation marks, cut short if it is long."""
    shown = " ".join(text.split())
    return f'"{shown[:LONGEST_NAME]}…"' if len(shown) > LONGEST_NAME else f'"{shown}"'


def suggestion(key: str, names: Mapping[str, tuple[tuple[str, str], ...]]) -> str | None:
    """Give the code of the area whose normalised name, or part of it, is like ``key``; None if none is."""
    if not key or len(key) > LONGEST_NAME:
        return None
    parts = {part: name for name in names for part in name.split(" and ") if len(part) > 3}
    spellings = {**parts, **{name: name for name in names}}
    near = difflib.get_close_matches(key, spellings, n=1, cutoff=LIKENESS)
    return names[spellings[near[0]]][0][1] if near else None
