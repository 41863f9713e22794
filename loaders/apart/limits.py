"""What reading one file may take, and the limits that hold a process to it."""

import os
import sys
from pathlib import Path

MB = 1_000_000
MOST_MEMORY_MB = 2_000
"""Of addresses, beside what the process has before it reads: a sheet of 200,000 rows needs half."""
MOST_SECONDS, MORE_FOR_EACH_MB = 90, 2
"""Of a processor's time: a directory of 100,000 rows in 60 MB takes 70 seconds, in a zip of 2 MB half a minute."""
LONGEST_WAIT = 600
"""Seconds by the clock: on a busy machine a processor's second is many."""
MOST_FILES_OPEN = 64
MOST_ANSWER_MB = 150
"""Of what was read, as it comes back."""
MOST_AT_ONCE = 2
LONGEST_IN_LINE = 120
"""Seconds that a file waits until another has been read."""
LESS_URGENT = 5
"""So much a reader stands back, as ``nice`` counts, behind the server that has other visitors to answer."""


def set_limits(content_bytes: int) -> None:
    """Hold this process to the limits for good; where the system has none (Windows), the clock alone holds it."""
    if sys.platform == "win32":
        return
    import resource

    seconds = MOST_SECONDS + MORE_FOR_EACH_MB * content_bytes // MB
    limits = {
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_NOFILE: MOST_FILES_OPEN,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }
    if (held := _addresses_held()) is not None:
        limits[resource.RLIMIT_AS] = held + MOST_MEMORY_MB * MB
    for limit, most in limits.items():
        resource.setrlimit(limit, (most, most))
    os.nice(LESS_URGENT)


def _addresses_held() -> int | None:
    """Bytes of addresses that this process has; None where the system (macOS) does not say so, and holds to no limit of them."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return None
