"""The boundaries are whole at every level, fit together, and are near the official ones."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from geo.areas import area_table, lad_table, lads_of
from geo.boundaries import DETAILS, boundaries, boundary_file, hexagons
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.neighbours import LAND_BORDER, why_neighbours

LEVELS_DRAWN = tuple(LEVELS)
each_file = [(level, detail) for level in LEVELS_DRAWN for detail in DETAILS]


@pytest.mark.parametrize(("level", "detail"), each_file)
def test_every_area_is_drawn_once_under_its_name(level: str, detail: str) -> None:
    drawn = boundaries(level, detail)
    assert drawn.index.tolist() == area_table(level).index.tolist()
    assert drawn["area_name"].tolist() == area_table(level)["area_name"].tolist()
    assert drawn.crs.to_epsg() == 4326


@pytest.mark.parametrize(("level", "detail"), each_file)
def test_neighbours_meet_without_gap_or_overlap(level: str, detail: str) -> None:
    shapes = boundaries(level, detail).geometry.to_numpy()
    assert shapely.is_valid(shapes).all()
    assert not shapely.is_empty(shapes).any()
    assert shapely.coverage_is_valid(shapes, gap_width=0.0001)


@pytest.mark.parametrize("detail", DETAILS)
def test_the_outline_of_a_force_runs_along_those_of_its_districts(detail: str) -> None:
    districts = boundaries("lad", detail).geometry
    for code, force in boundaries("pfa", detail).geometry.items():
        together = shapely.union_all(districts.loc[list(lads_of(str(code)))].to_numpy())
        assert shapely.equals(together, force)


def test_small_areas_can_be_seen() -> None:
    areas_km2 = boundaries("lad", "overview").to_crs(27700).area / 1e6
    assert areas_km2["E09000001"] > 2
    assert areas_km2["E06000053"] > 8


def test_there_are_no_boundaries_for_other_levels_or_details() -> None:
    with pytest.raises(Mistake, match="no boundaries"):
        boundary_file("lad", "finest")
    with pytest.raises(Mistake, match="not a level"):
        boundary_file("ward", "close")


def test_every_district_has_one_hexagon_under_its_name() -> None:
    drawn = hexagons()
    assert drawn.index.tolist() == area_table("lad").index.tolist()
    assert drawn["area_name"].tolist() == area_table("lad")["area_name"].tolist()
    assert drawn.crs.to_epsg() == 4326
    assert (shapely.get_num_coordinates(drawn.geometry.to_numpy()) == 7).all()


def test_hexagons_are_regular_and_of_one_size_as_drawn() -> None:
    drawn = hexagons().to_crs(3857).geometry
    assert drawn.area.to_numpy() == pytest.approx(drawn.area.mean(), rel=0.001)
    corners = shapely.get_coordinates(drawn.to_numpy()).reshape(-1, 7, 2)
    sides_m = np.linalg.norm(np.diff(corners, axis=1), axis=2)
    assert sides_m == pytest.approx(np.full_like(sides_m, sides_m.mean()), rel=0.001)


def test_hexagons_neither_overlap_nor_leave_a_sliver() -> None:
    shapes = hexagons().geometry.to_numpy()
    assert shapely.coverage_is_valid(shapes, gap_width=0.0001)


def test_hexagons_fit_where_the_map_looks() -> None:
    west, south, east, north = hexagons().total_bounds
    assert west >= -6.45 and south >= 49.85 and east <= 1.8 and north <= 55.85
    assert (west + east) / 2 == pytest.approx(-2.325, abs=0.01)


def shipped_borders() -> pd.DataFrame:
    pairs = [
        (code, near)
        for code in lad_table().index
        for near, why in why_neighbours(code, "lad").items()
        if code < near and why == LAND_BORDER
    ]
    return pd.DataFrame(pairs, columns=["lad_code", "neighbour_code"])


def touching_on_the_map() -> dict[str, set[str]]:
    """Give the districts whose shipped hexagons share an edge, its two ends equal to the last written digit."""
    by_edge: dict[frozenset[tuple[float, float]], list[str]] = {}
    for code, shape in hexagons().geometry.items():
        for edge in pairwise(shapely.get_coordinates(shape).tolist()):
            by_edge.setdefault(frozenset(map(tuple, edge)), []).append(str(code))
    found: dict[str, set[str]] = {str(code): set() for code in hexagons().index}
    for codes in by_edge.values():
        assert len(codes) <= 2
        for code in codes:
            found[code] |= set(codes) - {code}
    return found


def patches(codes: set[str]) -> int:
    """Count the patches that the hexagons of some districts make."""
    touching, left, count = touching_on_the_map(), set(codes), 0
    while left:
        count += 1
        reached = {left.pop()}
        while reached:
            reached = {near for code in reached for near in touching[code]} & left
            left -= reached
    return count


def test_hexagons_that_touch_share_an_edge_to_the_last_digit() -> None:
    metres = hexagons().to_crs(3857).geometry
    side_m = metres.length.mean() / 6
    close: dict[str, set[str]] = {str(code): set() for code in metres.index}  # by distance between centres
    centres = metres.centroid
    for code, centre in centres.items():
        near = centres.index[centres.distance(centre) < side_m * 2]
        close[str(code)] = {str(each) for each in near} - {str(code)}
    assert touching_on_the_map() == close


def test_most_districts_touch_the_districts_they_border_on() -> None:
    touching = touching_on_the_map()
    borders = shipped_borders()
    kept = [other in touching[one] for one, other in borders.itertuples(index=False)]
    assert len(kept) == 798
    assert np.mean(kept) >= 0.71


@pytest.mark.parametrize("region", sorted(set(lad_table()["region_code"])))
def test_every_region_is_one_patch(region: str) -> None:
    inside = lad_table().index[lad_table()["region_code"] == region]
    assert patches({code for code in inside if LAND_BORDER in why_neighbours(code, "lad").values()}) == 1


def test_islands_touch_nobody() -> None:
    touching = touching_on_the_map()
    assert {code for code in touching if not touching[code]} == {"E06000046", "E06000053", "W06000001"}


def test_places_lie_towards_where_they_are() -> None:
    at = hexagons().to_crs(3857).centroid
    enfield, croydon, city = at["E09000010"], at["E09000008"], at["E09000001"]
    hillingdon, havering = at["E09000017"], at["E09000016"]
    assert croydon.y < city.y < enfield.y
    assert hillingdon.x < city.x < havering.x
    london = at[at.index.str.startswith("E09")]
    same_row_m = 10
    assert enfield.y == pytest.approx(london.y.max(), abs=same_row_m)
    assert croydon.y == pytest.approx(london.y.min(), abs=same_row_m)
    assert at["E06000057"].y == pytest.approx(at.y.max(), abs=same_row_m)  # Northumberland
    assert at["E06000053"].x == at.x.min()  # the Isles of Scilly


def test_order_from_west_to_east_and_south_to_north_is_nearly_kept() -> None:
    on_ground, drawn = boundaries("lad", "overview").to_crs(3857).centroid, hexagons().to_crs(3857).centroid
    for codes in (drawn.index, drawn.index[drawn.index.str.startswith("E09")]):
        for axis in ("x", "y"):
            ranks = [getattr(each.loc[codes], axis).rank() for each in (on_ground, drawn)]
            assert ranks[0].corr(ranks[1]) > 0.85


@pytest.mark.parametrize("detail", DETAILS)
def test_districts_have_nearly_their_official_area(detail: str) -> None:
    """Areas of the ONS districts, May 2024 boundaries, OGL v3.0."""
    official_km2 = pd.read_csv(Path(__file__).with_name("official_districts.csv"), index_col="lad_code")["area_km2"]
    ours_km2 = boundaries("lad", detail).to_crs(27700).area / 1e6
    ratio = ours_km2 / official_km2.reindex(ours_km2.index)
    assert ratio.between(0.75, 1.25).all(), ratio[~ratio.between(0.75, 1.25)]
    england = ours_km2[ours_km2.index.str.startswith("E")].sum()
    assert england == pytest.approx(130_458, rel=0.005)
