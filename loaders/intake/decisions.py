"""What the user has decided about a file: all that a draft adds to what the file itself says."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

NOTE, SET_ASIDE = "note", "set_aside"
"""What a column can be besides a field: kept with each row's notes, or set aside by the user's word."""

Place = tuple[str, int]
"""Sheet and row number."""


@dataclass(frozen=True)
class Decisions:
    """Everything decided so far; each step of a draft is one of these, and going back a step is the one before.

    Attributes
    ----------
    kind
        What kind of file it is (a key of ``FILE_KINDS``); "" leaves it to what was understood.
    columns
        By heading: a field's name, ``note`` or ``set_aside``.
    words
        By (field, word as written): the keys that it means; empty: it is not known.
    areas
        By name as written: the (level, code) of each area that it means.
    one_area
        (level, code) of the area that the whole file is about; None where rows say it themselves.
    cells
        By (sheet, row, field): the text that stands in place of what the file says.
    left_out
        Rows set aside by the user.
    as_services
        Rows of payments or awards that the user says are services.
    not_confidential
        By row: the name of the person who says that it is not confidential.
    """

    kind: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    areas: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    one_area: tuple[str, str] | None = None
    cells: Mapping[tuple[str, int, str], str] = field(default_factory=dict)
    left_out: frozenset[Place] = frozenset()
    as_services: frozenset[Place] = frozenset()
    not_confidential: Mapping[Place, str] = field(default_factory=dict)

    def with_(self, **changes: Any) -> "Decisions":
        """The same with some changed: of a mapping the entries given are added or replaced, all else is put in its place."""
        now: dict[str, Any] = {one.name: getattr(self, one.name) for one in fields(self)}
        merged: dict[str, Any] = {k: {**now[k], **v} if isinstance(now[k], Mapping) else v for k, v in changes.items()}
        return replace(self, **merged)
