"""Take out of a file, before anything is stored, shown or logged, what may not be kept: where places are, and names of refuges.

A postcode becomes the name of its district in brackets, of its force area in a confidential row, so that it still places the
row. Cells that tell an address, a point or a contact are emptied unless the row says that its address is public and it is
not somewhere to stay. What is taken out cannot be had back from what is returned.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from loaders.directory.refuge_names import REFUGE_WITHHELD, names_a_refuge
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundRow, FoundTable, LineAside
from loaders.intake.withholding.permitted_rows import permitted_rows
from loaders.intake.withholding.points_placed import with_points_placed
from loaders.intake.withholding.refuge_rows import RefugeRows, refuge_rows
from loaders.intake.withholding.secrets_of_tables import SecretsOfTables, secrets_of
from loaders.intake.withholding.withheld_cells import CellRules


@dataclass(frozen=True)
class Withheld:
    """Tables that may be stored and shown.

    Attributes
    ----------
    tables
        As found, row for row. A table whose points are not public has a column ``Postcode`` more, where it had none.
    confidential
        The rows that are confidential: a directory made of them must treat them so, whatever their cells say now.
    why
        For each of them one sentence.
    said
        For each table one sentence on how many cells were withheld, and why; "" where none was.
    """

    tables: tuple[FoundTable, ...]
    confidential: frozenset[Place]
    why: Mapping[Place, str]
    said: tuple[str, ...]


def withheld(tables: Iterable[FoundTable]) -> Withheld:
    """Withhold what may not be kept of the tables of one file, of which nobody has understood a column yet.

    Raises
    ------
    Mistake
        When the index of postcodes has not been built.
    """
    given = tuple(tables)
    refuges = refuge_rows(given)
    permitted = permitted_rows(given, refuges.why)
    secrets = secrets_of(given, refuges, permitted)
    given = with_points_placed(given, refuges.why)
    titles = _titles([table.sheet for table in given], secrets)
    done = [_table(table, refuges, secrets) for table in given]
    renamed = tuple(replace(table, sheet=titles[table.sheet]) for table, _ in done)
    why = {(titles[sheet], number): reason for (sheet, number), reason in refuges.why.items()}
    confidential = {sheet: sum(place[0] == titles[sheet] for place in why) for sheet in titles}
    said = tuple(_sentence(cells, confidential[table.sheet]) for table, cells in done)
    return Withheld(renamed, frozenset(why), why, said)


def _titles(sheets: list[str], secrets: SecretsOfTables) -> dict[str, str]:
    """The title to show for each sheet: no two the same."""
    shown: dict[str, str] = {}
    for sheet in dict.fromkeys(sheets):
        title = REFUGE_WITHHELD if names_a_refuge(sheet) else secrets.redacted(sheet)
        taken = set(shown.values()) | (set(sheets) - {sheet})
        numbered = (f"{title} ({n})" for n in range(2, len(sheets) + 2))
        shown[sheet] = title if title not in taken else next(one for one in numbered if one not in taken)
    return shown


def _table(table: FoundTable, refuges: RefugeRows, secrets: SecretsOfTables) -> tuple[FoundTable, int]:
    """The table with everything withheld, and the number of cells that were."""
    rules = CellRules(table, refuges, secrets)
    changed = rules.changed()
    rows = tuple(_row(row, changed.get(at, row.cells), rules) for at, row in enumerate(table.rows))
    cells = sum(old != new for at in changed for old, new in zip(table.rows[at].cells, changed[at], strict=True))
    safe = replace(
        table,
        headings=tuple(map(secrets.redacted, table.headings)),
        rows=rows,
        aside=tuple(LineAside(line.number, secrets.redacted(line.why)) for line in table.aside),
        notes=tuple(map(secrets.redacted, table.notes)),
    )
    return safe, cells


def _row(row: FoundRow, cells: tuple[str, ...], rules: CellRules) -> FoundRow:
    section = rules.section(row.section)
    same = cells is row.cells and section == row.section
    return row if same else replace(row, cells=cells, section=section)


def _sentence(cells: int, confidential: int) -> str:
    if not cells:
        return ""
    where = f"In {cells:,} cell{'s' if cells > 1 else ''} a postcode, address, contact or name was withheld"
    if not confidential:
        return f"{where}, because the file does not say that it is public."
    rows = "the row that is" if confidential == 1 else f"one of the {confidential:,} rows that are"
    return f"{where}, because it is not said to be public, or is of {rows} confidential."
