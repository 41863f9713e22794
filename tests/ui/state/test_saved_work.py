"""A database that cannot be reached keeps nobody waiting twice."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import streamlit as st

from geo.mistakes import Mistake
from store.versions import Heading
from ui.state.saved_work import by_name, saved_work, why_no_saved_work


@pytest.fixture
def knocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """A port of this machine where every caller is sent away at once, and counted; DATABASE_URL names it."""
    counted: list[int] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def send_away() -> None:
            while True:
                try:
                    caller, _ = server.accept()
                except OSError:
                    return
                counted.append(1)
                caller.close()

        threading.Thread(target=send_away, daemon=True).start()
        monkeypatch.setenv("DATABASE_URL", f"postgresql://somebody@127.0.0.1:{server.getsockname()[1]}/plans")
        yield counted
    st.cache_resource.clear()


def test_a_database_that_cannot_be_reached_is_tried_once_and_not_at_every_redraw(knocks: list[int]) -> None:
    with pytest.raises(Mistake, match="it is tried again in a minute"):
        saved_work()
    tried = len(knocks)
    assert tried > 0
    assert "cannot be reached" in why_no_saved_work()
    assert len(knocks) == tried


def test_after_a_while_it_is_tried_again(knocks: list[int]) -> None:
    why_no_saved_work()
    tried = len(knocks)
    st.cache_resource.clear()  # what the minute does
    why_no_saved_work()
    assert len(knocks) > tried


def test_what_has_the_same_name_is_told_apart_by_a_number_and_no_two_have_the_same() -> None:
    saved = [
        Heading(str(at), name, 1, datetime(2026, 11, 26, tzinfo=UTC), frozen=False, archived=False)
        for at, name in enumerate(["Kent", "Kent (2)", "Kent", "Essex", "Kent"])
    ]
    named = by_name(saved)
    assert list(named) == ["Kent", "Kent (2)", "Kent (3)", "Essex", "Kent (4)"]
    assert list(named.values()) == saved
