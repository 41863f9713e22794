"""What a screen shows is what the API answers: every cell of the Patchwork, and the people of the Area screen."""

import json
from typing import Any

from starlette.applications import Starlette

from say.estimate import NUMBER, Estimate
from server.api.address import API
from server.api.routes import api_routes
from server.work import Work
from tests.pages.screens import opened, opened_unfolded, said
from tests.pages.test_patchwork_screen import PAGE, picture
from tests.server.asgi import ask

APP = Starlette(routes=api_routes(Work()))
KENT = "E23000032"


def rows(path: str) -> list[dict[str, Any]]:
    answered = ask(APP, f"{API}{path}")
    assert answered.status == 200, answered.body
    found: list[dict[str, Any]] = json.loads(answered.body)["rows"]
    return found


def test_every_cell_of_the_patchwork_says_what_the_api_answers() -> None:
    shown = picture(opened(PAGE, within=KENT, both_sides="true", risk_here="high"))
    keys = [column["key"] for column in shown["columns"]]
    cells = {
        (row["code"], key): shown["words"][cell[3]]
        for block in shown["blocks"]
        for row in block["rows"]
        for key, cell in zip(keys, row["cells"], strict=True)
    }
    answered = rows(f"/patchwork?within={KENT}&both_sides=yes&risk=high&on=2026-11-22")
    assert cells == {(one["area_code"], one["column"]): one["in_words"] for one in answered}
    local = {key: sum(one["local"] for one in answered if one["column"] == key) for key in keys}
    assert {column["key"]: column["local"] for column in shown["columns"]} == local


def test_people_of_the_area_screen_are_those_that_the_api_answers() -> None:
    text = said(opened_unfolded("pages/area.py", area=KENT))
    [high] = [one for one in rows("/cohort?level=pfa") if (one["area_code"], one["risk"]) == (KENT, "high")]
    assert Estimate(high["low"], high["median"], high["high"], NUMBER).ends in text
