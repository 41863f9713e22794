"""What differs between two versions of a directory, service by service: added, ended, altered, and where that may show.

A service that is no longer listed is told apart from one that is said to have ended: not to be listed is no record of an end.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from coverage.directory import Directory
from coverage.same_services import same_services
from coverage.services_said import AREAS, AS_OF, NAMES, Service, StatedArea, services_said
from coverage.vocabulary import DECLARED
from geo.areas import lads_of, parent

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
        The earlier and the later version; ``same_services`` says which service is the same.

    Returns
    -------
    Changes
        In the order of the versions.
    """
    earlier, later = services_said(before), services_said(after)
    pairs = same_services(earlier, later)
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
