"""What became of each row of a file: how many were read, accepted and set aside, and why."""

import json
from dataclasses import asdict, dataclass

from geo.mistakes import with_what_to_do


@dataclass(frozen=True)
class Finding:
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
        """One sentence: the message with its file, sheet, row and column in front, and what to do behind."""
        place = [file]
        if self.sheet:
            place.append(f'sheet "{self.sheet}"')
        if self.row:
            place.append(f"row {self.row}{' (set aside)' if self.set_aside else ''}")
        if self.column:
            place.append(f'column "{self.column}"')
        return f"{', '.join(place)}: {with_what_to_do(self.message, self.to_do)}"


@dataclass(frozen=True)
class LoadReport:
    """The counts (``rows_read = rows_accepted + rows_set_aside``) and the problems, in file order."""

    file: str
    rows_read: int
    rows_accepted: int
    rows_set_aside: int
    problems: list[Finding]

    def counted(self) -> str:
        """Say how many of the rows are in: "5 of your 6 rows are in."."""
        rows = f"{self.rows_read:,} row{'' if self.rows_read == 1 else 's'}"
        return f"{self.rows_accepted:,} of your {rows} {'is' if self.rows_accepted == 1 else 'are'} in."

    def as_json(self) -> str:
        """The report as JSON text: its counts, and ``problems`` with a whole ``sentence`` and ``to_do`` each."""
        problems = [{**asdict(p), "sentence": p.sentence(self.file)} for p in self.problems]
        return json.dumps({**asdict(self), "problems": problems}, ensure_ascii=False, indent=2)

    def sentences(self) -> list[str]:
        """Every problem as a full sentence that names file, sheet, row and column."""
        return [problem.sentence(self.file) for problem in self.problems]


@dataclass(frozen=True)
class DirectoryReport(LoadReport):
    """What became of a directory's file: its rows; the services it has rows of, and those in; checks of standards."""

    services_read: int
    services_in: int
    checks_in: int = 0

    def counted(self) -> str:
        """Say how many of the services are in: "54 of your 60 services are in."; and what was checked of standards, apart."""
        if not self.checks_in:
            return self._services_counted()
        checks = f"{self.checks_in:,} {'check of a standard' if self.checks_in == 1 else 'checks of standards'}"
        if not self.services_read:
            return f"{checks} {'is' if self.checks_in == 1 else 'are'} in, and no service."
        return f"{self._services_counted()[:-1]}, with {checks}."

    def _services_counted(self) -> str:
        if self.services_in == self.services_read:
            every = (
                "Your only service is" if self.services_read == 1 else f"All your {self.services_read:,} services are"
            )
            return f"{every} in."
        if self.services_read == 1:
            return "Your only service is not in."
        how_many = f"{self.services_in:,}" if self.services_in else "None"
        verb = "is" if self.services_in <= 1 else "are"
        return f"{how_many} of your {self.services_read:,} services {verb} in."


def problem_rows(report: LoadReport) -> list[dict[str, str]]:
    """Every problem as a row of a table: where it is, what was found, what became of it, and what to do."""
    return [
        {
            "sheet": problem.sheet or "not in a workbook",
            "row": str(problem.row) if problem.row else "all",
            "column": problem.column or "the whole row",
            "found": problem.message,
            "row_is": "set aside" if problem.set_aside else "in",
            "what_to_do": problem.to_do or "nothing",
        }
        for problem in report.problems
    ]
