"""The user's own directory added to the published one: every record once, each of their own marked as theirs."""

from dataclasses import replace
from hashlib import sha256

import pandas as pd

from coverage.directory import Directory
from coverage.same_service import same_services

BETWEEN_TITLES = " with "


def with_own(published: Directory, own: Directory) -> Directory:
    """Add a directory of the user's own to a published one.

    Parameters
    ----------
    published
        What the screens show without it.
    own
        The user's records. Each is marked ``mine``; an id that the published directory has already gets ``mine-`` in front.

    Returns
    -------
    Directory
        All records of both. A published record that is probably of a service of the user's own is left out where theirs
        reaches as far: theirs stands for it, and no place is counted twice. Invented if either is.
    """
    mine = with_other_ids(own, set(published.services["service_id"]))
    services = pd.concat([mine.services.assign(mine=True), published.services], ignore_index=True)
    areas = pd.concat([mine.service_areas, published.service_areas], ignore_index=True)
    theirs = set(mine.services["service_id"])
    replaced = {other for kept, other in same_services(services, areas) if kept in theirs and other not in theirs}
    return Directory(
        title=f"{published.title}{BETWEEN_TITLES}{own.title}",
        edition=f"{published.edition}; {own.edition}",
        invented=published.invented or own.invented,
        checksum=sha256(f"{published.checksum} {own.checksum}".encode()).hexdigest(),
        services=_without(services, replaced),
        service_areas=_without(areas, replaced),
        locations=_without(pd.concat([mine.locations, published.locations], ignore_index=True), replaced),
        widened=(mine.widened | published.widened) - replaced,
    )


def replaced_by_own(published: Directory, together: Directory) -> int:
    """Count the published records for which one of the user's own stands."""
    return len(published.services) - int((~together.services["mine"]).sum())


def with_other_ids(own: Directory, taken: set[str]) -> Directory:
    """The directory with ids that are not taken: each that is gets ``mine-`` in front, as often as needed."""
    names: dict[str, str] = {}
    used = taken | set(own.services["service_id"])
    for service in own.services["service_id"]:
        name = service
        while name in taken or (name != service and name in used):
            name = f"mine-{name}"
        names[service] = name
        used.add(name)
    tables = {
        table: getattr(own, table).assign(service_id=getattr(own, table)["service_id"].map(names).astype("str"))
        for table in ("services", "service_areas", "locations")
        if len(getattr(own, table))
    }
    return replace(own, **tables, widened=frozenset(names[service] for service in own.widened))


def _without(table: pd.DataFrame, services: set[str]) -> pd.DataFrame:
    return table[~table["service_id"].isin(services)].reset_index(drop=True)
