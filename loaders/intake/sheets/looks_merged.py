"""Columns that look merged in a file that does not say so: they are left blank, and that is said once."""

from loaders.files.cells import shown
from loaders.intake.found_table import FoundRow
from loaders.intake.sheets.header import Header

_LEAST_BLANK = 3
_OTHERS_FULL = 0.9
_MOST_FILLED = 0.7


def looks_merged_note(header: Header, rows: tuple[FoundRow, ...]) -> str:
    """Say that a column is blank below its values where the others are full; "" where none is."""
    sample = rows[:1000]
    shares = {at: sum(bool(row.cells[at]) for row in sample) / len(sample) for at in header.headings} if sample else {}
    full = sum(share >= _OTHERS_FULL for share in shares.values())
    if full < len(shares) / 2:
        return ""
    first = next(iter(shares), None)
    labels = [at for at in shares if at == first and shares[at] <= _MOST_FILLED]
    looks = [at for at in labels if _blank_below_values(at, rows)]
    if not looks:
        return ""
    blank = sum(not row.cells[looks[0]] for row in rows)
    return (
        f"The column {shown(header.headings[looks[0]])} is blank in {blank:,} rows below a value, and was left so; "
        "if the value holds for them too, fill it down in the file."
    )


def _blank_below_values(at: int, rows: tuple[FoundRow, ...]) -> bool:
    """Whether a column begins with a value and is blank below it in several rows."""
    return bool(rows[0].cells[at]) and sum(not row.cells[at] for row in rows) >= _LEAST_BLANK
