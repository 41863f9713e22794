"""What the columns of one heading are taken for: by the heading and its cells, and which of several has a field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loaders.directory.schema import Column
from loaders.intake.decisions import NOTE, SET_ASIDE
from loaders.intake.understanding.column_content import Held, told_by_content
from loaders.intake.understanding.file_kinds import DIRECTORY_FORM
from loaders.intake.understanding.heading_marks import is_a_plain_date, rules_out, says_little
from loaders.intake.understanding.heading_words import heading_key
from loaders.intake.understanding.headings import BY_NAME, Named, Why, named_by

SURE_ENOUGH = 0.75
"""A column of which we are less sure waits for the user."""

MAY_COME_TWICE = ("notes", "confidential", NOTE, SET_ASIDE, "")
"""Targets that several columns of a sheet may have without anybody's word; no mark of confidentiality may wait."""

_BELIED, _BORNE_OUT = 0.3, 0.8
_DOUBTED, _CONFIRMED = 0.5, 0.9
_WEIGHTS = {"remembered": 2.0, "you": 3.0}
"""The user's word outweighs what was remembered, and that what was found."""


@dataclass(frozen=True)
class Answer:
    """A target, how sure it is (0 to 1), and what it rests on."""

    target: str
    confidence: float
    why: Why

    @property
    def weight(self) -> float:
        """How much it counts against another that claims the same field."""
        return _WEIGHTS.get(self.why, self.confidence)


def answer_found(heading: str, held: Held, fields: Sequence[Column], form: str, of_contracts: bool) -> Answer:
    """What a heading and its cells say, without anybody's word.

    ``of_contracts`` says whether it stands among headings of contracts: a plain end is then that of the money.
    """
    named = named_by(heading, fields, form)
    if named is None and not held.cells:
        return Answer(NOTE, 1.0, "content")
    if named is None:
        target, confidence = told_by_content(held, [field for field in fields if not rules_out(heading, field.name)])
        return Answer(target, confidence if heading.strip() else min(confidence, _DOUBTED), "content")
    if form == DIRECTORY_FORM and of_contracts and is_a_plain_date(heading):
        return Answer("funded_to" if named.target == "end_date" else NOTE, _DOUBTED, "synonym")
    field = next((field for field in fields if field.name == named.target), None)
    share = held.share_of(field) if field else None
    return Answer(named.target, _weighed(heading, named, share), named.why)


def _weighed(heading: str, named: Named, share: float | None) -> float:
    """How sure a heading is in the light of its cells; the schema's own names need no cells."""
    if named.confidence == BY_NAME or share is None:
        return named.confidence
    if share < _BELIED and says_little(heading):
        return _DOUBTED
    return max(named.confidence, _CONFIRMED) if share >= _BORNE_OUT else named.confidence


def losing(sheets: Sequence[Sequence[str]], answers: Mapping[str, Answer]) -> set[str]:
    """The headings that wait because another of their sheet is more surely the same field, or as surely.

    Two to which the user, or a remembered answer, gave one field both have it.
    """
    lost: set[str] = set()
    for headings in sheets:
        claims: dict[str, list[tuple[float, str]]] = {}
        for key in map(heading_key, headings):
            answer = answers[key]
            if answer.target not in MAY_COME_TWICE and answer.confidence >= SURE_ENOUGH:
                claims.setdefault(answer.target, []).append((answer.weight, key))
        for claimed in claims.values():
            most = max(weight for weight, _ in claimed)
            alike = sum(weight == most for weight, _ in claimed) > 1 and most <= 1
            lost |= {key for weight, key in claimed if weight < most or alike}
    return lost
