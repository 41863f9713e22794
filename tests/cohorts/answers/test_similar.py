"""Most similar areas: near in standard deviations, each group counting the same, small areas left out."""

import numpy as np
import pandas as pd
import pytest

from cohorts.answers import similar
from cohorts.answers.similar import GROUPS, area_km2, features, most_similar, most_similar_to_each, squared_distances
from geo.areas import area_table
from geo.mistakes import Mistake
from tests.cohorts.needs import need_of

NEED = need_of()
NOBODY_SMALL = pd.Series(False, index=["A", "B"])
SMALL = {"E06000053", "E09000001", "E23000034"}


def test_a_group_of_two_features_counts_as_much_as_a_group_of_one() -> None:
    # Each feature has mean 0 and standard deviation 1. From A to B: both features of the first group differ by 2, mean square 4;
    # the one of the second group by 2 as well, square 4.
    described = pd.DataFrame(
        {("ages", "young"): [1.0, -1.0], ("ages", "old"): [-1.0, 1.0], ("size", "people"): [1.0, -1.0]},
        index=["A", "B"],
    )
    squares = squared_distances(described, "A", NOBODY_SMALL)
    assert squares.loc["B"].to_dict() == {"ages": 4.0, "size": 4.0}
    assert (squares.loc["A"] == 0).all()


def test_a_feature_is_measured_in_its_own_standard_deviations_however_small() -> None:
    # Of 0.75 and 0.25 the mean is ½ and the standard deviation ¼: they are two apart.
    described = pd.DataFrame({("ages", "young"): [0.75, 0.25]}, index=["A", "B"])
    assert squared_distances(described, "A", NOBODY_SMALL).loc["B", "ages"] == 4


def test_a_feature_alike_everywhere_counts_nothing() -> None:
    described = pd.DataFrame({("size", "people"): [3.0, 3.0]}, index=["A", "B"])
    assert squared_distances(described, "A", NOBODY_SMALL).loc["B", "size"] == 0


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("E07000148", "lad"),
        ("W06000015", "lad"),
        ("W06000015", "utla"),
        ("E10000020", "utla"),
        ("E23000024", "pfa"),
        ("W15000001", "pfa"),
        ("E12000006", "region"),
    ],
)
def test_any_area_has_its_nearest_first_with_the_reason_why(code: str, level: str) -> None:
    table = most_similar(NEED, code, level, 10)
    parts = table.filter(like="from_")
    assert len(table) == min(10, len(area_table(level)) - 1)
    assert code not in table.index and not SMALL & set(table.index)
    assert table["distance"].is_monotonic_increasing and (table["distance"] > 0).all()
    assert np.allclose(parts.sum(axis=1), 1)
    assert set(parts.columns) == {f"from_{group}" for group in GROUPS}
    assert (parts.idxmax(axis=1) == "from_" + table["differs_most_in"]).all()


@pytest.mark.parametrize("level", ["lad", "pfa"])
def test_areas_too_small_are_nobodys_peer_but_may_ask_for_theirs(level: str) -> None:
    everybody = most_similar(NEED, {"lad": "E07000148", "pfa": "E23000024"}[level], level, 400)
    assert not SMALL & set(everybody.index)
    assert len(most_similar(NEED, {"lad": "E09000001", "pfa": "E23000034"}[level], level, 5)) == 5


@pytest.mark.parametrize(("level", "how_many", "listed"), [("pfa", 60, 41), ("region", 10, 9), ("pfa", 10, 10)])
def test_however_many_are_listed_for_each_none_is_itself_or_too_small(
    level: str, how_many: int, listed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    described = features(NEED, level)  # the same for whichever area asks, and most of the time that asking takes
    monkeypatch.setattr(similar, "features", lambda need, level: described)
    nearest, codes = most_similar_to_each(NEED, level, how_many), area_table(level).index
    assert nearest.shape == (len(codes), listed)
    for code, places in zip(codes, nearest, strict=True):
        assert code not in codes[places] and not SMALL & set(codes[places])
        assert list(codes[places]) == list(most_similar(NEED, code, level, listed).index)


def test_the_distance_is_the_same_both_ways() -> None:
    one = most_similar(NEED, "E23000024", "pfa", 43).loc["W15000001", "distance"]
    other = most_similar(NEED, "W15000001", "pfa", 43).loc["E23000024", "distance"]
    assert one == pytest.approx(other)


def test_every_area_is_described_in_full() -> None:
    for level in ("lad", "utla", "pfa", "region"):
        described = features(NEED, level)
        assert len(described) == len(area_table(level))
        assert np.isfinite(described.to_numpy()).all()
        assert described["ages"].sum(axis=1).to_numpy() == pytest.approx(1)


def test_areas_are_measured_in_square_kilometres() -> None:
    regions = area_km2("region")
    assert regions.sum() == pytest.approx(151_000, rel=0.02)  # England and Wales
    assert regions["E12000007"] == pytest.approx(1_570, rel=0.03)  # London
    assert area_km2("pfa").sum() == pytest.approx(regions.sum(), rel=0.001)


def test_a_level_an_area_does_not_stand_at_is_a_mistake() -> None:
    with pytest.raises(Mistake, match="is not a police force area"):
        most_similar(NEED, "E07000148", "pfa", 5)
