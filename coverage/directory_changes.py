"""What differs between two versions of a directory, service by service: added, ended, altered, and where that may show.

A service that is no longer listed is told apart from one that is said to have ended: not to be listed is no record of an end.
"""

import re
from collections import deque
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import pandas as pd

from coverage.directory import Directory
from coverage.rows import rows_of
from coverage.vocabulary import DECLARED
from geo.areas import lads_of, parent

AS_OF, AREAS = "as_of", "areas"
NAMES = ("service_name", "organisation_name")
IN_STATUS = (
    *("status", "intervention", "for_whom", "risk_levels", "communities", "provision", "delivery", "quality_assured"),
    *("places", "starts", "first_known", "ends", "funded_to", AS_OF, "confidential"),
)
"""What a status, or the places beside it, may rest on."""
BESIDE = (
    "charity_number",
    "company_number",
    "quality_scheme",
    "confirmed_by",
    "funding_period",
    "option_to",
    "funding_gbp",
    "source_title",
    "source_url",
    "notes",
)
_MADE_ID = re.compile(r"(?:row|confidential)-\d+|.*\brow \d+", re.DOTALL)  # where a file gives none: it says nothing
Service = dict[Any, Any]
"""A row of ``Directory.services``, its ``as_of`` as (first, last), its ``areas`` as a set of ``StatedArea``."""


class StatedArea(NamedTuple):
    """An area as a service states it; ``in_part`` also where a confidential service was widened to it. "nan": not known."""

    level: str
    code: str
    in_part: bool
    places: str


