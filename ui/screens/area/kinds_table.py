"""What there is, and who like it has it: a row for each kind of work, as a table that can be read without its colours."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from coverage.extent import PART, WHOLE
from coverage.kind_rows import NEAR, KindRow, KindRows
from coverage.records import Record
from coverage.vocabulary import SIDES, Status
from geo.home import Home
from say.coverage.home_words import beside_words
from say.coverage.kind_words import (
    declared_in_a_line,
    kind_label,
    kinds_listed,
    name_of_record,
    record_in_a_line,
    who_has_in_words,
)
from say.distance.area_distance import side_named
from say.text import as_text, with_capital
from ui.frame.screen import Screen
from ui.parts.links import source_link
from ui.parts.status_box import status_box
from ui.screens.area.reader_here import reader_here
from ui.state.language import said, terms_in_use

_READ = [
    "service_name",
    "reach",
    "as_of",
    "places",
    "period",
    "risk_levels",
    "communities",
    "reason",
    "source_title",
    "source_url",
]
"""The columns of a record that are said: to lay out all of them takes longer than all the rest."""
NO_PROOF = "Nothing listed is not proof of none"
FIRST_RECORDS = 1
"""Of each kind so many records stand in sight; the others open."""


def show_kinds(s: Screen, home: Home, rows: KindRows) -> None:
    """Draw the table of kinds of work, which are those of the reader here."""
    s.html(reader_here(s).written("kinds", home, lambda: _table(home, rows)))


def _table(home: Home, rows: KindRows) -> str:
    near = rows.all[0].near
    columns = ["", said("Kind of work"), said("On record here")]
    columns += [f"{said(beside_words(home))} ({near.of})"] if near else []
    columns += [f"{said('All' if near else 'Forces')} ({rows.all[0].everywhere.of})"]
    head = "".join(f'<th scope="col">{as_text(name)}</th>' for name in columns)
    near_of, all_of = (columns[3], columns[4]) if near else ("", columns[3])
    body = "".join(_side(side, rows.for_side(side), near_of, all_of) for side in SIDES)
    return (
        f'{_letters()}<table class="atlas-kinds"><caption>{as_text(f"Kinds of work in {home.name}")}</caption>'
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def _side(side: str, rows: KindRows, near_of: str, all_of: str) -> str:
    """Return the rows of one side under its heading; "" where there are none."""
    if not rows.all:
        return ""
    heading = f'<th scope="rowgroup" colspan="{5 if near_of else 4}">{as_text(said(side_named(side)))}</th>'
    body = "".join(_row(row, near_of, all_of) for row in rows.shown)
    body += _folded(rows.few_have, "more, nothing local here", bool(near_of), all_of) if rows.few_have else ""
    body += _folded(rows.wider_only, "only regional or national", bool(near_of), all_of) if rows.wider_only else ""
    return f"<tbody><tr>{heading}</tr>{body}</tbody>"


def _letters() -> str:
    """Return what the letters stand for, in one line, and what nothing listed does not prove."""
    called = terms_in_use().statuses
    each = (f"{status_box(one, WHOLE, 1.0)} {as_text(called[one].short)}" for one in sorted(Status, reverse=True))
    legend = f"{' · '.join(each)} · {as_text(said('half filled: in part'))}"
    return (
        f'<p class="atlas-letters"><span role="group" aria-label="What the letters stand for">'
        f"{legend} · {as_text(said(NO_PROOF))}</span></p>"
    )


def _row(row: KindRow, near_of: str, all_of: str) -> str:
    """Return one row; the last cells say in ``data-of`` what they are counts of, for a narrow screen."""
    near = f'<td data-of="{as_text(near_of)}">{as_text(who_has_in_words(row.near))}</td>' if row.near else ""
    return (
        f"<tr><td>{status_box(row.status, row.extent, row.share)}</td>"
        f'<th scope="row">{as_text(kind_label(row.kind))}</th><td>{_on_record(row)}</td>{near}'
        f'<td data-of="{as_text(all_of)}">{row.everywhere.either}</td></tr>'
    )


def _on_record(row: KindRow) -> str:
    """Return what is on record: the first record, the others folded; in words where nothing is."""
    declared = "".join(
        f'<br><span dir="auto">{as_text(line)}</span>' for line in map(declared_in_a_line, _rows(row.declared))
    )
    if row.records.empty:
        return (
            f'<span class="atlas-faint">{as_text(terms_in_use().status(row.status.key, row.extent))}</span>{declared}'
        )
    lines = list(map(_record, _rows(row.records)))
    part = f"{row.districts} of {row.districts_of} districts · " if row.extent == PART else ""
    first = f"{part}{lines[0]}"
    if len(lines) == FIRST_RECORDS:
        return f"{first}{declared}"
    others = "".join(f"<li>{line}</li>" for line in lines[FIRST_RECORDS:])
    more = f"{len(lines) - FIRST_RECORDS} more"
    return f"{first}<details><summary>{more}</summary><ul>{others}</ul></details>{declared}"


def _rows(records: pd.DataFrame) -> list[dict[Hashable, Any]]:
    return [] if records.empty else records[_READ].to_dict("records")


def _record(record: Record) -> str:
    wide = "" if record["reach"] in NEAR else "regional or national · "
    line = as_text(" · ".join(record_in_a_line(record)))
    source = source_link("source", str(record["source_url"]))
    return f'<span dir="auto">{as_text(name_of_record(record))}</span> · {wide}{line} · {source}'


def _folded(rows: tuple[KindRow, ...], words: str, has_near: bool, all_of: str) -> str:
    """Return several kinds as one row that opens."""
    listed = with_capital(kinds_listed([row.kind for row in rows]))
    counts = sorted({row.everywhere.either for row in rows})
    everywhere = f"{counts[0]} to {counts[-1]}" if len(counts) > 1 else str(counts[0])
    items = "".join(f"<li><strong>{as_text(kind_label(row.kind))}</strong>: {_on_record(row)}</li>" for row in rows)
    boxes = "".join(status_box(*one) for one in dict.fromkeys((row.status, row.extent, row.share) for row in rows))
    return (
        f"<tr><td>{boxes}</td>"
        f'<th scope="row">{as_text(f"{len(rows)} {words}")}</th>'
        f"<td{' colspan=2' * has_near}>{as_text(listed)}<details><summary>show</summary><ul>{items}</ul></details></td>"
        f'<td data-of="{as_text(all_of)}">{everywhere}</td></tr>'
    )
