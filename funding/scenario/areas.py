"""From districts to the areas that take part in a scenario."""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.model.rollup import roll_up
from coverage.extent import area_positions
from funding.scenario.scenario import Scenario


def sum_to_areas(by_lad: NDArray[Any], scenario: Scenario, axis: int = 1) -> NDArray[np.float64]:
    """Sum districts (on ``axis``, ``lad_table()`` order) into ``scenario.codes``; NaN where any district is."""
    codes, by_area = roll_up(by_lad, scenario.level, axis=axis)
    if scenario.areas is None:
        return np.asarray(by_area, dtype=float)
    wanted = codes.get_indexer(pd.Index(list(scenario.codes)))
    return np.asarray(np.take(by_area, wanted, axis=axis), dtype=float)


def area_of_each_lad(scenario: Scenario) -> NDArray[np.int64]:
    """Give for each LAD (``lad_table()`` order) the position of its area in ``scenario.codes``; -1 where it takes no part."""
    codes, area = area_positions(scenario.level)
    if scenario.areas is None:
        return area
    wanted = pd.Index(list(scenario.codes)).get_indexer(codes)
    return np.asarray(wanted[area], dtype=np.int64)
