"""Layers as one GeoPackage, each with what it says of itself."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

WGS84 = "EPSG:4326"
_OF_QGIS = "http://mrcc.com/qgis.dtd"
_VERSION = "1.3"
"""Of the standard: programs some years old read it without a warning."""


@dataclass(frozen=True)
class Layer:
    """One layer: its name, its rows (with a geometry where they have one), a description, and metadata by name.

    ``for_qgis`` is the same in the form that QGIS shows, "" for none; a layer with it has metadata by name too.
    """

    title: str
    table: pd.DataFrame
    description: str
    metadata: Mapping[str, str] = field(default_factory=dict)
    for_qgis: str = ""


def geopackage_of(layers: Iterable[Layer]) -> bytes:
    """Write layers, in their order, as a GeoPackage; a missing value is null."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "layers.gpkg"
        for layer in layers:
            pyogrio.write_dataframe(
                layer.table,
                path,
                layer=layer.title,
                driver="GPKG",
                use_arrow=True,  # else a day is written as text
                dataset_options={"VERSION": _VERSION},
                layer_metadata=dict(layer.metadata) or None,
                layer_options={"DESCRIPTION": layer.description},
            )
            if layer.for_qgis:
                _tell_qgis(path, layer)
        return path.read_bytes()


def _tell_qgis(path: Path, layer: Layer) -> None:
    """Write metadata where QGIS looks for it, beside those by name, whose tables are there."""
    with closing(sqlite3.connect(path)) as file, file:
        written = file.execute(
            "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata) VALUES ('dataset', ?, 'text/xml', ?)",
            (_OF_QGIS, layer.for_qgis),
        )
        file.execute(
            "INSERT INTO gpkg_metadata_reference (reference_scope, table_name, md_file_id) VALUES ('table', ?, ?)",
            (layer.title, written.lastrowid),
        )


def as_multipolygons(shapes: Iterable[BaseGeometry]) -> list[shapely.MultiPolygon]:
    """Return areas as shapes of one kind, as a layer of a GeoPackage holds them."""
    return [shape if shape.geom_type == "MultiPolygon" else shapely.MultiPolygon([shape]) for shape in shapes]
