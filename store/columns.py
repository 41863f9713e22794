"""Kinds of columns that believe nothing they read: SQLite keeps whatever a hand wrote, in any column and of any kind."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import Boolean, DateTime, Dialect, Integer, String, Text, TypeDecorator


class DamagedValueError(ValueError):
    """A value is none that a column of its kind can hold; ``store.database`` says it in a sentence."""


class _Checked(TypeDecorator[Any]):
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


class Words(_Checked):
    """A text of at most so many letters."""

    impl, cache_ok, holds = String, True, str


class LongText(_Checked):
    """A text of any length."""

    impl, cache_ok, holds = Text, True, str


class Whole(_Checked):
    """A whole number."""

    impl, cache_ok, holds = Integer, True, int


class YesNo(_Checked):
    """Yes or no."""

    impl, cache_ok, holds = Boolean, True, bool
    coerce_to_is_types = (type(None), bool)  # a question for FALSE is written out, as PostgreSQL wants it


class UtcTime(_Checked):
    """A moment, kept as UTC without its zone, because SQLite has no type for one that carries it."""

    impl, cache_ok, holds = DateTime, True, datetime

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn a moment of any zone into UTC."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Say that what comes back is UTC."""
        return None if value is None else value.replace(tzinfo=UTC)
