"""What people decided on doubles, known again in another edition of the same lists: next month nobody is asked twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from coverage.directory import Directory
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.doubles import Double
from coverage.reconcile.fields import EVERY_FIELD
from coverage.reconcile.together import OneService, services_by_id
from coverage.services_said import AREAS, Service, services_said
from coverage.vocabulary import DECLARED

_Names = tuple[str, str]


@dataclass(frozen=True)
class KnownRecord:
    """By what a record is known again: its names, then its areas (GSS codes, sorted), then its id."""

    service_id: str
    service_name: str
    organisation_name: str
    areas: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What is said of a pair: one service or not, None where that is left open; and in which fields the second's word stands."""

    is_one: bool | None
    from_second: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Decision:
    """The answer on a record of one list and one of another, who gave it, and when."""

    first: KnownRecord
    second: KnownRecord
    answer: Answer
    by: str
    on: date

    def turned(self) -> "Decision":
        """The same, said with the second list first."""
        turned = replace(self.answer, from_second=frozenset(EVERY_FIELD) - self.answer.from_second)
        return replace(self, first=self.second, second=self.first, answer=turned)


def known_record(service: Service) -> KnownRecord:
    """Say by what a record is known again. Nothing confidential may be given."""
    areas = tuple(sorted({area.code for area in service[AREAS]}))
    return KnownRecord(service["service_id"], service["service_name"], service["organisation_name"], areas)


def decided_in(first: Directory, second: Directory, decisions: Iterable[Decision]) -> dict[Pair, Decision]:
    """Find which decisions are about records of two directories.

    Parameters
    ----------
    first, second
        The directories, in the order in which they are put together.
    decisions
        The earlier first, made of these or of earlier editions, in either order.

    Returns
    -------
    dict
        By pair. The later decision on a pair counts; a record that is said to be one service with two others, with the later.
        A record whose names were changed since is not known again, nor is one of two that nothing tells apart.
    """
    ours, theirs = _by_names(first), _by_names(second)
    found: dict[Pair, Decision] = {}
    for decision in decisions:
        either = [(_pair_in(ours, theirs, one), one) for one in (decision, decision.turned())]
        there = [(pair, one) for pair, one in either if all(pair)]
        if there:
            pair, one = max(there, key=_ids_as_they_were)
            found = {p: d for p, d in found.items() if not _is_replaced(p, d, pair, one)}
            found[pair] = one
    return found


def _pair_in(
    ours: Mapping[_Names, list[KnownRecord]], theirs: Mapping[_Names, list[KnownRecord]], one: Decision
) -> Pair:
    return _known_in(ours, one.first), _known_in(theirs, one.second)


def _ids_as_they_were(found: tuple[Pair, Decision]) -> int:
    """How many of the two have the id that they had: where both lists name a service alike, this tells which was first."""
    pair, one = found
    return (pair[0] == one.first.service_id) + (pair[1] == one.second.service_id)


def decisions_on(
    answers: Mapping[Pair, Answer], first: Directory, second: Directory, by: str, on: date
) -> tuple[Decision, ...]:
    """Write answers down so that they are known again in another edition of the two lists."""
    ours, theirs = (services_by_id(directory) for directory in (first, second))
    return tuple(
        Decision(known_record(ours[pair[0]]), known_record(theirs[pair[1]]), answer, by, on)
        for pair, answer in answers.items()
    )


def and_later(earlier: Iterable[Decision], later: Iterable[Decision]) -> tuple[Decision, ...]:
    """Put later decisions after earlier ones, each in the place of an earlier one on the same two records."""
    every = {(one.first, one.second): one for one in earlier}
    for one in later:
        every.pop((one.second, one.first), None)
        every.pop((one.first, one.second), None)
        every[one.first, one.second] = one
    return tuple(every.values())


def answers_at_first(doubles: Iterable[Double], decided: Mapping[Pair, Decision]) -> dict[Pair, Answer]:
    """The answers before anybody says more: what was decided; yes for each sure double, and every other one left open."""
    proposed = {double.pair: Answer(True if double.sure else None) for double in doubles}
    return proposed | {pair: one.answer for pair, one in decided.items()}


def new_answers(
    answers: Mapping[Pair, Answer], doubles: Iterable[Double], decided: Mapping[Pair, Decision]
) -> dict[Pair, Answer]:
    """The answers that nobody has given before: not those left open, nor those that stand as they were decided."""
    before = answers_at_first(doubles, decided)
    sure = {pair for pair, answer in before.items() if answer.is_one and pair not in decided}
    return {
        pair: answer
        for pair, answer in answers.items()
        if (pair in sure or answer != before[pair]) and (answer.is_one is not None or before[pair].is_one is not None)
    }


def known_doubles(decided: Mapping[Pair, Decision]) -> dict[Pair, bool]:
    """What ``proposed_doubles`` need not ask."""
    return {pair: one.answer.is_one for pair, one in decided.items() if one.answer.is_one is not None}


def one_services(answers: Mapping[Pair, Answer]) -> tuple[OneService, ...]:
    """List the pairs that are one service, as ``put_together`` takes them."""
    return tuple(OneService(*pair, answer.from_second) for pair, answer in answers.items() if answer.is_one)


def _is_replaced(pair: Pair, before: Decision, now: Pair, later: Decision) -> bool:
    """Whether a later decision takes the place of one: it is on the same pair, or both say that a record is of one service."""
    both_one = before.answer.is_one and later.answer.is_one
    return pair == now or bool(both_one and (pair[0] == now[0] or pair[1] == now[1]))


def _by_names(directory: Directory) -> dict[_Names, list[KnownRecord]]:
    found: dict[_Names, list[KnownRecord]] = defaultdict(list)
    for service in services_said(directory):
        if not service["confidential"] and service["status"] not in DECLARED:
            known = known_record(service)
            found[_names(known)].append(known)
    return found


def _known_in(records: Mapping[_Names, list[KnownRecord]], one: KnownRecord) -> str:
    """The id of the record that is meant; "" where none is, or several are and nothing tells them apart."""
    alike = records.get(_names(one), [])
    for near in (
        alike,
        [r for r in alike if r.areas == one.areas],
        [r for r in alike if r.service_id == one.service_id],
    ):
        if len(near) == 1:
            return near[0].service_id
    return ""


def _names(record: KnownRecord) -> _Names:
    return _plain(record.service_name), _plain(record.organisation_name)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
