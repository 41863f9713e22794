"""Where each answer of the API is: all under one prefix, which is guarded as one."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from starlette.routing import BaseRoute

from server.api.access import ACCESS
from server.api.address import Address
from server.api.answering import Answering
from server.api.area_of_map import AREA_OF_MAP
from server.api.as_json import JSON
from server.api.files import FILES
from server.api.on_record import ON_RECORD
from server.api.openapi import MOST_A_MINUTE, openapi_document
from server.api.page import page_of
from server.api.patchwork import PATCHWORK
from server.api.people import PEOPLE
from server.api.places import PLACES
from server.api.plans import FROZEN_PLANS
from server.api.presets import PRESET_PLANS
from server.api.recuts import RECUTS
from server.api.schemas import ANY_FILE
from server.api.tables import TABLES
from server.reading import nothing_else
from server.ready import Content
from server.work import Work

HTML = "text/html"


@cache
def document() -> dict[str, Any]:
    """Return the OpenAPI document of all that is served."""
    return openapi_document(ADDRESSES)


def _document(_: Mapping[str, Any]) -> Content:
    return Content(json.dumps(document(), ensure_ascii=False).encode(), JSON)


def _page(_: Mapping[str, Any]) -> Content:
    return Content(page_of(document(), {one.path: one.example for one in ADDRESSES}).encode(), HTML)


ADDRESSES = (
    *TABLES,
    *PLACES,
    PATCHWORK,
    *PEOPLE,
    ACCESS,
    *ON_RECORD,
    *RECUTS,
    *AREA_OF_MAP,
    *FILES,
    *FROZEN_PLANS,
    *PRESET_PLANS,
    Address("/", "This page.", (), _page, {HTML: ANY_FILE}, "/", is_for_all=True),
    Address(
        "/openapi.json", "All of this for programs.", (), _document, {JSON: ANY_FILE}, "/openapi.json", is_for_all=True
    ),
)
"""All that is served."""


def api_routes(work: Work, most_a_minute: int = MOST_A_MINUTE) -> list[BaseRoute]:
    """Return every route under ``/api``; each visitor may have so many new answers a minute."""
    answering = Answering(work, most_a_minute)
    return [*map(answering.route, ADDRESSES), nothing_else("/api")]
