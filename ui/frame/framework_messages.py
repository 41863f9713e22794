"""What the framework's messages say, as far as our gates act on it: what a browser asks by its websocket, and what it is told."""

from contextlib import suppress

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from server.sockets import Asked, Told

_TAKEN = frozenset({"rerun_script", "stop_script", "file_urls_request", "app_heartbeat"})
_WORK_TAKEN = frozenset({"deferred_file", "dataframe_chunk"})


def asked_by(said: bytes) -> Asked:
    """Return what a browser's message asks; what cannot be read is taken, for the framework to say so.

    The framework would also clear what is kept for everybody, or write files of its own, for whoever asks.
    """
    message = as_message(said)
    kind = message.WhichOneof("type")
    if kind == "rerun_script":
        return Asked(True, message.rerun_script.page_script_hash, bool(message.rerun_script.fragment_id))
    if kind == "backend_operation_request":
        return Asked(message.backend_operation_request.WhichOneof("payload") in _WORK_TAKEN, None, False)
    return Asked(kind is None or kind in _TAKEN, None, False)


def told_by(said: bytes) -> Told:
    """Return what a message tells a browser. All of a screen was sent, too, where the rest will not be.

    Where a page was asked for by its address, the framework tells of its main script first.
    """
    message: ForwardMsg = ForwardMsg.FromString(said)
    begun = message.new_session
    is_of_a_page = begun.page_script_hash != begun.main_script_hash and not message.metadata.run.fragment_ids
    has_ended = message.WhichOneof("type") == "script_finished"
    is_drawn = has_ended and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
    return Told(begun.page_script_hash if is_of_a_page else None, is_drawn)


def as_message(said: bytes) -> BackMsg:
    """Return a browser's message; an empty one where it cannot be read."""
    message = BackMsg()
    with suppress(DecodeError):
        message.ParseFromString(said)
    return message
