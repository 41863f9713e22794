"""Ticks under the names of areas, kinds of work, risks or communities, gathered into the column that a list has in their place.

A row that ticks several kinds of work is a service of each kind.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.sheets.matrix import AREAS, KINDS, LEAST, meant, says_kinds, with_columns

_YES = frozenset(["x", "y", "yes", "1", "true", "✓", "✔", "√", "☑", "☒", "●", "•", "■", "ü", "ydy", "oes", "ie"])
_NO = frozenset(["n", "no", "0", "false", "✗", "✘", "☐", "○", "-", "–", "—", ".", "n/a", "na", "nac", "nacoes", "nage"])
_PART = frozenset(("part", "partial", "partly", "in part", "(x)", "(✓)", "some", "rhannol"))
_MARKS = _YES | _NO | _PART
_IN_WORDS = (KINDS, "risk_levels", "communities")
_GATHERED = {AREAS: "Areas served", KINDS: "Type of work", "risk_levels": "Risk levels", "communities": "Communities"}


@dataclass(frozen=True)
class _Ticked:
    """The columns of ticks that say one thing: by position, what a tick in it means."""

    field: str
    meant: dict[int, str]


def without_ticks(table: FoundTable) -> tuple[FoundTable, ...]:
    """Gather the ticks of a table; the same table where it holds none.

    Returns
    -------
    tuple of FoundTable
        One; where kinds of work are ticked, also one for each kind, which goes by the sheet's name and the kind's. Every row is
        in at least one of them, under its own number.
    """
    groups = _groups(table)
    while listed := next((ticked for ticked in groups if ticked.field != KINDS), None):
        table = _gathered(table, listed)
        groups = _groups(table)
    return _by_kind(table, groups[0]) if groups else (table,)


def _groups(table: FoundTable) -> list[_Ticked]:
    """The columns of ticks by what they say, areas first; a kind of work only where no column of the table says it."""
    positions = [at for at, heading in enumerate(table.headings) if heading and _holds_ticks(table.rows, at)]
    if len(positions) < LEAST or not any(_mark(row, at) in _YES for row in table.rows for at in positions):
        return []
    firsts = [table.headings[at].split()[0] for at in positions]
    found = []
    for field in (AREAS, *_IN_WORDS):
        named = {at: meant(field, table.headings[at], firsts.count(table.headings[at].split()[0])) for at in positions}
        ticked = {at: text for at, text in named.items() if text}
        if len(ticked) >= LEAST and not (field == KINDS and says_kinds(table.headings)):
            found.append(_Ticked(field, ticked))
            positions = [at for at in positions if at not in ticked]
    return found


def _holds_ticks(rows: Sequence[FoundRow], at: int) -> bool:
    return (
        bool(rows)
        and all(not row.cells[at] or _mark(row, at) in _MARKS for row in rows)
        and not any(at in row.uncomputed for row in rows)
    )


def _mark(row: FoundRow, at: int) -> str:
    return row.cells[at].strip().casefold()


def _gathered(table: FoundTable, ticked: _Ticked) -> FoundTable:
    """The table with one column that lists what each row ticks, at the end, in place of the columns of ticks."""
    listed = [_ticks(row, ticked) for row in table.rows]
    return replace(
        _with_column(table, ticked, _GATHERED[ticked.field], listed),
        notes=(*table.notes, _note(table, ticked, "listed")),
    )


def _ticks(row: FoundRow, ticked: _Ticked) -> str:
    in_part = " (in part)" if ticked.field == AREAS else ""
    marks = ((text, _mark(row, at)) for at, text in ticked.meant.items())
    return "; ".join(f"{text}{in_part if mark in _PART else ''}" for text, mark in marks if mark in _YES | _PART)


def _by_kind(table: FoundTable, ticked: _Ticked) -> tuple[FoundTable, ...]:
    """The rows that tick no kind, then those of each kind; notes and lines aside stay with the first."""

    def of(rows: list[FoundRow], kind: str) -> FoundTable:
        return _with_column(replace(table, rows=tuple(rows)), ticked, _GATHERED[KINDS], [kind] * len(rows))

    none = [row for row in table.rows if not _ticks(row, ticked)]
    every = [replace(of(none, ""), notes=(*table.notes, _note(table, ticked, "a service of each")))]
    for at, kind in ticked.meant.items():
        rows = [row for row in table.rows if _mark(row, at) in _YES | _PART]
        sheet = f"{table.sheet}: {kind}" if table.sheet else kind
        every.append(replace(of(rows, kind), sheet=sheet, aside=(), notes=()))
    return tuple(every)


def _note(table: FoundTable, ticked: _Ticked, became: str) -> str:
    names = list(ticked.meant.values())
    what = {AREAS: "areas served", KINDS: "kinds of work"}.get(ticked.field, _GATHERED[ticked.field].lower())
    said = f'Ticks under {len(names)} headings, "{names[0]}" to "{names[-1]}", were read as {what}'
    said += f": a row with several is {became}." if became != "listed" else "."
    in_part = ticked.field != AREAS and any(_mark(row, at) in _PART for row in table.rows for at in ticked.meant)
    return f'{said} "In part" was read as a tick.' if in_part else said


def _with_column(table: FoundTable, ticked: _Ticked, heading: str, cells: Sequence[str]) -> FoundTable:
    """The table without the columns of ticks, and with another at its end."""
    kept = [at for at in range(len(table.headings)) if at not in ticked.meant]
    return with_columns(table, table.rows, kept, [(heading, cells)])
