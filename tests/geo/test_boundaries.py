"""The boundaries are whole at every level, fit together, and are near the official ones."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from geo.areas import area_table, lads_of
from geo.boundaries import DETAILS, boundaries, boundary_file
from geo.mistakes import Mistake

LEVELS_DRAWN = ("lad", "utla", "pfa", "region")
OFFICIAL = Path(__file__).parents[3] / "shared" / "official"
LAD_FILE = OFFICIAL / "Local_Authority_Districts_May_2024_Boundaries_UK.geojson"
CODES_SINCE_2024 = {"E08000016": "E08000038", "E08000019": "E08000039"}
needs_official = pytest.mark.skipif(
    not LAD_FILE.exists(), reason="the official files are not beside the checkout"
)
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


def test_there_are_no_boundaries_for_nations_or_other_details() -> None:
    for level, detail in (("nation", "close"), ("lad", "finest")):
        with pytest.raises(Mistake, match="no boundaries"):
            boundary_file(level, detail)


@needs_official
@pytest.mark.parametrize("detail", DETAILS)
def test_districts_have_nearly_their_official_area(detail: str) -> None:
    official = gpd.read_file(LAD_FILE).to_crs(27700)
    official_km2 = official.set_index(official["LAD24CD"].replace(CODES_SINCE_2024)).area / 1e6
    ours_km2 = boundaries("lad", detail).to_crs(27700).area / 1e6
    ratio = ours_km2 / official_km2.reindex(ours_km2.index)
    assert ratio.between(0.75, 1.25).all(), ratio[~ratio.between(0.75, 1.25)]
    england = ours_km2[ours_km2.index.str.startswith("E")].sum()
    assert england == pytest.approx(130_458, rel=0.005)
