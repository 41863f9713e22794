"""What is wrong with the rows of a draft, cell by cell: what stands there, what was expected, and a mend to propose."""

from collections.abc import Iterable
from dataclasses import dataclass

from geo.mistakes import with_what_to_do
from loaders.files.cells import choose_from, shown
from loaders.files.raw_table import RawRow
from loaders.files.report import Finding
from loaders.intake.decisions import Place
from loaders.intake.proposals import proposal
from loaders.intake.rows import IN_WORDS


@dataclass(frozen=True)
class Fault:
    """One fault of one row.

    Attributes
    ----------
    place
        Sheet and row number.
    field, column
        The field's name and label; both "" where the fault is of the whole row.
    written
        What stands in the cell, as far as it may be shown.
    message
        What is wrong, and what to do.
    proposed
        A text that would do; "" where none is near.
    set_aside
        Whether the row is set aside for it; else only the cell counts as not known.
    """

    place: Place
    field: str
    column: str
    written: str
    message: str
    proposed: str
    set_aside: bool

    @property
    def cell(self) -> tuple[str, int, str] | None:
        """The cell as ``Decisions.cells`` names it; None where the fault is of the whole row."""
        return (*self.place, self.field) if self.field else None


def faults_of(problems: Iterable[Finding], rows: Iterable[RawRow]) -> tuple[Fault, ...]:
    """List what can be mended: every problem of a row that has something to do, those that set a row aside first."""
    by_place = {(row.sheet, row.number): row for row in rows}
    found = [
        _fault(problem, by_place[problem.sheet, problem.row])
        for problem in problems
        if problem.to_do and (problem.sheet, problem.row) in by_place
    ]
    return tuple(sorted(found, key=lambda fault: not fault.set_aside))


def _fault(problem: Finding, row: RawRow) -> Fault:
    field = next((one.name for one in row.columns if one.label == problem.column), "")
    written = row.text(field) if field else ""
    message = with_what_to_do(problem.message, problem.to_do)
    if field in IN_WORDS and written:
        said = f"{shown(written)} is not a word that we know here."
        message = with_what_to_do(said, choose_from(IN_WORDS[field].choices))
    proposed = proposal(field, written) if written else ""
    return Fault((row.sheet, row.number), field, problem.column, written, message, proposed, problem.set_aside)
