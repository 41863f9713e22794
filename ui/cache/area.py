"""What the screen Area lays side by side, worked out once: kinds of work, records, people, and the areas most like one."""

from dataclasses import replace

import pandas as pd

from cohorts.answers.people_here import people_here
from cohorts.answers.similar import most_similar
from cohorts.model.inputs import CohortInputs
from coverage.ask import ANY, Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.evaluation import Evaluation
from coverage.kind_rows import KindRows, kind_rows
from coverage.kinds_of_work import AreasMeant, kinds_of_work, made_for_communities, usual_side
from coverage.records import records_among
from coverage.vocabulary import RISK_LEVELS, SIDES
from geo.home import Home
from ui.cache.cached import cached
from ui.cache.cohorts import drawn_of
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
    """Return ``records_among`` some districts, of every kind of work for its usual side."""
    tables = []
    for side, evaluation in both_sides(directory, terms).items():
        found = records_among(evaluation, Ask(risk, terms=replace(terms, for_whom=side)), lads)
        tables.append(found[found["intervention"].map(usual_side).eq(side)])
    return pd.concat(tables, ignore_index=True)


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
    return _kind_rows(world.directory, terms, risk, home, level_near(home), near(world.need, home))


@cached(most=200)
def communities_here(
    directory: Directory, terms: Terms, risk: str, lads: tuple[str, ...]
) -> dict[tuple[str, str], pd.DataFrame]:
    """Return ``made_for_communities`` of some districts taken together."""
    return made_for_communities(both_sides(directory, terms), risk, AreasMeant.together(lads))


@cached(most=200)
def similar_to(need: CohortInputs, code: str, level: str) -> tuple[str, ...]:
    """Return the codes of the areas most like one, nearest first."""
    return tuple(most_similar(need, code, level, int(need.assumptions["similar_areas"].value)).index)


def near(need: CohortInputs, home: Home) -> tuple[str, ...]:
    """Return what stands beside an area first: the parts of a group, a region or a nation, else the areas most like it."""
    return home.parts or similar_to(need, home.codes[0], home.level)


def level_near(home: Home) -> str:
    """Return the level at which those stand."""
    return home.level_of_parts if home.parts else home.level


@cached(most=200)
def people_by_risk(need: CohortInputs, lads: tuple[str, ...]) -> pd.DataFrame:
    """Return ``people_here`` at each risk level, the highest first, and at any."""
    return people_here(drawn_of(need), lads, [(risk, ANY) for risk in (*reversed(RISK_LEVELS), ANY)])


@cached(most=200)
def people_by_community(need: CohortInputs, lads: tuple[str, ...], risk: str) -> pd.DataFrame:
    """Return ``people_here`` of each community, at one risk level."""
    return people_here(drawn_of(need), lads, [(risk, community) for community in COMMUNITIES])


def is_too_small(need: CohortInputs, home: Home) -> bool:
    """Whether too few people live in an area for a figure of its own: the rule by which areas are ranked."""
    return home.people_16_plus < need.assumptions["smallest_area_ranked"].value
