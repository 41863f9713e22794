"""What was found in a cell about areas: the areas, what is said of them, and what waits for the user's word."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from geo.found_area import FoundArea
from geo.levels import LEVELS
from geo.mistakes import in_one_sentence

MOST_LISTED = 4
"""How many areas a sentence names."""


@dataclass(frozen=True)
class AreaQuestion:
    """A name as written that could mean several areas; the notice of each option says how it differs."""

    written: str
    options: tuple[FoundArea, ...]


@dataclass(frozen=True)
class AreasFound:
    """The areas of a cell.

    Attributes
    ----------
    areas
        Each once, in the order of the cell; none where nothing was found, and ``notice`` says why.
    notice
        Plain sentences on what was read as what, and what was left out.
    questions
        What could mean several areas, and so is not among ``areas``.
    settled
        Whether the user's word or the area around was needed: the text alone does not say it.
    unread
        The parts of the text that were not understood, as written.
    """

    areas: tuple[FoundArea, ...]
    notice: str = ""
    questions: tuple[AreaQuestion, ...] = ()
    settled: bool = False
    unread: tuple[str, ...] = ()

    @property
    def options(self) -> tuple[FoundArea, ...]:
        """Every area that a question of the cell offers."""
        return tuple(option for question in self.questions for option in question.options)

    @property
    def is_read(self) -> bool:
        """Whether the text was understood, if only as a question."""
        return bool(self.areas or self.questions)


def together(pieces: Iterable[AreasFound]) -> AreasFound:
    """The pieces of one cell as one; what was not understood in it is said to be left out."""
    found = list(pieces)
    some = any(piece.is_read for piece in found)
    areas = {(area.level, area.code, area.part): area for piece in found for area in piece.areas}
    notices = [
        in_one_sentence(piece.notice, "It was left out.")
        if some and piece.notice and not piece.is_read
        else piece.notice
        for piece in found
    ]
    questions = {question.written: question for piece in found for question in piece.questions}
    return AreasFound(
        tuple(areas.values()),
        in_one_sentence(*dict.fromkeys(filter(None, notices))),
        tuple(questions.values()),
        any(piece.settled for piece in found),
        tuple(part for piece in found for part in piece.unread),
    )


def listed(areas: tuple[FoundArea, ...]) -> str:
    """Name areas with their levels, or the first of many and how many more."""
    most = MOST_LISTED if len(areas) <= MOST_LISTED else MOST_LISTED - 1
    named = []
    for level, group in groupby(areas[:most], key=lambda area: LEVELS[area.level]):
        names = [area.name for area in group]
        named.append(f"the {level.one if len(names) == 1 else level.many} {_and(names)}")
    return _and([*named, f"{len(areas) - most} more areas"] if len(areas) > most else named)


def _and(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
