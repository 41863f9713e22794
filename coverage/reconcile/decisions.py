"""What people decided on doubles, known again in another edition of the same lists: next month nobody is asked twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from coverage.directory import Directory
from coverage.directory_changes import AREAS, Service, services_said
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.doubles import Double
from coverage.reconcile.fields import EVERY_FIELD
from coverage.reconcile.together import OneService

_Names = tuple[str, str]


@dataclass(frozen=True)
class KnownRecord:
    """By what a record is known again: its names, then its areas (GSS codes, sorted), then its id."""

    service_id: str
    service_name: str
    organisation_name: str
    areas: tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """That a record of one list and one of another are of one service, or that they are not, who said so, and when.

    ``from_second`` are the fields in which the second's word stands.
    """

    first: KnownRecord
    second: KnownRecord
    is_one: bool
    from_second: frozenset[str]
    by: str
    on: date

    def turned(self) -> "Decision":
        """The same, said with the second list first."""
        of_first = frozenset(EVERY_FIELD) - self.from_second
        return Decision(self.second, self.first, self.is_one, of_first, self.by, self.on)


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
        for one in (decision, decision.turned()):
            pair = _known_in(ours, one.first), _known_in(theirs, one.second)
            if pair[0] and pair[1]:
                found = {p: d for p, d in found.items() if not _is_replaced(p, d, pair, one)}
                found[pair[0], pair[1]] = one
                break
    return found


def settled(doubles: Iterable[Double], decided: Mapping[Pair, Decision]) -> tuple[OneService, ...]:
    """List the records that are of one service: those that somebody said are, and the sure ones that nobody said are not."""
    said = [OneService(*pair, one.from_second) for pair, one in decided.items() if one.is_one]
    taken = [{one.first for one in said}, {one.second for one in said}]
    sure = [double.pair for double in doubles if double.sure and double.pair not in decided]
    free = [pair for pair in sure if pair[0] not in taken[0] and pair[1] not in taken[1]]
    return (*said, *(OneService(*pair) for pair in free))


def _is_replaced(pair: Pair, before: Decision, now: Pair, later: Decision) -> bool:
    """Whether a later decision takes the place of one: it is on the same pair, or both say that a record is of one service."""
    return pair == now or (before.is_one and later.is_one and (pair[0] == now[0] or pair[1] == now[1]))


def _by_names(directory: Directory) -> dict[_Names, list[KnownRecord]]:
    found: dict[_Names, list[KnownRecord]] = defaultdict(list)
    for service in services_said(directory):
        if not service["confidential"] and service["status"] != "confirmed_none":
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
