"""The rows of a list of money as columns of text under the fields of money, before any meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.files.amounts import amount_of
from loaders.intake.decisions import NOTE, SET_ASIDE, Decisions, Place
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.money_on_record.money_fields import MONEY_FIELDS
from loaders.intake.sheets.block_titles import names_an_area
from loaders.intake.understanding.columns import Understanding
from loaders.intake.understanding.heading_words import heading_key

AMOUNT = "amount_gbp"
_IN_BRACKETS = re.compile(r"\[([^|\]]+)\|[^\]]*\]")
_NOTES = frozenset({"notes", "note", "comments", "comment", "remarks", "nodiadau"})


@dataclass
class MoneyColumns:
    """By field: the text of each row, "" where blank; and of each row where it is and what is odd about it.

    ``merged_amount`` says that the amount is that of a merged cell above, ``uncomputed_amount`` that it is a formula without a
    saved result.
    """

    texts: dict[str, list[str]] = field(default_factory=lambda: {one.name: [] for one in MONEY_FIELDS})
    places: list[Place] = field(default_factory=list)
    spilled: list[bool] = field(default_factory=list)
    merged_amount: list[bool] = field(default_factory=list)
    uncomputed_amount: list[bool] = field(default_factory=list)


def money_columns(tables: Sequence[FoundTable], understanding: Understanding, decisions: Decisions) -> MoneyColumns:
    """Bring every row to the fields that its columns were understood to be, and what the user wrote in place of cells."""
    found = MoneyColumns()
    for table in tables:
        _add(found, table, _positions(table, understanding))
    found.texts["recipient"] = [_names(text) for text in found.texts["recipient"]]
    at = {place: number for number, place in enumerate(found.places)}
    for (sheet, row, name), text in decisions.cells.items():
        if (sheet, row) in at and name in found.texts:
            found.texts[name][at[sheet, row]] = text
            if name == AMOUNT:
                found.merged_amount[at[sheet, row]] = found.uncomputed_amount[at[sheet, row]] = False
    _say_areas(found, tables, decisions)
    return found


def _positions(table: FoundTable, understanding: Understanding) -> dict[str, list[int]]:
    """By field: the columns of a table that are it; those of notes include what is merely kept."""
    found: dict[str, list[int]] = {one.name: [] for one in MONEY_FIELDS}
    for column in understanding.columns:
        if column.sheet == table.sheet and column.target not in ("", SET_ASIDE):
            found["notes" if column.target == NOTE else column.target].append(column.position)
    return found


def _add(found: MoneyColumns, table: FoundTable, positions: dict[str, list[int]]) -> None:
    for name, where in positions.items():
        if not where:
            found.texts[name] += [""] * len(table.rows)
        elif name == AMOUNT and len(where) > 1:
            found.texts[name] += [_added([row.cells[at] for at in where if row.cells[at]]) for row in table.rows]
        elif len(where) == 1 and name != "notes":
            found.texts[name] += [row.cells[where[0]] for row in table.rows]
        elif name == "notes":
            found.texts[name] += [_noted(row, where, table.headings) for row in table.rows]
        else:
            found.texts[name] += ["; ".join(row.cells[at] for at in where if row.cells[at]) for row in table.rows]
    amounts = set(positions[AMOUNT])
    found.places += [(table.sheet, row.number) for row in table.rows]
    found.spilled += [row.spilled for row in table.rows]
    found.merged_amount += [bool(row.filled_down and amounts & set(row.filled_down)) for row in table.rows]
    found.uncomputed_amount += [bool(row.uncomputed and amounts & set(row.uncomputed)) for row in table.rows]


def _names(payee: str) -> str:
    """The names alone, where notices write each supplier as ``[Name|Address|…]``."""
    named = _IN_BRACKETS.findall(payee) if payee.startswith("[") else []
    return "; ".join(dict.fromkeys(named)) or payee


def _added(texts: list[str]) -> str:
    """The sum of amounts in several columns, such as one for each year; all of them as written where one is none."""
    amounts = [amount for text in texts if (amount := amount_of(text)) is not None]
    return f"{sum(amounts):.2f}" if amounts and len(amounts) == len(texts) else "; ".join(texts)


def _noted(row: FoundRow, where: list[int], headings: tuple[str, ...]) -> str:
    """What is kept of a row: each text with its heading, but for those of a column of notes."""
    kept = [(headings[at], row.cells[at]) for at in where if row.cells[at]]
    return "; ".join([text if heading_key(heading) in _NOTES else f"{heading}: {text}" for heading, text in kept])


def _say_areas(found: MoneyColumns, tables: Sequence[FoundTable], decisions: Decisions) -> None:
    """Where a row states no area: the title over its block if that is one, else the area given for the whole file."""
    one = decisions.one_area[1] if decisions.one_area else ""
    sections = [row.section for table in tables for row in table.rows]
    areas = found.texts["areas"]
    for at, (area, section) in enumerate(zip(areas, sections, strict=True)):
        if not area:
            areas[at] = section if section and names_an_area(section) else one
