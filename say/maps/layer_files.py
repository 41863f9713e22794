"""A layer as a file that opens in a map program: GeoPackage with its style, GeoJSON, GeoParquet; each says what it rests on."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as parquet
import shapely

from geo.as_given import is_known
from loaders.files_out.geopackage_file import Layer, as_multipolygons, geopackage_of
from loaders.files_out.qgis_style import Symbol, qgis_metadata, qgis_style
from loaders.files_out.sld_style import sld_style
from say.maps.layer import CLASS, MapLayer
from say.maps.map_class import BORDER, INKS

AREAS, STYLES_OF_LAYERS = "areas", "layer_styles"
"""The layer, and the table in which QGIS looks for the style of each."""


def as_geopackage(layer: MapLayer) -> bytes:
    """Write a layer as a GeoPackage with the style that QGIS opens it in; what it rests on is the layer's metadata."""
    table, said = layer.table().reset_index(), layer.said()
    table["geometry"] = as_multipolygons(table.geometry)
    abstract = " ".join([said["data_status"], said["asked"], said["directory"], said["sources"], said["unknown"]])
    in_qgis = qgis_metadata(said["title"], abstract, said["licence"], said["attribution"])
    return geopackage_of(
        [
            Layer(AREAS, table, " ".join(layer.provenance.lines()), said, in_qgis),
            Layer(STYLES_OF_LAYERS, _styles(layer), "Styles of layers, as QGIS keeps them"),
        ]
    )


def as_geojson(layer: MapLayer) -> bytes:
    """Write a layer as GeoJSON (RFC 7946, longitude and latitude); ``provenance`` beside the areas says what they rest on."""
    colours = {one.words: one.fill for one in layer.classed.classes.values()}
    collection = {
        "type": "FeatureCollection",
        "provenance": {**layer.said(), "colours": colours},
        "features": list(_features(layer.table())),
    }
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def as_geoparquet(layer: MapLayer) -> bytes:
    """Write a layer as GeoParquet 1.1; what it rests on is in the file's metadata, a name and a text each."""
    plain, with_metadata = BytesIO(), BytesIO()
    layer.table().to_parquet(plain, schema_version="1.1.0")
    rows = parquet.read_table(plain)
    parquet.write_table(rows.replace_schema_metadata({**rows.schema.metadata, **layer.said()}), with_metadata)
    return with_metadata.getvalue()


@dataclass(frozen=True)
class LayerForm:
    """One form: what a button calls it, what kind of file it is, and how a layer is written in it."""

    label: str
    mime: str
    write: Callable[[MapLayer], bytes]


LAYER_FORMS: Mapping[str, LayerForm] = {
    ".gpkg": LayerForm("Layer GeoPackage", "application/geopackage+sqlite3", as_geopackage),
    ".geojson": LayerForm("Layer GeoJSON", "application/geo+json", as_geojson),
    ".parquet": LayerForm("Layer GeoParquet", "application/vnd.apache.parquet", as_geoparquet),
}
"""The forms in which a map goes out as a layer, by the ending of its file."""


def _styles(layer: MapLayer) -> pd.DataFrame:
    symbols = [
        Symbol(one.words, one.fill, one.pattern, INKS.get(one.pattern, one.fill), one.in_part)
        for one in layer.classed.classes.values()
    ]
    style = {
        "f_table_catalog": "",
        "f_table_schema": "",
        "f_table_name": AREAS,
        "f_geometry_column": "geom",
        "styleName": AREAS,
        "styleQML": qgis_style(CLASS, symbols, BORDER),
        "styleSLD": sld_style(AREAS, CLASS, symbols, BORDER),
        "useAsDefault": True,
        "description": layer.provenance.title,
        "owner": "",
        "ui": "",
        "update_time": pd.Timestamp(layer.said()["made_on"], tz="UTC"),  # without it QGIS finds no style
    }
    return pd.DataFrame([style])


def _features(table: gpd.GeoDataFrame) -> Iterator[dict[str, Any]]:
    """Each area with its code as its id, its outline counter-clockwise; what is not known is null."""
    outlines = shapely.orient_polygons(table.geometry.to_numpy(), exterior_cw=False)
    rows = table.drop(columns="geometry").reset_index().to_dict("records")
    for row, outline in zip(rows, outlines, strict=True):
        properties = {name: _plain(value) for name, value in row.items()}
        yield {
            "type": "Feature",
            "id": row["area_code"],
            "geometry": shapely.geometry.mapping(outline),
            "properties": properties,
        }


def _plain(value: Any) -> Any:
    """A value as JSON holds it: null where it is not known, a day as ISO 8601 writes it."""
    if not is_known(value):
        return None
    return value.isoformat() if isinstance(value, date) else value
