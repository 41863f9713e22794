"""A round of all 43 forces: its workbooks in 20 seconds, through LibreOffice and back, and taken whole or not at all."""

import itertools
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from coverage.rounds.standing import asked_of, standing
from geo.areas import area_name, area_table
from loaders.directory.shipped import published_directory
from loaders.rounds.taking import take_files
from loaders.rounds.workbook import workbook_of
from store.database import open_store
from store.rounds import returns_of, rounds
from tests.loaders.rounds.test_returned_with_mistakes import MISTAKES, all_that_was_read
from tests.rounds_filled import NONE, NOT_KNOWN, ROUND, filled, returned, tell_a_service
from tests.spreadsheet import recalculate, spreadsheet

pytestmark = pytest.mark.soak
ROOT = Path(__file__).parents[2]
FORCES = tuple(area_table("pfa").index)


def quiet(done: int, total: int) -> None:
    """Say nothing."""


def test_43_workbooks_are_made_in_20_seconds_and_taken_with_every_answer() -> None:
    of, base = replace(ROUND, areas=FORCES), published_directory()
    begun = time.process_time()
    asked = asked_of(base, of)
    made = {area: workbook_of(of, area, asked, "An office") for area in FORCES}
    assert time.process_time() - begun < 20
    files, none = [], 0
    for area, content in made.items():
        book = load_workbook(BytesIO(content))
        sheet = book["2 What is asked"]
        for row in range(5, sheet.max_row + 1):
            if str(sheet[f"A{row}"].value).startswith("Q"):
                sheet[f"F{row}"] = NONE if row % 2 else NOT_KNOWN
                none += row % 2
        tell_a_service(book, A=f"Example group of {area_name(area)} (INVENTED)", E="high")
        out = BytesIO()
        book.save(out)
        files.append((f"{area}.xlsx", out.getvalue()))
    begun = time.process_time()
    found = take_files(files, of, base, asked, {}, date(2026, 12, 1), quiet)
    now = standing(base, of, list(found.returns.values()), date(2026, 12, 1))
    print(f"taken in {time.process_time() - begun:.1f} s of this process")
    assert len(now.answered) == 43 and not found.refused
    assert len(now.merged.directory.services) == len(base.services) + 43 + none
    assert now.after.cells_unknown < now.before.cells_unknown


def test_43_workbooks_come_back_with_every_mistake_and_all_is_said_and_kept() -> None:
    of, base = replace(ROUND, areas=FORCES), published_directory()
    asked = asked_of(base, of)
    fills = dict(zip(FORCES, itertools.cycle(MISTAKES), strict=False))
    files = []
    for area, fill in fills.items():
        book = load_workbook(BytesIO(workbook_of(of, area, asked, "An office")))
        fill(book)
        out = BytesIO()
        book.save(out)
        files.append((f"{area}.xlsx", out.getvalue()))
    found = take_files(files, of, base, asked, {}, date(2026, 12, 1), quiet)
    assert len(found.returns) == 43 and not found.refused
    for read in found.returns.values():
        said, written = MISTAKES[fills[read.area]]
        said = said.partition('"Q')[0]  # an area is asked questions of its own
        assert said in " ".join(read.mistakes), (area_name(read.area), read.mistakes)
        assert written in all_that_was_read(read), (area_name(read.area), written)
    standing(base, of, list(found.returns.values()), date(2026, 12, 1))


@pytest.mark.skipif(spreadsheet() is None, reason="LibreOffice is not installed here")
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_workbook_saved_by_libreoffice_comes_back_equal(tmp_path: Path, ending: str) -> None:
    content = filled(FORCES[2], lambda book: tell_a_service(book, E="high;medium", I="40", K="2028-03"))
    before = tmp_path / "before.xlsx"
    before.write_bytes(content)
    (after,) = recalculate([before], tmp_path / "after", to=ending)
    one, other = returned(content), returned(after.read_bytes(), f"after.{ending}")
    assert one.mistakes == other.mistakes == ()
    assert (one.to_questions, one.on_records, one.filled_on) == (other.to_questions, other.on_records, other.filled_on)
    assert one.directory is not None and other.directory is not None
    columns = ["service_name", "intervention", "risk_levels", "places", "funded_to"]
    assert one.directory.services[columns].equals(other.directory.services[columns])


def test_taking_by_command_that_is_killed_has_taken_everything_or_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("COVERAGE_DATA", str(tmp_path / "data"))
    run = [sys.executable, str(ROOT / "cli.py"), "round"]
    opening = ["open", "M", "--due", "2027-01-01", "--owner", "O", "--address", "m@o.example", "--on", "2026-11-27"]
    subprocess.run([*run, *opening], check=True, capture_output=True)
    subprocess.run([*run, "send", "M", "--out", str(tmp_path / "out")], check=True, capture_output=True)
    taking = [*run, "take", "M", *map(str, sorted((tmp_path / "out").glob("*.xlsx")))]
    begun = time.monotonic()
    whole = 0
    for part in (0.3, 0.5, 0.7, 0.85, 0.95, 1.0, 1.05):
        killed = subprocess.Popen(taking, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if whole == 0 and part == 0.3:
            killed.communicate()  # how long it takes when nobody interrupts it
            took = time.monotonic() - begun
            with open_store() as store:
                assert len(returns_of(store, rounds(store)[0].id)) == 43
                with store.writing() as connection:
                    connection.exec_driver_sql("DELETE FROM round_return")
            continue
        time.sleep(part * took)
        os.kill(killed.pid, signal.SIGKILL)
        killed.communicate()
        with open_store() as store:
            kept = len(returns_of(store, rounds(store)[0].id))
            assert kept in (0, 43)
            whole += kept == 43
            with store.writing() as connection:
                connection.exec_driver_sql("DELETE FROM round_return")
    subprocess.run(taking, check=True, capture_output=True)
    with open_store() as store:
        assert len(returns_of(store, rounds(store)[0].id)) == 43
