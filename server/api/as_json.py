"""An answer as JSON: its rows, the day asked about, and what it says of itself with the licence of every source."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from coverage.directory import Directory
from coverage.export import NOTHING_LISTED, Provenance
from geo.area_notes import NOTE, notes_of_rows
from geo.as_given import is_known
from loaders.files_out.said_inside import NO_LICENCE
from loaders.sources_register import licence_of_file
from say.answers import Answer
from server.ready import Content

JSON = "application/json"
OF_ITSELF = {
    "title": "What the table is.",
    "data_status": "As recorded, a modelled estimate, or INVENTED.",
    "directory": "The directory that was asked.",
    "edition": "Its edition.",
    "asked": "What was asked, in words.",
    "assumptions": "Whether the numbers of the model stand as shipped.",
    "sources": "What it rests on.",
}
"""What a table says of itself: each a field of its provenance, with its meaning."""


@dataclass(frozen=True)
class Told:
    """A table that is answered, the day it is about, and the directory that was asked (None: none was)."""

    answer: Answer
    on: date
    directory: Directory | None


@dataclass(frozen=True)
class Page:
    """At most so many rows, from one on; the first has number 0."""

    limit: int
    offset: int

    @property
    def end(self) -> int:
        """The number of the first row behind it."""
        return self.offset + self.limit


def as_json(told: Told, page: Page, address_of_next: str) -> Content:
    """Write a page of a table; what is not known is null, and a text that says nothing is null too.

    ``address_of_next`` answers the rows behind the page. It is told where there are any, in a header too.
    """
    table, about = told.answer
    if (notes := notes_of_rows(table)) is not None:
        table = table.assign(**{NOTE: notes})
    there_are_more = page.end < len(table)
    wanted = table.iloc[page.offset : page.end].reset_index().to_dict("records")
    said = {
        "on": told.on.isoformat(),
        **_of_itself(about, told.directory),
        "rows_in_all": len(table),
        "next": address_of_next if there_are_more else None,
        "rows": [{name: _plain(value) for name, value in row.items()} for row in wanted],
    }
    links = (f'<{address_of_next}>; rel="next"',) if there_are_more else ()
    return Content(_written(said), JSON, links=links)


def numbers_as_json(numbers: Mapping[str, Any], directory: Directory) -> Content:
    """Write numbers of a directory that hold what they rest on as ``provenance``; it is written as that of a table is."""
    others = {name: value for name, value in numbers.items() if name != "provenance"}
    return Content(_written({**_of_itself(Provenance(**numbers["provenance"]), directory), **others}), JSON)


def _of_itself(about: Provenance, directory: Directory | None) -> dict[str, Any]:
    records = [f"Records: {(licence_of_file(directory.checksum) or NO_LICENCE).rstrip('.')}."] if directory else []
    return {
        **{name: getattr(about, name) for name in OF_ITSELF},
        "licences_and_meanings": [*records, *about.notes],
        "unknown": NOTHING_LISTED,
    }


def _written(said: Mapping[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=False, allow_nan=False).encode()


def _plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, (tuple, list, frozenset)):
        return [_plain(one) for one in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, date):
        return value.isoformat()
    return None if value == "" or not is_known(value) else value
