"""Write areas as a GeoJSON file: one feature a line, with ``code`` and ``name`` only, the same bytes every time."""

import json

import geopandas as gpd
import shapely


def areas_as_geojson(areas: gpd.GeoDataFrame) -> bytes:
    """Write areas, indexed by code, with ``area_name`` and a geometry in degrees."""
    shapes = shapely.orient_polygons(shapely.normalize(areas.geometry.to_numpy()))
    features = [
        {"type": "Feature", "properties": {"code": code, "name": name}, "geometry": _geometry(shape)}
        for code, name, shape in zip(areas.index, areas["area_name"], shapes, strict=True)
    ]
    lines = ",\n".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in features)
    return f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'.encode()


def _geometry(shape: shapely.Geometry) -> dict[str, object]:
    parts = shapely.get_parts(shape)
    single = len(parts) == 1
    written: dict[str, object] = json.loads(shapely.to_geojson(parts[0] if single else shape))
    return written
