"""Points of a map become rows with their longitude and latitude; boundaries are said to be boundaries."""

from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from shapely.geometry import Point, box

from geo.mistakes import Mistake
from loaders.files.formats import FORMATS
from loaders.files.read_file import read_file
from tests.loaders.standards.standard_files import as_file

LEEDS = (-1.5477, 53.7974)


def features(*shapes: dict[str, Any] | None) -> dict[str, Any]:
    """A GeoJSON file of invented services at these shapes."""
    return {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"service": f"Invented {n}", "places": n}, "geometry": shape}
            for n, shape in enumerate(shapes)
        ],
    }


def test_points_are_rows_with_their_place_in_the_last_columns() -> None:
    file = read_file(as_file(features({"type": "Point", "coordinates": LEEDS}, None)), "map.json")
    [grid] = file.grids
    assert file.format == "geojson" and grid.sheet == ""
    assert grid.lines == (
        (1, ("service", "places", "longitude", "latitude")),
        (2, ("Invented 0", 0, *LEEDS)),
        (3, ("Invented 1", 1, None, None)),
    )


def test_boundaries_are_told_and_only_what_is_said_of_them_is_read() -> None:
    ring = [[[-1.6, 53.7], [-1.5, 53.7], [-1.5, 53.8], [-1.6, 53.7]]]
    file = read_file(as_file(features({"type": "Polygon", "coordinates": ring})), "map.geojson")
    assert FORMATS[file.format].kind == "boundaries" and "boundaries" in file.notes[0]
    assert file.grids[0].lines == ((1, ("service", "places")), (2, ("Invented 0", 0)))


def test_a_geopackage_in_the_national_grid_gives_degrees(tmp_path: Path) -> None:
    path = tmp_path / "places.gpkg"
    table = {"service": ["Invented one", "Invented two"]}
    points = gpd.GeoDataFrame(table, geometry=[Point(LEEDS), Point(-0.1, 51.5)], crs=4326).to_crs(27700)
    points.to_file(path, layer="Places")
    file = read_file(path, "places.csv")
    [grid] = file.grids
    assert file.format == "geopackage" and "named as a CSV but is a GeoPackage" in file.notes[0]
    assert grid.lines[0] == (1, ("service", "longitude", "latitude"))
    assert grid.lines[1] == (2, ("Invented one", pytest.approx(LEEDS[0], abs=1e-5), pytest.approx(LEEDS[1], abs=1e-5)))


def test_of_a_geopackage_with_points_and_boundaries_the_points_are_read(tmp_path: Path) -> None:
    path = tmp_path / "two.gpkg"
    gpd.GeoDataFrame({"a": ["shape"]}, geometry=[box(0, 0, 1, 1)], crs=4326).to_file(path, layer="Shapes")
    gpd.GeoDataFrame({"a": ["point"]}, geometry=[Point(LEEDS)], crs=4326).to_file(path, layer="Points")
    file = read_file(path, "two.gpkg")
    assert file.format == "geopackage" and [cells[0] for _, cells in file.grids[0].lines] == ["a", "point"]


def test_a_damaged_map_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "places.gpkg"
    gpd.GeoDataFrame({"a": ["x"]}, geometry=[Point(LEEDS)], crs=4326).to_file(path)
    content = path.read_bytes()
    with pytest.raises(Mistake, match="the map is damaged"):
        read_file(content[:100] + bytes(len(content) - 100), "places.gpkg")
    with pytest.raises(Mistake, match=r"damaged|no layer"):
        read_file(as_file({"type": "FeatureCollection", "features": 7}), "map.json")
