"""Tests: boundaries of one's own as a map. Small areas go where most of their postcodes lie; each fault is said in a sentence."""

from collections.abc import Sequence
from functools import cache

import geopandas as gpd
import pytest
import shapely

from geo.areas import lads_of
from geo.boundaries import boundaries
from geo.mistakes import Mistake
from geo.recut.area_map import REST, AreaMap
from geo.recut.outlines import MOST_OUTLINES, own_map_of, small_areas_in
from geo.small_areas import small_areas

SURREY = "E10000030"


@cache
def districts() -> gpd.GeoSeries:
    """The districts of Surrey as drawn, in metres."""
    return boundaries("lad", "close").geometry.loc[list(lads_of(SURREY))].to_crs(27700)


def map_of_outlines(outlines: gpd.GeoSeries, names: Sequence[str], file: str) -> AreaMap:
    named, at = small_areas_in(outlines, names, file)
    return own_map_of(at, named, file)


def square(x: float, y: float, width: float = 10_000, height: float = 10_000) -> shapely.Polygon:
    return shapely.box(x, y, x + width, y + height)


def refused(*shapes: shapely.Geometry, names: tuple[str, ...] = ()) -> str:
    named = names or tuple(f"Part {number}" for number in range(len(shapes)))
    with pytest.raises(Mistake) as said:
        map_of_outlines(gpd.GeoSeries(list(shapes), crs=27700), named, "own.geojson")
    return str(said.value)


def test_outlines_of_districts_give_their_small_areas_but_for_a_few_at_a_drawn_border() -> None:
    own = map_of_outlines(districts(), list(districts().index), "own.geojson")
    theirs = small_areas()["lad_code"]
    found = own.area_of.map(own.names)[theirs.isin(list(districts().index))]
    assert (found == theirs[found.index]).mean() > 0.98
    assert own.area_of[theirs.eq("E06000001")].eq(REST).all()


def test_a_district_may_be_cut_and_what_is_left_is_everywhere_else() -> None:
    west, south, east, north = districts().loc["E07000209"].bounds
    half = square(west, south, (east - west) / 2, north - south)
    own = map_of_outlines(gpd.GeoSeries([half], crs=27700), ["West"], "own.geojson")
    of_guildford = own.area_of[small_areas()["lad_code"].eq("E07000209")]
    assert set(of_guildford) == {"OWN001", REST}


def test_each_fault_is_said_in_one_sentence() -> None:
    here = square(500_000, 150_000)
    assert "overlap" in refused(here, square(505_000, 150_000))
    assert "not an area" in refused(here, shapely.Point(500_000, 150_000))
    assert "not an area" in refused(here, shapely.Polygon())
    assert "outside England and Wales" in refused(here, square(250_000, 700_000))
    assert "two areas are called" in refused(here, square(510_000, 150_000), names=("A", "A"))
    many = [square(500_000 + 10 * at, 150_000, 10, 10) for at in range(MOST_OUTLINES + 1)]
    assert f"at most {MOST_OUTLINES}" in refused(*many)
    ring = shapely.difference(square(490_000, 140_000, 30_000, 30_000), here)
    assert "gap" in refused(ring)


def test_a_slip_of_a_border_is_no_overlap() -> None:
    own = map_of_outlines(
        gpd.GeoSeries([square(500_000, 150_000, 10_050), square(510_000, 150_000)], crs=27700),
        ["A", "B"],
        "own.geojson",
    )
    assert set(own.area_of) == {"OWN001", "OWN002", REST}
