"""How far 34,753 small areas are from 1,000 places, and who has access: beside plain loops, and beside geopandas."""

from collections.abc import Iterator
from math import hypot

import geopandas as gpd
import numpy as np
import pandas as pd

from coverage.access.catchment import Bands, access_by_catchment
from coverage.access.journeys import journeys, km_within
from coverage.distance.nearest import METRES_IN_KM, nearest_km
from coverage.distance.people import at_small_areas, people_of_small_areas
from coverage.distance.places_to_visit import KNOWN, PlacesToVisit
from geo.areas import lad_table
from tools.bench.timing import Line, interleaved

PLACES, SAMPLE, SAMPLE_PLACES = 1_000, 100, 20
REPEATS, SEED, SPREAD_M = 5, 18, 500
NEAREST_SECONDS, ACCESS_SECONDS = 1.0, 3.0
BANDS = Bands((20, 40, 60), (1, 0.68, 0.22))
CENTRAL, A_YEAR = 1, 100.0


def invented_places() -> PlacesToVisit:
    """Draw places where people live, open to everybody; the same each time."""
    draw, people = np.random.default_rng(SEED), people_of_small_areas()
    at = at_small_areas()[draw.choice(len(people), PLACES, p=people / people.sum())]
    at = at + draw.normal(0, SPREAD_M, at.shape)
    everybody = np.ones((PLACES, len(lad_table())), dtype=bool)
    points = pd.DataFrame({"service": np.arange(PLACES), "easting_m": at[:, 0], "northing_m": at[:, 1]})
    return PlacesToVisit(pd.DataFrame({"where": [KNOWN] * PLACES}), points, everybody, everybody)


def plain_nearest(places: PlacesToVisit) -> list[float]:
    """Find the nearest place of the first small areas by looking at every one."""
    points = list(zip(places.at["easting_m"], places.at["northing_m"], strict=True))
    return [
        min(hypot(east - x, north - y) for x, y in points) / METRES_IN_KM for east, north in at_small_areas()[:SAMPLE]
    ]


def by_geopandas(places: PlacesToVisit) -> pd.Series:
    """Find the nearest place of every small area by ``sjoin_nearest``."""
    points = [gpd.points_from_xy(*xy.T) for xy in (at_small_areas(), places.at[["easting_m", "northing_m"]].to_numpy())]
    here, there = (gpd.GeoDataFrame(geometry=one, crs=27700) for one in points)
    metres: pd.Series = here.sjoin_nearest(there, distance_col="m")["m"].groupby(level=0).first()
    return metres / METRES_IN_KM


def access(places: PlacesToVisit) -> np.ndarray:
    """Work out access at the centre, journeys included."""
    taken = journeys(places, float(km_within(BANDS.minutes[-1]).central.max()))
    return access_by_catchment(
        taken, BANDS.weigh(taken, CENTRAL), np.full(len(places.at), A_YEAR), people_of_small_areas()
    )


def plain_access(places: PlacesToVisit) -> list[float]:
    """Work out access in two steps, looking at every small area and place."""
    here, people = at_small_areas().tolist(), people_of_small_areas().tolist()
    bands = [(km_within(most)[CENTRAL].tolist(), of) for most, of in zip(BANDS.minutes, BANDS.weights, strict=True)]
    found = [0.0] * len(people)
    for x, y in zip(places.at["easting_m"], places.at["northing_m"], strict=True):
        taken = []
        for area, (east, north) in enumerate(here):
            km = hypot(east - x, north - y) / METRES_IN_KM
            weight = next((of for most, of in bands if km <= most[area]), 0.0)
            if weight:
                taken.append((area, weight))
        demand = sum(people[area] * of for area, of in taken)
        for area, of in taken:
            found[area] += of * A_YEAR / demand
    return found


def measure_distance() -> Iterator[Line]:
    """Time the nearest place and access for everybody, each beside ways that give the same answer."""
    places = invented_places()
    few = places.among(np.arange(PLACES) < SAMPLE_PLACES)
    np.testing.assert_allclose(nearest_km(places)[:SAMPLE], plain_nearest(places))
    np.testing.assert_allclose(nearest_km(places), by_geopandas(places))
    np.testing.assert_allclose(np.nan_to_num(access(few)), plain_access(few))
    took = interleaved(
        REPEATS,
        {
            "nearest": lambda: nearest_km(places),
            "nearest, plain": lambda: plain_nearest(places),
            "nearest, geopandas": lambda: by_geopandas(places),
            "access": lambda: access(places),
            "access, plain": lambda: plain_access(few),
        },
    )
    nearest, by_hand = took["nearest"], took["nearest, plain"] * len(people_of_small_areas()) / SAMPLE
    yield _within("the nearest place", nearest, NEAREST_SECONDS)
    yield Line("against a plain loop", f"{by_hand / nearest:,.0f} times faster (scaled up from {SAMPLE} small areas)")
    yield Line("against geopandas sjoin_nearest", f"{took['nearest, geopandas'] / nearest:.1f} times faster")
    yield _within("access to places, journeys included", took["access"], ACCESS_SECONDS)
    by_hand = took["access, plain"] * PLACES / SAMPLE_PLACES
    yield Line(
        "against a plain loop", f"{by_hand / took['access']:,.0f} times faster (scaled up from {SAMPLE_PLACES} places)"
    )


def _within(what: str, seconds: float, aim: float) -> Line:
    return Line(what, f"{seconds:.2f} s", f"at most {aim:g} s", seconds <= aim)
