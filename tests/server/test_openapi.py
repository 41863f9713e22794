"""The OpenAPI document: it is valid, is of what is served and of nothing else, and answers are as it says."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from starlette.applications import Starlette
from starlette.routing import Route

from server.api.address import API, Address
from server.api.as_json import JSON
from server.api.plans import FROZEN_PLANS
from server.api.routes import ADDRESSES, api_routes, document
from server.work import Work
from tests.server.asgi import ask

ROUTES = api_routes(Work())
APP = Starlette(routes=ROUTES)


def test_the_document_is_valid_and_served() -> None:
    served = json.loads(ask(APP, f"{API}/openapi.json").body)
    validate(served)
    assert served == document()


def test_every_route_is_in_the_document_and_the_other_way_round() -> None:
    *answering, catching_the_rest = [route.path for route in ROUTES if isinstance(route, Route)]
    assert catching_the_rest == "/api/{rest:path}"
    assert answering == [f"{API}{path}" for path in document()["paths"]]
    assert len(ROUTES) == len(answering) + 1


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one not in FROZEN_PLANS], ids=lambda one: one.path)
def test_every_example_is_answered_as_the_document_says(address: Address) -> None:
    answered = ask(APP, API + address.example)
    assert answered.status == 200, answered.body
    mime = answered.headers["content-type"].partition(";")[0]
    assert mime in address.gives and 'rel="license"' in answered.headers["link"]
    if mime == JSON:
        _require_fit(json.loads(answered.body), address.path)


def _require_fit(answer: Any, path: str) -> None:
    at = f"#/paths/{path.replace('~', '~0').replace('/', '~1')}/get/responses/200/content/application~1json/schema"
    Draft202012Validator({**document(), "$ref": at}).validate(answer)


def test_the_page_names_every_address_and_choice_and_asks_no_other_host() -> None:
    answered = ask(APP, f"{API}/")
    page = answered.body.decode()
    assert answered.headers["content-type"].startswith("text/html") and 'id="licences"' in page
    for address in ADDRESSES:
        assert f"<code>{address.path}</code>" in page and all(
            f"<code>{one.name}</code>" in page for one in address.choices
        )
    assert "<script" not in page and " src=" not in page and "url(" not in page
