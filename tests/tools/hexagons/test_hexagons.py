"""The hexagon map is worked out from who lies beside whom, and keeps most of it."""

from itertools import pairwise
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from shapely.geometry import box

from tools.build.boundaries import write_areas
from tools.hexagons import hexagons as hexagon_map
from tools.hexagons.arrangement import Arrangement
from tools.hexagons.costs import (
    AWAY_FROM_POSITION,
    COAST_SHUT_IN,
    INLAND_AT_EDGE,
    ISLAND_TOUCHES,
    LOST_BORDER,
    NARROW_WATER_SHARE,
    STRANGERS_TOUCH,
    WRONG_DIRECTION,
    placing_costs,
    step_costs,
)
from tools.hexagons.grid import (
    ROW,
    STEPS,
    cells_around,
    connected_parts,
    hexagons_drawn,
    nearest_cells,
    positions_of,
    steps_apart,
)
from tools.hexagons.layout import spread_positions
from tools.hexagons.links import district_links, map_centres, on_open_coast

SIDE_M = 20_000
WEST_M, SOUTH_M = 400_000, 300_000


def square(column: int, row: int) -> shapely.Polygon:
    west, south = WEST_M + column * SIDE_M, SOUTH_M + row * SIDE_M
    return box(west, south, west + SIDE_M, south + SIDE_M)


def invented_districts() -> gpd.GeoSeries:
    """Sixteen square districts in a block, "A0" in the south-west, and an island 5 km east of "D0"."""
    shapes = {f"{'ABCD'[column]}{row}": square(column, row) for column in range(4) for row in range(4)}
    start = WEST_M + 4 * SIDE_M + 5_000
    shapes["Z"] = box(start, SOUTH_M, start + SIDE_M, SOUTH_M + SIDE_M)
    return gpd.GeoSeries(shapes, crs=27700)


def invented_neighbours() -> pd.DataFrame:
    up = [(f"{c}{a}", f"{c}{b}") for c in "ABCD" for a, b in pairwise(range(4))]
    along = [(f"{a}{row}", f"{b}{row}") for row in range(4) for a, b in pairwise("ABCD")]
    return pd.DataFrame(up + along, columns=["lad_code", "neighbour_code"])


def invented_regions() -> pd.Series:
    codes = invented_districts().index
    return pd.Series(["west" if code[0] in "AB" else "east" for code in codes], index=codes)


@pytest.fixture(scope="module")
def placed() -> pd.Series:
    return hexagon_map.hexagon_cells(invented_districts(), invented_neighbours(), invented_regions(), 400)


def test_every_district_has_a_cell_of_its_own(placed: pd.Series) -> None:
    assert placed.index.tolist() == invented_districts().index.tolist()
    assert placed.is_unique


def test_a_block_of_squares_keeps_its_borders_and_regions(placed: pd.Series) -> None:
    kept = hexagon_map.share_of_borders_kept(placed, invented_neighbours())
    assert kept == 1.0  # rows half a hexagon apart can keep every border of a block of squares
    whole = hexagon_map.regions_in_one_part(placed, invented_neighbours(), invented_regions())
    assert whole == ["east", "west"]


def test_a_block_of_squares_keeps_north_up_and_west_left(placed: pd.Series) -> None:
    where = pd.DataFrame(positions_of(placed.to_numpy()), index=placed.index, columns=["x", "y"])
    assert where.loc["A3", "y"] > where.loc["A0", "y"] + 2
    assert where.loc["D1", "x"] > where.loc["A1", "x"] + 2


def test_an_island_stands_apart_on_its_own_side(placed: pd.Series) -> None:
    others = placed.drop("Z").to_numpy()
    assert steps_apart(others - placed["Z"]).min() == 2
    (island_x, _), (mainland_x, _) = positions_of(placed.loc[["Z", "D0"]].to_numpy())
    assert island_x > mainland_x


