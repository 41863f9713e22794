"""Which records of two directories are probably of one service, though named, described or placed otherwise.

It proposes, and people decide: unlike ``same_service``, which is sure of what it leaves out, it errs towards asking.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.reconcile.compared_records import (
    ComparedRecord,
    OnProgress,
    Pair,
    are_of_two_bodies,
    compared_records,
    surely_one,
    worth_comparing,
)
from coverage.reconcile.telling_words import Rarity, likeness_of, numbers_differ, rarity_of
from coverage.vocabulary import CAUSE_HARM, HARMED

PROPOSED_FROM = 0.65
_WEIGHTS = {"name": 0.34, "organisation": 0.30, "area": 0.22, "kind": 0.14}
_DISJOINT_PEOPLE, _OTHER_NUMBERS, _OTHER_SIDE, _NOTHING_SHARED, _BY_NAME_ALONE = 0.8, 0.7, 0.9, 0.85, 0.8
_WHOLE_NAME, _HARDLY_ANYTHING = 0.8, 0.25
_OTHER_NUMBER = 0.75
_NOTHING_DECIDED: Mapping[Pair, bool] = MappingProxyType({})


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
    """Two records, each by its ``service_id`` in its own directory, how far they agree, and whether that is sure.

    It is sure where identifier, kind and area are the same, no other record of either directory has all three, and nothing else
    said of the two speaks against it.
    """

    first: str
    second: str
    likeness: Likeness
    sure: bool

    @property
    def pair(self) -> Pair:
        """The two records."""
        return self.first, self.second


def _silent(done: int, total: int) -> None:
    """Tell nobody how far it is."""


def proposed_doubles(
    first: Directory,
    second: Directory,
    decided: Mapping[Pair, bool] = _NOTHING_DECIDED,
    on_progress: OnProgress = _silent,
) -> list[Double]:
    """Propose which records of two directories are one service.

    Parameters
    ----------
    first, second
        Any two directories. Records that say that there is none, and those of confidential services, are never proposed:
        the name of a refuge is not known here, and nothing else tells two of them apart.
    decided
        What somebody has said of pairs. One that is no double is not proposed, nor is a record of one that is.
    on_progress
        Told how many records of the first have been compared, of how many.

    Returns
    -------
    list
        The sure ones first, then the likeliest; each record at most once.
    """
    ours, theirs = compared_records(first), compared_records(second)
    rarity = rarity_of(" ".join(one.both) for one in (*ours, *theirs))
    sure = surely_one(ours, theirs)
    settled = [{pair[side] for pair, is_one in decided.items() if is_one} for side in (0, 1)]
    found = []
    for one, other in worth_comparing(ours, theirs, on_progress):
        pair = one.service_id, other.service_id
        if pair not in decided and pair[0] not in settled[0] and pair[1] not in settled[1]:
            likeness = _likeness(one, other, rarity)
            if pair in sure or likeness.score >= PROPOSED_FROM:
                found.append(Double(*pair, likeness, pair in sure and likeness.less_by == 1))
    return list(_each_once(sorted(found, key=lambda double: (not double.sure, -double.likeness.score, double.pair))))


def compared(first: Directory, second: Directory, pairs: Collection[Pair]) -> list[Double]:
    """Compare some pairs of records of two directories, in their order; a pair of which either is not there is left out."""
    ours, theirs = ({one.service_id: one for one in compared_records(directory)} for directory in (first, second))
    rarity = rarity_of(" ".join(one.both) for one in (*ours.values(), *theirs.values()))
    there = [pair for pair in pairs if pair[0] in ours and pair[1] in theirs]
    return [Double(*pair, _likeness(ours[pair[0]], theirs[pair[1]], rarity), sure=False) for pair in there]


def _each_once(doubles: list[Double]) -> Iterator[Double]:
    taken: tuple[set[str], set[str]] = (set(), set())
    for double in doubles:
        if double.first not in taken[0] and double.second not in taken[1]:
            taken[0].add(double.first)
            taken[1].add(double.second)
            yield double


def _likeness(one: ComparedRecord, other: ComparedRecord, rarity: Rarity) -> Likeness:
    name = likeness_of(one.name, other.name, rarity)
    organisation = likeness_of(one.organisation, other.organisation, rarity)
    if one.identifiers & other.identifiers:
        organisation = 1.0
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


def _less_by(one: ComparedRecord, other: ComparedRecord) -> float:
    less = 1.0
    if one.communities and other.communities and one.communities.isdisjoint(other.communities):
        less *= _DISJOINT_PEOPLE
    if numbers_differ(one.name, other.name):
        less *= _OTHER_NUMBERS
    if are_of_two_bodies(one, other):
        less *= _OTHER_NUMBER
    sides = {INTERVENTIONS[record.intervention].usual_side for record in (one, other)}
    return less * _OTHER_SIDE if sides == {CAUSE_HARM, HARMED} else less
