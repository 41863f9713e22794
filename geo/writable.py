"""Text that any file can hold: no control characters nor halves of characters, which XML, workbooks and UTF-8 refuse."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Record = TypeVar("Record")
_JOINERS = "\u200c\u200d"  # some scripts cannot be written without them
_NOT_TEXT = ("Cc", "Cf", "Cn", "Co", "Cs")  # control, direction and invisible marks, and what is no character
_BREAK = re.compile("\r\n?")
_IN_NO_FILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def writable_text(text: str) -> str:
    """Return a text without what no file can hold; tabs stay, and every break of a line is a line feed."""
    return text if text.isprintable() else _IN_NO_FILE.sub("", _BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """Return a name as one line: ends trimmed, breaks and runs of spaces one space, no control, direction or invisible marks."""
    spaced = " ".join(text.split())
    kept = (letter for letter in spaced if letter in _JOINERS or unicodedata.category(letter) not in _NOT_TEXT)
    return " ".join("".join(kept).split())


def writable(record: Record) -> Record:
    """Return a record such as a paper or a letter, every text of it as ``writable_text`` gives it."""
    made: Any = _written(record)
    return made  # type: ignore[no-any-return]


def _written(value: Any) -> Any:
    if isinstance(value, str):
        return writable_text(value)
    if isinstance(value, tuple):
        return tuple(map(_written, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: _written(getattr(value, field.name)) for field in fields(value) if field.init}
        )
    return value
