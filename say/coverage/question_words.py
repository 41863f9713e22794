"""What to ask of an area, and whom: a question for each blank, and all of them as an e-mail."""

from collections.abc import Sequence
from dataclasses import dataclass

from coverage.blanks import DID_IT_START, DOES_IT_RUN, IS_THERE_ONE, PLACES, RISK, Blank
from coverage.interventions import INTERVENTIONS
from geo.areas import area_name
from geo.home import Home
from geo.levels import Reach
from loaders.commissioners import commissioners
from loaders.directory.refuge_names import NAME_WITHHELD, REFUGE_WITHHELD
from say.coverage.asked import place_in_words
from say.numbers import count
from say.text import cut, with_capital

THE_POLICE = ("conditional_caution", "multi_agency_panel")
"""Kinds of work that the police give or call: they would know."""
ITS_COMMISSIONER = "its police and crime commissioner"
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


def questions(home: Home, blanks: Sequence[Blank]) -> list[Question]:
    """Make a question of each blank, in their order; a service whose name is withheld is not asked after."""
    named = [blank for blank in blanks if not blank.service.startswith((NAME_WITHHELD, REFUGE_WITHHELD))]
    return [Question(_whom(home, blank), _asks(home, blank), blank.kind) for blank in named]


def _asks(home: Home, blank: Blank) -> str:
    if blank.what == IS_THERE_ONE:
        return f"do you run or fund {INTERVENTIONS[blank.kind].alone}? {_beside(home, blank)}"
    forms = _UNDATED if blank.as_of == "no date" and blank.what in _UNDATED else _OF_A_RECORD
    return forms[blank.what].format(service=cut(blank.service), as_of=blank.as_of)


def _beside(home: Home, blank: Blank) -> str:
    do = "does" if blank.others == 1 else "do"
    if home.is_group:
        return f"{blank.others} of the {count(blank.of, 'area')} of the group {do}, by our record."
    if home.parts:
        return f"{blank.others} of its {count(blank.of, 'force area')} {do}, by our record."
    return f"{blank.others} of the {count(blank.of, 'area')} most like it {do}, by our record."


def _whom(home: Home, blank: Blank) -> str:
    """Say who would know: of a local record whoever runs it; else the police or the commissioner of the one force area."""
    runs_it = cut(blank.organisation) if blank.organisation.lower() != UNNAMED else ""
    if len(home.forces) != 1:
        return runs_it or f"the commissioners in {'the group' if home.is_group else home.name}"
    force = home.forces[0]
    if blank.reach == Reach.LOCAL.key:
        return runs_it or _council(home)
    if blank.kind in THE_POLICE:
        return f"the police in {place_in_words(area_name(force))}"
    found = commissioners().get(force)
    return found.commissioner if found else ITS_COMMISSIONER


def _council(home: Home) -> str:
    return f"the council in {home.name}" if home.level in ("lad", "utla") else f"the councils in {home.name}"


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
