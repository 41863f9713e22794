"""Where services can be visited, as points for the map."""

from functools import cache

import pandas as pd
from pyproj import Transformer


@cache
def _to_degrees() -> Transformer:
    return Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)


def located(locations: pd.DataFrame) -> pd.DataFrame:
    """Return where services can be visited, in degrees: ``service_id lat lon``; never a confidential location.

    Parameters
    ----------
    locations
        ``Directory.locations``: those that are confidential or have no point are left out.
    """
    open_to_view = locations[~locations["confidential"] & locations["easting_m"].notna()]
    lon, lat = _to_degrees().transform(open_to_view["easting_m"].to_numpy(), open_to_view["northing_m"].to_numpy())
    return pd.DataFrame({"service_id": open_to_view["service_id"].to_numpy(), "lat": lat, "lon": lon})


def service_points(places: pd.DataFrame, services: pd.DataFrame) -> pd.DataFrame:
    """Return the places of some services as points for the map: ``lat lon`` (degrees), ``service_id service_name``.

    Parameters
    ----------
    places
        ``located`` of the directory's locations.
    services
        The services to show: ``service_id service_name``.
    """
    ids = pd.Index(services["service_id"])
    at = ids.get_indexer(pd.Index(places["service_id"]))  # refuses services that share an id
    here = at >= 0
    degrees = {name: places[name].to_numpy()[here] for name in ("lat", "lon")}
    return pd.DataFrame(degrees | {name: services[name].array[at[here]] for name in ("service_id", "service_name")})
