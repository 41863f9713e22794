"""What is kept is not worked out again; what is new is counted for each visitor; what is one's own is kept for nobody."""

import gzip
from collections.abc import Mapping
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from server.api import answering
from server.api.address import API, Address
from server.api.answering import Answering
from server.api.choice import one_of
from server.api.schemas import ANY_FILE
from server.ready import Content
from server.work import Work
from store.access.actors import Actor, acting_as
from store.access.roles import Role
from tests.server.asgi import Answered, ask

WORD = one_of("word", "A word.", ("one", "two", "three"), "one", "one")


class Asking:
    """An address that counts how often its answer is worked out."""

    def __init__(self, *, is_for_all: bool, most_a_minute: int = 100) -> None:
        self.worked_out = 0
        address = Address(
            "/word", "A word.", (WORD,), self._answer, {"text/html": ANY_FILE}, "/word", is_for_all=is_for_all
        )
        self.account = "ann@office.example"
        self.routes = Starlette(routes=[Answering(Work(), most_a_minute).route(address)])

    def _answer(self, asked: Mapping[str, Any]) -> Content:
        self.worked_out += 1
        return Content(asked["word"].encode() * 1000, "text/html")

    def __call__(self, choices: str = "", *headers: tuple[str, str]) -> Answered:
        return ask(self._signed_in, f"{API}/word{choices}", *headers)

    async def _signed_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        with acting_as(Actor(self.account, Role.ANALYST)):
            await self.routes(scope, receive, send)


def test_what_was_answered_is_not_worked_out_again_until_the_day_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    asking = Asking(is_for_all=True)
    first = asking("?word=two")
    assert asking("?word=two").body == first.body and asking.worked_out == 1
    assert asking("?word=one").body != first.body and asking.worked_out == 2

    tomorrow = date.today() + timedelta(days=1)
    monkeypatch.setattr(answering, "date", SimpleNamespace(today=lambda: tomorrow))
    asking("?word=two")
    assert asking.worked_out == 3


def test_what_is_not_for_all_is_worked_out_for_each_and_kept_nowhere() -> None:
    asking = Asking(is_for_all=False)
    assert asking().headers["cache-control"] == "no-store"
    asking()
    assert asking.worked_out == 2


def test_new_answers_are_counted_for_each_account_and_kept_ones_for_nobody() -> None:
    asking = Asking(is_for_all=True, most_a_minute=2)
    statuses = [asking(f"?word={word}").status for word in ("one", "two", "three", "one", "two")]
    refused = asking("?word=three")
    assert statuses == [200, 200, 429, 200, 200]
    assert refused.headers["retry-after"] == "30" and b"ask again in 30 seconds" in refused.body
    asking.account = "bob@office.example"
    assert asking("?word=three").status == 200


def test_an_answer_is_packed_for_who_takes_it_so_and_has_a_tag_of_its_own() -> None:
    asking = Asking(is_for_all=True)
    plain, packed = asking(), asking("", ("accept-encoding", "br, gzip;q=0.5"))
    assert gzip.decompress(packed.body) == plain.body and packed.headers["content-encoding"] == "gzip"
    assert packed.headers["etag"] != plain.headers["etag"] and packed.headers["vary"] == "Accept-Encoding"
    assert "content-encoding" not in asking("", ("accept-encoding", "gzip;q=0, br")).headers
    again = asking("", ("accept-encoding", "gzip"), ("if-none-match", packed.headers["etag"]))
    assert (again.status, again.body) == (304, b"") and asking.worked_out == 1
