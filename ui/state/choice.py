"""One choice that travels in the address: how its text is read, and what is asked where the address does not name it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast, overload

from ui.state.held import Held

T = TypeVar("T")
LONGEST_WORD = 120
"""Letters of what an address says in a word, a date, a code or an id."""


@dataclass(frozen=True)
class ReadAs(Generic[T]):
    """What a reader read where it took the text for something else, and the sentence that says so."""

    value: T
    notice: str


class NotReadError(ValueError):
    """A value of an address that is known and cannot be used; the message is the sentence that says why."""


class Choice(Held[T]):
    """A field of ``Choices``: on the class this description, on a record of choices the value.

    Parameters
    ----------
    read
        From the text of the address to the value; raises ValueError for text it cannot use, ``NotReadError`` with the reason,
        and returns ``ReadAs`` where there is something to say of what it read.
    absent
        What is asked where the address does not name it; a function where that depends on the day.
    name
        In the address and in the session, where that is not the field's.
    longest
        How many letters an address may say it in: no longer text is read.
    """

    def __init__(
        self,
        read: Callable[[str], T | ReadAs[T]],
        absent: T | Callable[[], T],
        name: str = "",
        longest: int = LONGEST_WORD,
    ) -> None:
        self._read, self.absent, self._name, self.longest = read, absent, name, longest

    def __set_name__(self, record: type, name: str) -> None:
        """Take the name in the address: the one given, else the field's."""
        super().__set_name__(record, self._name or name)

    def read(self, text: str) -> T | ReadAs[T]:
        """Read the text of an address. Raises ValueError as its reader, and ``NotReadError`` where it is too long."""
        if len(text) > self.longest:
            raise NotReadError(
                f"The link's {self.key} has {len(text):,} letters, and at most {self.longest:,} are read."
            )
        return self._read(text)

    def at_first(self) -> T:
        """Return what is asked today where the address does not name it."""
        return self.absent() if callable(self.absent) else self.absent

    @overload
    def __get__(self, record: None, of: type) -> "Choice[T]": ...
    @overload
    def __get__(self, record: object, of: type) -> T: ...
    def __get__(self, record: Any, of: type) -> "Choice[T] | T":
        """Give the value on a record of choices, this description on the class."""
        return self if record is None else cast("T", record.values[self.key])

    def __set__(self, record: object, value: T) -> None:
        """Refuse: what has been chosen does not change while a screen is drawn."""
        raise AttributeError(f"{self.key}: a record of choices is not changed; put the choice in the session.")

    def as_text(self, value: T) -> str:
        """Write a value as the address holds it: true/false in words, dates as 2026-11-22."""
        return str(value).lower() if isinstance(value, bool) else str(value)
