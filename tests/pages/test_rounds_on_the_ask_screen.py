"""A round on the screen Ask: what is dropped there, its board and maps, whose word stands, and its end as a published version."""

from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256

from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from loaders.directory.directory_text import directory_as_texts
from loaders.directory.shipped import published_directory
from loaders.rounds.texts import round_as_text
from store.database import open_store
from store.directories import published
from store.rounds import open_round, returns_of, round_of, rounds
from tests.pages.screens import DASHBOARD, said
from tests.rounds_filled import ASKED, KENT, NONE, NOT_KNOWN, ROUND, THERE_IS, filled, tell_a_service
from tests.waiting import SECONDS_AT_MOST, until

OPEN = (
    "open_rounds",
    "open_round_board",
    "open_round_return",
    "open_round_files",
    "open_round_close",
    "open_round_before",
)
EARLY = date.today() - timedelta(days=2)


def one(book: Workbook) -> None:
    book[ASKED]["F5"], book[ASKED]["F6"] = NONE, "n/a"


def other(book: Workbook) -> None:
    book[ASKED]["F5"], book[ASKED]["F7"] = THERE_IS, NOT_KNOWN
    tell_a_service(book, C="Early intervention")


def kept_round() -> str:
    of = replace(ROUND, opened_on=EARLY, due=EARLY + timedelta(weeks=8))
    with open_store() as store:
        return open_round(store, of.name, round_as_text(of), directory_as_texts(published_directory())).id


def test_returned_workbooks_are_dropped_seen_decided_on_and_published() -> None:
    round_id = kept_round()
    files = [(f"{who}.xlsx", filled(KENT, fill, EARLY.isoformat()), "") for who, fill in (("ann", one), ("bo", other))]
    screen = AppTest.from_file(str(DASHBOARD), default_timeout=SECONDS_AT_MOST)
    for key in OPEN:
        screen.session_state[key] = True
    screen.session_state["round_return"] = sha256(files[0][1]).hexdigest()
    screen.switch_page("pages/ask.py").run()
    assert not screen.exception and "No round was closed before this one." in said(screen)
    screen.file_uploader(key="round_files").set_value(files).run()
    until(lambda: "New workbooks" in said(screen), "what was read of both", screen.run)
    seen = said(screen)
    assert not screen.exception and "New workbooks: 2. Files that could not be taken: 0." in seen
    assert "1 of 3 areas has answered" in seen and "The answers changed the map in 1 area" in seen
    assert "1 answer contradicts another and waits for a decision" in seen
    assert "Subject: A reminder: Mapping (INVENTED), Lancashire" in seen and "n/a" in seen
    next(button for button in screen.button if button.label.endswith("ann.xlsx")).click().run()
    assert not screen.exception and "waits for a decision" not in said(screen)
    screen.text_input(key="round_publish_name").input("The map")
    screen.text_input(key="round_publish_by").input("Ann").run()
    screen.button(key="close_the_round").click().run()
    assert not screen.exception and "Closed, and published as version 1 of The map." in said(screen)
    with open_store() as store:
        assert round_of(store, round_id).frozen and len(returns_of(store, round_id)) == 2
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
