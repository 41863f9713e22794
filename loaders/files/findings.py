"""Problems gathered while a file is read; what a confidential row holds is never repeated in one."""

from collections import Counter
from dataclasses import replace

from loaders.directory.confidential import Confidentiality
from loaders.files.raw_table import Place, RawRow
from loaders.files.report import Finding


class Findings:
    """Problems in the order found, which rows they set aside, and which rows merely went with another."""

    def __init__(self, confidentiality: Confidentiality) -> None:
        self._confidentiality = confidentiality
        self.problems: list[Finding] = []
        self.set_aside_rows: set[Place] = set()
        self._cause: dict[Place, Place] = {}

    def note(self, row: RawRow, column: str, message: str, unquoted: str = "", to_do: str = "") -> None:
        """Say something about a row that stays; ``unquoted`` instead where the row is confidential."""
        self._add(row, column, message, unquoted, to_do, set_aside=False)

    def set_aside(self, row: RawRow, column: str, message: str, unquoted: str = "", to_do: str = "") -> None:
        """Set a row aside, say why, and what to do."""
        self.set_aside_rows.add(row.place)
        self._add(row, column, message, unquoted, to_do, set_aside=True)

    def follow(self, row: RawRow, cause: RawRow) -> None:
        """Set a row aside because another was: only that one says why, and counts the rows that with it."""
        first = self._cause.get(cause.place, cause.place)
        if self.keeps(row):
            self._cause[row.place] = first
        self.set_aside_rows.add(row.place)

    def keeps(self, row: RawRow) -> bool:
        """Whether nothing has set the row aside."""
        return row.place not in self.set_aside_rows

    def _add(self, row: RawRow, column: str, message: str, unquoted: str, to_do: str, set_aside: bool) -> None:
        if unquoted and self._confidentiality.covers(row):
            message = unquoted
        label = next((c.label for c in row.columns if c.name == column), column)
        self.problems.append(Finding(row.sheet, row.number, label, message, set_aside, to_do))

    def in_file_order(self) -> list[Finding]:
        """The problems by sheet (in the order read) and row: each cause with what went with it, each note once."""
        order: dict[str, int] = {}
        for problem in self.problems:
            order.setdefault(problem.sheet, len(order))
        ordered = sorted(self.problems, key=lambda problem: (order[problem.sheet], problem.row))
        return each_note_once(self._with_followers(ordered))

    def _with_followers(self, problems: list[Finding]) -> list[Finding]:
        followers = Counter(self._cause.values())
        said = []
        for problem in problems:
            went = followers.pop((problem.sheet, problem.row), 0) if problem.set_aside else 0
            ending = f", and {_more_rows(went)} with it."
            said.append(replace(problem, message=problem.message[:-1] + ending) if went else problem)
        return said


def each_note_once(problems: list[Finding]) -> list[Finding]:
    """A note that is the same for several rows, said for the first of them with the number of the others."""
    times = Counter(_what(problem) for problem in problems)
    said: dict[tuple[object, ...], Finding] = {}
    for problem in problems:
        more = times[_what(problem)] - 1
        if more and not problem.set_aside:
            message = f"{problem.message[:-1]}, and so in {_more_rows(more)}."
            said.setdefault(_what(problem), replace(problem, message=message))
        else:
            said[(*_what(problem), problem.row)] = problem
    return list(said.values())


def _what(problem: Finding) -> tuple[object, ...]:
    return problem.sheet, problem.column, problem.message, problem.set_aside, problem.to_do


def _more_rows(number: int) -> str:
    return "1 more row" if number == 1 else f"{number:,} more rows"
