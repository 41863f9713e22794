"""Wait for what is to come, up to a limit that only something broken reaches: a busy machine is slow, not wrong."""

import time
from collections.abc import Callable

SECONDS_AT_MOST = 90


def _a_moment() -> None:
    time.sleep(0.02)


def until(is_there: Callable[[], object], what: str, pause: Callable[[], object] = _a_moment) -> None:
    """Return as soon as something is there, looking again after each pause.

    Raises
    ------
    AssertionError
        If after ``SECONDS_AT_MOST`` it is not; ``what`` says what was waited for.
    """
    end = time.monotonic() + SECONDS_AT_MOST
    while not is_there():
        assert time.monotonic() < end, f"not there after {SECONDS_AT_MOST} seconds: {what}"
        pause()
