"""Frozen plans by address: as they were saved, to whoever may open them; of all others nobody learns that they are there."""

import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from starlette.applications import Starlette

from funding.result.answer_files import VERSION, answer_csv, answer_json
from funding.result.plan import run_plan
from loaders.plans.plan_answers import read_answer
from loaders.plans.scenarios import write_scenario
from server.api.address import API
from server.api.plans import NOT_OPENED
from server.api.routes import api_routes
from server.work import Work
from store.access.actors import DESK, NOBODY, Actor, acting_as
from store.access.roles import Right, Role
from store.database import open_store
from store.plans import archive_plan, freeze_plan, save_plan
from tests.cohorts.needs import need_of
from tests.funding.answers import answered as answer_of
from tests.funding.problems import AREAS, CASE_WORK, scenario_of
from tests.server.asgi import Answered, ask

APP = Starlette(routes=api_routes(Work()))
ANN, BEN = Actor("ann@office.example", Role.ANALYST), Actor("ben@office.example", Role.ANALYST)
ON = date(2026, 11, 22)
BY_TOKEN = Actor("ben@office.example", Role.ANALYST, frozenset({Right.READ_PUBLISHED}))


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path))


@pytest.fixture(scope="module")
def results() -> tuple[str, str]:
    """A scenario and its answer as they are saved."""
    scenario = scenario_of(areas=AREAS, interventions=(CASE_WORK,))
    need = need_of(draws=20)
    answer = replace(answer_of(run_plan(scenario, need, None), need), on=ON.isoformat())
    return write_scenario(scenario).decode(), answer_json(answer).decode()


@pytest.fixture
def frozen(results: tuple[str, str]) -> str:
    """The id of a plan that Ann froze."""
    with open_store() as store, acting_as(ANN):
        return freeze_plan(store, save_plan(store, "Ann's", *results, {}).id).id


def asked(plan: str, actor: Actor = BEN) -> Answered:
    with acting_as(actor):
        return ask(APP, f"{API}/plans/{plan}")


def test_a_frozen_plan_is_answered_as_it_was_saved_to_whoever_may_see_what_is_published(
    frozen: str, results: tuple[str, str]
) -> None:
    for actor in (ANN, BEN, BY_TOKEN, DESK):
        assert asked(frozen, actor).body.decode() == results[1]
    assert json.loads(results[1])["version"] == VERSION


def test_it_comes_as_a_table_and_as_a_workbook_too(frozen: str, results: tuple[str, str]) -> None:
    assert asked(f"{frozen}.csv").body == answer_csv(read_answer(json.loads(results[1])))
    book = asked(f"{frozen}.xlsx")
    assert "About" in load_workbook(io.BytesIO(book.body)).sheetnames
    assert book.headers["content-disposition"] == f'attachment; filename="{frozen}.xlsx"'


def test_on_another_map_it_is_what_was_saved_and_what_was_not_saved_is_null(frozen: str) -> None:
    saved = json.loads(asked(frozen).body)["areas"]
    for to in ("today&limit=500", "health&limit=500"):
        told = json.loads(asked(f"{frozen}/recut?to={to}").body)
        assert told["on"] == ON.isoformat() and told["rows_in_all"] == len(told["rows"])
        assert sum(round(100 * row["gbp"]) for row in told["rows"]) == round(100 * sum(row["gbp"] for row in saved))
        assert sum(row["places_last_year"] for row in told["rows"]) == sum(row["places_last_year"] for row in saved)
        assert all(row["not_reached_median"] is None for row in told["rows"])
        assert all(row["reached_median"] is not None for row in told["rows"])  # each from one area of the plan, or none
    assert asked("0" * 32).body == asked(f"{'0' * 32}/recut?to=today").body


def test_what_is_not_frozen_not_there_or_not_ones_own_is_the_same_404(results: tuple[str, str]) -> None:
    with open_store() as store, acting_as(ANN):
        own = save_plan(store, "Ann's", *results, {}).id
    for plan, actor in ((own, ANN), (own, BEN), (own, DESK), ("0" * 32, BEN), (own.upper(), ANN)):
        answered = asked(plan, actor)
        assert answered.status == 404 and answered.body == asked("0" * 32).body, (plan, actor)


def test_whoever_is_not_signed_in_is_refused(frozen: str) -> None:
    assert asked(frozen, NOBODY).status == 400 and b"Nobody is signed in" in asked(frozen, NOBODY).body


def test_a_frozen_plan_that_was_put_away_is_still_answered(frozen: str) -> None:
    with open_store() as store, acting_as(ANN):
        archive_plan(store, frozen)
    assert asked(frozen).status == 200


def test_where_saved_work_is_kept_is_not_told_when_it_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://ann:secret@hidden.example/plans")
    answered = asked("0" * 32)
    assert answered.status == 503 and json.loads(answered.body) == {"error": NOT_OPENED}
