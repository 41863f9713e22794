"""What every command writes: a table to a file, and notes to standard error."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from coverage.export import to_csv, to_xlsx
from geo.mistakes import Mistake
from say.answers import Answer

SECONDS_IN_SILENCE = 2.0
"""After which long work tells how far it is."""
WRITERS = {".csv": to_csv, ".xlsx": to_xlsx}


def note(notes: Sequence[str]) -> None:
    """Say each on a line of standard error."""
    for said in notes:
        print(said, file=sys.stderr)


def write_table(out: Path, answer: Answer) -> int:
    """Write a table by the ending of the file's name."""
    require_ending(out, *WRITERS)
    save(out, WRITERS[out.suffix.lower()](*answer))
    print(f"{len(answer[0])} rows written to {out}", file=sys.stderr)
    return 0


def require_ending(path: Path | None, *endings: str) -> None:
    """Refuse a file's name with another ending than these; no file (None) is not refused."""
    if path is not None and path.suffix.lower() not in endings:
        raise Mistake(f"{path} must end in {' or '.join(endings)}.")


def save(path: Path, content: bytes) -> None:
    """Write a file whole, or say in one sentence why it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise Mistake(f"{path} could not be written: {error.strerror}.") from error


def make_folder(path: Path) -> None:
    """Make a folder that is not there, or say in one sentence why it cannot be made."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Mistake(f"{path} could not be made a folder: {error.strerror}.") from error


def progress_after(seconds: float) -> Callable[[int, int], None]:
    """Return a report of progress that says nothing in the first seconds."""
    begun = monotonic()

    def report(done: int, total: int) -> None:
        if monotonic() - begun > seconds:
            print(f"{done} of {total}", file=sys.stderr)

    return report
