"""The command that looks the whole installation through, says what is wrong and what to do, and mends what it safely can."""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from commands.command import Command
from geo.data_folder import DATA
from geo.installed import misfits, to_install
from geo.mistakes import Mistake
from geo.postcode_index import build_index, default_folder
from geo.sound_index import is_sound
from loaders.sources_register import changed_files
from store.database import open_store
from store.files import keep_from_others, log_is_long, others_may_read, shorten_log
from store.health import faults_in
from store.location import data_folder, saved_file

LEAST_FREE_MB = 500
_DAY_S = 24 * 3600
_MAP_SCRIPTS = (sys.executable, "-m", "ui.parts.maps.map_scripts")
_ROOT = DATA.parent


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, in a sentence that says what to do; ``mend`` does it, None where only a person can."""

    says: str
    mend: Callable[[], object] | None = None


def doctor(arguments: argparse.Namespace) -> int:
    """Print a line for each thing that is wrong, or that none is; the status is 1 where anything is left."""
    left = found = 0
    for finding in _findings():
        found += 1
        if arguments.mend and finding.mend:
            finding.mend()
            print(f"Mended: {finding.says}")
        else:
            left += 1
            print(finding.says)
    if not found:
        print("Nothing is wrong: packages, data, postcode index, map files, saved work and disk were looked at.")
    return 1 if left else 0


def _findings() -> Iterator[Finding]:
    for look in (_packages, _data, _postcodes, _half_indexes, _maps, _saved_work, _disk):
        yield from look()


def _packages() -> Iterator[Finding]:
    for one in misfits():
        yield Finding(f"{one.in_words()}: {to_install((one,))}.")


def _data() -> Iterator[Finding]:
    for name in changed_files():
        yield Finding(
            f"data/{name} is missing, or is not the file of this edition: put it back from where you got the product."
        )


def _postcodes() -> Iterator[Finding]:
    if not is_sound(folder := default_folder()):
        yield Finding(
            f"The postcode index in {folder} is not built, or is damaged: `doctor --mend` builds it anew.",
            lambda: build_index(folder),
        )


def _half_indexes() -> Iterator[Finding]:
    """What a builder of the index that was killed has left; one of today may still be at it."""
    folder = default_folder()
    for left in folder.parent.glob(f".{folder.name}-*"):
        if time.time() - left.stat().st_mtime > _DAY_S:
            yield Finding(
                f"{left} is left of a postcode index that was not finished: `doctor --mend` removes it.",
                lambda left=left: shutil.rmtree(left),  # type: ignore[misc]
            )


def _maps() -> Iterator[Finding]:
    """Asked in a process of its own: what belongs to the screens is imported by screens alone."""
    if _run(*_MAP_SCRIPTS, "--look"):
        yield Finding(
            "What maps need in static/ is missing, or is another: `doctor --mend` puts it back.",
            lambda: _run(*_MAP_SCRIPTS),
        )


def _run(*command: str) -> int:
    return subprocess.run(command, cwd=_ROOT, capture_output=True, check=False).returncode  # noqa: S603  our own program


def _saved_work() -> Iterator[Finding]:
    try:
        file = saved_file()
        if file is not None:
            if not file.exists():
                return  # nothing was ever saved
            yield from _file_of_saved_work(file)
        with open_store() as store:
            yield from map(Finding, faults_in(store))
    except Mistake as mistake:
        yield Finding(str(mistake))


def _file_of_saved_work(file: Path) -> Iterator[Finding]:
    if others_may_read(file):
        yield Finding(
            f"Other users of this machine can read {file}: `doctor --mend` keeps it to you and your group.",
            lambda: keep_from_others(file),
        )
    if log_is_long(file):
        yield Finding(f"The log of {file} is long: `doctor --mend` shortens it.", lambda: shorten_log(file))


def _disk() -> Iterator[Finding]:
    for folder in (data_folder(), default_folder().parent):
        there = next(one for one in (folder, *folder.parents) if one.exists())
        if (free := shutil.disk_usage(there).free // 1_000_000) < LEAST_FREE_MB:
            yield Finding(f"Only {free} MB are free for {folder}: make room, at least {LEAST_FREE_MB} MB.")


DOCTOR = {
    "doctor": Command(
        doctor,
        "look through packages, data, postcode index, map files, saved work and disk; say what is wrong and what to do",
        {"--mend": {"action": "store_true", "help": "mend what can be without touching saved work"}},
    )
}
