"""Boundaries of any edition come in as one valid coverage of the areas that this product has; what was mended is said."""

import json
from typing import Any

import pytest
import shapely
from pyproj import Transformer

from geo.mistakes import Mistake
from loaders.files.read_file import read_file
from loaders.files.report import LoadReport
from loaders.geography.boundaries import Boundaries, load_boundaries
from loaders.geography.map_file import areas_as_geojson
from tests.official import official

NORWICH, BROADLAND, BARNSLEY = "E07000148", "E07000144", "E08000038"
WEST, SOUTH = 600_000.0, 300_000.0
_TO_DEGREES = Transformer.from_crs(27700, 4326, always_xy=True)


def square(column: float, row: float = 0.0, width: float = 1.0) -> list[tuple[float, float]]:
    """Return the ring of a square of 10 km in metres, counted from a corner in Norfolk."""
    left, bottom, size = WEST + column * 10_000, SOUTH + row * 10_000, 10_000
    right, top = left + width * size, bottom + size
    return [(left, bottom), (right, bottom), (right, top), (left, top), (left, bottom)]


def bow_tie(column: float) -> list[tuple[float, float]]:
    a, b, c, d, _ = square(column)
    return [a, c, b, d, a]


def degrees(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [_TO_DEGREES.transform(*point) for point in ring]


def features(*areas: tuple[dict[str, str], list[tuple[float, float]]], **more: Any) -> bytes:
    listed = [
        {"type": "Feature", "properties": said, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        for said, ring in areas
    ]
    return json.dumps({"type": "FeatureCollection", **more, "features": listed}).encode()


def lad(code: str, name: str = "") -> dict[str, str]:
    return {"LAD24CD": code, "LAD24NM": name}


def load(content: bytes) -> tuple[Boundaries, LoadReport, str]:
    found, report = load_boundaries(content, "map.geojson")
    assert shapely.coverage_is_valid(found.areas.to_crs(27700).geometry.to_numpy())
    return found, report, " ".join(report.sentences())


def test_official_columns_say_level_and_edition_and_other_countries_are_left_out() -> None:
    found, report, said = load(
        features(
            (lad(NORWICH), degrees(square(0))),
            (lad(BROADLAND), degrees(square(1))),
            (lad("S12000033"), degrees(square(2))),
        )
    )
    assert (found.level, found.edition, list(found.areas.index)) == ("lad", "2024", [BROADLAND, NORWICH])
    assert found.areas.loc[NORWICH, "area_name"] == "Norwich"
    assert "Left out, being outside England and Wales: 1 of Scotland." in said
    assert "316 of 318 local authority districts have no outline here" in said
    assert report.rows_read == 3


def kml(said: str) -> bytes:
    ring = " ".join(f"{east},{north},0" for east, north in degrees(square(0)))
    outline = f"<Polygon><outerBoundaryIs><LinearRing><coordinates>{ring}</coordinates></LinearRing></outerBoundaryIs></Polygon>"
    return (
        '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>'
        f"{said}{outline}</Placemark></Document></kml>"
    ).encode()


@pytest.mark.parametrize(
    "said",
    ["<name>Norwich</name>", f'<ExtendedData><Data name="LAD24CD"><value>{NORWICH}</value></Data></ExtendedData>'],
)
def test_kml_is_read_by_the_name_or_the_code_of_each_outline(said: str) -> None:
    found, _, _ = load(kml(said))
    assert (found.level, list(found.areas.index)) == ("lad", [NORWICH])
    outline = shapely.normalize(found.areas.geometry.iloc[0])
    assert outline.equals_exact(shapely.normalize(shapely.Polygon(degrees(square(0)))), 1e-5)


def test_kml_holds_no_list_of_services() -> None:
    with pytest.raises(Mistake, match="map in KML, of which only boundaries are read"):
        read_file(kml("<name>Norwich</name>"), "places.kml")


def test_an_invalid_ring_is_mended_and_named() -> None:
    found, _, said = load(
        features((lad(NORWICH, "Norwich"), degrees(bow_tie(0))), (lad(BROADLAND), degrees(square(2))))
    )
    assert found.areas.geometry.is_valid.all()
    assert "1 outline had an invalid ring and was mended: Norwich." in said


def test_neighbours_that_overlap_by_a_hair_are_mended_together_and_said() -> None:
    found, _, said = load(
        features((lad(NORWICH), degrees(square(0, width=1.001))), (lad(BROADLAND), degrees(square(1))))
    )
    assert "The borders of 2 areas overlapped or did not meet, and were mended together" in said
    assert "0.100 km²" in said
    assert len(found.areas) == 2


def test_areas_that_lie_over_each_other_are_refused() -> None:
    with pytest.raises(Mistake, match="areas overlap by more than their borders"):
        load(features((lad(NORWICH), degrees(square(0))), (lad(BROADLAND), degrees(square(0.5)))))


def test_retired_codes_become_what_they_are_today() -> None:
    cumbria = ("E07000026", "E07000028", "E07000029")  # Allerdale, Carlisle and Copeland became Cumberland
    parts = [({"LAD13CD": code}, degrees(square(at))) for at, code in enumerate(cumbria)]
    found, _, said = load(features(*parts, ({"LAD13CD": "E08000016"}, degrees(square(5)))))
    assert list(found.areas.index) == ["E06000063", BARNSLEY]
    assert found.areas.loc["E06000063"].geometry.geom_type == "Polygon"
    assert "Outlines were joined to one: Cumberland from 3." in said
    assert "4 codes are of local authority districts that have ended; read as what they became" in said
    found, _, said = load(features(*parts[:2], ({"LAD13CD": BARNSLEY}, degrees(square(5)))))
    assert list(found.areas.index) == [BARNSLEY]
    assert "Cumberland is left out: Copeland of it is not given." in said


def test_what_has_no_area_is_missing_and_lines_beside_an_area_are_dropped() -> None:
    flat = [degrees(square(0))[at] for at in (0, 1, 0, 0)]
    beside = {"type": "GeometryCollection", "geometries": [
        {"type": "Polygon", "coordinates": [degrees(square(2))]}, {"type": "Point", "coordinates": [1.0, 52.0]}]}  # fmt: skip
    content = json.loads(features((lad(NORWICH), flat), (lad(BROADLAND), degrees(square(1)))))
    content["features"] += [
        {"type": "Feature", "properties": lad("E07000145"), "geometry": beside},
        {"type": "Feature", "properties": lad("E07000146"), "geometry": None},
    ]
    found, _, _ = load(json.dumps(content).encode())
    assert list(found.areas.index) == [BROADLAND, "E07000145"]
    assert set(found.areas.geom_type) == {"Polygon"}


@pytest.mark.parametrize(
    ("ring", "crs", "says"),
    [
        (square(0), {"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}}, ""),
        (square(0), {}, "The file says degrees and holds metres"),
        ([(north, east) for east, north in degrees(square(0))], {}, "Longitude and latitude stand in the wrong order"),
    ],
)
def test_any_coordinates_are_put_where_they_belong(
    ring: list[tuple[float, float]], crs: dict[str, Any], says: str
) -> None:
    found, _, said = load(features((lad(NORWICH), ring), **crs))
    expected = shapely.Polygon(degrees(square(0))).centroid
    assert found.areas.loc[NORWICH].geometry.centroid.distance(expected) < 1e-6
    assert says in said


def test_codes_and_names_are_found_under_any_heading() -> None:
    found, _, _ = load(features(({"area": NORWICH, "x": "1"}, degrees(square(0)))))
    assert list(found.areas.index) == [NORWICH]
    found, _, _ = load(
        features(({"Force": "Kent"}, degrees(square(0))), ({"Force": "Devon & Cornwall"}, degrees(square(1))))
    )
    assert (found.level, list(found.areas.index)) == ("pfa", ["E23000032", "E23000035"])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (features(({"n": "Atlantis"}, degrees(square(0)))), "no column says which area is meant"),
        (features((lad(NORWICH), [(20.0, 50.0), (21.0, 50.0), (21.0, 51.0), (20.0, 50.0)])), "outside Great Britain"),
        (features((lad("E07999999"), degrees(square(0)))), "no outline is of an area that we show"),
        (b'{"type": "FeatureCollection", "features": []}', "no layer|no boundaries|damaged"),
        (b"PK\x03\x04", "damaged"),
    ],
)
def test_what_is_no_map_of_ours_is_one_sentence(content: bytes, says: str) -> None:
    with pytest.raises(Mistake, match=f"map.geojson: .*(?:{says})"):
        load(content)


def test_what_is_written_comes_in_equal() -> None:
    found, _, _ = load(features((lad(NORWICH), degrees(square(0))), (lad(BROADLAND), degrees(square(1)))))
    again, _, _ = load(areas_as_geojson(found.areas))
    assert (
        shapely.area(shapely.symmetric_difference(again.areas.geometry.array, found.areas.geometry.array)) < 1e-7
    ).all()


def test_the_published_boundaries_of_any_edition_are_a_valid_coverage() -> None:
    path = official("Local_Authority_Districts_May_2024_Boundaries_UK.geojson")
    found, report = load_boundaries(path, path.name)
    assert (found.edition, len(found.areas), report.rows_read) == ("2024", 318, 361)
    assert shapely.coverage_is_valid(found.areas.to_crs(27700).geometry.to_numpy())
    said = " ".join(report.sentences())
    assert "9 outlines had invalid rings and were mended: East Hampshire, Mid Sussex" in said
    assert "Barnsley (E08000016), Sheffield (E08000019)" in said
    path = official("popm_pfa_dec2016_UGC.geojson")
    found, report = load_boundaries(path, path.name)
    assert (found.level, found.edition, len(found.areas)) == ("pfa", "2016", 43)
    assert shapely.coverage_is_valid(found.areas.to_crs(27700).geometry.to_numpy())
    assert "1 outline had an invalid ring and was mended: Hampshire." in " ".join(report.sentences())
