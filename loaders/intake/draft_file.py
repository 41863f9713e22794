"""A draft as two texts and back, exactly: its file (what was read, withheld), and the steps that the user decided.

Both are JSON in ASCII, so that any text of a cell can be kept, half a character too. Reading trusts what it reads: a store
checks by checksum that a text is the one that was written here.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from loaders.intake.decisions import Decisions
from loaders.intake.draft import Draft
from loaders.intake.found_table import FoundRow, FoundTable, LineAside

_ROW_WITHOUT_MORE = 2  # number and cells: what most rows have


def file_as_text(draft: Draft) -> str:
    """Write what a draft keeps of its file: all but its steps."""
    return _written(
        {
            "name": draft.name,
            "format": draft.format,
            "checksum": draft.checksum,
            "tables": [_plain_table(table) for table in draft.tables],
            "confidential": list(draft.confidential.items()),
            "notes": draft.notes,
        }
    )


def draft_of_texts(file: str, steps: str) -> Draft:
    """Read a draft from what ``file_as_text`` and ``steps_as_text`` wrote."""
    kept = json.loads(file)
    return Draft(
        name=kept["name"],
        format=kept["format"],
        checksum=kept["checksum"],
        tables=tuple(map(_table, kept["tables"])),
        confidential={(sheet, row): why for (sheet, row), why in kept["confidential"]},
        notes=tuple(kept["notes"]),
        steps=steps_of_text(steps),
    )


def steps_as_text(steps: Iterable[Decisions]) -> str:
    """Write the steps of a draft, the first with nothing decided."""
    return _written([_plain_decisions(step) for step in steps])


def steps_of_text(text: str) -> tuple[Decisions, ...]:
    """Read what ``steps_as_text`` wrote."""
    return tuple(map(_decisions, json.loads(text)))


def words_as_text(words: Mapping[tuple[str, str], tuple[str, ...]]) -> str:
    """Write what words in files mean, by (field, word): a vocabulary, or ``Decisions.words``."""
    return _written(_plain_words(words))


def words_of_text(text: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Read what ``words_as_text`` wrote."""
    return _words(json.loads(text))


def _written(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _plain_table(table: FoundTable) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "header_row": table.header_row,
        "headings": table.headings,
        "rows": [_plain_row(row) for row in table.rows],
        "aside": [(line.number, line.why) for line in table.aside],
        "notes": table.notes,
    }


def _plain_row(row: FoundRow) -> tuple[Any, ...]:
    more = (row.section, row.filled_down, row.uncomputed, row.spilled)
    return (row.number, row.cells, *more) if any(more) else (row.number, row.cells)


def _table(kept: dict[str, Any]) -> FoundTable:
    return FoundTable(
        sheet=kept["sheet"],
        header_row=kept["header_row"],
        headings=tuple(kept["headings"]),
        rows=tuple(map(_row, kept["rows"])),
        aside=tuple(LineAside(number, why) for number, why in kept["aside"]),
        notes=tuple(kept["notes"]),
    )


def _row(kept: list[Any]) -> FoundRow:
    if len(kept) == _ROW_WITHOUT_MORE:
        return FoundRow(kept[0], tuple(kept[1]))
    number, cells, section, filled_down, uncomputed, spilled = kept
    return FoundRow(number, tuple(cells), section, tuple(filled_down), tuple(uncomputed), spilled)


def _plain_decisions(step: Decisions) -> dict[str, Any]:
    """What is decided, by field of ``Decisions``; keys that are tuples stand beside their values in lists."""
    return {
        "kind": step.kind,
        "columns": dict(step.columns),
        "words": _plain_words(step.words),
        "areas": dict(step.areas),
        "one_area": step.one_area,
        "cells": [(place, text) for place, text in step.cells.items()],
        "left_out": sorted(step.left_out),
        "as_services": sorted(step.as_services),
        "not_confidential": [(place, who) for place, who in step.not_confidential.items()],
    }


def _decisions(kept: dict[str, Any]) -> Decisions:
    one_area = kept["one_area"]
    return Decisions(
        kind=kept["kind"],
        columns=kept["columns"],
        words=_words(kept["words"]),
        areas={name: tuple((level, code) for level, code in areas) for name, areas in kept["areas"].items()},
        one_area=None if one_area is None else (one_area[0], one_area[1]),
        cells={(sheet, row, name): text for (sheet, row, name), text in kept["cells"]},
        left_out=frozenset((sheet, row) for sheet, row in kept["left_out"]),
        as_services=frozenset((sheet, row) for sheet, row in kept["as_services"]),
        not_confidential={(sheet, row): who for (sheet, row), who in kept["not_confidential"]},
    )


def _plain_words(words: Mapping[tuple[str, str], tuple[str, ...]]) -> list[Any]:
    return [(key, meant) for key, meant in words.items()]


def _words(kept: list[Any]) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(name, word): tuple(meant) for (name, word), meant in kept}
