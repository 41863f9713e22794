"""What a visit holds is declared in a record, reached through it alone, and seen by no other visit."""

import ast
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from ui.state.held import Held

ROOT = Path(__file__).resolve().parents[3]
SOURCES = [ROOT / "dashboard.py", *(ROOT / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
THAT_HOLD_SOMETHING = {
    *("selectbox", "multiselect", "text_input", "text_area", "number_input", "date_input", "slider", "radio"),
    *("toggle", "checkbox", "pills", "segmented_control", "file_uploader", "select_slider", "time_input"),
}


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The session of one visit, empty."""
    held: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", held)
    return held


class _Tried:
    """A record to be tried."""

    tried_words = Held("none yet")
    tried_list = Held[list[str]]([])


def test_a_field_is_held_under_its_own_name(session: dict[str, Any]) -> None:
    _Tried.tried_words.put("some")
    assert session == {"tried_words": "some"}
    assert _Tried.tried_words.now() == "some"


def test_what_nobody_put_is_as_at_first() -> None:
    assert (_Tried.tried_words.now(), _Tried.tried_words.is_held()) == ("none yet", False)


def test_what_is_said_once_is_gone_when_it_is_taken() -> None:
    _Tried.tried_words.put("said")
    assert [_Tried.tried_words.take(), _Tried.tried_words.take()] == ["said", "none yet"]


def test_a_list_that_one_visit_adds_to_is_empty_in_the_next() -> None:
    _Tried.tried_list.now().append("mine")
    assert _Tried.tried_list.now() == []


def test_two_records_cannot_hold_under_one_name() -> None:
    with pytest.raises(RuntimeError) as raised:  # as Python says an error in naming a field
        type("Other", (), {"tried_words": Held("")})
    assert "_Tried has a field of that name" in str(raised.value.__cause__)


def test_nothing_but_held_touches_the_session() -> None:
    touching = {
        f"{path.relative_to(ROOT)}, line {node.lineno}"
        for path in SOURCES
        if path != ROOT / "ui" / "state" / "held.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "session_state"
    }
    assert not touching, "declare what is held in a record of ui.state"


def test_a_widget_that_holds_something_takes_its_key_from_a_record() -> None:
    """A key that is made up as the widget is drawn, one of many like it, is not a fixed word and may be."""
    offending = {
        f"{path.relative_to(ROOT)}, line {node.lineno}: {keyword.value.value!r}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in THAT_HOLD_SOMETHING
        for keyword in node.keywords
        if keyword.arg == "key" and isinstance(keyword.value, ast.Constant)
    }
    assert not offending, "give it a field in the record of its screen"
