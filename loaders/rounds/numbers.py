"""The number that a workbook of a round carries on every sheet: of which round and area it is, and what it asked."""

import json
import re
from dataclasses import dataclass
from hashlib import sha256

from coverage.rounds.collection import Question, Round
from loaders.files.grid import FileRead
from loaders.rounds.form import FORM

_NUMBER = re.compile(r"\b([0-9a-f]{8})-([EW][0-9]{8})-([0-9a-f]{6})\b", re.ASCII)
_LINES_ABOVE, _CELLS_BESIDE = 6, 2
"""Where a number stands on a sheet; a row of a directory, whose source may name one, has more cells."""
NO_ROUND = "00000000"
"""In place of a round's code: of a workbook that goes with a letter."""


@dataclass(frozen=True)
class WorkbookNumber:
    """The code of its round, the GSS code of its area, and a signature of all that it asks."""

    round_code: str
    area: str
    signature: str

    def __str__(self) -> str:
        return f"{self.round_code}-{self.area}-{self.signature}"


def number_of(of: Round, area: str, questions: list[Question], records: list[str]) -> WorkbookNumber:
    """Number the workbook of an area, by the questions and the records (``service_id``) that it lists, in order."""
    asked = json.dumps([FORM, of.code, area, [one.key for one in questions], records])
    return WorkbookNumber(of.code, area, sha256(asked.encode()).hexdigest()[:6])


def numbers_in(text: str) -> list[WorkbookNumber]:
    """Find the numbers of workbooks in a text."""
    return [WorkbookNumber(*found.groups()) for found in _NUMBER.finditer(text)]


def is_numbered(file: FileRead) -> bool:
    """Whether a file is a workbook that was sent out: a line above one of its tables holds a number, and little else."""
    above = (line for grid in file.grids for _, line in grid.lines[:_LINES_ABOVE])
    filled = ([cell for cell in line if cell not in (None, "")] for line in above)
    return any(numbers_in(str(cells[-1])) for cells in filled if cells and len(cells) <= _CELLS_BESIDE)
