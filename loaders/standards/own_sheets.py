"""A directory of ours that went out in the standard, as the sheets of the template again: equal to what went out."""

from collections.abc import Iterable, Mapping
from typing import Any

from geo.mistakes import Mistake
from loaders.directory.schema import LOCATIONS, ORGANISATIONS, SERVICE_AREAS, SERVICES, SHEETS, columns_of
from loaders.files.grid import NUMBERED, Grid
from loaders.files.workbook_sheets import MOST_LINES
from loaders.standards.field_paths import Item
from loaders.standards.own_taxonomy import cells_of

_Row = dict[str, str]


def own_sheets(items: Iterable[Item], name: str) -> tuple[Grid, ...] | None:
    """The four sheets of the template; None where any entry is not one of ours.

    Raises
    ------
    Mistake
        If there are more rows than can be read.
    """
    rows: dict[str, list[_Row]] = {sheet: [] for sheet in SHEETS}
    organisations: dict[tuple[tuple[str, str], ...], str] = {}
    for item in items:
        service = cells_of(item, SERVICES)
        if "service_id" not in service:
            return None
        body = tuple(cells_of(_part(item, "organization"), ORGANISATIONS).items())
        link = organisations.setdefault(body, f"ORG-{len(organisations) + 1}")
        rows[SERVICES].append(service | {"organisation_id": link})
        own = {"service_id": service["service_id"]}
        rows[LOCATIONS] += [
            cells_of(_part(v, "location"), LOCATIONS) | own for v in _list(item, "service_at_locations")
        ]
        rows[SERVICE_AREAS] += [cells_of(area, SERVICE_AREAS) | own for area in _list(item, "service_areas")]
        _require_few_enough(rows, name)
    rows[ORGANISATIONS] = [{**dict(body), "organisation_id": link} for body, link in organisations.items()]
    return tuple(_grid(sheet, rows[sheet]) for sheet in SHEETS) if rows[SERVICES] else None


def _grid(sheet: str, rows: list[_Row]) -> Grid:
    columns = columns_of(sheet)
    lines = [tuple(row.get(column.name) for column in columns) for row in rows]
    return Grid(sheet, tuple(enumerate([tuple(c.label for c in columns), *lines], start=1)), notes=(NUMBERED,))


def _require_few_enough(rows: Mapping[str, list[_Row]], name: str) -> None:
    if max(map(len, rows.values())) > MOST_LINES:
        raise Mistake(f"{name}: there are more than {MOST_LINES:,} entries; split the file and load its parts.")


def _part(item: Mapping[str, Any], key: str) -> Item:
    part = item.get(key)
    return part if isinstance(part, dict) else {}


def _list(item: Mapping[str, Any], key: str) -> list[Item]:
    part = item.get(key)
    return [one for one in part if isinstance(one, dict)] if isinstance(part, list) else []
