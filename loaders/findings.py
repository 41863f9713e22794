"""Problems gathered while a file is read; what a confidential row holds is never repeated in one."""

from loaders.confidential import Confidentiality
from loaders.directory_schema import columns_of
from loaders.raw_table import RawRow
from loaders.report import Problem


class Findings:
    """Problems in the order found, and which rows they set aside."""

    def __init__(self, confidentiality: Confidentiality) -> None:
        self._confidentiality = confidentiality
        self.problems: list[Problem] = []
        self.set_aside_rows: set[tuple[str, int]] = set()

    def note(self, row: RawRow, column: str, message: str, unquoted: str = "") -> None:
        """Say something about a row that stays; ``unquoted`` instead where the row is confidential."""
        self._add(row, column, message, unquoted, set_aside=False)

    def set_aside(self, row: RawRow, column: str, message: str, unquoted: str = "") -> None:
        """Set a row aside, and say why."""
        self.set_aside_rows.add((row.sheet, row.number))
        self._add(row, column, message, unquoted, set_aside=True)

    def keeps(self, row: RawRow) -> bool:
        """Whether nothing has set the row aside."""
        return (row.sheet, row.number) not in self.set_aside_rows

    def _add(self, row: RawRow, column: str, message: str, unquoted: str, set_aside: bool) -> None:
        if unquoted and self._confidentiality.covers(row):
            message = unquoted
        label = next((c.label for c in columns_of(row.sheet) if c.name == column), column)
        ending = " The row was set aside." if set_aside else ""
        self.problems.append(Problem(row.sheet, row.number, label, message + ending, set_aside))

    def in_file_order(self) -> list[Problem]:
        """The problems by sheet (in the order read) and row."""
        order: dict[str, int] = {}
        for problem in self.problems:
            order.setdefault(problem.sheet, len(order))
        return sorted(self.problems, key=lambda problem: (order[problem.sheet], problem.row))
