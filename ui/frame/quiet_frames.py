"""Frames of a websocket that nobody can read: one line in the log, without the traceback that says nothing of ours."""

import logging

from google.protobuf.message import DecodeError

_READERS = {
    "streamlit.web.server.starlette.starlette_websocket": "_websocket_endpoint",
    "uvicorn.error": "send_receive_event_to_app",
}
"""The logger of each that reads a frame, and which of its functions does."""


class _InOneLine(logging.Filter):
    """Takes the traceback from what is said of an unreadable frame; everything else keeps it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, DecodeError | UnicodeDecodeError) and record.funcName == _READERS[record.name]:
            record.exc_info = None
        return True


def say_frames_in_one_line() -> None:
    """Have both loggers say in one line that a frame could not be read."""
    for name in _READERS:
        logging.getLogger(name).addFilter(_InOneLine())
