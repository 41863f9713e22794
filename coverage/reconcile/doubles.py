"""Which records of two directories are probably of one service, though named, described or placed otherwise.

It proposes, and people decide: unlike ``same_service``, which is sure of what it leaves out, it errs towards asking.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.reconcile.telling_words import Rarity, likeness_of, numbers_differ, rarity_of, words_of
from coverage.rows import rows_of
from coverage.vocabulary import CAUSE_HARM, DECLARED, HARMED
from geo.areas import area_table, lads_of

PROPOSED_FROM = 0.65
_WEIGHTS = {"name": 0.34, "organisation": 0.30, "area": 0.22, "kind": 0.14}
_DISJOINT_PEOPLE, _OTHER_NUMBERS, _OTHER_SIDE, _NOTHING_SHARED, _BY_NAME_ALONE = 0.8, 0.7, 0.9, 0.85, 0.8
_WHOLE_NAME, _HARDLY_ANYTHING = 0.8, 0.25
_MOST_RECORDS_OF_A_WORD = 300


@dataclass(frozen=True)
class Likeness:
    """How far two records agree: each 0 to 1, None where one of them does not say it."""

    name: float | None
    organisation: float | None
    area: float
    kind: float
    less_by: float

    @property
    def score(self) -> float:
        """The whole, 0 to 1: what is not said by one of the two weighs nothing."""
        told = {what: getattr(self, what) for what in _WEIGHTS if getattr(self, what) is not None}
        whole = sum(_WEIGHTS[what] for what in told)
        return float(self.less_by * sum(_WEIGHTS[what] * told[what] for what in told) / whole)


@dataclass(frozen=True)
class Double:
    """Two records, each by its ``service_id`` in its own directory, and how far they agree."""

    first: str
    second: str
    likeness: Likeness


@dataclass(frozen=True)
class _Record:
    service_id: str
    name: tuple[str, ...]
    organisation: tuple[str, ...]
    intervention: str
    risks: frozenset[str]
    communities: frozenset[str]
    lads: frozenset[str]

    @cached_property
    def both(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.name + self.organisation))


def proposed_doubles(first: Directory, second: Directory) -> list[Double]:
    """Propose which records of two directories are one service.

    Parameters
    ----------
    first, second
        Any two directories. Records that say that there is none, and those of confidential services, are never proposed:
        the name of a refuge is not known here, and nothing else tells two of them apart.

    Returns
    -------
    list
        The likeliest first; each record at most once.
    """
    ours, theirs = _records(first), _records(second)
    rarity = rarity_of(" ".join(one.both) for one in (*ours, *theirs))
    found = [
        Double(one.service_id, other.service_id, likeness)
        for one, other in _worth_comparing(ours, theirs)
        if (likeness := _likeness(one, other, rarity)).score >= PROPOSED_FROM
    ]
    return list(_each_once(sorted(found, key=lambda double: (-double.likeness.score, double.first, double.second))))


def _each_once(doubles: list[Double]) -> Iterator[Double]:
    taken: tuple[set[str], set[str]] = (set(), set())
    for double in doubles:
        if double.first not in taken[0] and double.second not in taken[1]:
            taken[0].add(double.first)
            taken[1].add(double.second)
            yield double


def _records(directory: Directory) -> list[_Record]:
    codes: dict[str, set[str]] = defaultdict(set)
    for service, code in zip(directory.service_areas["service_id"], directory.service_areas["area_code"], strict=True):
        codes[service].update(lads_of(code))
    services = directory.services
    counted = services[~services["confidential"] & ~services["status"].isin(DECLARED)]
    return [_record(row, frozenset(codes[row["service_id"]])) for row in rows_of(counted)]


def _record(row: dict[Any, Any], lads: frozenset[str]) -> _Record:
    return _Record(
        service_id=row["service_id"],
        name=_without_places(words_of(row["service_name"])),
        organisation=words_of(row["organisation_name"]),
        intervention=row["intervention"],
        risks=frozenset(row["risk_levels"]),
        communities=frozenset(row["communities"]),
        lads=lads,
    )


def _without_places(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name but for those of areas, which its areas tell already; all where no other is left."""
    return tuple(word for word in words if word not in _words_of_places()) or words


@cache
def _words_of_places() -> frozenset[str]:
    levels = ("lad", "utla", "pfa", "region")
    return frozenset(word for level in levels for name in area_table(level)["area_name"] for word in words_of(name))


def _worth_comparing(ours: list[_Record], theirs: list[_Record]) -> Iterator[tuple[_Record, _Record]]:
    """Pairs that share a district, and the beginning of a word that not too many have or an initialism: no others are one."""
    by_beginning: dict[str, list[int]] = defaultdict(list)
    for at, other in enumerate(theirs):
        for beginning in _beginnings(other):
            by_beginning[beginning].append(at)
    for one in ours:
        near = {
            at
            for beginning in _beginnings(one)
            if len(by_beginning.get(beginning, ())) <= _MOST_RECORDS_OF_A_WORD
            for at in by_beginning.get(beginning, ())
        }
        for at in sorted(near):
            if not one.lads.isdisjoint(theirs[at].lads):
                yield one, theirs[at]


def _beginnings(record: _Record) -> set[str]:
    initials = {"".join(word[0] for word in words) for words in (record.name, record.organisation)}
    return {word[:4] for word in record.both} | {letters[:4] for letters in initials if len(letters) > 2}


def _likeness(one: _Record, other: _Record, rarity: Rarity) -> Likeness:
    name = likeness_of(one.name, other.name, rarity)
    organisation = likeness_of(one.organisation, other.organisation, rarity)
    if organisation is None and (together := likeness_of(one.both, other.both, rarity)) is not None:
        name = max(name or 0.0, together)  # one list writes the body into the name
    return Likeness(
        name=name,
        organisation=organisation,
        area=_area(one.lads, other.lads),
        kind=float(one.intervention == other.intervention),
        less_by=_less_by(one, other) * _less_by_names(name, organisation),
    )


def _less_by_names(name: float | None, organisation: float | None) -> float:
    """Less where names share hardly anything, or where no organisation is said and the name agrees in part alone."""
    if organisation is None:
        return 1.0 if name is not None and name >= _WHOLE_NAME else _BY_NAME_ALONE
    return _NOTHING_SHARED if min(name or 0.0, organisation) < _HARDLY_ANYTHING else 1.0


def _area(first: frozenset[str], second: frozenset[str]) -> float:
    """How far two sets of districts that share some agree: 1 where they are the same, less where one only holds the other."""
    shared = len(first & second)
    return (shared / len(first | second) + shared / min(len(first), len(second))) / 2


def _less_by(one: _Record, other: _Record) -> float:
    less = 1.0
    if one.communities and other.communities and one.communities.isdisjoint(other.communities):
        less *= _DISJOINT_PEOPLE
    if numbers_differ(one.name, other.name):
        less *= _OTHER_NUMBERS
    sides = {INTERVENTIONS[record.intervention].usual_side for record in (one, other)}
    return less * _OTHER_SIDE if sides == {CAUSE_HARM, HARMED} else less
