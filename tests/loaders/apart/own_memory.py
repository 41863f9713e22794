"""How much memory this process took on at most while something was done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CLEAR, _STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")


class Peak:
    """Megabytes more than before, at the peak; 0 where the system does not say."""

    grown_mb = 0.0


@contextmanager
def peak_of_this_process() -> Iterator[Peak]:
    """Measure what is done inside."""
    peak = Peak()
    if not _CLEAR.exists():
        yield peak
        return
    _CLEAR.write_text("5", encoding="ascii")  # the peak begins anew
    before = _mb("VmRSS:")
    yield peak
    peak.grown_mb = _mb("VmHWM:") - before


def _mb(what: str) -> float:
    line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith(what))
    return int(line.split()[1]) / 1000
