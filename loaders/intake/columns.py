"""Which field each column of a file is: by the user's word, as remembered, by its heading, and by what its cells hold.

What is not sure enough waits for the user: it is read only once somebody has said what it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from loaders.directory.schema import CSV_FORM, Column, columns_of
from loaders.intake.column_content import MOST_LOOKED_AT, Held, held_in, told_by_content
from loaders.intake.decisions import NOTE, SET_ASIDE, Decisions
from loaders.intake.file_kinds import DIRECTORY_FORM, MONEY_FORM, form_of
from loaders.intake.found_table import FoundTable
from loaders.intake.headings import (
    BY_NAME,
    Named,
    Why,
    heading_key,
    is_a_plain_date,
    is_confidential,
    named_by,
    rules_out,
    says_little,
    speaks_of_contracts,
)
from loaders.intake.money_fields import MONEY_FIELDS

SURE_ENOUGH = 0.75
"""A column of which we are less sure waits for the user."""

MAY_COME_TWICE = ("notes", "confidential", NOTE, SET_ASIDE, "")
"""Targets that several columns of a sheet may have without anybody's word; no mark of confidentiality may wait."""

_BELIED, _BORNE_OUT = 0.3, 0.8
_DOUBTED, _CONFIRMED = 0.5, 0.9


@dataclass(frozen=True)
class ColumnFound:
    """A column, and what it was understood to be.

    Attributes
    ----------
    sheet, position, heading
        Where it stands; the position counts from 0.
    samples
        Three of its values at most.
    target
        A field's name, ``note`` or ``set_aside``; "" where it waits for the user's word.
    confidence
        How sure that is, 0 to 1; of a column that waits, how sure what is proposed is.
    why
        What it rests on: the column's ``name``, a ``synonym``, its ``content``, an answer ``remembered``, or ``you``.
    proposed
        The field that a column which waits most probably is; "" where nothing points to one.
    """

    sheet: str
    position: int
    heading: str
    samples: tuple[str, ...]
    target: str
    confidence: float
    why: Why
    proposed: str = ""


@dataclass(frozen=True)
class Understanding:
    """What each column of a file was understood to be, in the order of the file."""

    columns: tuple[ColumnFound, ...]

    def waiting(self) -> tuple[ColumnFound, ...]:
        """The columns that wait for the user's word, each heading once."""
        once = {heading_key(column.heading): column for column in reversed(self.columns) if not column.target}
        return tuple(reversed(once.values()))


@dataclass(frozen=True)
class _Answer:
    """What the columns of one heading are taken for."""

    target: str
    confidence: float
    why: Why


def fields_of(kind: str) -> tuple[Column, ...]:
    """The fields that the columns of a kind of file may be."""
    return MONEY_FIELDS if form_of(kind) == MONEY_FORM else columns_of(CSV_FORM)


def understood(
    tables: Sequence[FoundTable], kind: str, decisions: Decisions, remembered: Mapping[str, str]
) -> Understanding:
    """Find out which field each column is; columns of the same heading share one answer.

    Parameters
    ----------
    tables
        What was found in the file, with nothing left in it that may not be shown.
    kind
        A key of ``FILE_KINDS``; it says which fields there are.
    decisions, remembered
        What the user says of this file, and what was said of one of the same shape: heading to target. A target that this kind
        of file lacks does not count.

    Returns
    -------
    Understanding
        One ``ColumnFound`` for each heading of each table. A heading that speaks of confidentiality is that, whatever is said.
        Without the user's word no two columns of a sheet take the same field, notes apart: the more certain has it, the other
        waits; of two alike both wait.
    """
    fields = fields_of(kind)
    allowed = {*(field.name for field in fields), NOTE, SET_ASIDE}
    said = {
        **_answers(remembered, allowed, "remembered"),
        **_answers(decisions.columns, allowed, "you"),
    }
    held = _held_by_heading(tables)
    answers = {
        key: said[key] if key in said and not is_confidential(heading) else _found(heading, cells, kind, tables)
        for key, (heading, cells) in held.items()
    }
    losing = _losing(tables, answers)
    return Understanding(
        tuple(
            _column(table, position, held[heading_key(heading)][1], answers, losing)
            for table in tables
            for position, heading in enumerate(table.headings)
        )
    )


