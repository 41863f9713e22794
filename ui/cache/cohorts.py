"""Cohorts, gaps and lottery numbers, worked out once for each world and ask."""

import pandas as pd
from numpy import int64
from numpy.typing import NDArray

from cohorts.answers import of_area
from cohorts.answers.gap import Gap, gap, gap_table
from cohorts.answers.lottery import Lottery, lottery
from cohorts.answers.moved import Answer, answer_of
from cohorts.answers.ranks import too_small
from cohorts.answers.similar import most_similar_to_each
from cohorts.model.cohort import Cohort, central_cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import Interval
from coverage.ask import Ask
from coverage.vocabulary import Status
from ui.cache.cached import cached
from ui.cache.coverage import evaluation_of
from ui.state.world import World


@cached(most=8)
def drawn_of(need: CohortInputs) -> Cohort:
    """Return ``drawn_cohort``: in every draw."""
    return drawn_cohort(need)


@cached(most=8)
def central_of(need: CohortInputs) -> Cohort:
    """Return ``central_cohort``: one row, every assumption at its centre."""
    return central_cohort(need)


@cached(most=20)
def similar_positions(need: CohortInputs, level: str) -> NDArray[int64]:
    """Return ``most_similar_to_each``, as many as the assumption ``similar_areas`` says."""
    return most_similar_to_each(need, level, int(need.assumptions["similar_areas"].value))


@cached(most=4)  # 10 MB each; what screens show of one is kept for longer
def gap_of(world: World, ask: Ask) -> Gap:
    """Return ``gap`` in every draw."""
    return gap(evaluation_of(world.directory, ask.terms), ask, drawn_of(world.need))


@cached(most=24)
def central_gap_of(world: World, ask: Ask) -> Gap:
    """Return ``gap`` at the central values: one row."""
    return gap(evaluation_of(world.directory, ask.terms), ask, central_of(world.need))


@cached(most=48)
def gap_table_of(world: World, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``gap_table``; level may be ``WHOLE``."""
    return gap_table(gap_of(world, ask), level)


@cached(most=48)
def status_shares_of(world: World, ask: Ask, area: str) -> dict[Status, tuple[Interval, Interval]]:
    """Return ``of_area.status_shares_of``; England and Wales is an area too."""
    return of_area.status_shares_of(gap_of(world, ask), area)


@cached(most=160)
def centre_of(need: CohortInputs, ask: Ask, area: str) -> float:
    """Return the cohort of an area, people a year, with every assumption at its centre; NaN where it is not known."""
    return float(of_area.area_people(central_of(need), area, ask.risk, ask.community)[0])


@cached(most=160)
def moved_of(shipped: CohortInputs, now: CohortInputs, ask: Ask, area: str) -> Answer:
    """Return ``answer_of``: the cohort of an area as shipped beside that of the need in use."""
    return answer_of(area, ask.risk, ask.community, drawn_of(shipped), drawn_of(now), central_of(now))


@cached(most=160)
def lottery_of(world: World, ask: Ask, level: str) -> Lottery:
    """Return ``lottery``, every area compared with all."""
    small = too_small(world.need.assumptions, level)
    return lottery(gap_of(world, ask), drawn_of(world.need), ask.intervention, level, small)
