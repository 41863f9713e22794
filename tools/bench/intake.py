"""A workbook of 100,000 rows through the whole intake, beside a plain pandas read of the same workbook.

Each runs once in a process of its own, so that its processor time and its memory are its own.
"""

import resource
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from openpyxl import Workbook

from loaders.apart.ending import Here
from loaders.directory.schema import CSV_FORM, columns_of
from loaders.intake.draft import open_draft
from loaders.intake.worked_out import worked_out
from tools.bench.timing import Line

AIM_SECONDS, AIM_MEGABYTES = 30, 1_000


class Spent(NamedTuple):
    """What work took: seconds of processor time, with what it ran apart; MB of its own at most; and the rows that it read."""

    seconds: float
    megabytes: float
    rows: int


def as_workbook(rows: list[dict[str, str]]) -> bytes:
    """Rows of the CSV form as a workbook of one sheet, under the labels of their columns."""
    labels = {column.name: column.label for column in columns_of(CSV_FORM)}
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Services that we fund")
    sheet.append([labels[name] for name in rows[0]])
    for row in rows:
        sheet.append([text or None for text in row.values()])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def measure_intake(rows: list[dict[str, str]]) -> Iterator[Line]:
    """Take rows in as a workbook that is dropped: read, withheld, understood, located and checked."""
    content = as_workbook(rows)
    plain, whole = _apart(_read_plainly, content), _apart(_take_in, content)
    yield Line(
        f"a workbook of {whole.rows:,} rows read, located and checked",
        f"{whole.seconds:.1f} s of processor time, {whole.seconds / plain.seconds:.1f} times a plain pandas read "
        f"({plain.seconds:.1f} s)",
        f"at most {AIM_SECONDS} s",
        whole.seconds <= AIM_SECONDS,
    )
    yield Line(
        "its memory at most",
        f"{whole.megabytes:,.0f} MB, of a plain pandas read {plain.megabytes:,.0f} MB",
        f"at most {AIM_MEGABYTES:,} MB",
        whole.megabytes <= AIM_MEGABYTES,
    )


def _apart(work: Callable[[bytes], int], content: bytes) -> Spent:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
        return apart.submit(_spent, work, content).result()


def _spent(work: Callable[[bytes], int], content: bytes) -> Spent:
    Here.is_apart = True  # so that what it takes is its own
    before = _seconds()
    rows = work(content)
    return Spent(_seconds() - before, _megabytes_at_most(), rows)


def _megabytes_at_most() -> float:
    """The peak of this process as Linux keeps it: what ``resource`` says is handed down from the process that began it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def _seconds() -> float:
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _read_plainly(content: bytes) -> int:
    return len(pd.read_excel(BytesIO(content), dtype="str", engine="calamine"))


def _take_in(content: bytes) -> int:
    result = worked_out(open_draft(content, "invented.xlsx"), {}, {})
    return result.report.rows_read if result.report else 0
