"""A block has one way to the screen, and that way marks whatever is put on it: a block that forgets cannot be written."""

import json
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from loaders.sources_register import named_briefly

BLOCK = """
from functools import partial
import altair as alt
import pandas as pd
from say.provenance import COHORT
from ui.frame.screen import show_screen

def people_chart(table):
    return alt.Chart(table.reset_index()).mark_bar().encode(x="people:Q", y="area_code:N")

def draw(s):
    table = pd.DataFrame({"people": [40.0]}, index=pd.Index(["E23000032"], name="area_code"))
    s.plain.header("A heading that speaks of no data")
    s.table(table, "Some people", index=True)
    s.plain.header("Another")
    s.say("Forty people.")
    s.header("A section")
    with s.expander("A fold"):
        s.bullets(["A line."])
    s.quote("To quote.")
    s.chart(partial(people_chart, table), table, "people", COHORT, "throwaway", "People, by area")

show_screen(asks=(), more=(), draw=draw)
"""


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """The files that a block offers, by name, made."""
    made: dict[str, bytes] = {}

    def offer(label: str, data: Any, file_name: str, *rest: object, **more: object) -> None:
        made[file_name] = data() if callable(data) else data

    monkeypatch.setattr(st, "download_button", offer)
    monkeypatch.setattr(st, "page_link", lambda *_, **__: None)  # a block alone has no other screens to link to
    return made


def drawn(directory: str) -> AppTest:
    """Run the block with a directory in use."""
    app = AppTest.from_string(BLOCK, default_timeout=60)
    app.query_params["directory"] = directory
    app.session_state["save_throwaway"] = True
    app.run()
    assert not app.exception
    return app


def html_of(app: AppTest) -> list[str]:
    """List what is drawn as HTML, how it looks left out."""
    bodies = [str(each.proto.body) for each in app.get("html")]
    return [body for body in bodies if not body.startswith("<style>")]


def test_everything_of_a_block_is_marked_where_the_directory_is_invented(files: dict[str, bytes]) -> None:
    app = drawn("demonstration")
    html = html_of(app)
    assert '<p class="atlas-quiet">INVENTED data, for training only.</p>' in html  # above the bare table
    assert '<p class="atlas-say">INVENTED: Forty people.</p>' in html
    assert "<ul><li>INVENTED: A line.</li></ul>" in html
    assert [each.value for each in app.header][1:] == ["Another", "A section (INVENTED)"]
    assert app.expander[0].label == "A fold (INVENTED)"
    assert app.code[0].value == "INVENTED: To quote."
    spec = json.loads(app.get("vega_lite_chart")[0].proto.spec)
    assert spec["title"]["text"] == "INVENTED data, for training only."
    assert set(files) == {f"INVENTED_throwaway.{kind}" for kind in ("png", "svg", "csv", "xlsx")}
    assert b"INVENTED data, for training only." in files["INVENTED_throwaway.svg"]
    rows = files["INVENTED_throwaway.csv"].decode("utf-8-sig").splitlines()
    assert rows[1].endswith(",INVENTED")


def test_nothing_is_said_to_be_invented_of_the_published_record(files: dict[str, bytes]) -> None:
    app = drawn("published")
    assert "INVENTED" not in str(html_of(app))
    assert not [name for name in files if "INVENTED" in name]
    rows = files["throwaway.csv"].decode("utf-8-sig").splitlines()
    assert rows[1].endswith(",modelled estimate")


def test_source_edition_and_date_come_with_the_file(files: dict[str, bytes]) -> None:
    drawn("published")
    row = files["throwaway.csv"].decode("utf-8-sig").splitlines()[1]
    for said in (
        "Published record, compiled November 2026",
        named_briefly("population"),
        "records old after 24 months",
        "as shipped",
    ):
        assert said in row
