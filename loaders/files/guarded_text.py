"""Text that no spreadsheet program runs: what begins as a formula does gets an apostrophe, and our readers take it off."""

import re

from geo.writable import writable_text

_FORMULA = re.compile(r"\s*[=+\-@]")
_GUARDED = re.compile(r"'+(?=\s*[=+\-@])")
_ESCAPED = re.compile(r"(?:_x005F)+_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def guarded(text: str) -> str:
    """The text for a cell of a file: an apostrophe in front where it could run."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophes that stand before what could run, and without escapes."""
    if text.startswith("'"):
        text = _GUARDED.sub("", text, count=1)
    return _ESCAPED.sub("_", text) if "_x005F" in text else text


def for_workbook(text: str) -> str:
    """``guarded``, without what no file can hold, and with no part ("_x0041_") that a reader takes for a letter's number."""
    return _ESCAPE.sub("_x005F_", guarded(writable_text(text)))
