"""Areas are told apart only where their ranges are, and stand in the order of names."""

import numpy as np
import pandas as pd
import pytest

from cohorts.answers.comparison import SAME
from cohorts.answers.ranges_compared import ranges_compared
from cohorts.answers.ranks import ALIKE, HIGHER, LOWER

KENT, ESSEX, SURREY, SUSSEX, CITY, GWENT = "E23000032", "E23000028", "E23000031", "E23000033", "E23000034", "W15000002"
VALUES = pd.DataFrame(
    {"low": [0.4, 0.5, 0.7, 0.4, 0.1, np.nan], "median": [0.5, 0.6, 0.8, 0.5, 0.1, np.nan], "high": [0.6] * 6},
    index=[KENT, ESSEX, SURREY, SUSSEX, CITY, GWENT],
)
VALUES.loc[SURREY, "high"], VALUES.loc[GWENT, "high"], VALUES.loc[CITY, "high"] = 0.9, np.nan, 0.2
SMALL = pd.Series(False, index=VALUES.index)


def test_ranges_that_overlap_cannot_be_told_apart() -> None:
    found = ranges_compared(VALUES, list(VALUES.index), KENT, SMALL)
    assert found["verdict"].to_dict() == {
        KENT: "", ESSEX: ALIKE, SURREY: HIGHER, SUSSEX: SAME, CITY: LOWER, GWENT: "not known",
    }  # fmt: skip
    assert list(found["area_name"]) == sorted(found["area_name"])
    ranks = found.loc[KENT, ["rank_low", "rank_median", "rank_high", "ranked"]]
    assert list(ranks) == [2, 3, 4, 5]  # Surrey is surely higher; Essex and Sussex may be
    assert np.isnan(found.loc[GWENT, "rank_low"])


def test_what_is_small_or_not_known_is_set_beside_nothing() -> None:
    small = SMALL.copy()
    small[CITY] = True
    assert (ranges_compared(VALUES, list(VALUES.index), GWENT, small)["verdict"] == "not known").sum() == 4
    beside_the_middle = ranges_compared(VALUES, list(VALUES.index), None, small)["verdict"]
    assert beside_the_middle[CITY] == "too small" and beside_the_middle[SURREY] == HIGHER
    with pytest.raises(ValueError, match="not in the group"):
        ranges_compared(VALUES, [ESSEX], KENT, SMALL)
