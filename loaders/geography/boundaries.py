"""Read boundaries of any edition: official column names, retired codes, any coordinates; what was wrong is mended and said.

Given are the areas as this product has them, as one valid coverage: no two overlap, and neighbours share their border. An area
without an outline is missing, and said to be; nothing is drawn in its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from geo.areas import area_name, area_table
from geo.levels import LEVELS
from geo.mistakes import Mistake, in_one_sentence
from geo.retired import missing_districts, retired_areas
from loaders.apart.door import content_apart
from loaders.files.file_kind import file_kind, read_bytes
from loaders.files.report import Finding, LoadReport
from loaders.geography import map_shapes
from loaders.geography.area_columns import AreaColumn, area_column
from loaders.geography.coordinates import in_metres, to_draw
from loaders.geography.found_areas import areas_of
from loaders.geography.mended import as_coverage, mended

MOST_NAMED = 6


@dataclass(frozen=True)
class Boundaries:
    """Boundaries of one level.

    Attributes
    ----------
    level
        A key of ``LEVELS``.
    edition
        The year that the official columns name ("2024" of ``LAD24CD``); "" where none does.
    areas
        Indexed by ``area_code`` (current, sorted), with ``area_name``; EPSG:4326; one valid coverage.
    """

    level: str
    edition: str
    areas: gpd.GeoDataFrame


def load_boundaries(source: Path | bytes, name: str) -> tuple[Boundaries, LoadReport]:
    """Read boundaries, mend them, and put them to the areas that this product has.

    Parameters
    ----------
    source
        A GeoJSON, GeoPackage or KML file, or its content. Nothing in it is trusted.
    name
        What to call it in messages.

    Returns
    -------
    Boundaries, LoadReport
        The areas, and what became of each outline: mended, joined, left out, missing.

    Raises
    ------
    Mistake
        If it is no map of boundaries, names no area of ours, lies elsewhere, or its areas overlap beyond mending.
    """
    content = read_bytes(source, name)
    if file_kind(content, name) not in ("text", "geopackage", "kml"):
        raise Mistake(f"{name}: this is a workbook and no map; load a GeoJSON, GeoPackage or KML file.")
    layers = content_apart(map_shapes.read, content, name)
    crs, columns, texts, outlines = max(layers, key=lambda layer: len(layer[3]))
    problems: list[Finding] = []
    if len(layers) > 1:
        problems.append(Finding("", 0, "", f"Of {len(layers)} layers the one with most areas was read.", False))
    column = area_column(columns, texts, name)
    rows = areas_of(column, problems)
    shapes = gpd.GeoSeries([None if wkb is None else shapely.from_wkb(wkb) for wkb in outlines])
    shapes = in_metres(shapes, crs, name, problems)
    found = _whole_areas(mended(shapes, column.names, problems), rows, column, problems)
    if found.empty:
        first = next((problem.message for problem in problems if problem.set_aside), "")
        raise Mistake(
            in_one_sentence(f"{name}: no outline is of an area that we show.", first and f"of the first, {first}")
        )
    areas = to_draw(as_coverage(found, name, problems))
    _say_what_is_missing(areas.index, column.level, problems)
    aside = len({problem.row for problem in problems if problem.set_aside})
    report = LoadReport(name, len(outlines), len(outlines) - aside, aside, sorted(problems, key=lambda one: one.row))
    names = [area_name(str(code)) for code in areas.index]
    table = gpd.GeoDataFrame({"area_name": names}, geometry=areas.to_numpy(), index=areas.index, crs=areas.crs)
    return Boundaries(column.level, column.edition, table.rename_axis("area_code")), report


def _whole_areas(
    shapes: gpd.GeoSeries, rows: Sequence[str], column: AreaColumn, problems: list[Finding]
) -> gpd.GeoSeries:
    """Join the outlines of each area; an area of which only some retired districts are given is left out, and said to be."""
    placed = pd.Series(rows, index=shapes.index)
    drawn = ~(shapes.isna() | shapes.is_empty)
    kept = placed[placed.ne("") & drawn]
    joined, said = {}, []
    for code, at in kept.groupby(kept).groups.items():
        given = [column.codes[place] for place in at]
        if all(one in retired_areas() for one in given) and (missing := missing_districts(str(code), given)):
            names = ", ".join(sorted(retired_areas()[one].name for one in missing)[:MOST_NAMED])
            problems.append(
                Finding("", 0, "", f"{area_name(str(code))} is left out: {names} of it is not given.", False)
            )
            continue
        joined[str(code)] = shapely.union_all(shapes.loc[at].to_numpy())
        if len(at) > 1:
            said.append(f"{area_name(str(code))} from {len(at)}")
    if said:
        listed = ", ".join(said[:MOST_NAMED]) + (" …" if len(said) > MOST_NAMED else "")
        problems.append(Finding("", 0, "", f"Outlines were joined to one: {listed}.", False))
    return gpd.GeoSeries(joined, crs=shapes.crs).sort_index()


def _say_what_is_missing(codes: pd.Index, level: str, problems: list[Finding]) -> None:
    every = area_table(level).index
    missing = [area_name(str(code)) for code in every.difference(codes)]
    if missing:
        listed = ", ".join(missing[:MOST_NAMED]) + (" …" if len(missing) > MOST_NAMED else "")
        message = f"{len(missing)} of {len(every)} {LEVELS[level].many} have no outline here: {listed}."
        problems.append(Finding("", 0, "", message, False))
