"""Where each answer of the API is: all under one prefix, which is guarded as one."""

from collections.abc import Callable

from starlette.routing import BaseRoute

from server.api.files import map_of_statuses, paper
from server.api.tables import areas, coverage, coverage_of_one, records
from server.reading import Asked, Content, nothing_else, reading_route
from server.work import Work

API = "/api/v1"
ANSWERS: dict[str, Callable[[Asked], Content]] = {
    "/areas": areas,
    "/coverage": coverage,
    "/coverage/{area}": coverage_of_one,
    "/records/{area}": records,
    "/papers/{file}": paper,
    "/maps/{file}": map_of_statuses,
}


def api_routes(work: Work) -> list[BaseRoute]:
    """Return every route under ``/api``."""
    return [*(reading_route(f"{API}{path}", answers, work) for path, answers in ANSWERS.items()), nothing_else("/api")]
