"""What a record says, field by field: which columns go together, whether it states them, and where two records differ."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from coverage.services_said import AREAS, Service

FIELDS: dict[str, tuple[str, ...]] = {
    "name": ("service_name",),
    "organisation": ("organisation_name",),
    "charity number": ("charity_number",),
    "company number": ("company_number",),
    "kind": ("intervention", "for_whom"),
    "risk levels": ("risk_levels",),
    "communities": ("communities", "provision"),
    "delivery": ("delivery",),
    "quality": ("quality_assured", "quality_scheme"),
    "status": ("status", "confirmed_by"),
    "start": ("starts",),
    "first known": ("first_known",),
    "end": ("ends",),
    "funded to": ("funded_to",),
    "could be extended to": ("option_to",),
    "as of": ("as_of_first", "as_of_last", "as_of_basis"),
    "places": ("places",),
    "funding period": ("funding_period",),
    "money on record": ("funding_gbp",),
    "source": ("source_title", "source_url"),
    "fact": ("fact_id", "earlier_facts"),
    "notes": ("notes",),
}
"""By field: the columns of ``Directory.services`` that say one thing, and go from one record to another together."""

EVERY_FIELD = (*FIELDS, AREAS)
_COLUMNS = {**FIELDS, AREAS: (AREAS,)}
_NOT_STATED: tuple[Any, ...] = ("", "not_stated", "unknown", "generic", "none", ())


@dataclass(frozen=True)
class Difference:
    """A field that both records state, each otherwise: its values by column, in the order of ``FIELDS``."""

    field: str
    first: tuple[Any, ...]
    second: tuple[Any, ...]


def columns_of_field(field: str) -> tuple[str, ...]:
    """The columns that go together, of ``Service``."""
    return _COLUMNS[field]


def said_in(service: Service, field: str) -> tuple[Any, ...]:
    """The values of one field of a service, in the order of its columns."""
    return tuple(service[column] for column in columns_of_field(field))


def plain_text(value: Any) -> str:
    """A value as files hold it: keys and codes with ``;`` between them, a day as 2026-03-31; "" where nothing is stated."""
    if not _is_stated(value):
        return ""
    if isinstance(value, frozenset):
        return ";".join(sorted({area.code for area in value}))
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value if isinstance(value, str) else f"{value:.15g}"


def states(service: Service, field: str) -> bool:
    """Whether a record states a field at all: a blank, NaN, NaT, or what a blank cell is read as states nothing."""
    return any(map(_is_stated, said_in(service, field)))


def differences(first: Service, second: Service) -> tuple[Difference, ...]:
    """The fields that two records state differently, in order; what only one of them states is no difference."""
    return tuple(
        Difference(field, said_in(first, field), said_in(second, field))
        for field in EVERY_FIELD
        if states(first, field) and states(second, field) and _plain(first, field) != _plain(second, field)
    )


def _plain(service: Service, field: str) -> list[Any]:
    """The values with what is not stated as None, and lists in one order; of areas which they are, not their places."""
    if field == AREAS:
        return sorted((area.level, area.code) for area in service[AREAS])
    stated = (value if _is_stated(value) else None for value in said_in(service, field))
    return [sorted(value) if isinstance(value, tuple) else value for value in stated]


def _is_stated(value: Any) -> bool:
    if isinstance(value, frozenset):
        return bool(value)
    return value == value and value is not None and value not in _NOT_STATED
