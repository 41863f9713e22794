"""What two directories have in common when they become one: what the one is called, and ids that stay told apart."""

from dataclasses import replace

from coverage.directory import Directory

BETWEEN_TITLES = " with "


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
        for table in ("services", "service_areas", "locations", "provenance")
        if len(getattr(own, table))
    }
    money = tuple(replace(one, same_as=names.get(one.same_as, one.same_as)) for one in own.money)
    return replace(own, **tables, widened=frozenset(names[service] for service in own.widened), money=money)
