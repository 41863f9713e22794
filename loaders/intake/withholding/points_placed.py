"""Rows that are placed by a point: the district of the point stands in a column of postcodes, so that the point can go."""

import re
from collections.abc import Collection
from dataclasses import replace

import numpy as np
from pyproj import Transformer

from geo.areas import parent
from loaders.directory.placed_by_postcode import district_in_brackets, districts_of_points, force_in_brackets
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundTable
from loaders.intake.understanding.told_by_headings import told_by

ADDED = "Postcode"
_NUMBER = r"(-?[0-9]{1,7}(?:\.[0-9]+)?)"
_PAIR = re.compile(rf"\s*[\[(]?\s*{_NUMBER}\s*[,; ]\s*{_NUMBER}\s*[\])]?\s*")
_WELL_KNOWN_TEXT = re.compile(rf"\s*POINT\s*\(\s*{_NUMBER}\s+{_NUMBER}\s*\)\s*", re.IGNORECASE)
_MOST_DEGREES_NORTH = 90  # above it a number is of metres
Point = tuple[float, float]
"""Longitude and latitude, or metres east and north."""


def with_points_placed(tables: tuple[FoundTable, ...], confidential: Collection[Place]) -> tuple[FoundTable, ...]:
    """The tables with the district of each row's point (the force area of a confidential one) where it states no postcode."""
    points = [_points(table) for table in tables]
    districts = _districts({point for of in points for point in of.values()})
    return tuple(
        _placed(table, {n: lad for n, p in of.items() if (lad := districts.get(p))}, confidential) if of else table
        for table, of in zip(tables, points, strict=True)
    )


def _placed(table: FoundTable, districts: dict[int, str], confidential: Collection[Place]) -> FoundTable:
    told = [told_by(heading) for heading in table.headings]
    column = next((p for p, of in enumerate(told) if "postcode" in of and "body" not in of), None)
    if not districts:
        return table
    at = len(table.headings) if column is None else column
    rows = []
    for row in table.rows:
        lad = districts.get(row.number, "")
        written = row.cells[at] if column is not None else ""
        if lad and not written:
            hidden = (table.sheet, row.number) in confidential
            written = force_in_brackets(parent(lad, "pfa")) if hidden else district_in_brackets(lad)
        rows.append(replace(row, cells=(*row.cells[:at], written, *row.cells[at + 1 :])))
    headings = (*table.headings[:at], ADDED if column is None else table.headings[at], *table.headings[at + 1 :])
    return replace(table, headings=headings, rows=tuple(rows))


def _points(table: FoundTable) -> dict[int, Point]:
    """The point of each row that has one, by row number."""
    told = [told_by(heading) for heading in table.headings]
    for across, up in (("longitude", "latitude"), ("easting", "northing")):
        pair = [
            next((p for p, of in enumerate(told) if axis in of and "body" not in of), None) for axis in (across, up)
        ]
        if pair[0] is not None and pair[1] is not None:
            texts = {row.number: f"{row.cells[pair[0]]},{row.cells[pair[1]]}" for row in table.rows}
            return {n: (float(m[1]), float(m[2])) for n, text in texts.items() if (m := _PAIR.fullmatch(text))}
    whole = [p for p, of in enumerate(told) if "point" in of and "body" not in of]
    return {row.number: point for row in table.rows for p in whole if (point := _in_one_cell(row.cells[p]))}


def _in_one_cell(text: str) -> Point | None:
    if match := _WELL_KNOWN_TEXT.fullmatch(text):
        return float(match[1]), float(match[2])
    match = _PAIR.fullmatch(text)
    if match is None:
        return None
    first, second = float(match[1]), float(match[2])
    return (first, second) if max(first, second) > _MOST_DEGREES_NORTH else (second, first)  # latitude is said first


def _districts(points: Collection[Point]) -> dict[Point, str]:
    if not points:
        return {}
    listed = sorted(points)
    given = np.array(listed, dtype=float)
    degrees = np.abs(given[:, 1]) <= _MOST_DEGREES_NORTH
    east, north = Transformer.from_crs("EPSG:4326", "EPSG:27700", always_xy=True).transform(given[:, 0], given[:, 1])
    metres = np.where(degrees[:, None], np.column_stack([east, north]), given)
    usable = [bool(np.isfinite(one).all()) for one in metres]
    found = iter(districts_of_points(metres[usable])) if any(usable) else iter(())
    return {point: lad for point, ok in zip(listed, usable, strict=True) if ok and (lad := next(found))}
