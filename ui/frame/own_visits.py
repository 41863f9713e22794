"""Whose a visit is, and which downloads a visit asks for and is told of, as Streamlit keeps and says it."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import get_instance

from geo.mistakes import Mistake
from server.guard import Cookies
from server.own_things import MEDIA, Visits
from store.access.refusals import refused
from store.access.team import account_of
from store.audit import About
from ui.frame.framework_messages import as_message
from ui.frame.places import place_of
from ui.state.saved_work import saved_work

ANOTHERS = "This is part of somebody else's visit."


def visits_of(claims_of: Callable[[Cookies], Mapping[str, Any] | None]) -> Visits:
    """Return what is known of the visits of a team, whose claims are read from the cookies that opened them."""

    def of_visit(visit: str) -> str | None:
        client = get_instance().get_client(visit)
        context = client and client.client_context
        claims = claims_of(context.cookies) if context else None
        return account_of(claims) if claims else None

    return Visits(of_visit, _visit_asked, _download_told, _tell_of_refusal)


def _visit_asked(said: bytes) -> str | None:
    wanted = as_message(said).backend_operation_request.deferred_file.file_id
    found = get_instance().media_file_mgr._deferred_callables.get(wanted) if wanted else None
    return found["session_id"] if found else None


def _download_told(said: bytes) -> str | None:
    if MEDIA.encode() not in said:
        return None
    told: ForwardMsg = ForwardMsg.FromString(said)
    return told.backend_operation_response.deferred_file.url or told.page_config_changed.favicon or None


def _tell_of_refusal(path: str) -> None:
    with suppress(Mistake):
        refused(saved_work(), About("route", place_of(path)), ANOTHERS)
