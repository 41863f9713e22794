"""Text that no spreadsheet program runs: what begins as a formula does gets an apostrophe, and our readers take it off."""

import re

_FORMULA = re.compile(r"\s*[=+\-@]")
_GUARDED = re.compile(r"'+(?=\s*[=+\-@])")
_ESCAPED = re.compile(r"(?:_x005F)+_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_IN_NO_WORKBOOK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_CHARACTERS = {0xFFFE: None, 0xFFFF: None}  # no workbook can hold them


def guarded(text: str) -> str:
    """The text for a cell of a file: an apostrophe in front where it could run."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text without the apostrophes that stand before what could run, without escapes, and without what is no character."""
    if text.startswith("'"):
        text = _GUARDED.sub("", text, count=1)
    if "_x005F" in text:
        text = _ESCAPED.sub("_", text)
    return text.translate(_NO_CHARACTERS)


def for_workbook(text: str) -> str:
    """``guarded``, without what no workbook can hold, and with no part ("_x0041_") that a reader takes for a letter's number."""
    return _ESCAPE.sub("_x005F_", guarded(_IN_NO_WORKBOOK.sub("", text)))