def test_the_same_districts_give_the_same_bytes(placed: pd.Series, tmp_path: Path) -> None:
    again = hexagon_map.hexagon_cells(invented_districts(), invented_neighbours(), invented_regions(), 400)
    written = [
        write_areas(
            gpd.GeoDataFrame({"area_name": cells.index.to_series()}, geometry=hexagons_drawn(cells)),
            tmp_path / name,
        ).read_bytes()
        for name, cells in (("a.geojson", placed), ("b.geojson", again))
    ]
    assert written[0] == written[1]


def test_what_was_kept_is_counted_by_hand() -> None:
    cells = pd.Series({"P": 0, "Q": 1, "R": 3})
    borders = pd.DataFrame({"lad_code": ["P", "Q"], "neighbour_code": ["Q", "R"]})
    region = pd.Series({"P": "one", "Q": "two", "R": "two"})
    assert hexagon_map.share_of_borders_kept(cells, borders) == 0.5
    assert hexagon_map.regions_in_one_part(cells, borders, region) == ["one"]
    assert hexagon_map.what_was_kept(cells, borders, region) == (
        "Hexagon map: 50.0% of 2 land borders kept, 1 of 2 regions in one part"
    )


def test_an_island_does_not_divide_its_region() -> None:
    cells = pd.Series({"P": 0, "Q": 1, "Z": 5})
    borders = pd.DataFrame({"lad_code": ["P"], "neighbour_code": ["Q"]})
    region = pd.Series("one", index=cells.index)
    assert hexagon_map.regions_in_one_part(cells, borders, region) == ["one"]


def test_banks_of_a_river_belong_side_by_side_and_those_of_a_channel_do_not() -> None:
    river = {"N": box(0, 1_000, 9_000, 9_000), "S": box(0, -9_000, 9_000, 0)}
    over_the_channel = {"F": box(3_000, -20_000, 6_000, -12_000), "G": box(3_000, -28_000, 6_000, -20_000)}
    inland = {"M": box(0, 9_000, 9_000, 18_000), "T": box(9_000, -9_000, 18_000, 0)}
    shapes = gpd.GeoSeries(river | over_the_channel | inland, crs=27700).translate(400_000, 300_000)
    borders = pd.DataFrame({"lad_code": ["M", "S", "F"], "neighbour_code": ["N", "T", "G"]})
    links = district_links(shapes, map_centres(shapes.to_crs(3857)), borders)
    water = links[links["kind"] == "water"]
    assert water[["one", "other"]].to_numpy().tolist() == [["N", "S"]]
    assert water["north"].iloc[0] == pytest.approx(-1, abs=0.01)


def test_a_district_between_two_others_keeps_them_from_being_linked() -> None:
    strips = {
        "A": box(0, 0, 9_000, 9_000),
        "B": box(9_000, 0, 10_000, 9_000),
        "C": box(10_000, 0, 19_000, 9_000),
    }
    shapes = gpd.GeoSeries(strips, crs=27700).translate(400_000, 300_000)
    borders = pd.DataFrame({"lad_code": ["A", "B"], "neighbour_code": ["B", "C"]})
    links = district_links(shapes, map_centres(shapes.to_crs(3857)), borders)
    assert links["kind"].tolist() == ["land", "land"]


def test_a_river_is_no_coast() -> None:
    around = [square(column, row) for column in range(3) for row in range(3) if (column, row) != (1, 1)]
    shapes = gpd.GeoSeries([*around, square(1, 1).buffer(-200)], index=[*"abcdefgh", "inside"], crs=27700)
    on_coast = on_open_coast(shapes)
    assert not on_coast["inside"]
    assert on_coast.drop("inside").all()


