"""How many rows of what a file holds, by whom and when: the first thing that is said of it."""

from collections.abc import Sequence
from datetime import date

from geo import as_given
from loaders.files.cells import CellError
from loaders.intake.found_table import FoundTable
from loaders.intake.money_on_record.fiscal import money_span
from loaders.intake.money_on_record.money_fields import MONEY_FIELDS
from loaders.intake.understanding.headings import named_by

_LONGEST_NAME = 80
_SURE = 0.8


def counted(count: int, words: tuple[str, str]) -> str:
    """A number with what it counts: 1,204 payments."""
    return f"{count:,} {words[count != 1]}"


def by_whom_and_when(tables: Sequence[FoundTable]) -> str:
    """What follows the number of rows, as far as columns of money say it: " by Kent County Council, April to June 2025"."""
    funders = dict.fromkeys(text for text in _texts(tables, ("funder",)) if len(text) <= _LONGEST_NAME)
    by = f" by {next(iter(funders))}" if len(funders) == 1 else f" by {len(funders):,} bodies" if funders else ""
    return by + _when(_texts(tables, ("awarded_on",)) or _texts(tables, ("starts",)))


def _texts(tables: Sequence[FoundTable], fields: tuple[str, ...]) -> set[str]:
    found: set[str] = set()
    for table in tables:
        named = [(named_by(heading, MONEY_FIELDS, "money"), at) for at, heading in enumerate(table.headings) if heading]
        sure = [(one.confidence, -at) for one, at in named if one and one.target in fields and one.confidence >= _SURE]
        if sure:
            at = -max(sure)[1]
            found.update(row.cells[at] for row in table.rows if row.cells[at])
    return found


def _when(texts: set[str]) -> str:
    days: list[date] = []
    for text in texts:
        try:
            span = money_span(text)
        except CellError:
            continue
        days += [span.first, span.last]
    if not days:
        return ""
    first, last = min(days), max(days)
    if (first.year, first.month) == (last.year, last.month):
        return f", {as_given.month(first)}"
    begin = f"{first:%B}" if first.year == last.year else as_given.month(first)
    return f", {begin} to {as_given.month(last)}"
