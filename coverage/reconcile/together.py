"""Two directories put together as people decided: a service of both counts once, and every field says where it is from.

Neither directory is altered, so that a decision taken back leaves every record as it was.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

import pandas as pd

from coverage.directory import Directory, provenance_of
from coverage.money.of_two_lists import awards_of_both
from coverage.reconcile.fields import EVERY_FIELD, FIELDS, columns_of_field, plain_text, said_in, states
from coverage.services_said import AREAS, Service, services_said
from coverage.two_directories import BETWEEN_TITLES, with_other_ids
from geo.mistakes import Mistake

ONE_SERVICE_TWICE = 'The record "{}" is said to be one service with two others: keep one of the two decisions.'
CONFIDENTIAL = (
    'The record "{}" is confidential, and such a record is never put together with another: leave it as it is.'
)
NO_RECORD = 'No record "{}" is in "{}": take the decision from the list that was made of these two directories.'


@dataclass(frozen=True)
class OneService:
    """That a record of the first directory and one of the second are of one service.

    ``from_second`` are the fields, of ``EVERY_FIELD``, in which the second's word stands though both state them.
    """

    first: str
    second: str
    from_second: frozenset[str] = frozenset()


def put_together(first: Directory, second: Directory, decisions: Iterable[OneService]) -> Directory:
    """Put two directories together.

    Parameters
    ----------
    first, second
        The first's word stands where both state a field, the second's where only it does.
    decisions
        Which records are of one service; every other record of both stands as it is.

    Returns
    -------
    Directory
        A merged service keeps the id of the first; a record of the second whose id the first has too gets ``mine-`` in front.
        Its ``provenance`` has what each of the two says of a merged service.

    Raises
    ------
    Mistake
        If a decision names a record that is not there or is confidential, or a record stands in two decisions.
    """
    one_services = list(decisions)
    _check(first, second, one_services)
    ours, theirs = (services_by_id(directory) for directory in (first, second))
    rest = _without(second, {one.second for one in one_services})
    renamed = with_other_ids(rest, set(first.services["service_id"]))
    merged = {one.first: _merged(ours[one.first], theirs[one.second], one.from_second) for one in one_services}
    told = (_provenance(one, ours[one.first], theirs[one.second], (first, second)) for one in one_services)
    made = _directory(first, second, renamed, one_services, merged)
    before = _moved_provenance(second, one_services)
    every = [first.provenance, before, renamed.provenance, provenance_of(row for rows in told for row in rows)]
    return replace(made, provenance=pd.concat(every, ignore_index=True))


def _check(first: Directory, second: Directory, one_services: list[OneService]) -> None:
    for directory, side in ((first, "first"), (second, "second")):
        named = [getattr(one, side) for one in one_services]
        confidential = dict(zip(directory.services["service_id"], directory.services["confidential"], strict=True))
        for service in named:
            if service not in confidential:
                raise Mistake(NO_RECORD.format(service, directory.title))
            if confidential[service]:
                raise Mistake(CONFIDENTIAL.format(service))
            if named.count(service) > 1:
                raise Mistake(ONE_SERVICE_TWICE.format(service))


def services_by_id(directory: Directory) -> dict[str, Service]:
    """Every service of a directory by its id."""
    return {service["service_id"]: service for service in services_said(directory)}


def _is_of_second(field: str, first: Service, second: Service, chosen: frozenset[str]) -> bool:
    return states(second, field) and (field in chosen or not states(first, field))


def _merged(first: Service, second: Service, chosen: frozenset[str]) -> dict[str, Any]:
    """The columns of a merged service that are not as in the first."""
    return {
        column: second[column]
        for field, columns in FIELDS.items()
        if _is_of_second(field, first, second, chosen)
        for column in columns
    }


def _provenance(
    one: OneService, first: Service, second: Service, directories: tuple[Directory, Directory]
) -> Iterator[dict[str, str | bool]]:
    """What each of two records says, column by column, and whether the merged service says so."""
    for field in EVERY_FIELD:
        of_second = _is_of_second(field, first, second, one.from_second)
        for record, directory, stands in ((first, directories[0], not of_second), (second, directories[1], of_second)):
            for column, value in zip(columns_of_field(field), said_in(record, field), strict=True):
                if text := plain_text(value):
                    yield {
                        "service_id": one.first,
                        "field": field,
                        "column": column,
                        "directory": directory.title,
                        "says": text,
                        "stands": stands,
                        "source_title": record["source_title"],
                        "source_url": record["source_url"],
                    }


def _moved_provenance(second: Directory, one_services: list[OneService]) -> pd.DataFrame:
    """What was kept of services of the second that are merged now: under their new ids, and standing no more."""
    to = {one.second: one.first for one in one_services}
    kept = second.provenance[second.provenance["service_id"].isin(to)]
    return kept.assign(service_id=kept["service_id"].map(to).astype("str"), stands=False)


def _directory(
    first: Directory, second: Directory, renamed: Directory, one_services: list[OneService], merged: dict[str, Any]
) -> Directory:
    ours = first.services.copy()
    at = {service: row for row, service in zip(ours.index, ours["service_id"], strict=True)}
    for service, columns in merged.items():
        for column, value in columns.items():
            ours.at[at[service], column] = value
    areas_of_second = frozenset(one.first for one in one_services if AREAS in one.from_second)
    areas = _moved(first, second, "service_areas", areas_of_second, one_services)
    told = "".join(f" {one.first}={one.second}:{','.join(sorted(one.from_second))}" for one in one_services)
    return Directory(
        title=f"{first.title}{BETWEEN_TITLES}{second.title}",
        edition=f"{first.edition}; {second.edition}",
        invented=first.invented or second.invented,
        checksum=sha256(f"{first.checksum} {second.checksum}{told}".encode()).hexdigest(),
        services=pd.concat([ours, renamed.services], ignore_index=True),
        service_areas=pd.concat([areas, renamed.service_areas], ignore_index=True),
        locations=pd.concat(
            [_moved(first, second, "locations", frozenset(), one_services), renamed.locations], ignore_index=True
        ),
        widened=first.widened | renamed.widened,
        standards_checked=tuple(
            {one.key: one for one in (*first.standards_checked, *second.standards_checked)}.values()
        ),
        money=awards_of_both(first.money, renamed.money),
    )


def _moved(
    first: Directory, second: Directory, table: str, of_second: frozenset[str], one_services: list[OneService]
) -> pd.DataFrame:
    """A table of the first; the rows of a merged service from the second where its word stands, or the first has none."""
    ours: pd.DataFrame = getattr(first, table)
    theirs: pd.DataFrame = getattr(second, table)
    if theirs.empty:
        return ours
    with_rows = set() if ours.empty else set(ours["service_id"])
    stating = set(theirs["service_id"])
    taken = {
        one.second: one.first
        for one in one_services
        if one.second in stating and (one.first in of_second or one.first not in with_rows)
    }
    kept = ours if ours.empty else ours[~ours["service_id"].isin(set(taken.values()))]
    moved = theirs[theirs["service_id"].isin(taken)]
    together: pd.DataFrame = pd.concat(
        [kept, moved.assign(service_id=moved["service_id"].map(taken).astype("str"))], ignore_index=True
    )
    return together


def _without(directory: Directory, services: set[str]) -> Directory:
    """The directory without some services."""

    def kept(table: pd.DataFrame) -> pd.DataFrame:
        return table if table.empty else table[~table["service_id"].isin(services)].reset_index(drop=True)

    return replace(
        directory,
        services=kept(directory.services),
        service_areas=kept(directory.service_areas),
        locations=kept(directory.locations),
        provenance=kept(directory.provenance),
        widened=directory.widened - services,
    )
