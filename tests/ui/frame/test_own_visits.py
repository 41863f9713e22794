"""Whose download a browser asks for by its websocket, or is told of."""

from types import SimpleNamespace

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from ui.frame import own_visits
from ui.frame.own_visits import visits_of


def test_whose_a_visit_is_stands_in_the_cookies_that_opened_it(monkeypatch: pytest.MonkeyPatch) -> None:
    client = SimpleNamespace(client_context=SimpleNamespace(cookies={"who": "Ana@office.example"}))
    kept = SimpleNamespace(_deferred_callables={"1": {"session_id": "of-ana"}})
    runtime = SimpleNamespace(get_client={"of-ana": client}.get, media_file_mgr=kept)
    monkeypatch.setattr(own_visits, "get_instance", lambda: runtime)
    visits = visits_of(lambda cookies: {"email": cookies["who"]})
    assert visits.account_of("of-ana") == "ana@office.example" and visits.account_of("of-nobody") is None
    asked = BackMsg()
    asked.backend_operation_request.deferred_file.file_id = "1"
    assert visits.visit_asked(asked.SerializeToString()) == "of-ana"
    asked.backend_operation_request.deferred_file.file_id = "2"
    assert visits.visit_asked(asked.SerializeToString()) is None and visits.visit_asked(b"\xff") is None


def test_a_text_that_names_a_download_does_not_tell_of_it() -> None:
    visits, told = visits_of(lambda _: None), ForwardMsg()
    told.backend_operation_response.deferred_file.url = "/media/a1.csv"
    assert visits.download_told(told.SerializeToString()) == "/media/a1.csv"
    told.page_config_changed.favicon = "/media/icon.png"
    assert visits.download_told(told.SerializeToString()) == "/media/icon.png"
    told = ForwardMsg()
    told.delta.new_element.markdown.body = "/media/a1.csv"
    assert visits.download_told(told.SerializeToString()) is None
