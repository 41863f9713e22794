"""Visitors of the server, without a browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace


@contextmanager
def visit(who: str) -> Iterator[None]:
    """Be one visitor of the server for as long as it lasts."""
    thread = threading.current_thread()
    thread.streamlit_script_run_ctx = SimpleNamespace(session_id=who, gather_usage_stats=False)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        del thread.streamlit_script_run_ctx  # type: ignore[attr-defined]
