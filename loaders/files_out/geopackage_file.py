"""Layers as one GeoPackage, each with what it says of itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pyogrio
import shapely
from shapely.geometry.base import BaseGeometry

WGS84 = "EPSG:4326"
_VERSION = "1.3"
"""Of the standard: programs some years old read it without a warning."""


@dataclass(frozen=True)
class Layer:
    """One layer: its name, its rows (with a geometry where they have one), a description, and metadata by name."""

    title: str
    table: pd.DataFrame
    description: str
    metadata: Mapping[str, str] = field(default_factory=dict)


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
                dataset_options={"VERSION": _VERSION},
                layer_metadata=dict(layer.metadata) or None,
                layer_options={"DESCRIPTION": layer.description},
            )
        return path.read_bytes()


def as_multipolygons(shapes: Iterable[BaseGeometry]) -> list[shapely.MultiPolygon]:
    """Return areas as shapes of one kind, as a layer of a GeoPackage holds them."""
    return [shape if shape.geom_type == "MultiPolygon" else shapely.MultiPolygon([shape]) for shape in shapes]
