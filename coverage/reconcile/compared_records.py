"""Records as they are compared: what each tells of its service, which two are worth comparing, and which are surely one."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from coverage.directory import Directory
from coverage.reconcile.telling_words import words_of
from coverage.rows import rows_of
from coverage.vocabulary import DECLARED
from geo.areas import area_table, lads_of

_MOST_RECORDS_OF_A_WORD = 300
_RECORDS_BETWEEN_LOOKS = 50
_REGISTERS = ("charity_number", "company_number")
_IDENTIFIERS = (*_REGISTERS, "fact_id")
Pair = tuple[str, str]
"""The ``service_id`` of a record of the first directory, and of one of the second."""
OnProgress = Callable[[int, int], None]


@dataclass(frozen=True)
class ComparedRecord:
    """A record but for what no comparison looks at. ``lads``: the districts it serves; ``identifiers``: column and text."""

    service_id: str
    name: tuple[str, ...]
    organisation: tuple[str, ...]
    intervention: str
    risks: frozenset[str]
    communities: frozenset[str]
    lads: frozenset[str]
    identifiers: frozenset[tuple[str, str]]

    @cached_property
    def both(self) -> tuple[str, ...]:
        """The words of its name and of who delivers it."""
        return tuple(dict.fromkeys(self.name + self.organisation))


def compared_records(directory: Directory) -> list[ComparedRecord]:
    """The records of a directory, but for those that say that there is none and those of confidential services."""
    codes: dict[str, set[str]] = defaultdict(set)
    for service, code in zip(directory.service_areas["service_id"], directory.service_areas["area_code"], strict=True):
        codes[service].update(lads_of(code))
    services = directory.services
    counted = services[~services["confidential"] & ~services["status"].isin(DECLARED)]
    return [_record(row, frozenset(codes[row["service_id"]])) for row in rows_of(counted)]


def _record(row: dict[Any, Any], lads: frozenset[str]) -> ComparedRecord:
    return ComparedRecord(
        service_id=row["service_id"],
        name=_without_places(words_of(row["service_name"])),
        organisation=words_of(row["organisation_name"]),
        intervention=row["intervention"],
        risks=frozenset(row["risk_levels"]),
        communities=frozenset(row["communities"]),
        lads=lads,
        identifiers=frozenset((column, row[column]) for column in _IDENTIFIERS if row[column]),
    )


def _without_places(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name but for those of areas, which its areas tell already; all where no other is left."""
    return tuple(word for word in words if word not in _words_of_places()) or words


@cache
def _words_of_places() -> frozenset[str]:
    levels = ("lad", "utla", "pfa", "region")
    return frozenset(word for level in levels for name in area_table(level)["area_name"] for word in words_of(name))


def worth_comparing(
    ours: list[ComparedRecord], theirs: list[ComparedRecord], on_progress: OnProgress
) -> Iterator[tuple[ComparedRecord, ComparedRecord]]:
    """Pairs that share a district and an identifier, an initialism or the beginning of a word that not too many have."""
    by_beginning: dict[Hashable, list[int]] = defaultdict(list)
    for at, other in enumerate(theirs):
        for beginning in _beginnings(other):
            by_beginning[beginning].append(at)
    for done, one in enumerate(ours):
        if done % _RECORDS_BETWEEN_LOOKS == 0:
            on_progress(done, len(ours))
        near = {
            at
            for beginning in _beginnings(one)
            if len(by_beginning.get(beginning, ())) <= _MOST_RECORDS_OF_A_WORD
            for at in by_beginning.get(beginning, ())
        }
        for at in sorted(near):
            if not one.lads.isdisjoint(theirs[at].lads):
                yield one, theirs[at]


def _beginnings(record: ComparedRecord) -> set[Hashable]:
    initials = {"".join(word[0] for word in words) for words in (record.name, record.organisation)}
    return {word[:4] for word in record.both} | {text[:4] for text in initials if len(text) > 2} | record.identifiers


def surely_one(ours: list[ComparedRecord], theirs: list[ComparedRecord]) -> set[Pair]:
    """The pairs in which identifier, kind and area are the same, where each has them alone in its directory."""
    of_both = [_by_identifier_kind_and_area(records) for records in (ours, theirs)]
    pairs = {(of_both[0][key], of_both[1][key]) for key in of_both[0].keys() & of_both[1].keys()}
    firsts, seconds = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    return {pair for pair in pairs if firsts[pair[0]] == seconds[pair[1]] == 1}


def _by_identifier_kind_and_area(records: list[ComparedRecord]) -> dict[tuple[Any, ...], str]:
    found: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for one in records:
        for identifier in one.identifiers if one.lads else ():
            found[(identifier, one.intervention, one.lads)].append(one.service_id)
    return {key: services[0] for key, services in found.items() if len(services) == 1}


def are_of_two_bodies(one: ComparedRecord, other: ComparedRecord) -> bool:
    """Whether a register of organisations has one number for the first and another for the second, and none has the same."""
    numbers, others = (dict(of for of in record.identifiers if of[0] in _REGISTERS) for record in (one, other))
    shared = numbers.keys() & others.keys()
    return bool(shared) and all(numbers[register] != others[register] for register in shared)
