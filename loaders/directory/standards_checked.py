"""What was checked of standards as a file: one row for each, written and read back equal; every cell is checked.

A row that cannot be read stops the file, in one sentence: a check that is left out would leave a standard unknown.
"""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO
from pathlib import Path

from coverage.remarks import StandardCheck
from coverage.standards.checked import MAY_BE_CHECKED
from coverage.standards.scorecard import LEVEL
from coverage.standards.standards import STANDARDS
from coverage.vocabulary import labels
from geo.mistakes import Mistake
from geo.names import find_area
from loaders.directory.remarks import refuse_what_may_not_be_kept
from loaders.files.cells import CellError, parse_choice
from loaders.files.dates import parse_date
from loaders.files.guarded_text import guarded, unguarded
from loaders.files.rows_of_csv import rows_of_csv

COLUMNS = ("area", "standard", "verdict", "only", "checked_by", "checked_on", "source")
_MAY_BE_BLANK = ("only",)
_VERDICTS = {one.value: one.value.replace("_", " ") for one in MAY_BE_CHECKED}


def checks_as_csv(checks: Iterable[StandardCheck]) -> str:
    """Write what was checked, the area as its code; a cell that begins like a formula is guarded."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for one in checks:
        told = (one.area_code, *(getattr(one, name) for name in COLUMNS[1:]))
        writer.writerow([guarded(str(cell)) for cell in told])
    return out.getvalue()


def checks_of_file(path: Path, on_record: str) -> tuple[StandardCheck, ...]:
    """Read what was checked from a file of that form, of the record that is named.

    Raises
    ------
    Mistake
        If the file lacks a column, or a cell cannot be read or tells what may not be kept: which row and column.
    """
    rows = rows_of_csv(path)
    if missing := [name for name in COLUMNS if rows and name not in rows[0]]:
        raise Mistake(f"{path.name}: it lacks the column {missing[0]}; name the columns {', '.join(COLUMNS)}.")
    return tuple(_check(row, f"{path.name}, row {number}", on_record) for number, row in enumerate(rows, 2))


def _check(row: dict[str, str], where: str, on_record: str) -> StandardCheck:
    cells = {name: unguarded((row[name] or "").strip()) for name in COLUMNS}
    if blank := [name for name, cell in cells.items() if not cell and name not in _MAY_BE_BLANK]:
        raise Mistake(f"{where}, column {blank[0]}: it is blank; fill it in.")
    try:
        said = StandardCheck(
            area_code=find_area(cells["area"], LEVEL).code,
            on_record=on_record,
            invented=False,
            standard=parse_choice(cells["standard"], labels(STANDARDS)),
            verdict=parse_choice(cells["verdict"], _VERDICTS),
            only=cells["only"],
            checked_by=cells["checked_by"],
            checked_on=parse_date(cells["checked_on"]).last.isoformat(),
            source=cells["source"],
            on=date.today(),
        )
        refuse_what_may_not_be_kept(said)
    except (CellError, Mistake) as error:
        raise Mistake(f"{where}: {error}") from error
    return said
