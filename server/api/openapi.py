"""The OpenAPI document, made from the descriptions of the addresses and from nothing else."""

import re
from collections.abc import Iterable
from typing import Any

from say.provenance import PRODUCT
from server.api.address import API, Address
from server.api.as_json import JSON
from server.api.choice import Choice
from server.api.schemas import COMPONENTS, ERROR

VERSION = "1.0.0"
"""Of what programs rely on: the first number changes when something that they may rely on goes."""
MOST_A_MINUTE = 600
"""How many new answers a visitor may have in a minute. What is kept costs no more than a refusal, so it is not counted."""
DESCRIPTION = (
    "The published record and the estimates that rest on it, read only. The numbers are those of the screens and of the command "
    "line. null is not known, never nought. Each answer has an ETag: send it as If-None-Match, and what has not changed comes "
    "back as 304. "
    f"A visitor may ask for {MOST_A_MINUTE} new answers a minute. What was answered before on the same day is not counted."
)
_TOKEN = "token"  # noqa: S105
_WRONG = {
    "400": "A choice cannot be read, or is not known.",
    "404": "There is no such area, file or address.",
    "429": f"More than {MOST_A_MINUTE} new answers a minute were asked for: ask again after Retry-After seconds.",
    "503": "Too much is asked for just now, or it takes too long: ask again after Retry-After seconds.",
}
_NOT_IN = "401"
_REFUSED = {
    "description": "In a team: nobody is signed in, and no token is sent.",
    "content": {"text/plain": {"schema": {"type": "string"}}},
}
"""What the door of a team's server answers, as it does everywhere."""
_HEADERS = {
    "ETag": "Changes when the answer does.",
    "Link": 'Where its licences are (rel="license"), and where the next rows are (rel="next").',
}


def openapi_document(addresses: Iterable[Address]) -> dict[str, Any]:
    """Return the document of some addresses: OpenAPI 3.1."""
    return {
        "openapi": "3.1.0",
        "info": {"title": PRODUCT, "version": VERSION, "description": DESCRIPTION},
        "servers": [{"url": API}],
        "security": [{}, {_TOKEN: []}],
        "paths": {one.path: {"get": _operation(one)} for one in addresses},
        "components": {
            "schemas": COMPONENTS,
            "responses": {status: _wrong(says) for status, says in _WRONG.items()} | {_NOT_IN: _REFUSED},
            "headers": {name: {"description": says, "schema": {"type": "string"}} for name, says in _HEADERS.items()},
            "securitySchemes": {
                _TOKEN: {"type": "http", "scheme": "bearer", "description": "In a team: a token of the screen Team."}
            },
        },
    }


def _operation(address: Address) -> dict[str, Any]:
    return {
        "operationId": re.sub(r"\W+", "_", address.path).strip("_") or "page",
        "summary": address.says,
        "parameters": [_parameter(address, one) for one in address.choices],
        "responses": {
            "200": {
                "description": address.says,
                "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in _HEADERS},
                "content": {mime: {"schema": schema} for mime, schema in address.gives.items()},
            },
            "304": {"description": "It is still what If-None-Match names."},
            **{status: {"$ref": f"#/components/responses/{status}"} for status in (*_WRONG, _NOT_IN)},
        },
    }


def _parameter(address: Address, choice: Choice) -> dict[str, Any]:
    is_part = address.has_in_path(choice)
    usual = {} if choice.usual is None else {"default": _value(choice, choice.usual)}
    return {
        "name": choice.name,
        "in": "path" if is_part else "query",
        "required": is_part or choice.usual is None,
        "description": choice.means,
        "schema": {**choice.schema, **usual},
        "example": _value(choice, choice.example),
    }


def _value(choice: Choice, text: str) -> str | int:
    """A text as JSON has it that fits the schema of its choice."""
    return int(text) if choice.schema["type"] == "integer" else text


def _wrong(says: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{ERROR}"}
    again = {"headers": {"Retry-After": {"schema": {"type": "integer"}}}} if "Retry-After" in says else {}
    return {"description": says, "content": {JSON: {"schema": schema}}, **again}
