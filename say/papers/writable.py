"""Text that any file can hold: without control characters and halves of characters, which XML and UTF-8 refuse."""

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Record = TypeVar("Record")
_IN_NO_FILE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def writable(record: Record) -> Record:
    """Return a record such as a paper or a letter, every text of it without what no file can hold."""
    made: Any = _written(record)
    return made  # type: ignore[no-any-return]


def _written(value: Any) -> Any:
    if isinstance(value, str):
        return _IN_NO_FILE.sub("", value)
    if isinstance(value, tuple):
        return tuple(map(_written, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: _written(getattr(value, field.name)) for field in fields(value) if field.init}
        )
    return value
