"""What to ask of an area, and whom: a question for each blank, and all of them as an e-mail."""

from collections.abc import Sequence
from dataclasses import dataclass

from coverage.asking.asked_first import ToAsk
from coverage.asking.cell import DID_IT_START, DOES_IT_RUN, IS_THERE_ONE, PLACES, RISK, MissingCell
from coverage.asking.parties import COMMISSIONER, COUNCIL, PROVIDER
from coverage.interventions import INTERVENTIONS
from geo.home import Home
from loaders.directory.refuge_names import NAME_WITHHELD, REFUGE_WITHHELD
from say.asking.party_words import party_in_words
from say.numbers import count
from say.text import cut, with_capital

NOTHING_TO_ASK = "Nothing stands out to ask: the records here are current and whole."
UNNAMED = "not stated"
"""What a record may say in place of who runs a service."""
_OF_A_RECORD = {
    DOES_IT_RUN: "does “{service}” still run? The last record: {as_of}.",
    DID_IT_START: "did “{service}” start? It was announced: {as_of}.",
    PLACES: "how many places a year has “{service}”?",
    RISK: "which risk levels does “{service}” take?",
}
_UNDATED = {
    DOES_IT_RUN: "does “{service}” still run? The record has no date.",
    DID_IT_START: "did “{service}” start? It was announced, without a date.",
}


@dataclass(frozen=True)
class Question:
    """One question, who would know the answer, and what it is about (a kind of work)."""

    whom: str
    asks: str
    kind: str

    @property
    def line(self) -> str:
        """The question in one line: "Kent PCC: does … still run?"."""
        return f"{with_capital(self.whom)}: {self.asks}"


def questions(home: Home, asked: Sequence[ToAsk]) -> list[Question]:
    """Make a question of each thing to ask, in their order; a service whose name is withheld is not asked after."""
    named = [one for one in asked if not one.cell.service.startswith((NAME_WITHHELD, REFUGE_WITHHELD))]
    return [Question(_whom(home, one.cell), _asks(home, one), one.cell.kind) for one in named]


def _asks(home: Home, asked: ToAsk) -> str:
    cell = asked.cell
    if cell.what == IS_THERE_ONE:
        return f"do you run or fund {INTERVENTIONS[cell.kind].alone}? {_beside(home, asked)}"
    forms = _UNDATED if cell.as_of == "no date" and cell.what in _UNDATED else _OF_A_RECORD
    return forms[cell.what].format(service=cut(cell.service), as_of=cell.as_of)


def _beside(home: Home, asked: ToAsk) -> str:
    do = "does" if asked.others == 1 else "do"
    if home.is_group:
        return f"{asked.others} of the {count(asked.of, 'area')} of the group {do}, by our record."
    if home.parts:
        return f"{asked.others} of its {count(asked.of, 'force area')} {do}, by our record."
    return f"{asked.others} of the {count(asked.of, 'area')} most like it {do}, by our record."


def _whom(home: Home, cell: MissingCell) -> str:
    """Say who would know: of a local record whoever runs it; else the likeliest; of several forces the commissioners."""
    runs_it = cut(cell.organisation) if cell.organisation.lower() != UNNAMED else ""
    first = cell.would_know[0]
    if len(home.forces) != 1:
        return runs_it or party_in_words(COMMISSIONER, home)
    if first == PROVIDER:
        return runs_it or party_in_words(COUNCIL, home)
    return party_in_words(first, home)


def email(home: Home, asked: Sequence[Question], edition: str) -> str:
    """Write the questions as an e-mail to send, one paragraph for each of those who would know."""
    place = "our group of areas" if home.is_group else home.name
    by_whom: dict[str, list[str]] = {}
    for one in asked:
        by_whom.setdefault(one.whom, []).append(with_capital(one.asks))
    parts = [f"To {whom}:\n" + "\n".join(f"- {ask}" for ask in asks) for whom, asks in by_whom.items()]
    return "\n\n".join(
        [
            f"Subject: domestic abuse services in {place}: {count(len(asked), 'question')}",
            f"We are looking at what is on record in {place} ({edition}). Some of it is old, and some is missing. "
            "Could you tell us:",
            *parts,
            "A date and a link for each answer would help. Please send no address of a refuge.",
        ]
    )
