"""What the screen Area lays side by side, worked out once: kinds of work, records, people, and the areas most like one."""

from dataclasses import replace

import pandas as pd

from cohorts.answers import people_here
from cohorts.answers.ranks import too_few_to_rank
from cohorts.answers.starts_here import starts_here
from cohorts.model.inputs import CohortInputs
from cohorts.model.starts import TakenOn
from cohorts.model.summary import Interval
from coverage.ask import Terms
from coverage.asking.cell import MissingCell
from coverage.asking.missing import missing_cells
from coverage.asking.not_listed import not_listed_in
from coverage.counts_of_areas import counts_of_areas
from coverage.directory import Directory
from coverage.evaluation import Evaluation
from coverage.kind_rows import KindRows, kind_rows
from coverage.kinds_of_work import AreasMeant, kinds_of_work, made_for_communities
from coverage.one_area import records_of_both_sides
from coverage.vocabulary import SIDES
from geo.areas import area_table
from geo.home import Home
from loaders.assumptions.starts import shipped_starts
from loaders.plans.plan_for_areas import in_the_example
from ui.cache.cached import cached
from ui.cache.cohorts import drawn_of, similar_positions
from ui.cache.coverage import evaluation_of
from ui.state.world import World


def both_sides(directory: Directory, terms: Terms) -> dict[str, Evaluation]:
    """Return the evaluations of a directory for either side."""
    return {side: evaluation_of(directory, replace(terms, for_whom=side)) for side in SIDES}


@cached(most=60)
def kinds_at(directory: Directory, terms: Terms, risk: str, level: str) -> dict[str, pd.DataFrame]:
    """Return ``kinds_of_work`` of every area of a level."""
    return kinds_of_work(both_sides(directory, terms), risk, AreasMeant.at(level))


@cached(most=200)
def records_here(directory: Directory, terms: Terms, risk: str, lads: tuple[str, ...]) -> pd.DataFrame:
    """Return ``records_of_both_sides``."""
    return records_of_both_sides(both_sides(directory, terms), risk, lads)


@cached(most=200)
def _kind_rows(
    directory: Directory, terms: Terms, risk: str, home: Home, level_near: str, near: tuple[str, ...]
) -> KindRows:
    here = kinds_of_work(both_sides(directory, terms), risk, AreasMeant.together(home.lads))
    records = records_here(directory, terms, risk, home.lads)
    beside = (kinds_at(directory, terms, risk, level_near), near) if near else None
    return kind_rows(here, records, beside, (kinds_at(directory, terms, risk, home.level_of_all), home.all_beside))


def kind_rows_of(world: World, terms: Terms, risk: str, home: Home) -> KindRows:
    """Return ``kind_rows`` of an area: beside its parts, or the areas most like it."""
    return _kind_rows(world.directory, terms, risk, home, home.level_beside, near(world.need, home))


@cached(most=200)
def communities_here(
    directory: Directory, terms: Terms, risk: str, lads: tuple[str, ...]
) -> dict[tuple[str, str], pd.DataFrame]:
    """Return ``made_for_communities`` of some districts taken together."""
    return made_for_communities(both_sides(directory, terms), risk, AreasMeant.together(lads))


def similar_to(need: CohortInputs, code: str, level: str) -> tuple[str, ...]:
    """Return the codes of the areas most like one, nearest first."""
    codes = area_table(level).index
    return tuple(codes[similar_positions(need, level)[codes.get_loc(code)]])


def near(need: CohortInputs, home: Home) -> tuple[str, ...]:
    """Return what stands beside an area first: the parts of a group or a region, else the areas most like it; () for a nation.

    The forces of a nation are all that it is beside.
    """
    return home.parts_beside if home.parts else similar_to(need, home.code, home.level)


@cached(most=200)
def people_by_risk(need: CohortInputs, lads: tuple[str, ...]) -> pd.DataFrame:
    """Return ``people_here`` at each risk level, the highest first, and at any."""
    return people_here.people_by_risk(drawn_of(need), lads)


@cached(most=200)
def people_by_community(need: CohortInputs, lads: tuple[str, ...], risk: str) -> pd.DataFrame:
    """Return ``people_here`` of each community, at one risk level."""
    return people_here.people_by_community(drawn_of(need), lads, risk)


@cached(most=200)
def missing_here(directory: Directory, terms: Terms, risk: str, home: Home) -> tuple[MissingCell, ...]:
    """Return ``missing_cells``."""
    return missing_cells(both_sides(directory, terms), home, risk, records_here(directory, terms, risk, home.lads))


@cached(most=200)
def starts_in(need: CohortInputs, kind: str, lads: tuple[str, ...]) -> tuple[Interval, TakenOn] | None:
    """Return ``starts_here`` of a kind of work at the risk levels that the example of a plan takes it for."""
    return starts_here(kind, in_the_example(kind).risk_levels, shipped_starts(), drawn_of(need), lads)


@cached(most=60)
def counts_at(directory: Directory, terms: Terms, risk: str, level: str) -> pd.DataFrame:
    """Return ``counts_of_areas`` of a level."""
    made = made_for_communities(both_sides(directory, terms), risk, AreasMeant.at(level))
    return counts_of_areas(kinds_at(directory, terms, risk, level), made)


def is_too_small(need: CohortInputs, home: Home) -> bool:
    """Whether too few people live in an area for a figure of its own: the rule by which areas are ranked."""
    return too_few_to_rank(need.assumptions, home.people_16_plus)


@cached(most=20)
def not_listed_at(directory: Directory, terms: Terms, level: str) -> pd.Series:
    """Return ``not_listed_in`` a level."""
    return not_listed_in(both_sides(directory, terms), level)
