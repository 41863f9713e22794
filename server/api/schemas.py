"""What addresses answer with, as JSON Schema, by kind of content."""

from collections.abc import Mapping
from typing import Any

from cohorts.model.summary import ENDS
from geo.area_notes import NOTE
from server.api.as_json import JSON, OF_ITSELF

Schema = Mapping[str, Any]
SAID, TABLE, ERROR = "Said", "Table", "Error"
NUMBER: Schema = {"type": ["number", "null"]}
TEXT: Schema = {"type": ["string", "null"]}
BOOLEAN: Schema = {"type": "boolean"}
LIST: Schema = {"type": ["array", "null"], "items": {"type": "string"}}
RANGE: Schema = {"type": "object", "properties": dict.fromkeys(ENDS, NUMBER), "required": list(ENDS)}
ANY_FILE: Schema = {}
"""Bytes of a kind: OpenAPI has no more to say of them."""


def _part(component: str) -> Schema:
    return {"$ref": f"#/components/schemas/{component}"}


def _text(means: str) -> Schema:
    return {"type": "string", "description": means}


_SAID: dict[str, Schema] = {
    "on": {"type": "string", "format": "date", "description": "The day asked about."},
    **{name: _text(means) for name, means in OF_ITSELF.items()},
    "licences_and_meanings": {
        "type": "array",
        "items": {"type": "string"},
        "description": "The licence of every source, and what words in the answer mean.",
    },
    "unknown": _text("What it means that nothing is listed."),
}
_TABLE: dict[str, Schema] = {
    "rows_in_all": {"type": "integer", "minimum": 0, "description": "How many rows there are on all pages."},
    "next": {"type": ["string", "null"], "description": "The address of the next rows; null where there are no more."},
    "rows": {"type": "array", "items": {"type": "object"}, "description": "null is not known, never nought."},
}
COMPONENTS: dict[str, Schema] = {
    SAID: {"type": "object", "properties": _SAID, "required": list(_SAID)},
    TABLE: {"allOf": [_part(SAID), {"properties": _TABLE, "required": list(_TABLE)}]},
    ERROR: {
        "type": "object",
        "properties": {"error": _text("What is wrong and what to do, in one sentence.")},
        "required": ["error"],
        "additionalProperties": False,
    },
}
"""By name: what several addresses answer with."""


def rows_of(columns: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return what a table answers with whose rows have these columns, each of them in every row.

    Rows of areas that are on no record have a note of what to know of each, too.
    """
    noted = {**columns, NOTE: {**TEXT, "description": "What to know of an area of a map that is on no record."}}
    row = {"type": "object", "properties": noted, "required": list(columns), "additionalProperties": False}
    rows = {"properties": {"rows": {"type": "array", "items": row}}}
    return {JSON: {"allOf": [_part(TABLE), rows]}}


def numbers_of(named: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return what is answered with numbers that have these names, and no table."""
    return {JSON: {"allOf": [_part(SAID), {"properties": named, "required": list(named)}]}}


def columns(*, text: str = "", number: str = "", lists: str = "") -> dict[str, Schema]:
    """Return columns, named with spaces between, with the schema of what is in each."""
    kinds = ((TEXT, text), (NUMBER, number), (LIST, lists))
    return {name: kind for kind, names in kinds for name in names.split()}
