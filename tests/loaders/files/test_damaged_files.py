"""A workbook with anything in it changed is read, counted in full, or refused in one sentence: nothing else, and soon."""

import random
import time
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from io import BytesIO

import pytest

from geo.mistakes import Mistake
from loaders.intake.load import load_directory
from tests.loaders.directory_files import csv_file
from tests.loaders.files.excel_95 import excel_95
from tests.loaders.files.workbook_forms import FORMS, Sheets, template_filled
from tests.loaders.standards.standard_files import GRANT, SERVICE_3, as_file, award, release
from tests.spreadsheet import spreadsheet

FEW, MANY = 27, 10_000
"""A few: each format damaged in each way once."""
MOST_SECONDS = 10
"""Of a processor's time for one file."""
STRANGE: tuple[str | float | None, ...] = (
    None, "", " ", 0.0, 1e308, 45748.5, "=1+1", "#REF!", "2026-02-31", "\u200b", "x" * 40_000, "Leeds;Kent", "<b>", "'", "TBC",
)  # fmt: skip


@cache
def whole(form: str) -> bytes:
    """A good file of each format."""
    if form in FORMS:
        return FORMS[form](template_filled())
    return {
        "excel 95": excel_95(template_filled()),
        "csv": csv_file(*({"service_name": f"Invented – {n}"} for n in range(12))),
        "open referral": as_file({"contents": [SERVICE_3] * 3}),
        "360giving": as_file({"grants": [GRANT] * 3}),
        "ocds": as_file({"releases": [release("2026-01-01", awards=[award("active")])] * 3}),
    }[form]


def bytes_flipped(form: str, chance: random.Random) -> bytes:
    """The file with a few bytes changed, doubled or left out, anywhere."""
    return _flipped(whole(form), chance)


def _flipped(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 2, 5, 30))):
        at = chance.randrange(max(1, len(changed)))  # a small part may have nothing left
        length = chance.choice((0, 1, 1, 1, 4, 200))
        changed[at : at + length] = bytes(chance.choices(b"\0\xff<>\"'=09AZ,{[", k=chance.choice((0, 1, 1, 1, 4))))
    return bytes(changed)


def part_flipped(form: str, chance: random.Random) -> bytes:
    """The file with a few bytes of one part changed, in a whole zip again; of a file that is no zip, anywhere."""
    if not whole(form).startswith(b"PK"):
        return bytes_flipped(form, chance)
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(whole(form))) as old, zipfile.ZipFile(content, "w") as new:
        one = chance.choice(old.namelist())
        for name in old.namelist():
            new.writestr(name, _flipped(old.read(name), chance) if name == one else old.read(name))
    return content.getvalue()


def cells_swapped(form: str, chance: random.Random) -> bytes:
    """The template with a column dropped or doubled, rows moved, and cells of another type."""
    sheets = deepcopy(template_filled())
    rows = chance.choice(list(sheets.values()))
    for _ in range(chance.choice((1, 3, 20))):
        row, column = chance.choice(rows), chance.randrange(max(map(len, rows)))
        change = chance.randrange(5)
        if change == 0:
            for one in rows:
                del one[column : column + 1]
        elif change == 1:
            row.insert(column, chance.choice(STRANGE))
        elif change == 2:
            rows.insert(chance.randrange(len(rows)), list(chance.choice(rows)))
        elif column < len(row):
            row[column] = chance.choice(STRANGE)
        if not any(rows):
            break
    return _written(form if form in ("ods", "xlsb") else "xlsx", sheets)


def _written(form: str, sheets: Sheets) -> bytes:
    return FORMS[form](sheets)


WAYS: tuple[Callable[[str, random.Random], bytes], ...] = (bytes_flipped, part_flipped, cells_swapped)


def processor_seconds() -> float:
    """What this process has used; what reads apart has limits of its own."""
    return time.process_time()


def require_an_answer(seed: int, forms: list[str]) -> None:
    """Make the file of a seed and read it."""
    chance = random.Random(seed)
    form, way = forms[seed % len(forms)], WAYS[seed // len(forms) % len(WAYS)]
    content, began = way(form, chance), processor_seconds()
    case = f"seed {seed}: {form}, {way.__name__}"
    try:
        _, report = load_directory(content, "changed.xlsx")
        assert report.rows_read == report.rows_accepted + report.rows_set_aside, case
    except Mistake as mistake:
        said = str(mistake)
        assert said.startswith("changed.xlsx") and "\n" not in said and said.endswith("."), (case, said)
    except Exception as error:
        raise AssertionError(case) from error
    assert processor_seconds() - began < MOST_SECONDS, case


def made_here() -> list[str]:
    """The formats that can be made without a spreadsheet program."""
    return [*(form for form in FORMS if form != "xls"), "excel 95", "csv", "open referral", "360giving", "ocds"]


def test_a_changed_file_is_counted_in_full_or_refused_in_a_sentence() -> None:
    for seed in range(FEW):
        require_an_answer(seed, made_here())


@pytest.mark.soak
def test_ten_thousand_changed_files_are_counted_in_full_or_refused() -> None:
    forms = made_here() + (["xls"] * 2 if spreadsheet() else [])
    for seed in range(MANY):
        require_an_answer(seed, forms)