def shape_of(tables: Iterable[FoundTable]) -> str:
    """The key under which answers are remembered: the same for files with the same headings, in any order."""
    headings = sorted({heading_key(heading) for table in tables for heading in table.headings})
    return sha256("\n".join(headings).encode()).hexdigest()


def _answers(said: Mapping[str, str], allowed: set[str], why: Why) -> dict[str, _Answer]:
    return {heading_key(heading): _Answer(target, 1.0, why) for heading, target in said.items() if target in allowed}


def _held_by_heading(tables: Sequence[FoundTable]) -> dict[str, tuple[str, Held]]:
    """By heading as compared: how it is first written, and the cells looked at in all columns under it."""
    cells: dict[str, tuple[str, list[str]]] = {}
    for table in tables:
        step = max(1, len(table.rows) // MOST_LOOKED_AT)
        looked_at = [row.cells for row in table.rows[::step]]
        for position, heading in enumerate(table.headings):
            found = held_in(looked_at, position).cells or _first_filled(table, position)
            cells.setdefault(heading_key(heading), (heading, []))[1].extend(found)
    return {key: (heading, Held(tuple(found))) for key, (heading, found) in cells.items()}


def _first_filled(table: FoundTable, position: int) -> tuple[str, ...]:
    filled = (row.cells[position] for row in table.rows if row.cells[position].strip())
    return tuple(text for text, _ in zip(filled, range(MOST_LOOKED_AT), strict=False))


def _found(heading: str, held: Held, kind: str, tables: Sequence[FoundTable]) -> _Answer:
    """What a heading and its cells say, without anybody's word."""
    fields, form = fields_of(kind), form_of(kind)
    named = named_by(heading, fields, form)
    if named is None and not held.cells:
        return _Answer(NOTE, 1.0, "content")
    if named is None:
        target, confidence = told_by_content(held, [field for field in fields if not rules_out(heading, field.name)])
        return _Answer(target, confidence if heading.strip() else min(confidence, _DOUBTED), "content")
    if (
        form == DIRECTORY_FORM
        and is_a_plain_date(heading)
        and any(speaks_of_contracts(t.headings) for t in tables if heading in t.headings)
    ):
        return _Answer("funded_to" if named.target == "end_date" else NOTE, _DOUBTED, "synonym")
    field = next((field for field in fields if field.name == named.target), None)
    share = held.share_of(field) if field else None
    return _Answer(named.target, _weighed(heading, named, share), named.why)


def _weighed(heading: str, named: Named, share: float | None) -> float:
    """How sure a heading is in the light of its cells; the schema's own names need no cells."""
    if named.confidence == BY_NAME or share is None:
        return named.confidence
    if share < _BELIED and says_little(heading):
        return _DOUBTED
    return max(named.confidence, _CONFIRMED) if share >= _BORNE_OUT else named.confidence


def _losing(tables: Sequence[FoundTable], answers: Mapping[str, _Answer]) -> set[str]:
    """The headings that wait because another of their sheet is more surely the same field, or as surely."""
    losing: set[str] = set()
    for table in tables:
        claims: dict[str, list[tuple[float, str]]] = {}
        for key in map(heading_key, table.headings):
            answer = answers[key]
            if answer.target not in MAY_COME_TWICE and answer.confidence >= SURE_ENOUGH:
                claims.setdefault(answer.target, []).append((_weight(answer), key))
        for claimed in claims.values():
            most = max(weight for weight, _ in claimed)
            first = [key for weight, key in claimed if weight == most]
            losing |= {key for weight, key in claimed if weight < most or (len(first) > 1 and most < _SAID)}
    return losing


_SAID = 2.0


def _weight(answer: _Answer) -> float:
    """The user's word outweighs what was remembered, and that what was found."""
    return {"you": _SAID + 1, "remembered": _SAID}.get(answer.why, answer.confidence)


def _column(
    table: FoundTable, position: int, held: Held, answers: Mapping[str, _Answer], losing: set[str]
) -> ColumnFound:
    heading = table.headings[position]
    answer = answers[heading_key(heading)]
    waits = answer.confidence < SURE_ENOUGH or heading_key(heading) in losing
    return ColumnFound(
        table.sheet,
        position,
        heading,
        held.samples,
        "" if waits else answer.target,
        answer.confidence,
        answer.why,
        answer.target if waits else "",
    )