@dataclass(frozen=True)
class Alteration:
    """One thing said of a service before and after, as ``Service`` holds it."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class ChangedService:
    """A service that differs: what it is called now (or was), what was altered, and the districts where that may show.

    ``listed`` is whether the later version still has it, ``declares_none`` whether it is no service but a declaration that there
    is none.
    """

    service_id: str
    service_name: str
    organisation_name: str
    districts: frozenset[str]
    alterations: tuple[Alteration, ...] = ()
    listed: bool = True
    declares_none: bool = False


@dataclass(frozen=True)
class Changes:
    """The records that differ: new ones, those no longer listed or now said to have ended, and those of which else is said."""

    added: tuple[ChangedService, ...]
    ended: tuple[ChangedService, ...]
    altered: tuple[ChangedService, ...]

    @cached_property
    def districts(self) -> frozenset[str]:
        """The districts whose status may differ; in all others it is the same."""
        every = (*self.added, *self.ended, *self.altered)
        return frozenset(lad for service in every for lad in service.districts)

    def areas(self, level: str) -> tuple[str, ...]:
        """The areas of a level with such a district, by code, sorted."""
        return areas_holding(self.districts, level)


def areas_holding(districts: Iterable[str], level: str) -> tuple[str, ...]:
    """The areas of a level that hold any of some districts, by code, sorted."""
    return tuple(sorted({lad if level == "lad" else parent(lad, level) for lad in districts}))


def changes_between(before: Directory, after: Directory) -> Changes:
    """Compare two versions of a directory.

    Parameters
    ----------
    before, after
        The earlier and the later version. A service is the same by its ID (where its names do not both differ), else by its
        organisation, name and areas, else by organisation and name, else by its ID alone.

    Returns
    -------
    Changes
        In the order of the versions.
    """
    earlier, later = services_said(before), services_said(after)
    pairs = _same(earlier, later)
    gone = [service for number, service in enumerate(earlier) if number not in pairs]
    known = set(pairs.values())
    new = [service for number, service in enumerate(later) if number not in known]
    altered = [_altered(earlier[one], later[other]) for one, other in pairs.items()]
    differing = [service for service in altered if service.alterations]
    return Changes(
        added=tuple(_changed(service) for service in new),
        ended=(*(_changed(service, listed=False) for service in gone), *filter(_has_ended, differing)),
        altered=tuple(service for service in differing if not _has_ended(service)),
    )


def services_said(directory: Directory) -> list[Service]:
    """Every service of a directory, in its order, with all that is said of it: see ``Service``."""
    areas: dict[str, set[StatedArea]] = {}
    for row in rows_of(directory.service_areas):
        in_part = row["in_part"] or row["service_id"] in directory.widened
        area = StatedArea(row["area_level"], row["area_code"], in_part, str(row["places"]))
        areas.setdefault(row["service_id"], set()).add(area)
    return [
        {**row, AS_OF: (row["as_of_first"], row["as_of_last"]), AREAS: frozenset(areas.get(row["service_id"], ()))}
        for row in rows_of(directory.services)
    ]


def _same(earlier: list[Service], later: list[Service]) -> dict[int, int]:
    """The services of both, by position before and after."""
    pairs: dict[int, int] = {}
    keys: tuple[Callable[[Service], Iterable[Hashable]], ...]
    keys = (
        lambda one: [(_own_id(one), column, _name(one, column)) for column in NAMES if _own_id(one)],
        lambda one: [(*_names(one), frozenset(area.code for area in one[AREAS]))],
        lambda one: [_names(one)],
        lambda one: filter(None, [_own_id(one)]),
    )
    for keys_of in keys:
        taken = set(pairs.values())
        waiting: dict[Hashable, deque[int]] = {}
        for number, service in enumerate(later):
            for key in keys_of(service) if number not in taken else ():
                waiting.setdefault(key, deque()).append(number)
        for number, service in enumerate(earlier):
            for key in keys_of(service) if number not in pairs else ():
                if number not in pairs and (other := _next(waiting.get(key), taken)) is not None:
                    pairs[number] = other
                    taken.add(other)
    return dict(sorted(pairs.items()))


def _next(waiting: deque[int] | None, taken: set[int]) -> int | None:
    """The first that waits and is not taken; none is looked at twice, however many are alike."""
    while waiting:
        if (number := waiting.popleft()) not in taken:
            return number
    return None


def _own_id(service: Service) -> str:
    return "" if _MADE_ID.fullmatch(service["service_id"]) else service["service_id"].casefold()


def _name(service: Service, column: str) -> str:
    return " ".join(service[column].casefold().split())


def _names(service: Service) -> tuple[str, ...]:
    return tuple(_name(service, column) for column in NAMES)


def _altered(before: Service, after: Service) -> ChangedService:
    fields = (*NAMES, *IN_STATUS, AREAS, *BESIDE)
    alterations = [Alteration(f, before[f], after[f]) for f in fields if not _alike(before[f], after[f])]
    districts: frozenset[str] = frozenset()
    for one in alterations:
        if one.field in IN_STATUS:
            districts |= _districts(before[AREAS] | after[AREAS])
        elif one.field == AREAS:
            districts |= _districts(before[AREAS] ^ after[AREAS])
    return ChangedService(
        after["service_id"], *_shown(after), districts, tuple(alterations), declares_none=_declares_none(after)
    )


def _alike(before: Any, after: Any) -> bool:
    """Whether a thing is said alike; not known and not known are."""
    if isinstance(before, tuple | frozenset):
        return bool(before == after)
    return bool(before == after) or (pd.isna(before) and pd.isna(after))


def _changed(service: Service, listed: bool = True) -> ChangedService:
    names, districts = _shown(service), _districts(service[AREAS])
    return ChangedService(
        service["service_id"], *names, districts, listed=listed, declares_none=_declares_none(service)
    )


def _declares_none(service: Service) -> bool:
    return service["status"] in DECLARED


def _shown(service: Service) -> tuple[str, str]:
    return service["service_name"], service["organisation_name"]


def _districts(areas: Iterable[StatedArea]) -> frozenset[str]:
    return frozenset(lad for area in areas for lad in lads_of(area.code))


def _has_ended(service: ChangedService) -> bool:
    return any(one.field == "status" and one.after == "ended" for one in service.alterations)
