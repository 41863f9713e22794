"""What became of each row of a file: how many were read, accepted and set aside, and why."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Problem:
    """One thing to put right or to know, and what to do about it ("" where nothing need be done).

    ``sheet`` is "" for a CSV; ``row`` 0 means the whole sheet.
    """

    sheet: str
    row: int
    column: str
    message: str
    set_aside: bool
    to_do: str = ""

    def sentence(self, file: str) -> str:
        """The message with its file, sheet, row and column in front, and what to do behind."""
        place = [file]
        if self.sheet:
            place.append(f'sheet "{self.sheet}"')
        if self.row:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f'column "{self.column}"')
        return f"{', '.join(place)}: {self.message} {self.to_do}".rstrip()


@dataclass(frozen=True)
class LoadReport:
    """The counts (``rows_read = rows_accepted + rows_set_aside``) and the problems, in file order."""

    file: str
    rows_read: int
    rows_accepted: int
    rows_set_aside: int
    problems: list[Problem]

    def as_json(self) -> str:
        """The report as JSON text: ``file rows_read rows_accepted rows_set_aside problems``."""
        problems = [{**asdict(p), "sentence": p.sentence(self.file)} for p in self.problems]
        return json.dumps({**asdict(self), "problems": problems}, ensure_ascii=False, indent=2)

    def sentences(self) -> list[str]:
        """Every problem as a full sentence that names file, sheet, row and column."""
        return [problem.sentence(self.file) for problem in self.problems]
