"""Kinds of columns that believe nothing they read: SQLite keeps whatever a hand wrote, in any column and of any kind."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import Boolean, DateTime, Dialect, Integer, String, Text, TypeDecorator

LARGEST_NUMBER = 2**31 - 1
"""Of PostgreSQL's integers."""


def is_utf8(text: str) -> bool:
    """Tell whether a text has no half characters."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


class DamagedValueError(ValueError):
    """A value is none that a column of its kind can hold; ``store.database`` says it in a sentence."""


class Checked(TypeDecorator[Any]):
    """A column whose values are of one kind of Python's, or nothing."""

    cache_ok = True
    holds: ClassVar[type]

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        """Read as the column's own kind does, then check what came."""
        read = super().result_processor(dialect, coltype)

        def checked(kept: Any) -> Any:
            try:
                value = kept if read is None else read(kept)
            except (TypeError, ValueError) as error:
                raise DamagedValueError from error
            if value is not None and type(value) is not self.holds:
                raise DamagedValueError
            return value

        return checked

    def fits(self, value: Any) -> bool:
        """Tell whether either kind of database can keep a value here."""
        if type(value) is not self.holds:
            return False
        if isinstance(value, str):
            longest = getattr(self.impl_instance, "length", None)
            return "\0" not in value and is_utf8(value) and (longest is None or len(value) <= longest)
        if isinstance(value, datetime):
            return value.tzinfo is not None
        return not isinstance(value, int) or abs(value) <= LARGEST_NUMBER


class Words(Checked):
    """A text of at most so many letters."""

    impl, cache_ok, holds = String, True, str


class LongText(Checked):
    """A text of any length."""

    impl, cache_ok, holds = Text, True, str


class Whole(Checked):
    """A whole number."""

    impl, cache_ok, holds = Integer, True, int


class YesNo(Checked):
    """Yes or no."""

    impl, cache_ok, holds = Boolean, True, bool
    coerce_to_is_types = (type(None), bool)  # a question for FALSE is written out, as PostgreSQL wants it


class UtcTime(Checked):
    """A moment, kept as UTC without its zone, because SQLite has no type for one that carries it."""

    impl, cache_ok, holds = DateTime, True, datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment of any zone into UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say that what comes back is UTC."""
        return None if value is None else value.replace(tzinfo=UTC)
