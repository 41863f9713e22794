"""Start savers, and let them all begin at one moment."""

import subprocess
import sys
from pathlib import Path

from tests.waiting import SECONDS_AT_MOST

ROOT = Path(__file__).resolve().parents[2]


def start(*arguments: str) -> subprocess.Popen[str]:
    """Start one process of ``tests.store.saver``, and wait until it is ready to begin."""
    command = [sys.executable, "-m", "tests.store.saver", *arguments]
    process = subprocess.Popen(
        command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def begin(process: subprocess.Popen[str]) -> None:
    """Let it go."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def all_at_once(*each: tuple[str, ...]) -> list[str]:
    """Run processes side by side until each ends well, and give what they printed."""
    processes = [start(*arguments) for arguments in each]
    for process in processes:
        begin(process)
    ended = [process.communicate(timeout=SECONDS_AT_MOST) for process in processes]
    assert [process.returncode for process in processes] == [0] * len(processes), ended
    return [printed for printed, _ in ended]
