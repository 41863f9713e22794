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
        """Set a row aside because another was: only that one says why, and counts the rows that went with it."""
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
        ending = " The row was set aside." if set_aside else ""
        self.problems.append(Finding(row.sheet, row.number, label, message + ending, set_aside, to_do))

    def in_file_order(self) -> list[Finding]:
        """The problems by sheet (in the order read) and row: each cause with what went with it, each note once."""
        order: dict[str, int] = {}
        for problem in self.problems:
            order.setdefault(problem.sheet, len(order))
        ordered = sorted(self.problems, key=lambda problem: (order[problem.sheet], problem.row))
        return each_note_once(self._with_followers(ordered))

    def _with_followers(self, problems: list[Finding]) -> list[Finding]:
        followers: dict[Place, Counter[str]] = {}
        for (sheet, _), cause in self._cause.items():
            followers.setdefault(cause, Counter())[sheet] += 1
        said = []
        for problem in problems:
            went = followers.pop((problem.sheet, problem.row), None) if problem.set_aside else None
            said.append(replace(problem, message=f"{problem.message} {_went(went)}") if went else problem)
        return said


def each_note_once(problems: list[Finding]) -> list[Finding]:
    """A note that is the same for several rows, said for the first of them with the number of the others."""
    times = Counter(_what(problem) for problem in problems)
    said: dict[tuple[object, ...], Finding] = {}
    for problem in problems:
        more = times[_what(problem)] - 1
        if more and not problem.set_aside:
            rows = "1 more row" if more == 1 else f"{more:,} more rows"
            said.setdefault(_what(problem), replace(problem, message=f"{problem.message} The same in {rows}."))
        else:
            said[(*_what(problem), problem.row)] = problem
    return list(said.values())


def _what(problem: Finding) -> tuple[object, ...]:
    return problem.sheet, problem.column, problem.message, problem.set_aside, problem.to_do


def _went(followers: Counter[str]) -> str:
    listed = [f"{n} row{'s' if n > 1 else ''} of {sheet}" for sheet, n in followers.items()]
    return f"With it went {' and '.join(listed)}."
