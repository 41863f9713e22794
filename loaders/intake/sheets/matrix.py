"""Headings that are each an area, a kind of work, a risk or a community: what stands under them is said of that one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from geo.mistakes import Mistake
from loaders.directory.area_cells import areas_of_cell
from loaders.directory.synonyms import spelling_key
from loaders.intake.decisions import Decisions
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.understanding.heading_words import heading_words
from loaders.intake.understanding.words import WordReader

AREAS, KINDS = "areas", "intervention"
LEAST = 2
"""Headings of one field that make a matrix."""
_SHIPPED = WordReader(Decisions(), {})


def meant(field: str, heading: str, times: int) -> str:
    """The heading, or what follows its first word where others begin with it too ("Areas Leeds"), if it is one of a field."""
    first, _, rest = heading.partition(" ")
    candidates = (heading, rest) if times >= LEAST and rest and first else (heading,)
    return next((text for text in candidates if is_one_of(field, text)), "")


@lru_cache(maxsize=5_000)
def is_one_of(field: str, text: str) -> bool:
    """Whether a text is one area, or one word of a field of words."""
    if field != AREAS:
        read = _SHIPPED.read(field, text)
        return read.keys is not None and len(read.keys) == 1
    try:
        found = areas_of_cell(text, None, {})
    except Mistake:  # a postcode, where no postcode can be looked up
        return False
    return bool(found.areas or found.questions) and not found.unread


def says_kinds(headings: Sequence[str]) -> bool:
    """Whether a column of the table says kinds of work."""
    words = {spelling_key(word) for word in (KINDS, *heading_words("directory")[KINDS])}
    return any(spelling_key(heading) in words for heading in headings)


def with_columns(
    table: FoundTable, rows: Sequence[FoundRow], kept: Sequence[int], added: Sequence[tuple[str, Sequence[str]]]
) -> FoundTable:
    """Some rows of a table with some of its columns, in any order, and others at the end: heading, and a cell for each row."""
    place = {at: number for number, at in enumerate(kept)}
    cells = list(zip(*(texts for _, texts in added), strict=True)) if added else [()] * len(rows)
    return replace(
        table,
        headings=(*(table.headings[at] for at in kept), *(heading for heading, _ in added)),
        rows=tuple(
            replace(
                row,
                cells=(*(row.cells[at] for at in kept), *more),
                filled_down=tuple(place[at] for at in row.filled_down if at in place),
                uncomputed=tuple(place[at] for at in row.uncomputed if at in place),
            )
            for row, more in zip(rows, cells, strict=True)
        ),
    )
