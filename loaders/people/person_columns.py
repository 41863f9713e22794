"""Which columns of a sheet hold personal data, by headings and cells, and whether the sheet is a list of people."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from loaders.files.cells import clean_text
from loaders.files.grid import Cell, Grid
from loaders.people.person_cells import has_word_of_bodies, kind_of_cells, says_dates_of_bodies, tells_a_person
from loaders.people.person_headings import (
    BIRTH,
    LONGEST_HEADING,
    NAME,
    kind_of_heading,
    says_contact,
    stands_beside_a_birth,
)

MOST_LINES_ABOVE = 40
_LINES_AFTER_A_GAP = 3
_MOST_LOOKED_AT = 150
_HEADINGS_LOOKED_AT = 15


@dataclass(frozen=True)
class PersonColumn:
    """A column of personal data: its place from 0, its kind, its heading where that says the kind ("" else), and its first line.

    ``line`` is the place of the first line that goes, among the lines of the grid: its heading, or what stands below the titles.
    """

    place: int
    kind: str
    heading: str
    line: int


class SheetOfPeople:
    """What a sheet holds about persons."""

    def __init__(self, grid: Grid, today: date) -> None:
        self._lines, self._today = grid.lines, today

    @cached_property
    def columns(self) -> tuple[PersonColumn, ...]:
        """The columns of personal data, in the order of the sheet; of a form about one person, those of its labels."""
        by_heading = {column.place: column for column in self._by_heading()}
        others = (self._by_cells(place) for place in range(self._width) if place not in by_heading)
        by_heading |= {label.place: label for label in self._labels if label.place not in by_heading}
        return tuple(sorted((*by_heading.values(), *filter(None, others)), key=lambda column: column.place))

    @cached_property
    def is_a_list_of_people(self) -> bool:
        """Whether two kinds stand beside each other, one of them a name or a date of birth; or it is a form about one person."""
        kinds = {column.kind for column in self.columns}
        beside = BIRTH in kinds and any(stands_beside_a_birth(text) for _, _, text in self._headings)
        return (bool(kinds & {NAME, BIRTH}) and (len(kinds) > 1 or beside)) or bool(self._labels)

    @cached_property
    def _width(self) -> int:
        return max((len(cells) for _, cells in self._lines), default=0)

    @cached_property
    def _rows(self) -> list[tuple[int, Sequence[Cell]]]:
        """The place and the cells of the lines that are judged, titles apart: the first, and evenly some of very many."""
        rows = [(at, cells) for at, (_, cells) in enumerate(self._lines) if self._is_row(cells)]
        return rows[:: max(1, len(rows) // _MOST_LOOKED_AT)]

    @cached_property
    def _headings(self) -> list[tuple[int, int, str]]:
        """Line, place and text of each cell that may be a heading."""
        return [(at, place, text) for at in self._heading_lines() for place, text in _texts(self._lines[at][1])]

    def _heading_lines(self) -> Iterator[int]:
        """The places of the lines at the top, and of those that follow blank lines."""
        after_gap = 0
        for at, (number, _) in enumerate(self._lines):
            is_after_gap = at > 0 and number > self._lines[at - 1][0] + 1
            after_gap = _LINES_AFTER_A_GAP if is_after_gap else max(0, after_gap - 1)
            if at < MOST_LINES_ABOVE or after_gap:
                yield at

    def _by_heading(self) -> Iterator[PersonColumn]:
        found: dict[int, list[PersonColumn]] = {}
        for at, place, text in self._headings:
            if kind := kind_of_heading(text):
                found.setdefault(place, []).append(PersonColumn(place, kind, text, at))
        for place, columns in found.items():
            first = columns[0]
            if any(after.line == one.line + 1 for one, after in pairwise(columns)):
                continue  # it lists such headings, as a guide to a form does
            below = self._filled(place, first.line + 1)
            if first.kind != NAME or not _mostly_bodies(below):
                yield first

    @cached_property
    def _labels(self) -> tuple[PersonColumn, ...]:
        """The labels of a form about one person: beside each stands a day of birth or a number."""
        labels = [
            (PersonColumn(place, kind, text, at), self._lines[at][1][place + 1 : place + 2])
            for at, place, text in self._headings
            if (kind := kind_of_heading(text))
        ]
        return tuple(label for label, beside in labels if any(tells_a_person(label.kind, cell) for cell in beside))

    def _by_cells(self, place: int) -> PersonColumn | None:
        cells = self._filled(place, 0)
        top = [clean_text(cell) for cell in cells[:_HEADINGS_LOOKED_AT] if isinstance(cell, str)]
        if any(says_contact(text) for text in top if len(text) <= LONGEST_HEADING):
            return None
        is_of_bodies = any(map(says_dates_of_bodies, top))
        kind = kind_of_cells(cells[1:] or cells, self._today, is_of_bodies)
        return PersonColumn(place, kind, "", self._rows[0][0]) if kind else None

    def _filled(self, place: int, first: int) -> list[Cell]:
        """The filled cells of a column, from a line on."""
        return [
            cells[place] for at, cells in self._rows if at >= first and place < len(cells) and _is_filled(cells[place])
        ]

    def _is_row(self, cells: Sequence[Cell]) -> bool:
        """Whether a line is no title: a title is its only cell."""
        return self._width == 1 or len(cells) - cells.count(None) > 1


def _texts(cells: Iterable[Cell]) -> Iterator[tuple[int, str]]:
    return (
        (place, clean_text(cell))
        for place, cell in enumerate(cells)
        if isinstance(cell, str) and len(cell) <= LONGEST_HEADING
    )


def _is_filled(cell: Cell) -> bool:
    return cell is not None and cell != ""


def _mostly_bodies(cells: Sequence[Cell]) -> bool:
    return 2 * sum(has_word_of_bodies(str(cell)) for cell in cells) > len(cells)
