"""Hostile texts in what programs ask for: in a path, in a parameter and as its name; each gets one sentence of JSON."""

import json
from urllib.parse import quote

import pytest
from starlette.applications import Starlette

from server.api.address import API
from server.api.routes import api_routes
from server.work import Work
from tests.hostile.watched_files import touched_files
from tests.hostile_strings import HOSTILE_STRINGS, MADE, SAMPLE
from tests.samples import rest_to_soak
from tests.server.asgi import ask

APP = Starlette(routes=api_routes(Work(), most_a_minute=1_000_000))
ASKED = (
    "/coverage/{}",
    "/records/{}",
    "/papers/{}.pdf",
    "/maps/{}.geojson",
    "/areas?level={}",
    "/coverage?level=pfa&on={}",
    "/areas?{}=pfa",
)


@pytest.mark.parametrize("name", rest_to_soak(HOSTILE_STRINGS, list(SAMPLE)[::3]))
def test_a_hostile_text_in_a_request_gets_a_sentence_and_touches_no_file(name: str) -> None:
    text = HOSTILE_STRINGS[name]
    in_path, in_query = text.replace("?", ""), quote(text, safe="")  # a server hands a path on as it was meant
    with touched_files() as touched:
        for form in ASKED:
            answered = ask(APP, API + form.format(in_query if "?" in form else in_path))
            assert answered.status in (400, 404), form
            assert answered.headers["content-type"] == "application/json"
            (error,) = json.loads(answered.body).values()
            assert "Traceback" not in error and len(error) < 600
    assert not [path for path in touched if MADE in path]
