"""The answers of a round merged into the directory that it started from: theirs over ours, with who said what, each once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import pandas as pd

from coverage.directory import Directory, no_provenance
from coverage.reconcile.doubles import Double, proposed_doubles
from coverage.reconcile.together import OneService, put_together
from coverage.rounds.answers import NONE, Return
from coverage.rounds.claims import Contradiction, contradictions
from coverage.rounds.collection import Round
from coverage.same_service import same_services


@dataclass(frozen=True)
class Merged:
    """What a round has made of a directory so far.

    Attributes
    ----------
    directory
        With all that counts; the same as before where nothing does.
    counted
        The returns that count.
    contradictions
        Those decided and those that wait; what waits changes nothing.
    perhaps_known
        New services that may be known under another name: they count beside the other until somebody decides.
    """

    directory: Directory
    counted: tuple[Return, ...]
    contradictions: tuple[Contradiction, ...]
    perhaps_known: tuple[Double, ...]


def merged(base: Directory, of: Round, returns: Sequence[Return]) -> Merged:
    """Merge what came back.

    Parameters
    ----------
    base
        The directory that the round started from.
    of
        The round, with whose word stands where returns contradict each other.
    returns
        All that came back in time; one that waits for somebody to look counts once somebody has said so.
    """
    stands = dict(of.stands)
    counted = tuple(one for one in returns if not one.waits or one.key_of_waiting in stands)
    against = contradictions(counted, stands)
    answers = _together(of, counted, _overruled(against))
    if answers is None:
        return Merged(base, counted, against, ())
    answers = _under_known_ids(answers, base)
    known = set(base.services["service_id"])
    both = [OneService(service, service) for service in answers.services["service_id"] if service in known]
    made = put_together(answers, base, both)
    doubles = _perhaps_known(answers, base, known)
    return Merged(replace(made, title=base.title, edition=_edition(base, of, counted)), counted, against, doubles)


def _edition(base: Directory, of: Round, counted: Sequence[Return]) -> str:
    workbooks = "1 workbook" if len(counted) == 1 else f"{len(counted)} workbooks"
    return f"{base.edition}, and {workbooks} of {of.name}"


def _overruled(against: Iterable[Contradiction]) -> dict[str, set[tuple[str, str]]]:
    """By checksum of a return, what of it does not count: pairs of what it is about (question or record) and its key."""
    lost: dict[str, set[tuple[str, str]]] = {}
    for one in against:
        about = ("record", one.claim.service_id) if one.claim.service_id else ("question", one.claim.question)
        for checksum, words in one.said:
            # until somebody decides, a record stays as it was, and what one says is there counts before another's none
            waits = not one.stands and (one.claim.service_id or words == (NONE,))
            if waits or (one.stands and checksum != one.stands):
                lost.setdefault(checksum, set()).add(about)
    return lost


def _together(of: Round, counted: Sequence[Return], overruled: Mapping[str, set[tuple[str, str]]]) -> Directory | None:
    """All that counted returns state, in one directory, each record once; None where none states anything."""
    services: list[pd.DataFrame] = []
    areas: list[pd.DataFrame] = []
    locations: list[pd.DataFrame] = []
    taken = set[str]()
    widened = frozenset[str]()
    for one in counted:
        if one.directory is None:
            continue
        lost = _rows_lost(one.directory.services, one.on_records, overruled.get(one.checksum, set())) | taken
        kept = one.directory.services[~one.directory.services["service_id"].isin(lost)]
        taken |= set(kept["service_id"])
        services.append(kept)
        for tables, table in ((areas, one.directory.service_areas), (locations, one.directory.locations)):
            tables.append(table[table["service_id"].isin(set(kept["service_id"]))])
        widened |= one.directory.widened - lost
    if not any(map(len, services)):
        return None
    told = " ".join([of.code, *(f"{one.checksum}" for one in counted), repr(of.stands)])
    return Directory(
        title=f"Answers to {of.name}",
        edition="",
        invented=of.invented,
        checksum=sha256(told.encode()).hexdigest(),
        services=pd.concat(services, ignore_index=True),
        service_areas=pd.concat(areas, ignore_index=True),
        locations=pd.concat(locations, ignore_index=True),
        widened=widened,
        provenance=no_provenance(),
    )


def _rows_lost(services: pd.DataFrame, on_records: Iterable[str], lost: set[tuple[str, str]]) -> set[str]:
    """The ids of the records of a return that do not count: the record itself, or all that answers the question."""
    gone = {key for about, key in lost if about == "record"}
    for kind in {key.partition(":")[0] for about, key in lost if about == "question"}:
        of_kind = services["intervention"].eq(kind) & ~services["service_id"].isin(set(on_records))
        gone |= set(services.loc[of_kind, "service_id"])
    return gone


def _under_known_ids(answers: Directory, base: Directory) -> Directory:
    """New services that are surely known already take the id of that record; one told twice is left out once."""
    known = set(base.services["service_id"])
    new = answers.services[~answers.services["service_id"].isin(known)]
    both = pd.concat([base.services, new], ignore_index=True)
    areas = pd.concat([base.service_areas, answers.service_areas], ignore_index=True)
    ids = set(new["service_id"])
    pairs = [pair for pair in same_services(both, areas) if not ids.isdisjoint(pair)]
    sure = [one.pair for one in proposed_doubles(_only(answers, ids), base) if one.sure]
    names: dict[str, str] = {}
    gone: set[str] = set()
    taken = set(answers.services["service_id"])
    for one, other in [*sure, *pairs]:
        ours, theirs = (one, other) if one in ids else (other, one)
        if ours in names or ours in gone or theirs in gone:
            continue
        if theirs in ids or theirs in taken:
            gone.add(ours)
        else:
            names[ours] = theirs
            taken.add(theirs)
    return _renamed(_only(answers, set(answers.services["service_id"]) - gone), names)


def _perhaps_known(answers: Directory, base: Directory, known: set[str]) -> tuple[Double, ...]:
    new = set(answers.services["service_id"]) - known
    return tuple(one for one in proposed_doubles(_only(answers, new), base) if not one.sure)


def _only(directory: Directory, ids: set[str]) -> Directory:
    tables = {
        name: (table := getattr(directory, name))[table["service_id"].isin(ids)].reset_index(drop=True)
        for name in ("services", "service_areas", "locations")
    }
    return replace(directory, **tables, widened=directory.widened & ids)


def _renamed(directory: Directory, names: Mapping[str, str]) -> Directory:
    if not names:
        return directory
    tables = {
        name: (table := getattr(directory, name)).assign(service_id=table["service_id"].replace(dict(names)))
        for name in ("services", "service_areas", "locations")
    }
    return replace(directory, **tables)
