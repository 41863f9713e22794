"""Tests: boundaries dropped in are read in degrees or metres; what is damaged or no map is refused in a sentence."""

import json

import geopandas as gpd
import pytest

from geo.areas import lads_of
from geo.boundaries import boundaries
from geo.mistakes import Mistake
from loaders.geography.own_map import load_own_map


def guildford() -> gpd.GeoDataFrame:
    here = boundaries("lad", "close").loc[list(lads_of("E10000030"))[:2]]
    return here.reset_index()[["area_name", "geometry"]].rename(columns={"area_name": "name"})


def test_boundaries_in_degrees_and_in_metres_give_the_same_map() -> None:
    areas = guildford()
    metres = areas.to_crs(27700)
    in_metres = json.loads(metres.to_json(drop_id=True))
    in_metres["crs"] = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}
    first = load_own_map(areas.to_json(drop_id=True).encode(), "own.geojson").target
    second = load_own_map(json.dumps(in_metres).encode(), "own.geojson").target
    assert first.area_of.equals(second.area_of) and dict(first.names) == dict(second.names)
    assert {*areas["name"]} < {*first.names.values()}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 a shapefile in a zip",
        b"{}",
        b"not a map",
        b'{"type":"FeatureCollection","features":[]}',
        b"\x00\x01",
    ],
)
def test_what_is_no_map_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(Mistake):
        load_own_map(content, "own.geojson")
