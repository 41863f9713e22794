"""Which field each column of a file is: by the user's word, as remembered, by its heading, and by what its cells hold.

What is not sure enough waits for the user: it is read only once somebody has said what it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from loaders.directory.schema import CSV_FORM, Column, columns_of
from loaders.intake.decisions import NOTE, SET_ASIDE, Decisions
from loaders.intake.found_table import FoundTable
from loaders.intake.money_on_record.money_fields import MONEY_FIELDS
from loaders.intake.understanding.column_answers import SURE_ENOUGH, Answer, answer_found, losing
from loaders.intake.understanding.column_content import MOST_LOOKED_AT, Held, held_in
from loaders.intake.understanding.file_kinds import MONEY_FORM, form_of
from loaders.intake.understanding.heading_marks import CONFIDENTIAL, is_confidential, speaks_of_contracts
from loaders.intake.understanding.heading_words import heading_key
from loaders.intake.understanding.headings import Why


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
    held = _held_by_heading(tables)
    answers = _answers(tables, held, kind) | _said(held, kind, decisions, remembered)
    lost = losing([table.headings for table in tables], answers)
    columns = []
    for table in tables:
        for position, heading in enumerate(table.headings):
            key = heading_key(heading)
            answer, samples = answers[key], held[key][1].samples
            waits = answer.confidence < SURE_ENOUGH or key in lost
            target, proposed = ("", answer.target) if waits else (answer.target, "")
            found = answer.confidence, answer.why, proposed
            columns.append(ColumnFound(table.sheet, position, heading, samples, target, *found))
    return Understanding(tuple(columns))


def shape_of(tables: Iterable[FoundTable]) -> str:
    """The key under which answers are remembered: the same for files with the same headings, in any order."""
    headings = sorted({heading_key(heading) for table in tables for heading in table.headings})
    return sha256("\n".join(headings).encode()).hexdigest()


def _answers(tables: Sequence[FoundTable], held: Mapping[str, tuple[str, Held]], kind: str) -> dict[str, Answer]:
    """By heading: what it and its cells say, without anybody's word."""
    of_contracts = {
        heading_key(heading) for table in tables if speaks_of_contracts(table.headings) for heading in table.headings
    }
    return {
        key: answer_found(heading, cells, fields_of(kind), form_of(kind), key in of_contracts)
        for key, (heading, cells) in held.items()
    }


def _said(
    held: Mapping[str, tuple[str, Held]], kind: str, decisions: Decisions, remembered: Mapping[str, str]
) -> dict[str, Answer]:
    """By heading: what somebody said of it, the user above all; nobody can say that a mark of confidentiality is none."""
    allowed = {*(field.name for field in fields_of(kind)), NOTE, SET_ASIDE}
    sources: tuple[tuple[Mapping[str, str], Why], ...] = ((remembered, "remembered"), (decisions.columns, "you"))
    said = {
        heading_key(heading): Answer(target, 1.0, why)
        for answers, why in sources
        for heading, target in answers.items()
        if target in allowed
    }
    marks = {key for key, (heading, _) in held.items() if CONFIDENTIAL in allowed and is_confidential(heading)}
    return {key: answer for key, answer in said.items() if key in held and key not in marks}


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
