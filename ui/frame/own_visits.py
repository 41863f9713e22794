"""Whose a visit is, and which downloads a visit asks for and is told of, as Streamlit keeps and says it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import get_instance

from geo.mistakes import Mistake
from server.guard import Cookies
from server.own_things import MEDIA, Visits
from server.pages_left import Asked
from store.access.refusals import refused
from store.access.team import account_of
from store.audit import About
from ui.frame.places import place_of
from ui.state.saved_work import saved_work

_TAKEN = frozenset({"rerun_script", "stop_script", "file_urls_request", "app_heartbeat"})
_WORK_TAKEN = frozenset({"deferred_file", "dataframe_chunk"})
ANOTHERS = "This is part of somebody else's visit."


def visits_of(claims_of: Callable[[Cookies], Mapping[str, Any] | None]) -> Visits:
    """Return what is known of the visits of a team, whose claims are read from the cookies that opened them."""

    def of_visit(visit: str) -> str | None:
        client = get_instance().get_client(visit)
        context = client and client.client_context
        claims = claims_of(context.cookies) if context else None
        return account_of(claims) if claims else None

    return Visits(of_visit, _visit_asked, _download_told, _tell_of_refusal)


def is_taken(said: bytes) -> bool:
    """Whether a browser's message is of a kind that a screen sends; what cannot be read is for the framework to say.

    The framework would also clear what is kept for everybody, or write files of its own, for whoever asks.
    """
    asked = _read(said)
    kind = asked.WhichOneof("type")
    if kind == "backend_operation_request":
        return asked.backend_operation_request.WhichOneof("payload") in _WORK_TAKEN
    return kind is None or kind in _TAKEN


def asks_to_draw(said: bytes) -> bool:
    """Whether a browser's message asks for a screen, or a part of it, to be drawn."""
    return page_asked(said) is not None


def page_asked(said: bytes) -> Asked | None:
    """Return of which page a browser's message asks for a drawing, and whether for a part alone; None where it asks for none."""
    asked = _read(said)
    if asked.WhichOneof("type") != "rerun_script":
        return None
    return Asked(asked.rerun_script.page_script_hash, bool(asked.rerun_script.fragment_id))


def page_told(said: bytes) -> str | None:
    """Return the page that a browser is told it will be sent whole; None where a message tells of none.

    Where a page was asked for by its address, the framework tells of its main script first.
    """
    told: ForwardMsg = ForwardMsg.FromString(said)
    begun = told.new_session
    is_of_a_page = begun.page_script_hash != begun.main_script_hash and not told.metadata.run.fragment_ids
    return begun.page_script_hash if is_of_a_page else None


def says_drawn(said: bytes) -> bool:
    """Whether a message tells a browser that all of a screen has been sent, or will not be."""
    told: ForwardMsg = ForwardMsg.FromString(said)
    return told.WhichOneof("type") == "script_finished" and told.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


def _visit_asked(said: bytes) -> str | None:
    wanted = _read(said).backend_operation_request.deferred_file.file_id
    found = get_instance().media_file_mgr._deferred_callables.get(wanted) if wanted else None
    return found["session_id"] if found else None


def _download_told(said: bytes) -> str | None:
    if MEDIA.encode() not in said:
        return None
    told: ForwardMsg = ForwardMsg.FromString(said)
    return told.backend_operation_response.deferred_file.url or told.page_config_changed.favicon or None


def _read(said: bytes) -> BackMsg:
    asked = BackMsg()
    with suppress(DecodeError):
        asked.ParseFromString(said)
    return asked


def _tell_of_refusal(path: str) -> None:
    with suppress(Mistake):
        refused(saved_work(), About("route", place_of(path)), ANOTHERS)
