"""What moves an answer most, and what would change a rank, worked out once for each world and ask."""

import pandas as pd

from cohorts.answers.gap import gap
from cohorts.answers.measures import measure_draws
from cohorts.answers.of_area import area_people
from cohorts.answers.rank_moves import rank_moves
from cohorts.answers.ranks import rank_intervals, too_small
from cohorts.answers.tornado import tornado
from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.inputs import CohortInputs
from coverage.ask import Ask
from ui.cache.cached import cached
from ui.cache.cohorts import gap_of
from ui.cache.coverage import evaluation_of
from ui.state.world import World


@cached(most=24)
def tornado_of(need: CohortInputs, area: str, risk: str, community: str) -> pd.DataFrame:
    """Return ``tornado`` of the cohort of an area; England and Wales is an area too."""
    return tornado(need, lambda cohort: area_people(cohort, area, risk, community))


@cached(most=40)
def rank_moves_of(world: World, ask: Ask, level: str, area: str, measure: str) -> pd.DataFrame:
    """Return ``rank_moves`` of an area among all of its level by a key of ``MEASURES``. Raises Mistake as it does."""
    evaluation = evaluation_of(world.directory, ask.terms)
    small = too_small(world.need.assumptions, level)

    def measured(cohort: Cohort) -> Rows:
        return measure_draws(measure, gap(evaluation, ask, cohort), level)[1]

    return rank_moves(world.need, measured, small.index, area, small)


@cached(most=80)
def rank_of(world: World, ask: Ask, level: str, area: str, measure: str) -> pd.Series:
    """Give an area's rank among all areas of its level, with its range, from the same draws as Compare's."""
    codes, draws = measure_draws(measure, gap_of(world, ask), level)
    own: pd.Series = rank_intervals(draws, codes, too_small(world.need.assumptions, level)).T[area]
    return own
