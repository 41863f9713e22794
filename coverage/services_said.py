"""All that a directory says of each of its services, in one row each: what two versions, or two directories, are compared by."""

from typing import Any, NamedTuple

from coverage.directory import Directory
from coverage.rows import rows_of

AS_OF, AREAS = "as_of", "areas"
NAMES = ("service_name", "organisation_name")
Service = dict[Any, Any]
"""A row of ``Directory.services``, its ``as_of`` as (first, last), its ``areas`` as a set of ``StatedArea``."""


class StatedArea(NamedTuple):
    """An area as a service states it; ``in_part`` also where a confidential service was widened to it. "nan": not known."""

    level: str
    code: str
    in_part: bool
    places: str


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
