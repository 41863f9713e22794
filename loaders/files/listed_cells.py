r"""Several values in one cell, ``;`` between, such that every text comes back: blanks stay, ``\;`` is a semicolon of a text.

Of backslashes before a semicolon each pair is one; any other backslash is itself.
"""

import re

_SEPARATOR = re.compile(r"(\\*);")
_BEFORE = re.compile(r"(\\*)(;|\Z)")


def in_one_cell(values: list[str]) -> str:
    """Write values in one cell."""
    *others, last = values
    return "".join(f"{_escaped(value, at_end=False)};" for value in others) + _escaped(last, at_end=True)


def listed(cell: str) -> list[str]:
    """Read the values of a cell, trimmed; one where it has no separator."""
    values, start, kept = [], 0, ""
    for match in _SEPARATOR.finditer(cell):
        slashes = len(match[1])
        kept += cell[start : match.start()] + "\\" * (slashes // 2)
        start = match.end()
        if slashes % 2:
            kept += ";"
        else:
            values.append(kept.strip())
            kept = ""
    return [*values, (kept + cell[start:]).strip()]


def _escaped(value: str, at_end: bool) -> str:
    """Double the backslashes before a semicolon or before the separator that follows, and put one before each semicolon."""

    def doubled(match: re.Match[str]) -> str:
        if match[2]:
            return match[1] * 2 + "\\;"
        return match[1] if at_end else match[1] * 2

    return _BEFORE.sub(doubled, value)
