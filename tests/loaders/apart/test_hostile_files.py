"""Whatever is in a file, it ends in one sentence or is accepted, soon, and this process takes on next to no memory."""

import json
import random
import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.apart.limits import LONGEST_WAIT
from loaders.files import read_file
from loaders.files.cells import LONGEST_CELL
from loaders.intake.draft import open_draft
from loaders.intake.worked_out import worked_out
from loaders.offices.office_file import read_offices
from loaders.plans.area_groups import load_area_group
from loaders.plans.scenarios import load_scenario
from loaders.rounds.zip_of_files import InZip, read_zip
from loaders.series.series_file import read_series_file
from tests.loaders.apart.hostile_files import QUICK, SLOW, HostileFile, zipped
from tests.loaders.apart.own_memory import peak_of_this_process
from tests.loaders.files.test_damaged_files import WAYS, made_here
from tests.rounds_filled import sent
from tests.samples import rest_to_soak

MOST_GROWN_MB = 80
MOST_SECONDS_HERE = 10
"""Of this process's time, for what is done with what was accepted."""
CHANGED_FILES = 400
ALWAYS = (
    "a billion laughs", "a file from outside", "a million columns", "a cell at the end of a billion", "locked parts",
    "a cell that is repeated 16 billion times", "a picture under another name", "an object of Python", "brackets without an end",
    "a heading of spaces", "cells of a pattern's own words", "a map nested without an end",
)  # fmt: skip
KENT = "E23000032"


def read_as(reader: Callable[..., Any], hostile: HostileFile, *more: Any) -> tuple[Any, str]:
    """What is read of a file, or None and the sentence; held to memory, time and form."""
    name, content = hostile
    begun, said, found = time.monotonic(), "", None
    with peak_of_this_process() as peak:
        try:
            found = read_apart(name, reader, content, name, *more)
        except Mistake as mistake:
            said = str(mistake)
            assert said.startswith(name) and said.endswith(".") and "\n" not in said and len(said) < 600, said
    assert peak.grown_mb < MOST_GROWN_MB, f"{peak.grown_mb:.0f} MB"
    assert time.monotonic() - begun < LONGEST_WAIT
    return found, said


@pytest.mark.parametrize("what", rest_to_soak([*QUICK, *SLOW], ALWAYS))
def test_a_hostile_file_is_said_or_accepted_and_costs_this_process_nothing(what: str) -> None:
    found, _ = read_as(open_draft, (QUICK | SLOW)[what]())
    if found is not None:
        begun = time.process_time()
        worked_out(found, {}, {})
        assert time.process_time() - begun < MOST_SECONDS_HERE


@pytest.mark.soak
@pytest.mark.parametrize("what", QUICK)
def test_a_hostile_file_costs_the_other_ways_in_nothing(what: str) -> None:
    hostile = QUICK[what]()
    for reader in (read_series_file, read_offices, read_zip, load_scenario):
        read_as(reader, hostile)
    read_as(load_area_group, hostile, 60)


def test_a_cell_or_more_cells_than_any_table_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    long = json.dumps([{"Service": "x" * (LONGEST_CELL + 1), "Area served": "Leeds"}] * 2).encode()
    for name, content in (
        ("a.json", long),
        ("a.csv", b"Service,Area served\n" + b"x" * (LONGEST_CELL + 1) + b",Leeds\n"),
    ):
        with pytest.raises(Mistake, match="more than 100,000 letters"):
            read_file.read_file(content, name)
    monkeypatch.setattr(read_file, "MOST_CELLS", 3)
    with pytest.raises(Mistake, match="more than 3 cells"):
        read_file.read_file(b"Service,Area served\nGroups,Leeds\n", "a.csv")


def test_a_zip_of_returned_workbooks_is_read_in_memory_and_each_hostile_file_is_refused_by_itself() -> None:
    inside = {
        "kent.xlsx": sent(KENT),
        "/tmp/apart_slipped.csv": "x,y\n1,2\n",
        "a.zip": zipped({"b.zip": b"PK"}),
    }
    bomb = zipped({"xl/workbook.xml": "<a/>", "xl/worksheets/sheet1.xml": " " * 60_000_000})
    found, _ = read_as(read_zip, ("all.zip", zipped(inside | {"bomb.xlsx": bomb})))
    assert isinstance(found, InZip)
    assert [file.name for file in found.files] == ["kent.xlsx", "apart_slipped.csv"]
    assert [said.split(":")[0] for said in found.refused] == ["a.zip", "bomb.xlsx"]
    assert not Path("/tmp/apart_slipped.csv").exists()


def test_a_damaged_or_locked_part_of_a_zip_is_named_and_the_others_are_read() -> None:
    content = bytearray(zipped({"good.csv": "a,b\n1,2\n", "bad.csv": "c,d\n" * 500}))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        at = archive.getinfo("bad.csv").header_offset
    content[at + 37 : at + 45] = b"\xff" * 8
    found, _ = read_as(read_zip, ("all.zip", bytes(content)))
    assert [file.name for file in found.files] == ["good.csv"]
    assert found.refused == ("all.zip: bad.csv in it is damaged or has a password; send it by itself.",)


@pytest.mark.soak
def test_hundreds_of_changed_files_leave_this_process_as_it_was() -> None:
    forms, ended = made_here(), {"accepted": 0, "refused": 0}
    with peak_of_this_process() as peak:
        for seed in range(CHANGED_FILES):
            chance = random.Random(seed)
            form, way = forms[seed % len(forms)], WAYS[seed // len(forms) % len(WAYS)]
            _, said = read_as(open_draft, ("changed.xlsx", way(form, chance)))
            ended["refused" if said else "accepted"] += 1
    print(ended, f"{peak.grown_mb:.0f} MB")
    assert min(ended.values()) > CHANGED_FILES / 20
