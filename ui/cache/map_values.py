"""The value that the map shows of each area, with its interval, worked out once for each world and ask."""

import pandas as pd

from cohorts.answers.measures import measure_draws
from cohorts.model.rollup import WHOLE
from cohorts.model.summary import intervals
from coverage.ask import Ask
from ui.cache.cached import cached
from ui.cache.cohorts import central_gap_of, gap_of
from ui.state.world import World


@cached(most=160)
def value_table_of(world: World, ask: Ask, level: str, measure: str) -> pd.DataFrame:
    """Return a measure of every area.

    Parameters
    ----------
    level
        ``lad utla pfa region``, or ``WHOLE``.
    measure
        A key of ``MEASURES``.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``low median high`` (the median and central 80 % of the draws) and ``central`` (every assumption at
        its centre), in the measure's unit. NaN where not known.
    """
    codes, draws = measure_draws(measure, gap_of(world, ask), level)
    at_centre = measure_draws(measure, central_gap_of(world, ask), level)[1][0]
    return intervals(draws, codes).assign(central=at_centre).rename_axis("area_code")


def national_value_of(world: World, ask: Ask, measure: str) -> pd.Series:
    """Return ``value_table_of`` England and Wales as one."""
    return value_table_of(world, ask, WHOLE, measure).iloc[0]
