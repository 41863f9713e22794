"""Points as files of maps hold them."""

from collections.abc import Sequence
from functools import cache

from pyproj import Transformer

from loaders.directory.directory_rows import Point

DECIMALS = 6
"""Of a degree: 10 cm."""


@cache
def _to_degrees() -> Transformer:
    return Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)


def degrees(points: Sequence[Point]) -> list[tuple[float, float]]:
    """Longitude and latitude (EPSG:4326) of points in metres east and north."""
    east, north = zip(*points, strict=True) if points else ((), ())
    found = _to_degrees().transform(east, north)
    return [(round(lon, DECIMALS), round(lat, DECIMALS)) for lon, lat in zip(*found, strict=True)]
