"""A round on the screen Ask: its board and maps, whose word stands, and its end as a published version."""

from dataclasses import replace
from datetime import date, timedelta

from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from loaders.directory.directory_text import directory_as_texts
from loaders.directory.shipped import published_directory
from loaders.rounds.texts import return_as_text, round_as_text
from store.database import open_store
from store.directories import published
from store.rounds import keep_returns, open_round, round_of, rounds
from tests.pages.screens import DASHBOARD, said
from tests.rounds_filled import ASKED, KENT, NONE, NOT_KNOWN, ROUND, THERE_IS, filled, returned, tell_a_service
from tests.waiting import SECONDS_AT_MOST

OPEN = (
    "open_rounds",
    "open_round_board",
    "open_round_return",
    "open_round_files",
    "open_round_close",
    "open_round_before",
)


def one(book: Workbook) -> None:
    book[ASKED]["F5"], book[ASKED]["F6"] = NONE, "n/a"


def other(book: Workbook) -> None:
    book[ASKED]["F5"], book[ASKED]["F7"] = THERE_IS, NOT_KNOWN
    tell_a_service(book, C="Early intervention")


def kept_round_with_two_answers() -> tuple[str, str]:
    early = date.today() - timedelta(days=2)
    files = {"ann.xlsx": filled(KENT, one, early.isoformat()), "bo.xlsx": filled(KENT, other, early.isoformat())}
    reads = [returned(content, name, date.today()) for name, content in files.items()]
    of = replace(ROUND, opened_on=early, due=early + timedelta(weeks=8))
    with open_store() as store:
        made = open_round(store, of.name, round_as_text(of), directory_as_texts(published_directory()))
        texts = {read.checksum: return_as_text(read) for read in reads}
        keep_returns(store, made.id, texts)
    return made.id, reads[0].checksum


def test_a_round_is_seen_decided_on_closed_and_published() -> None:
    round_id, first = kept_round_with_two_answers()
    screen = AppTest.from_file(str(DASHBOARD), default_timeout=SECONDS_AT_MOST)
    for key in OPEN:
        screen.session_state[key] = True
    screen.session_state["round_return"] = first
    screen.switch_page("pages/ask.py").run()
    assert not screen.exception
    seen = said(screen)
    assert "1 of 3 areas has answered" in seen and "The answers changed the map in 1 area" in seen
    assert "1 answer contradicts another and waits for a decision" in seen
    assert "Subject: A reminder: Mapping (INVENTED), Lancashire" in seen and "n/a" in seen
    assert "No round was closed before this one." in seen
    next(button for button in screen.button if button.label.endswith("ann.xlsx")).click().run()
    assert not screen.exception and "waits for a decision" not in said(screen)
    screen.text_input(key="round_publish_name").input("The map")
    screen.text_input(key="round_publish_by").input("Ann").run()
    screen.button(key="close_the_round").click().run()
    assert not screen.exception and "Closed, and published as version 1 of The map." in said(screen)
    with open_store() as store:
        assert round_of(store, round_id).frozen
        assert [heading.facts["round"] for heading in published(store)] == [round_id]


def test_a_round_is_opened_on_the_screen() -> None:
    screen = AppTest.from_file(str(DASHBOARD), default_timeout=SECONDS_AT_MOST)
    for key in ("open_rounds", "open_a_round"):
        screen.session_state[key] = True
    for key, text in (("round_name", "Mapping"), ("round_owner", "An office"), ("round_address", "nobody")):
        screen.session_state[key] = text
    screen.session_state["round_areas"] = [KENT]
    screen.switch_page("pages/ask.py").run()
    screen.button(key="open_the_round").click().run()
    assert "Workbooks go back to the e-mail address of a role" in said(screen)
    screen.text_input(key="round_address").input("mapping@office.example")
    screen.button(key="open_the_round").click().run()
    assert not screen.exception and "Mapping is open until" in said(screen)
    with open_store() as store:
        assert [heading.name for heading in rounds(store)] == ["Mapping"]