def test_spread_areas_have_room_in_their_true_directions() -> None:
    row = gpd.GeoSeries({"A": square(0, 0), "B": square(1, 0), "C": box(440_000, 300_000, 441_000, 320_000)}, crs=27700)
    borders = pd.DataFrame({"lad_code": ["A", "B"], "neighbour_code": ["B", "C"]})
    centres = map_centres(row.to_crs(3857))
    where = spread_positions(centres, district_links(row, centres, borders), 30_000)
    assert np.diff(where["x"]) == pytest.approx([1, 1], abs=0.05)
    assert np.diff(where["y"]) == pytest.approx([0, 0], abs=0.05)


def test_the_centre_is_that_of_the_largest_part() -> None:
    far_islet = shapely.union_all([box(0, 0, 10, 10), box(90, 90, 91, 91)])
    assert map_centres(gpd.GeoSeries({"A": far_islet})).loc["A"].tolist() == [5, 5]


def test_crowded_areas_get_room_and_an_island_its_water() -> None:
    codes = list("PQRSTUVWX")
    angle = np.radians(np.arange(8) * 45)
    links = pd.DataFrame({"one": "P", "other": codes[1:], "east": np.cos(angle), "north": np.sin(angle)})
    links["kind"] = ["island", *["land"] * 7]
    centres = pd.DataFrame({"x": [0, *links["east"]], "y": [0, *links["north"]]}, index=codes)
    where = spread_positions(centres, links, 1.0).to_numpy()
    distance = np.linalg.norm(where[:, None] - where[None], axis=2)
    assert distance[0, 1] == pytest.approx(2, abs=0.1)
    assert distance[np.triu_indices(9, 1)].min() > 0.85  # unspread, the seven are 0.77 apart
    assert distance[0, 2:].max() < 1.2  # without the pull, 1.27


def test_the_six_cells_around_one_are_one_step_and_one_spacing_away() -> None:
    around = np.array(STEPS)
    assert np.linalg.norm(positions_of(around), axis=1) == pytest.approx(np.ones(6))
    assert steps_apart(around).tolist() == [1] * 6
    assert steps_apart(np.array([0, 2, 2 * ROW, ROW + 1, -ROW - 1, 3 - ROW])).tolist() == [0, 2, 2, 2, 2, 3]


def test_parts_are_connected_by_sides() -> None:
    assert connected_parts([]) == 0
    assert connected_parts([0, 1, ROW]) == 1
    assert connected_parts([0, 2, ROW + 1]) == 2  # the third touches the second only


def test_two_positions_on_one_cell_take_it_and_the_next() -> None:
    positions = np.array([[0.0, 0.0], [0.2, 0.0]])
    assert nearest_cells(positions, cells_around(positions)).tolist() == [0, 1]


def test_drawn_hexagons_are_of_one_size_inside_the_view() -> None:
    drawn = hexagons_drawn(pd.Series({"P": 0, "Q": 1, "R": 60 * ROW - 30, "S": 20}))
    metres = drawn.to_crs(3857).area
    assert metres.to_numpy() == pytest.approx(metres.mean(), rel=0.001)
    west, south, east, north = drawn.total_bounds
    assert (west + east) / 2 == pytest.approx((-6.45 + 1.8) / 2, abs=0.01)
    assert south == pytest.approx(49.85, abs=0.001)
    assert north == pytest.approx(55.85, abs=0.001)


def test_a_neighbour_costs_nothing_in_its_place_and_more_the_further_it_is() -> None:
    costs = step_costs(np.array([1, -1, 2, 3]), "land", direction=0.0)
    assert costs == {1: 0, -1: WRONG_DIRECTION, 2: LOST_BORDER, 3: LOST_BORDER + 300}


def test_a_river_between_makes_a_pair_weigh_less() -> None:
    assert step_costs(np.array([2]), "water", direction=0.0) == {2: NARROW_WATER_SHARE * LOST_BORDER}


def test_an_island_is_wanted_two_steps_away() -> None:
    costs = step_costs(np.array([1, 2, 3]), "island", direction=0.0)
    assert costs == {1: LOST_BORDER, 2: 0, 3: LOST_BORDER}


