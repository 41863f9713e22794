"""A directory as the models see it: checked tables, nothing confidential left in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import pandas as pd

from coverage.money.award import Award
from coverage.remarks import StandardCheck
from coverage.vocabulary import DECLARED

_TOLD = ("service_id", "field", "column", "directory", "says", "source_title", "source_url")


def provenance_of(rows: Iterable[Mapping[str, str | bool]]) -> pd.DataFrame:
    """Make ``Directory.provenance`` of its rows."""
    table = pd.DataFrame(list(rows), columns=[*_TOLD, "stands"])
    return table.astype({**dict.fromkeys(_TOLD, "str"), "stands": "bool"})


def no_provenance() -> pd.DataFrame:
    """Return the provenance of a directory that was read from one file."""
    return _nothing_told().copy()


@cache
def _nothing_told() -> pd.DataFrame:
    return provenance_of(())


@dataclass(frozen=True)
class Directory:
    """Services, whom they are for, which areas they say they serve, and where they can be visited.

    Attributes
    ----------
    title, edition
        What the directory is, and which edition of it (a date or version in words), for every screen and file.
    invented
        True when any row is invented: every screen and file then says INVENTED.
    checksum
        SHA-256 of the file it came from; the key for caches.
    services
        One row per service, ``service_id`` unique. Text columns: ``service_id service_name organisation_name
        charity_number company_number intervention for_whom provision quality_assured quality_scheme delivery status
        confirmed_by as_of_basis
        funding_period source_title source_url fact_id earlier_facts notes`` (missing text is ``""``; ``provision``,
        ``quality_assured`` and ``delivery`` hold ``not_stated``). The numbers are those of the organisation in its
        registers; a confidential service has none. ``for_whom`` is a key of ``vocabulary.FOR_WHOM``, "" for the
        usual side of its intervention; ``earlier_facts`` holds ids of older facts on the service, ``;`` between
        them. ``risk_levels`` and ``communities`` hold tuples of keys, empty where not stated. Dates (``datetime64``, NaT where
        not known): ``starts`` first day, ``first_known`` the day of the oldest fact on it,
        ``ends`` last day, ``funded_to`` last day to which its money is known, ``option_to`` last day of option years,
        ``as_of_first`` and ``as_of_last`` the span the record's date covers. ``places`` people per year, and
        ``funding_gbp`` the pounds that its source states for it, mostly a whole award: NaN where not known. ``confidential``
        bool. ``mine`` bool: the record is of the user's own workbook.
    service_areas
        ``service_id area_level area_code places in_part``: the areas as the record states them, at the level it states
        (``lad utla pfa region nation``). ``places`` NaN unless the record splits its places by area. ``in_part``
        bool: the record names only a part of the area, such as a retired district that was merged into it. Areas of a
        confidential service are never finer than ``pfa``.
    widened
        ``service_id`` of confidential services whose areas were widened to the force area.
    locations
        ``service_id location_name address postcode lad_code pfa_code easting_m northing_m confidential``. A
        confidential location keeps ``service_id``, ``pfa_code`` and the mark, and nothing else.
    provenance
        Of each service that was put together out of two lists, what each of them says: ``service_id field column directory says
        stands source_title source_url``, a row for each column that a list states. ``says`` is its text as files hold it,
        ``stands`` whether the service says so now. Empty where no service was.
    standards_checked
        What somebody checked of the sector's standards in force areas: no service, and counted apart.
    money
        The awards and payments of a list of money, each key once. What its services state is in ``services`` alone.
    """

    title: str
    edition: str
    invented: bool
    checksum: str
    services: pd.DataFrame
    service_areas: pd.DataFrame
    locations: pd.DataFrame
    widened: frozenset[str] = field(default_factory=frozenset)
    provenance: pd.DataFrame = field(default_factory=no_provenance)
    standards_checked: tuple[StandardCheck, ...] = ()
    money: tuple[Award, ...] = ()

    @property
    def records_of_services(self) -> pd.DataFrame:
        """The rows of ``services`` that are of a service: those which declare that there is none are left out."""
        return self.services[~self.services["status"].isin(DECLARED)]

    @property
    def declarations(self) -> pd.DataFrame:
        """The rows of ``services`` which declare that there is none, those withdrawn since among them."""
        return self.services[self.services["status"].isin(DECLARED)]


_NEVER_COUNTED = (
    *("service_name", "organisation_name", "charity_number", "company_number", "quality_scheme", "confirmed_by"),
    *("source_title", "source_url", "fact_id", "earlier_facts", "notes"),
)


def for_counting(directory: Directory) -> Directory:
    """Return a directory without what no count reads: names, numbers in registers, sources, notes, locations and money.

    It is what travels where the work is done elsewhere.
    """
    services = directory.services.assign(**dict.fromkeys(_NEVER_COUNTED, ""))
    return replace(
        directory,
        services=services,
        locations=directory.locations.iloc[:0],
        provenance=no_provenance(),
        standards_checked=(),
        money=(),
    )
