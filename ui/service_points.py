"""Where services can be visited, as points for the map."""

from functools import cache

import pandas as pd
from pyproj import Transformer


@cache
def _to_degrees() -> Transformer:
    return Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)


def service_points(locations: pd.DataFrame, services: pd.DataFrame) -> pd.DataFrame:
    """Return where services can be visited: ``lat lon`` (degrees) and ``service_name``; never a confidential location.

    Parameters
    ----------
    locations
        ``Directory.locations``: those that are confidential or have no point are left out.
    services
        The services to show: ``service_id service_name``.
    """
    open_to_view = locations[~locations["confidential"] & locations["easting_m"].notna()]
    named = open_to_view.merge(
        services[["service_id", "service_name"]], on="service_id", how="inner", validate="m:1"
    )
    lon, lat = _to_degrees().transform(named["easting_m"].to_numpy(), named["northing_m"].to_numpy())
    return pd.DataFrame({"lat": lat, "lon": lon, "service_name": named["service_name"].to_numpy()})
