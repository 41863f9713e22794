"""The outlines of a map: of one that comes with the product, written once for everybody who looks at it, or of one's own."""

from functools import lru_cache

import geopandas as gpd
import pandas as pd

from geo.recut.area_map import REST, REST_NAME, AreaMap
from geo.recut.drawn import drawn, whole_country
from geo.recut.maps import map_named
from loaders.geography.own_map import OwnMap
from say.maps.outlines import OPEN_LICENCE, Outlines

MOST_KEPT = 4
"""Of maps, about a megabyte each: those that several people look at on one day."""
THEIR_LICENCE = "as whoever drew them says"


@lru_cache(maxsize=MOST_KEPT)
def outlines_named(onto: str, level: str) -> Outlines:
    """Give the outlines of the map that a word means, as ``map_named``. Shared: do not change them."""
    return outlines_of(map_named(onto, level))


def outlines_of(target: AreaMap) -> Outlines:
    """Give the outlines of a map of whole districts, of today or of a past year, or whole health areas."""
    return Outlines(target.title, drawn(target), OPEN_LICENCE)


def outlines_of_own(own: OwnMap) -> Outlines:
    """Give the outlines of boundaries of one's own; what is left over lies under them as the whole country."""
    if REST not in own.target.codes:
        return Outlines(own.target.title, own.drawn, THEIR_LICENCE)
    under = gpd.GeoDataFrame({"area_name": [REST_NAME]}, index=[REST], geometry=[whole_country()], crs=own.drawn.crs)
    return Outlines(own.target.title, pd.concat([under, own.drawn]).rename_axis("area_code"), THEIR_LICENCE)
