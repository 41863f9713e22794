"""Missing cells as questions in plain words, grouped: what is not listed first, then one line for each service on record."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from coverage.ask import ANY
from coverage.asking.cell import (
    BED_SPACES,
    DID_IT_START,
    DOES_IT_RUN,
    FUNDED_TO,
    IS_IT_MET,
    IS_THERE_ONE,
    PLACES,
    RISK,
    MissingCell,
)
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.standards.standards import STANDARDS
from coverage.vocabulary import CAUSE_HARM, HARMED, SIDES
from say.coverage.question_words import UNNAMED
from say.text import cut, plain_line

_OF_A_RECORD = {
    DID_IT_START: "Did it start? (Announced: {as_of}.)",
    DOES_IT_RUN: "Does it still run? (Our last record: {as_of}.)",
    PLACES: "How many people a year can it take?",
    RISK: "Which risk levels does it take?",
    FUNDED_TO: "To which day is it funded?",
}
_WORK = {CAUSE_HARM: "Work with people who cause harm", HARMED: "Support for people who are harmed"}


@dataclass(frozen=True)
class Line:
    """One line of a letter, and the cells that it asks for."""

    words: str
    cells: tuple[MissingCell, ...]


@dataclass(frozen=True)
class Group:
    """Lines under a heading, and what is asked of all of them; "" where each asks by itself.

    ``of_record``: whether they ask after services on record, and not whether there is one.
    """

    heading: str
    asks: str
    lines: tuple[Line, ...]
    of_record: bool = False

    @property
    def cells(self) -> tuple[MissingCell, ...]:
        """All that it asks for."""
        return tuple(cell for line in self.lines for cell in line.cells)


def question_groups(cells: Sequence[MissingCell], place: str) -> list[Group]:
    """Group cells of one area as questions, each cell once; ``place`` is what the area is called in a sentence."""
    found = [
        *_of_kinds(cells, place),
        _of_communities(cells),
        _of_risks(cells, place),
        _of_standards(cells, place),
        _of_beds(cells, place),
        _of_records(cells),
    ]
    return [group for group in found if group.lines]


def _of_kinds(cells: Sequence[MissingCell], place: str) -> Iterator[Group]:
    for side in SIDES:
        asked = [cell for cell in cells if cell.what == IS_THERE_ONE and cell.kind != ANY and cell.side == side]
        names = [INTERVENTIONS[cell.kind].alone for cell in asked]
        yield Group(_WORK[side], f"Do you run, fund or know of any of these in {place}?", _lettered(names, asked))


def _of_communities(cells: Sequence[MissingCell]) -> Group:
    lines: list[Line] = []
    for side, label in SIDES.items():
        asked = [cell for cell in cells if cell.community != ANY and cell.side == side]
        names = [
            COMMUNITIES[one.community].harm_in_a_sentence
            if side == CAUSE_HARM
            else COMMUNITIES[one.community].in_a_sentence
            for one in asked
        ]
        lines += [Line(f"{label}: {line.words}", line.cells) for line in _lettered(names, asked)]
    return Group(
        "For communities", "Is anything led by, or made for, these people? Please say which of the two.", tuple(lines)
    )


def _of_risks(cells: Sequence[MissingCell], place: str) -> Group:
    asked = [cell for cell in cells if cell.what == IS_THERE_ONE and cell.kind == cell.community == ANY]
    names = [f"{cell.risk} risk" for cell in asked]
    return Group(
        "By risk", f"Is there any work with people who cause harm in {place} at these levels?", _lettered(names, asked)
    )


def _of_standards(cells: Sequence[MissingCell], place: str) -> Group:
    asked = [cell for cell in cells if cell.what == IS_IT_MET]
    names = [STANDARDS[cell.standard].asks for cell in asked]
    asks = f"For work with people who cause harm, is any of this in place in {place}?"
    return Group("What the sector asks for", asks, _lettered(names, asked))


def _of_beds(cells: Sequence[MissingCell], place: str) -> Group:
    asked = tuple(cell for cell in cells if cell.what == BED_SPACES)
    words = f"How many bed spaces are there in {place}, all together? Please give the number alone."
    return Group("Accommodation-based services", "", (Line(words, asked),) if asked else ())


def _of_records(cells: Iterable[MissingCell]) -> Group:
    by_service: dict[str, list[MissingCell]] = {}
    for cell in cells:
        if cell.service_id:
            by_service.setdefault(cell.service_id, []).append(cell)
    lines = tuple(Line(_record_in_words(asked), tuple(asked)) for asked in by_service.values())
    return Group("Services on our record", "", lines, of_record=True)


def _record_in_words(asked: Sequence[MissingCell]) -> str:
    one = asked[0]
    runs_it = (
        f" ({plain_line(cut(one.organisation))})"
        if one.organisation.lower() not in ("", UNNAMED, one.service.lower())
        else ""
    )
    questions = (_asks(cell) for cell in asked)
    return f"“{plain_line(one.service)}”{runs_it}: {' '.join(questions)}"


def _asks(cell: MissingCell) -> str:
    when = "it has no date" if cell.as_of == "no date" else cell.as_of
    return _OF_A_RECORD[cell.what].format(as_of=when)


def _lettered(names: Sequence[str], cells: Sequence[MissingCell]) -> tuple[Line, ...]:
    """Run things together in one line, each with a letter to answer by; no line of none."""
    if not names:
        return ()
    words = "; ".join(
        f"({letter}) {name}" for letter, name in zip(ascii_lowercase, names, strict=False)
    )  # 26 are enough
    return (Line(f"{words}.", tuple(cells)),)
