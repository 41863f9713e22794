"""Every area of a level at once has what it has by itself; who has no place is not known, and never far."""

import numpy as np
import pytest

from coverage.distance.by_area import still_not_known, within_by_area
from coverage.distance.distances import distances_to
from coverage.distance.how_far import how_far
from coverage.distance.people import small_areas_in
from geo.areas import lads_of
from say.distance.map_words import within_in_words
from say.numbers import per_cent
from tests.coverage.distance.located import LEEDS, POWYS, at_district, everywhere, location, places_of
from tests.directories import service


def test_a_level_at_once_is_each_area_by_itself() -> None:
    services = [service(("lad", LEEDS)), service(("lad", POWYS)), service(("lad", "E06000046"))]
    found = distances_to(places_of(services, [location("S0", at_district(LEEDS)), location("S1", at_district(POWYS))]))
    table = within_by_area(found, "lad", 40)
    for code in ("E08000035", "W06000023", "E06000046"):
        far, row = how_far(found, small_areas_in(lads_of(code))), table.loc[code]
        np.testing.assert_allclose(row[["low", "median", "high"]].to_numpy(dtype=float), far.within[40])
        assert row["share_known"] == pytest.approx(far.share_known) and bool(row["at_least"]) is far.is_least
    assert table["median"].drop([LEEDS, POWYS]).isna().all() and not (table["median"] == 0).any()

    by_region = within_by_area(found, "region", 40)
    assert by_region["median"].isna().all(), "fewer than half of Wales, and of Yorkshire, have a known place"
    assert by_region.loc["W92000004", "share_known"] > 0


def test_where_every_service_has_a_place_nothing_is_at_least() -> None:
    table = within_by_area(distances_to(places_of([everywhere()], [location("S0", at_district(LEEDS))])), "pfa", 40)
    assert not table["at_least"].any() and table["median"].between(0, 1).all()


def test_a_new_site_far_away_makes_nobody_far_who_was_not_known() -> None:
    before = places_of([service(("lad", LEEDS))], [location("S0", at_district(LEEDS))])
    after = before.and_at(*at_district(POWYS))
    was, now = (within_by_area(distances_to(one), "lad", 40) for one in (before, after))
    told = still_not_known(was, now)
    assert told["median"].drop([LEEDS]).dropna().ge(0.5).all(), "only who is near the site is told of"
    assert told["at_least"].drop([LEEDS]).all() and not told["at_least"][LEEDS]
    assert told["median"].isna().sum() > 250 and told.loc[LEEDS].equals(was.loc[LEEDS])
    some = told[told["median"].isna() & told["least"].gt(0)]
    assert len(some) and some["least"].equals(now.loc[some.index, "low"]) and was.loc[some.index, "least"].eq(0).all()
    assert within_in_words(some.iloc[0]) == f"not known, at least {per_cent(some['least'].iloc[0])} of people"
