"""The points of a map (GeoJSON, GeoPackage) as lines of cells. Run apart (``loaders.apart``): nothing here is trusted."""

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any

import numpy as np
import pyogrio
import pyogrio.raw
import shapely
from pyproj import Transformer

from geo.mistakes import Mistake
from loaders.files.grid import Cell, Line
from loaders.files.workbook_sheets import MOST_COLUMNS, MOST_LINES

DAMAGED = "the map is damaged and cannot be read; fetch or save it again, and load that."
DECIMALS = 6
"""Of a degree: 10 cm."""
_WGS84 = "EPSG:4326"


def read(content: bytes) -> tuple[bool, list[tuple[str, list[Line]]]]:
    """Give whether the map shows boundaries, and each layer's title and lines: headings, then a line for each feature.

    Points have their ``longitude`` and ``latitude`` (WGS84) in the last two columns; of other shapes only what is said is read.

    Raises
    ------
    Mistake
        If it is damaged, holds nothing, or is larger than can be read; the file's name stands before the sentence elsewhere.
    """
    try:
        titles = [str(title) for title, _ in pyogrio.list_layers(BytesIO(content))]
        layers = [(title, *_layer(content, at)) for at, title in enumerate(titles)]
    except Mistake:
        raise
    except BaseException as error:  # the reader fails in many ways on a damaged map; all mean the same to the user
        raise Mistake(DAMAGED) from error
    if not layers:
        raise Mistake("the map holds no layer; save it again from where it was made, and load that.")
    points = [(title, lines) for title, lines, boundaries in layers if not boundaries]
    return not points, points or [(title, lines) for title, lines, _ in layers]


def _layer(content: bytes, at: int) -> tuple[list[Line], bool]:
    about, _, shapes, columns = pyogrio.raw.read(BytesIO(content), layer=at, max_features=MOST_LINES + 1)
    names = [str(name) for name in about["fields"]]
    if len(names) > MOST_COLUMNS:
        raise Mistake(f"the map has more than {MOST_COLUMNS} columns; keep the columns that are needed.")
    geometry = shapely.from_wkb(shapes) if shapes is not None else np.empty(0, dtype=object)
    if max(len(geometry), len(columns[0]) if columns else 0) > MOST_LINES:
        raise Mistake(f"the map holds more than {MOST_LINES:,} places; split it and load its parts.")
    types = shapely.get_type_id(geometry)
    boundaries = bool(np.isin(types, (3, 6)).any())
    where = None if boundaries or shapes is None else _degrees(geometry, about["crs"])
    return list(_lines(names, columns, where)), boundaries


def _degrees(geometry: Any, crs: str | None) -> Any:
    """Longitude and latitude of each point, or of the middle of several; not a number where there is none."""
    middle = shapely.get_coordinates(shapely.centroid(geometry)) if len(geometry) else np.empty((0, 2))
    found = np.full((len(geometry), 2), np.nan)
    found[~(shapely.is_missing(geometry) | shapely.is_empty(geometry))] = middle
    if crs and crs != _WGS84:
        change = Transformer.from_crs(crs, _WGS84, always_xy=True)
        found = np.column_stack(change.transform(found[:, 0], found[:, 1]))
    return found.round(DECIMALS)


def _lines(names: list[str], columns: list[Any], where: Any) -> Iterator[Line]:
    texts = [[_value(cell) for cell in column.tolist()] for column in columns]
    headings = list(names)
    if where is not None:
        headings += ["longitude", "latitude"]
        texts += [[None if not np.isfinite(one) else float(one) for one in where[:, axis]] for axis in (0, 1)]
    yield 1, tuple(headings)
    for number, row in enumerate(zip(*texts, strict=True), start=2):
        if any(cell is not None for cell in row):
            yield number, row


def _value(cell: Any) -> Cell:
    if cell is None or cell != cell or (isinstance(cell, str) and not cell.strip()):
        return None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell if isinstance(cell, bool | int | float | str | date | datetime) else str(cell)
