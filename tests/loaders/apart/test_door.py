"""A reader runs apart: what it gives and says comes back, and whatever it does, this process goes on as it was."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import BoundedSemaphore, Thread
from typing import Any

import pytest

from geo.mistakes import Mistake
from loaders.apart import door, limits, nursery
from loaders.apart.door import FaultApartError, read_apart
from loaders.apart.ending import Here
from loaders.files.other_files import SeriesMistake
from loaders.intake.draft import open_draft
from tests.loaders.apart import hostile_readers as readers
from tests.loaders.files.workbook_forms import FORMS, template_filled
from tests.waiting import until

ROOT = Path(__file__).parents[3]


def said(reader: Callable[..., Any], *given: Any) -> str:
    """The sentence that comes of a reader."""
    with pytest.raises(Mistake) as caught:
        read_apart("a.xlsx", reader, *given)
    return str(caught.value)


def in_a_program_of_its_own(program: str) -> str:
    """What a program prints that changes the limits before the process for readers is begun."""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=90, check=True
    )
    return done.stdout.strip()


def test_a_draft_read_apart_is_the_one_read_here() -> None:
    book = FORMS["xlsx"](template_filled())
    assert read_apart("a.xlsx", open_draft, book, "a.xlsx") == open_draft(book, "a.xlsx")


def test_a_mistake_comes_back_as_it_is() -> None:
    with pytest.raises(SeriesMistake, match=r"^this is a series of counts\.$"):
        read_apart("a.xlsx", readers.finds_a_mistake, b"x")
    with pytest.raises(SeriesMistake) as here:
        open_draft(b"area code,area,period,value\nE1,Leeds,2024,3\n", "a.csv")
    with pytest.raises(SeriesMistake) as apart:
        read_apart("a.csv", open_draft, b"area code,area,period,value\nE1,Leeds,2024,3\n", "a.csv")
    assert str(here.value) == str(apart.value)


def test_a_mistake_of_a_kind_that_is_none_of_ours_is_a_plain_one() -> None:
    with pytest.raises(Mistake) as caught:
        read_apart("a.xlsx", readers.takes_itself_for_somebody_else)
    assert type(caught.value) is Mistake


def test_our_fault_is_told_with_its_place_and_without_the_files_words() -> None:
    with pytest.raises(FaultApartError, match=r"KeyError\n(.*\n)*.*hostile_readers.py:\d+ in has_a_fault") as caught:
        read_apart("a.xlsx", readers.has_a_fault, b"4 Quillfeather Yard")
    assert "Quillfeather" not in str(caught.value)


def test_what_takes_too_much_memory_dies_or_gives_something_else_ends_in_a_sentence() -> None:
    assert "more memory than any table" in said(readers.holds_too_much, limits.MOST_MEMORY_MB + 100)
    assert "damaged" in said(readers.is_killed)
    assert "damaged" in said(readers.gives_something_else)
    assert read_apart("a.xlsx", readers.greets, "on") == "read on"


def test_a_reader_may_not_write_open_much_or_know_where_saved_work_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    monkeypatch.setattr(nursery._Nursery, "control", None)  # begun anew, with this environment
    assert read_apart("a.xlsx", readers.says_what_it_can_do, str(tmp_path)) == ()


@pytest.mark.parametrize(
    "limit, reader", [("MOST_SECONDS", "never_ends, b'x'"), ("LONGEST_WAIT", "sleeps")], ids=["processor", "clock"]
)
def test_what_takes_too_long_is_ended_and_said(limit: str, reader: str) -> None:
    program = (
        "import sys; from loaders.apart import limits, worker\n"
        f"limits.{limit} = worker.{limit} = 1\n"
        "import socket; worker.stand_by(socket.socket(fileno=int(sys.argv[-1])))"
    )
    said = in_a_program_of_its_own(
        "import sys; from loaders.apart import nursery; from loaders.apart.door import read_apart\n"
        f"nursery._COMMAND = [sys.executable, '-c', {program!r}]\n"
        "from tests.loaders.apart import hostile_readers as r\n"
        f"try: read_apart('a.xlsx', r.{reader})\n"
        "except Exception as error: print(error)"
    )
    assert said.startswith("a.xlsx: reading it took longer than any table does")


def test_a_process_for_readers_that_has_died_is_begun_again() -> None:
    read_apart("a.xlsx", readers.greets, "once")
    control = nursery._Nursery.control
    assert control is not None
    control.close()
    assert read_apart("a.xlsx", readers.greets, "again") == "read again"


def test_a_file_waits_in_line_and_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_AT_ONCE", BoundedSemaphore(1))
    monkeypatch.setattr(door, "LONGEST_IN_LINE", 0.01)
    with door._AT_ONCE:
        assert "other files are still being read" in said(readers.greets, "late")
    monkeypatch.setattr(door, "LONGEST_IN_LINE", 90)
    found: list[str] = []
    some = [
        Thread(target=lambda: found.append(read_apart("a.xlsx", readers.greets, "in line")), daemon=True)
        for _ in "1234"
    ]
    for one in some:
        one.start()
    for one in some:
        one.join(90)
    assert found == ["read in line"] * 4


def test_an_answer_larger_than_can_be_held_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nursery, "MOST_ANSWER_MB", 0)
    assert "more memory" in said(readers.greets, "much")


def test_without_processes_that_split_one_is_begun_for_each_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nursery, "_CAN_BE_SPLIT", False)
    assert read_apart("a.xlsx", readers.greets, "slowly") == "read slowly"
    monkeypatch.setattr(nursery, "LONGEST_WAIT", 0.2)
    assert "took longer" in said(readers.sleeps)


def test_a_reader_inside_a_reader_is_in_the_same_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Here, "is_apart", True)
    monkeypatch.setattr(nursery, "answer_to", None)
    assert read_apart("a.xlsx", readers.greets, "here") == "read here"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux says what a process runs")
def test_the_process_for_readers_ends_with_whoever_began_it() -> None:
    program = (
        "import subprocess; from loaders.apart import nursery; from loaders.apart.door import read_apart\n"
        "begin, pids = subprocess.Popen, []\n"
        "subprocess.Popen = lambda *given, **named: pids.append(begin(*given, **named)) or pids[0]\n"
        "from tests.loaders.apart import hostile_readers as r\n"
        "read_apart('a.xlsx', r.greets, 'once'); print(pids[0].pid)"
    )
    pid = int(in_a_program_of_its_own(program))
    command = Path(f"/proc/{pid}/cmdline")
    until(lambda: not command.exists() or not command.read_bytes(), "the end of the process")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux lists what a process has open")
def test_nothing_is_left_open_once_a_file_is_read() -> None:
    def are_open() -> int:
        return len(list(Path("/proc/self/fd").iterdir()))

    read_apart("a.xlsx", readers.greets, "and gone")
    before = are_open()
    for _ in range(5):
        read_apart("a.xlsx", readers.greets, "and gone")
    assert are_open() == before
