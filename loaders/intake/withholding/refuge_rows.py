"""Which rows of a file are confidential, before anybody has understood its columns: they say so, or any cell says refuge.

What stands over a row (its section, its sheet, a heading with a yes below it) is of the row. Rows of several sheets with one
service's ID are confidential together. It errs towards yes.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coverage import vocabulary
from coverage.interventions import INTERVENTIONS
from loaders.directory.refuges import (
    is_the_charity,
    name_says_refuge,
    organisation_says_refuge,
    says_refuge,
    those_that_say_refuge,
    without_mentions,
)
from loaders.files.cells import matching_key
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.understanding.told_by_columns import told_of
from loaders.intake.understanding.told_by_headings import Told, rows_with_the_same

MARKED = "It is marked confidential, or its mark is unclear."
READS_AS_REFUGE = "It reads as a refuge or other safe accommodation."
OUT_OF_PLACE = "A cell of it stands outside all headings, so none can be trusted to be under its own."
WITH_ANOTHER = "It has the ID of a confidential row."
_LONG = 12  # words: a longer text may mention a refuge in passing
_PLAIN_NO = frozenset(["", "no", "n", "false", "0"])
_PLAIN_YES = frozenset(["yes", "y", "true", "x", "✓", "✔"])
_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]+)?")
_INTERVENTIONS = frozenset(matching_key(n) for pair in vocabulary.labels(INTERVENTIONS).items() for n in pair)


@dataclass(frozen=True)
class RefugeRows:
    """``why`` each confidential row is one; ``named``: those whose own name is a refuge's, since more than their notes say so."""

    why: Mapping[Place, str]
    named: frozenset[Place]


def refuge_rows(tables: Iterable[FoundTable]) -> RefugeRows:
    """Decide every row of a file at once."""
    listed = list(tables)
    why: dict[Place, str] = {}
    named: set[Place] = set()
    bodies = _bodies(listed)
    for table in listed:
        for number, reason, by_more_than_notes in _of_table(table, bodies):
            why.setdefault((table.sheet, number), reason)
            if by_more_than_notes:
                named.add((table.sheet, number))
    for place in rows_with_the_same("service_id", listed, why):
        why.setdefault(place, WITH_ANOTHER)
    return RefugeRows(why, frozenset(named))


def _of_table(table: FoundTable, bodies: Mapping[str, str]) -> Iterable[tuple[int, str, bool]]:
    """Row number, reason, and whether more than notes say refuge, of each confidential row; a row may come several times."""
    told = told_of(table)
    everywhere = says_refuge(table.sheet)
    sections = {section for section in {row.section for row in table.rows} if says_refuge(section)}
    columns = enumerate(zip(told, table.headings, table.texts(), strict=True))
    suspects = [(position, texts) for position, column in columns if (texts := _suspects(*column))]
    ids = [p for p, of in enumerate(told) if "body_id" in of]
    for row in table.rows:
        if row.spilled or any("confidential" in told[p] for p in row.uncomputed):
            yield row.number, OUT_OF_PLACE if row.spilled else MARKED, False
        if everywhere or row.section in sections:
            yield row.number, READS_AS_REFUGE, True
        for position, texts in suspects:
            if row.cells[position] in texts:
                yield from _reason(row, position, told)
        for position in ids:
            body = bodies.get(row.cells[position].casefold(), "")
            if body and organisation_says_refuge(body, _names(row, told)):
                yield row.number, READS_AS_REFUGE, True


def _reason(row: FoundRow, position: int, told: tuple[Told, ...]) -> Iterable[tuple[int, str, bool]]:
    """Why a row with a suspect cell is confidential; nothing where it is the charity called Refuge, or who runs other work."""
    text, of = row.cells[position], told[position]
    if "confidential" in of:
        yield row.number, MARKED, False
    elif "body" in of:
        if organisation_says_refuge(text, _names(row, told)):
            yield row.number, READS_AS_REFUGE, True
    elif "name" in of:
        charity = next((c for c, t in zip(row.cells, told, strict=True) if "body" in t and is_the_charity(c)), "")
        if name_says_refuge(text, charity):
            yield row.number, READS_AS_REFUGE, True
    else:
        yield row.number, READS_AS_REFUGE, "notes" not in of and len(text.split()) <= _LONG


def _suspects(told: Told, heading: str, texts: set[str]) -> frozenset[str]:
    """The texts of a column that may make a row confidential."""
    if "confidential" in told:
        return frozenset(text for text in texts if matching_key(text) not in _PLAIN_NO)
    if told & {"area", "document", "public"}:
        return frozenset()
    says = {text for text in _saying(texts, told) if matching_key(text) not in _INTERVENTIONS}
    if says_refuge(heading):
        says |= {text for text in texts if _is_some(text)}
    return frozenset(says)


def _saying(texts: set[str], told: Told) -> set[str]:
    """The texts of a column that say refuge; those that may mention one in passing, that it is one."""
    read = {text: without_mentions(text) if _in_passing(text, told) else text for text in texts}
    says = those_that_say_refuge(set(read.values()))
    return {text for text, as_read in read.items() if as_read in says}


def _in_passing(text: str, told: Told) -> bool:
    return "notes" in told or ("name" not in told and len(text.split()) > _LONG)


def _is_some(text: str) -> bool:
    """Whether a cell under "Refuge?" or "Refuge beds" says that there is one."""
    return matching_key(text) in _PLAIN_YES or (_NUMBER.fullmatch(text) is not None and float(text) > 0)


def _names(row: FoundRow, told: tuple[Told, ...]) -> str:
    return " ".join(c for c, of in zip(row.cells, told, strict=True) if "name" in of and "body" not in of)


def _bodies(tables: list[FoundTable]) -> dict[str, str]:
    """What the rows of a sheet of bodies say of each, by ID: its names, and what else of its row says refuge."""
    found: dict[str, str] = {}
    for table in tables:
        told = told_of(table)
        ids = [p for p, of in enumerate(told) if "body_id" in of]
        if ids and not any("service_id" in of for of in told):
            for row in table.rows:
                cells = [c for p, c in enumerate(row.cells) if p not in ids and c]
                found.setdefault(row.cells[ids[0]].casefold(), ";".join(cells))
    return found
