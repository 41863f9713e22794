"""The number that a workbook of a round carries on every sheet: of which round and area it is, and what it asked."""

import json
import re
from dataclasses import dataclass
from hashlib import sha256

from coverage.rounds.collection import Question, Round
from loaders.rounds.form import FORM

_NUMBER = re.compile(r"\b([0-9a-f]{8})-([EW][0-9]{8})-([0-9a-f]{6})\b", re.ASCII)
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
