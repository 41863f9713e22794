"""Tests: every map but one of dropped outlines is drawn with pieces that none of its areas cuts."""

import pytest
import shapely

from geo.recut.area_map import AreaMap
from geo.recut.drawn import drawn, whole_country
from geo.recut.maps import map_named, map_of_groups
from geo.recut.past import map_of_year
from tools.build.small_areas.pieces import piece_of_small_areas

MAPS = (
    map_named("announced"),
    map_named("health"),
    map_of_year("lad", 2011),
    map_of_groups({"Mine": ["E10000030"]}),
)


@pytest.mark.parametrize("target", MAPS, ids=lambda target: target.title)
def test_every_area_is_drawn_and_no_piece_lies_in_two(target: AreaMap) -> None:
    assert target.area_of.groupby(piece_of_small_areas()).nunique().eq(1).all()
    areas = drawn(target)
    assert list(areas.index) == sorted(target.codes)
    assert dict(areas["area_name"]) == {code: target.names[code] for code in target.codes}
    assert areas.geometry.is_valid.all()


def test_areas_share_their_borders_and_make_up_the_whole_country() -> None:
    areas = drawn(MAPS[0]).geometry.to_numpy()
    assert shapely.coverage_is_valid(areas)
    assert shapely.area(areas).sum() == pytest.approx(shapely.area(whole_country()))
