"""An answer as JSON: its rows, the day asked about, and what it says of itself with the licence of every source."""

import json
from datetime import date
from typing import Any

import numpy as np

from coverage.directory import Directory
from coverage.export import NOTHING_LISTED, Provenance
from geo.as_given import is_known
from loaders.files_out.said_inside import NO_LICENCE
from loaders.sources_register import licence_of_file
from say.answers import Answer
from server.reading import Content


def as_json(answer: Answer, on: date, directory: Directory | None) -> Content:
    """Write an answer of a directory, or of none; what is not known is null, and a text that says nothing is null too."""
    table, about = answer
    rows = [{name: _plain(value) for name, value in row.items()} for row in table.reset_index().to_dict("records")]
    said = {"on": on.isoformat(), **_of_itself(about, directory), "rows": rows}
    return Content(json.dumps(said, ensure_ascii=False, allow_nan=False).encode(), "application/json")


def _of_itself(about: Provenance, directory: Directory | None) -> dict[str, Any]:
    records = [f"Records: {(licence_of_file(directory.checksum) or NO_LICENCE).rstrip('.')}."] if directory else []
    return {
        "title": about.title,
        "data_status": about.data_status,
        "directory": about.directory,
        "edition": about.edition,
        "asked": about.asked,
        "assumptions": about.assumptions,
        "sources": about.sources,
        "licences_and_meanings": [*records, *about.notes],
        "unknown": NOTHING_LISTED,
    }


def _plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, (tuple, list, frozenset)):
        return [_plain(one) for one in value]
    if isinstance(value, np.generic):
        value = value.item()
    return None if value == "" or not is_known(value) else value
