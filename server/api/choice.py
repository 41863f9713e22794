"""What an address may be asked with: each part of it described once, and read from a text that anybody may have written."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from geo.mistakes import Mistake

TODAY = "today"
_YES_OR_NO = {"yes": True, "no": False}


@dataclass(frozen=True)
class Choice:
    """One thing that may be chosen, in the path of an address or behind it.

    Attributes
    ----------
    name
        As it is written: ``level``.
    means
        One sentence for people.
    schema
        Its text as JSON Schema: the words or bounds that it has.
    example
        A text that can be read.
    read
        The value of a text. Raises Mistake where it cannot be read.
    usual
        The text that stands where none is given; None: one must be given.
    """

    name: str
    means: str
    schema: Mapping[str, Any]
    example: str
    read: Callable[[str], Any]
    usual: str | None = None


def one_of(name: str, means: str, words: Collection[str], example: str, usual: str | None = None) -> Choice:
    """Return a choice between words."""

    def read(text: str) -> str:
        if text not in words:
            raise Mistake(f"That {name} is not known here: choose one of {', '.join(words)}.")
        return text

    return Choice(name, means, {"type": "string", "enum": list(words)}, example, read, usual)


def whole_number(name: str, means: str, bounds: tuple[int, int], usual: int) -> Choice:
    """Return a choice of a whole number between two bounds, both among it."""
    least, most = bounds

    def read(text: str) -> int:
        digits = text if text.isascii() and text.isdigit() and len(text) <= len(str(most)) else "-1"
        if not least <= int(digits) <= most:
            raise Mistake(f"The {name} cannot be read: write {name}={usual}, or another number from {least} to {most}.")
        return int(digits)

    return Choice(name, means, {"type": "integer", "minimum": least, "maximum": most}, str(usual), read, str(usual))


def yes_or_no(name: str, means: str) -> Choice:
    """Return a choice of yes or no, usually no."""

    def read(text: str) -> bool:
        if text not in _YES_OR_NO:
            raise Mistake(f"The choice {name} is neither yes nor no: write {name}=yes, or leave it out.")
        return _YES_OR_NO[text]

    return Choice(name, means, {"type": "string", "enum": list(_YES_OR_NO)}, "yes", read, "no")


def a_date(name: str, means: str) -> Choice:
    """Return a choice of a day, usually today."""

    def read(text: str) -> date:
        try:
            return date.today() if text == TODAY else date.fromisoformat(text)
        except ValueError as error:
            raise Mistake(f"The date cannot be read: write {name}=2026-11-22.") from error

    schema = {"type": "string", "anyOf": [{"format": "date"}, {"const": TODAY}]}
    return Choice(name, means, schema, "2026-11-22", read, TODAY)