def chain_of(count: int, cells: list[int], region: str) -> Arrangement:
    """Areas in a row from west to east, each linked with the next, all on the coast."""
    codes = list("PQRSTU")[:count]
    positions = pd.DataFrame({"x": np.arange(count, dtype=float), "y": 0.0}, index=codes)
    links = pd.DataFrame(list(pairwise(codes)), columns=["one", "other"])
    links = links.assign(kind="land", east=1.0, north=0.0)
    costs = placing_costs(
        positions,
        links,
        pd.Series(True, index=codes),
        pd.Series(list(region), index=codes),
        cells_around(positions.to_numpy()),
    )
    return Arrangement(costs, cells)


def test_a_change_is_made_only_if_it_costs_at_most_what_it_may() -> None:
    # "P" goes from beside "Q", where it should be, one cell further west: a border, and one spacing squared.
    cost = LOST_BORDER + AWAY_FROM_POSITION
    arrangement = chain_of(2, [0, 1], "aa")
    assert not arrangement.shift([0, -1], cost - 1 + 8_000)  # and a region in two parts
    assert arrangement.cell_of == [0, 1]
    arrangement = chain_of(2, [0, 1], "ab")
    assert not arrangement.shift([0, -1], cost - 1)
    assert arrangement.shift([0, -1], cost)
    assert arrangement.cell_of == [-1, 1]
    assert arrangement.area_on == {-1: 0, 1: 1}


def test_exchanging_two_linked_areas_turns_their_direction_and_counts_it_once() -> None:
    cost = WRONG_DIRECTION + 2 * AWAY_FROM_POSITION
    assert not chain_of(2, [0, 1], "ab").shift([0, 1], cost - 1)
    assert chain_of(2, [0, 1], "ab").shift([0, 1], cost)


def test_three_areas_move_round_along_a_path() -> None:
    arrangement = chain_of(3, [0, 1, 2], "abc")
    assert arrangement.shift([0, 1, 2], 1e9)
    assert arrangement.cell_of == [2, 0, 1]
    assert arrangement.area_on == {2: 0, 0: 1, 1: 2}


def test_strangers_and_islands_are_kept_from_touching() -> None:
    positions = pd.DataFrame({"x": [0.0, 1, 2, 3, 5], "y": 0.0}, index=list("PQRSZ"))
    links = pd.DataFrame(list(pairwise("PQRSZ")), columns=["one", "other"])
    links = links.assign(kind=["land"] * 3 + ["island"], east=1.0, north=0.0)
    anywhere = pd.Series("a", index=positions.index)
    costs = placing_costs(positions, links, anywhere.ne("inland"), anywhere, cells_around(positions.to_numpy()))
    assert costs.touching[0] == [0, 0, 0, STRANGERS_TOUCH, ISLAND_TOUCHES]
    assert costs.region == ["a", "a", "a", "a", ""]


@pytest.mark.parametrize(("on_coast", "gained"), [(True, COAST_SHUT_IN), (False, -INLAND_AT_EDGE)])
def test_an_open_side_is_for_the_coast(on_coast: bool, gained: int) -> None:
    ring = [0, *STEPS]
    positions = pd.DataFrame(positions_of(np.array(ring)), columns=["x", "y"], index=list("PQRSTUV"))
    links = pd.DataFrame({"one": "P", "other": list("QRSTUV"), "kind": "land"})
    links[["east", "north"]] = positions.iloc[1:].to_numpy()
    region = pd.Series(list("abcdefg"), index=positions.index)
    coastal = region.ne("a") | on_coast
    costs = placing_costs(positions, links, coastal, region, cells_around(positions.to_numpy()))
    # Moving "Q" one cell out opens a side of "P" in the middle; a border and a spacing squared are paid.
    cost = LOST_BORDER + AWAY_FROM_POSITION - gained
    assert not Arrangement(costs, ring).shift([1, 2], cost - 1)
    assert Arrangement(costs, ring).shift([1, 2], cost)
