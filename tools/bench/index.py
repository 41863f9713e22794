"""The postcode index: size on disk, time to open, memory it takes. Measured in fresh processes."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from geo.postcode_index import default_folder
from geo.postcodes import PostcodeIndex
from tools.bench.postcodes import as_people_write_them
from tools.bench.timing import Line, interleaved, milliseconds

FRESH_STARTS = 5
PROC = Path("/proc/self/status")


def resident_kb() -> dict[str, int]:
    """Return this process's resident memory in kB: ``RssAnon`` its own, ``RssFile`` pages of files; empty where unknown."""
    if not PROC.exists():
        return {}
    lines = (line.split() for line in PROC.read_text().splitlines())
    return {words[0].rstrip(":"): int(words[1]) for words in lines if words and words[0] in ("RssAnon:", "RssFile:")}


def report_a_fresh_start() -> None:
    """Open the index in this process, look up 100,000, and print times and memory as JSON: run in a fresh process."""
    memory = [resident_kb()]
    begun = perf_counter()
    index = PostcodeIndex.open()
    opened = perf_counter() - begun
    memory.append(resident_kb())
    queries = as_people_write_them(index)
    memory.append(resident_kb())
    located = index.locate(queries)
    memory.append(resident_kb())
    print(json.dumps({"opened": opened, "rows": len(located), "memory": memory}))


def fresh_start() -> dict[str, Any]:
    """Run ``report_a_fresh_start`` in a process of its own."""
    told = subprocess.run([sys.executable, "-m", "tools.bench.index"], check=True, capture_output=True, text=True)
    return dict(json.loads(told.stdout))


def measure_index() -> Iterator[Line]:
    """Size, opening time, and memory added by opening and by the look-ups."""
    size = sum(path.stat().st_size for path in default_folder().iterdir())
    yield Line("on disk", f"{size / 1e6:.0f} MB")
    starts = [fresh_start() for _ in range(FRESH_STARTS)]
    again = interleaved(15, {"open": PostcodeIndex.open})["open"]
    first = median(start["opened"] for start in starts)
    yield Line(
        "to open",
        f"{milliseconds(first)} in a fresh process (area lookup read too), {milliseconds(again)} again",
    )
    for words, before, after in (("opening", 0, 1), ("100,000 look-ups, with their answers", 2, 3)):
        yield Line(f"memory added by {words}", _added(starts, before, after))


def _added(starts: list[dict[str, Any]], before: int, after: int) -> str:
    """Say the memory added between two moments, median over the starts."""
    added = {}
    for kind in ("RssAnon", "RssFile"):
        grown = [start["memory"][after][kind] - start["memory"][before][kind] for start in starts if start["memory"][0]]
        added[kind] = median(grown) / 1000 if grown else None
    if added["RssAnon"] is None:
        return "not measured: this system has no /proc"
    return f"{added['RssAnon']:.0f} MB of its own, {added['RssFile']:.0f} MB of file pages shared between processes"


if __name__ == "__main__":
    report_a_fresh_start()
