"""Points of services for the map: no point of a confidential place, and none of a service that does not answer."""

import pandas as pd

from coverage.service_points import located, service_points
from tests.directories import directory_of, service


def test_a_confidential_or_unplaced_location_has_no_point() -> None:
    locations = pd.DataFrame(
        {
            "service_id": ["S0", "S0", "S0", "S1"],
            "easting_m": [623000.0, 600000.0, float("nan"), 500000.0],
            "northing_m": [308500.0, 300000.0, float("nan"), 200000.0],
            "confidential": [False, True, False, False],
        }
    )
    points = service_points(located(locations), directory_of(service()).services)
    assert len(points) == 1
    assert (round(points["lat"].item(), 1), round(points["lon"].item(), 1)) == (52.6, 1.3)
