"""What a returned workbook says, compared with what was known: new, confirmed, changed, contradicting it, or nothing."""

from dataclasses import dataclass

from coverage.directory import Directory
from coverage.reconcile.fields import plain_text
from coverage.reconcile.together import services_by_id
from coverage.rounds.answers import CORRECTABLE, ENDED, NONE, NOT_OURS, THERE_IS, Return
from coverage.rounds.collection import Question
from coverage.rounds.what_is_known import Cell, Known
from coverage.services_said import Service
from coverage.vocabulary import NOT_LOCAL

NEW, CONFIRMED, CHANGED, CONTRADICTS, NOTHING = "new", "confirmed", "changed", "contradicts", "nothing"
"""What an answer may do to what is on record; *nothing* where it is not known there."""


@dataclass(frozen=True)
class Outcome:
    """What one answer did (``NEW``, ``CONFIRMED`` …), and the question (key), record or new service (``service_id``) it is on."""

    what: str
    question: str = ""
    service_id: str = ""


def outcomes(one: Return, base: Directory, known: Known) -> tuple[Outcome, ...]:
    """Compare each answer of a return with the directory that the round started from, and ``known_of`` it."""
    found = []
    told = one.directory.records_of_services if one.directory else None
    kinds = set() if told is None else set(told["intervention"])
    for key, says in one.to_questions.items():
        what = _of_question(says, known, (one.area, Question.of_key(key)))
        if says != THERE_IS or Question.of_key(key).intervention not in kinds:  # what is told is a service of its own
            found.append(Outcome(what, question=key))
    ours, theirs = services_by_id(base), services_by_id(one.directory) if one.directory else {}
    for service, says in one.on_records.items():
        if says == NOT_OURS or service not in theirs:
            what = NOTHING
        else:
            what = CHANGED if says == ENDED or _adds(theirs[service], ours[service]) else CONFIRMED
        found.append(Outcome(what, service_id=service))
    new = [] if told is None else [service for service in told["service_id"] if service not in one.on_records]
    return (*found, *(Outcome(NEW, service_id=service) for service in new))


def _adds(answer: Service, record: Service) -> bool:
    """Whether an answer states something of a record that was not stated, or was stated otherwise."""
    told = ((plain_text(answer[column]), plain_text(record[column])) for column in CORRECTABLE)
    return any(ours and ours != theirs for ours, theirs in told)


def _of_question(says: str, known: Known, cell: Cell) -> str:
    if says != NONE:
        return NOTHING
    if known.statuses[cell] > NOT_LOCAL:
        return CONTRADICTS
    return CONFIRMED if cell in known.declared else NEW
