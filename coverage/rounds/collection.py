"""A collection round: which areas are asked which questions, by whom, and until when."""

import re
from dataclasses import dataclass, replace
from datetime import date

from coverage.ask import Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_name
from geo.mistakes import Mistake

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_BETWEEN = ":"


@dataclass(frozen=True)
class Question:
    """Is there work of this kind, at this risk, for this community? "" stands for any of them."""

    intervention: str
    risk: str = ""
    community: str = ""

    def __post_init__(self) -> None:
        for what, word, words in (
            ("kind of work", self.intervention, INTERVENTIONS),
            ("risk level", self.risk, ("", *RISK_LEVELS)),
            ("community", self.community, ("", *COMMUNITIES)),
        ):
            if word not in words:
                raise Mistake(f'"{word}" is no {what} to ask about: choose one of {", ".join(filter(None, words))}.')

    @property
    def key(self) -> str:
        """The question as one word: ``behaviour_change_group:high:lgbt``."""
        return _BETWEEN.join((self.intervention, self.risk, self.community)).rstrip(_BETWEEN)

    @classmethod
    def of_key(cls, key: str) -> "Question":
        """Read what ``key`` wrote. Raises Mistake for a word that is none of ours."""
        intervention, _, rest = key.partition(_BETWEEN)
        return cls(intervention, *rest.split(_BETWEEN, 1)) if rest else cls(intervention)

    def asked_on(self, terms: Terms) -> Ask:
        """The ask of a directory that it is."""
        return Ask(self.risk or "any", self.community or "any", self.intervention, terms)


USUAL_QUESTIONS = tuple(
    Question(key) for key, one in INTERVENTIONS.items() if not one.usually_national and key != "other"
)
"""Every kind of work that areas commission. Nobody can say whether there is some other work."""


@dataclass(frozen=True)
class Round:
    """What is asked of whom.

    Attributes
    ----------
    name
        As its owner calls it.
    code
        8 letters of hexadecimal by which its workbooks are known.
    opened_on, due
        The days; answers are wanted by the second.
    owner, address
        The office that asks, and the address of a role in it to which workbooks go back.
    areas
        GSS codes, each once.
    questions
        Asked in this order: a workbook numbers them so.
    on_record
        The directory and edition that it started from, in words.
    invented
        Whether that is invented.
    closed_on
        None while it is open.
    stands
        By claim (see ``coverage.rounds.merged``), the checksum of the return whose word stands, as somebody decided.
    """

    name: str
    code: str
    opened_on: date
    due: date
    owner: str
    address: str
    areas: tuple[str, ...]
    questions: tuple[Question, ...]
    on_record: str
    invented: bool
    closed_on: date | None = None
    stands: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for area in self.areas:
            area_name(area)
        if not self.areas or not self.questions:
            raise Mistake("A round asks at least one area at least one question: choose them.")
        if self.due < self.opened_on:
            raise Mistake("A round is due after it was opened: give a later day.")
        if not _MAIL.fullmatch(self.address):
            raise Mistake(
                "Workbooks go back to the e-mail address of a role, such as mapping@office.example: give one."
            )
        if not self.owner.strip():
            raise Mistake("Everybody who is asked sees which office asks: name it.")

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of work that it asks about."""
        return tuple(dict.fromkeys(one.intervention for one in self.questions))

    def number(self, question: Question) -> str:
        """What a workbook calls a question: Q1 is the first of the round, whatever else an area is asked."""
        return f"Q{self.questions.index(question) + 1}"

    def question(self, number: str) -> Question | None:
        """The question of a number; None where there is none."""
        at = int(number[1:]) if re.fullmatch(r"Q[1-9][0-9]{0,3}", number.upper(), re.ASCII) else 0
        return self.questions[at - 1] if 0 < at <= len(self.questions) else None

    def closed(self, on: date) -> "Round":
        """The round, closed."""
        return replace(self, closed_on=on)

    def decided(self, claim: str, checksum: str) -> "Round":
        """The round with the word of one return standing for a claim."""
        return replace(self, stands=tuple({**dict(self.stands), claim: checksum}.items()))
