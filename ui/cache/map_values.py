"""The value that the map shows of each area, with its interval, worked out once for each world and ask."""

import pandas as pd

from cohorts.answers.measures import value_table
from cohorts.model.rollup import WHOLE
from coverage.ask import Ask
from ui.cache.cached import cached
from ui.cache.cohorts import central_gap_of, gap_of
from ui.state.world import World


@cached(most=160)
def value_table_of(world: World, ask: Ask, level: str, measure: str) -> pd.DataFrame:
    """Return ``value_table`` of a measure, a key of ``MEASURES``; level may be ``WHOLE``."""
    return value_table(measure, gap_of(world, ask), central_gap_of(world, ask), level)


def national_value_of(world: World, ask: Ask, measure: str) -> pd.Series:
    """Return ``value_table_of`` England and Wales as one."""
    return value_table_of(world, ask, WHOLE, measure).iloc[0]
