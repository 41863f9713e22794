"""Where each answer of the API is: all under one prefix, which is guarded as one."""

from starlette.routing import BaseRoute

from server.api.address import Address
from server.api.files import FILES
from server.api.tables import TABLES
from server.reading import nothing_else, reading_route
from server.work import Work

API = "/api/v1"
ADDRESSES: tuple[Address, ...] = (*TABLES, *FILES)


def api_routes(work: Work) -> list[BaseRoute]:
    """Return every route under ``/api``."""
    return [*(reading_route(f"{API}{one.path}", one.answer, work) for one in ADDRESSES), nothing_else("/api")]
