"""Areas that are of no level of ours, as a map draws them: they travel with the picture, since no file of ours holds them."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import geopandas as gpd

from loaders.geography.map_file import areas_as_geojson

OPEN_LICENCE = "Open Government Licence v3.0"


@dataclass(frozen=True)
class Outlines:
    """The areas of one map.

    Attributes
    ----------
    called
        What they are, in a sentence: "districts as they were on 1 April 2015".
    areas
        In EPSG:4326, indexed by ``area_code``, with ``area_name``; those that come first lie under the others.
    licence
        Of the outlines, in words.
    """

    called: str
    areas: gpd.GeoDataFrame
    licence: str

    @cached_property
    def written(self) -> str:
        """The areas as GeoJSON."""
        return areas_as_geojson(self.areas).decode()

    @cached_property
    def address(self) -> str:
        """A word that is another for other outlines: the browser keeps what it drew where it stays the same."""
        return sha256(self.written.encode()).hexdigest()[:12]
