"""What each column of a table tells, by its heading and, where that says nothing, by what most of its first cells hold."""

from itertools import islice

from loaders.files.secrets import POSTCODE_PATTERN, holds_contact, holds_place
from loaders.intake.found_table import FoundTable
from loaders.intake.understanding.told_by_headings import Told, told_by

_LOOKED_AT = 500  # rows
_SPEAKS_FOR_ITSELF = frozenset(
    [
        "postcode",
        "address",
        "point",
        "contact",
        "name",
        "notes",
        "body",
        "document",
        "area",
        "identifier",
        "confidential",
        "public",
    ]
)


def told_of(table: FoundTable) -> tuple[Told, ...]:
    """What each column tells, in order."""
    return tuple(_told(table, position) for position in range(len(table.headings)))


def _told(table: FoundTable, position: int) -> Told:
    told = told_by(table.headings[position])
    if told & _SPEAKS_FOR_ITSELF:
        return told
    filled = [text for row in islice(table.rows, _LOOKED_AT) if (text := row.cells[position])]
    postcodes = sum(POSTCODE_PATTERN.fullmatch(text) is not None for text in filled)
    if filled and postcodes * 2 >= len(filled):
        return told | {"postcode"}
    if filled and sum(map(holds_place, filled)) * 2 >= len(filled):
        return told | {"address"}
    return told | {"contact"} if filled and sum(map(holds_contact, filled)) * 2 >= len(filled) else told
