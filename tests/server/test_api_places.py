"""Areas and how they are related, postcodes and the patchwork, by address."""

import json
import logging
from typing import Any

import pytest
from starlette.applications import Starlette

from server.api.address import API
from server.api.places import NO_POSTCODE
from server.api.routes import api_routes
from server.work import Work
from tests.server.asgi import ask
from ui.frame.places import place_of

APP = Starlette(routes=api_routes(Work()))


def rows(path: str) -> list[dict[str, Any]]:
    answered = ask(APP, f"{API}{path}")
    assert answered.status == 200, answered.body
    found: list[dict[str, Any]] = json.loads(answered.body)["rows"]
    return found


def test_an_area_is_answered_with_all_that_are_related_to_it() -> None:
    related = rows("/areas/Maidstone")
    assert related[0]["relation"] == "itself" and related[0]["population"] == 184_187
    assert [one["area_name"] for one in related if one["relation"] == "lies_in"][:2] == ["Kent", "Kent"]
    assert {one["why"] for one in related if one["relation"] == "neighbour"} == {"a land border"}


def test_a_retired_code_is_answered_with_what_it_became_and_nobody_is_counted_in_it() -> None:
    retired, *became = rows("/areas/E10000006")
    assert (retired["relation"], retired["population"]) == ("itself", None)
    assert [one["area_code"] for one in became] == ["E06000063", "E06000064"]
    assert ask(APP, f"{API}/areas/Nowhere").status == 404


@pytest.mark.parametrize(
    ("postcode", "result", "lad_code", "country"),
    [
        ("SW1A 2AA", "found", "E09000033", "England"),
        ("cf101ep", "found", "W06000015", "Wales"),
        ("NR2 INH.", "found", "E07000148", "England"),
        ("EH1 1YZ", "outside", None, "Scotland"),
        ("ZZ9 9ZZ", "not_found", None, None),
    ],
)
def test_a_postcode_is_answered_with_its_areas_or_says_what_it_is(
    postcode: str, result: str, lad_code: str | None, country: str | None
) -> None:
    [row] = rows(f"/postcodes/{postcode}")
    assert (row["postcode"], row["result"], row["lad_code"], row["country"]) == (postcode, result, lad_code, country)


def test_what_is_no_postcode_is_not_said_again() -> None:
    answered = ask(APP, f"{API}/postcodes/12 Larch Road")
    assert answered.status == 404 and json.loads(answered.body) == {"error": NO_POSTCODE}


def test_nothing_of_a_postcode_or_a_name_that_is_asked_for_reaches_a_log_or_the_audit(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        for path in ("/postcodes/LS2 8JS", "/postcodes/LS2 8JS Larch", "/areas/Larch House", "/areas?level=Larch"):
            ask(APP, f"{API}{path}")
    assert "LS2" not in caplog.text and "Larch" not in caplog.text
    assert place_of(f"{API}/postcodes/LS2 8JS") == "api"  # which is all that a refusal writes down


def test_the_patchwork_is_answered_cell_by_cell() -> None:
    cells = rows("/patchwork?within=E23000032&risk=high&on=2026-11-22")
    assert len({one["area_code"] for one in cells}) == 13 and len({one["column"] for one in cells}) == 22
    assert {one["local"] for one in cells} <= {True, False} and "ends" in cells[0]
    assert ask(APP, f"{API}/patchwork?within=E10000016").status == 400
