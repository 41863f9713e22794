"""A directory as a GeoPackage: the sheets of the template as layers, with the points and outlines that a map draws.

A service is a point wherever its address may be shown, and has none otherwise. Outlines stand once for each area that is named.
"""

from collections.abc import Iterator
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from coverage.directory import Directory
from geo.boundaries import boundaries
from geo.levels import LEVELS
from loaders.directory.directory_file import Publication
from loaders.directory.directory_rows import FileRow, Point, check_rows, sheet_rows
from loaders.directory.schema import (
    LOCATIONS,
    NOTES_SHEET,
    ORGANISATIONS,
    SERVICE_AREAS,
    SERVICES,
    STANDARDS_CHECKED,
    columns_of,
)
from loaders.files.guarded_text import guarded
from loaders.files_out.geopackage_file import WGS84, Layer, as_multipolygons, geopackage_of
from loaders.files_out.points import degrees
from loaders.files_out.said_inside import SaidInside, said_inside
from loaders.sources_register import attribution_of

OUTLINES = "Outlines of areas"
_DETAIL = "close"


def as_geopackage(directory: Directory, publication: Publication | None = None) -> bytes:
    """Write a directory as a GeoPackage; loading it gives the same services, areas and locations."""
    said = said_inside(directory, publication)
    metadata = {"data": said.data, "directory": said.directory, "licence": said.licence}
    return geopackage_of(
        Layer(title, table, " ".join(said.lines()), metadata) for title, table in _layers(directory, said)
    )


def _layers(directory: Directory, said: SaidInside) -> Iterator[tuple[str, pd.DataFrame]]:
    rows = sheet_rows(directory)
    yield ORGANISATIONS, _table(rows[ORGANISATIONS], ORGANISATIONS, said)
    yield SERVICES, _on_map(_table(rows[SERVICES], SERVICES, said), _points_of_services(rows))
    yield (
        LOCATIONS,
        _on_map(_table(rows[LOCATIONS], LOCATIONS, said), [_as_points(row["point"]) for row in rows[LOCATIONS]]),
    )
    areas = _table(rows[SERVICE_AREAS], SERVICE_AREAS, said)
    levels = areas["area_level"]
    yield (
        SERVICE_AREAS,
        areas.assign(
            area_code=[row["area_code"] for row in rows[SERVICE_AREAS]],
            extent=[row["extent"] for row in rows[SERVICE_AREAS]],
            reach=[LEVELS[level].reach.key for level in levels],
        ),
    )
    if rows[SERVICE_AREAS]:
        yield OUTLINES, _outlines(rows[SERVICE_AREAS], said)
    if directory.standards_checked:
        yield STANDARDS_CHECKED, _table(check_rows(directory), STANDARDS_CHECKED, said)
    yield NOTES_SHEET, pd.DataFrame({"note": said.lines()}, dtype="str")


def _table(rows: list[FileRow], sheet: str, said: SaidInside) -> pd.DataFrame:
    """The rows under the schema's columns and what the file says of itself; missing where nothing is stated."""
    columns = {
        column.name: pd.Series(
            [_cell(row.get(column.name, "")) for row in rows], dtype="Int64" if column.kind == "number" else "str"
        )
        for column in columns_of(sheet)
    }
    return pd.DataFrame(columns).assign(directory=said.directory, licence=said.licence, data=said.data)


def _cell(value: Any) -> Any:
    if value == "":
        return None
    return guarded(value) if isinstance(value, str) else value


def _on_map(table: pd.DataFrame, points: list[shapely.MultiPoint | None]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(table, geometry=gpd.GeoSeries(points, index=table.index, crs=WGS84))


def _as_points(*points: Point | None) -> shapely.MultiPoint | None:
    shown = [point for point in points if point is not None]
    return shapely.MultiPoint(degrees(shown)) if shown else None


def _points_of_services(rows: dict[str, list[FileRow]]) -> list[shapely.MultiPoint | None]:
    points: dict[str, list[Point | None]] = {}
    for row in rows[LOCATIONS]:
        points.setdefault(row["service_id"], []).append(row["point"])
    return [_as_points(*points.get(row["service_id"], ())) for row in rows[SERVICES]]


def _outlines(rows: list[FileRow], said: SaidInside) -> gpd.GeoDataFrame:
    """The outline of each area that a service names, with how many records name it."""
    named = pd.DataFrame(rows)[["area_level", "area_code"]].value_counts(sort=False)
    drawn = []
    for level in dict.fromkeys(named.index.get_level_values("area_level")):
        records = named.xs(level).rename("records")
        of_level = boundaries(level, _DETAIL).join(records, how="inner").assign(area_level=level)
        drawn.append(of_level.reset_index(names="area_code"))
    outlines = gpd.GeoDataFrame(pd.concat(drawn, ignore_index=True), crs=WGS84)
    outlines["geometry"] = as_multipolygons(outlines.geometry)
    said_of = {"directory": said.directory, "licence": attribution_of("lsoa_boundaries"), "data": said.data}
    return outlines[["area_level", "area_code", "area_name", "records", "geometry"]].assign(**said_of)
