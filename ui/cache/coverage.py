"""What is on record, worked out once for each directory and what is asked of it."""

from dataclasses import replace

import pandas as pd

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import Evaluation, evaluate
from coverage.headline import DirectoryAge, directory_age
from coverage.patchwork import patchwork
from coverage.patchwork_columns import patchwork_columns
from coverage.records import records_behind, records_without_area
from coverage.service_points import located, service_points
from coverage.tables import answering_positions, coverage_table, gaps_table
from coverage.vocabulary import SIDES
from ui.cache.cached import cached


@cached(most=40)
def evaluation_of(directory: Directory, terms: Terms) -> Evaluation:
    """Return ``evaluate``."""
    return evaluate(directory, terms)


@cached(most=200)
def coverage_of(directory: Directory, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``coverage_table``."""
    return coverage_table(evaluation_of(directory, ask.terms), ask, level)


def gaps_of(directory: Directory, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``gaps_table`` on the ask's terms and intervention, which are all it rests on."""
    return _gaps_of(directory, ask.terms, ask.intervention, level)


@cached(most=200)
def _gaps_of(directory: Directory, terms: Terms, intervention: str, level: str) -> pd.DataFrame:
    return gaps_table(evaluation_of(directory, terms), intervention, level)


@cached(most=100)
def records_of(directory: Directory, ask: Ask, area: str) -> pd.DataFrame:
    """Return ``records_behind``."""
    return records_behind(evaluation_of(directory, ask.terms), ask, area)


@cached(most=400)
def age_of(directory: Directory, terms: Terms) -> DirectoryAge:
    """Return ``directory_age``."""
    return directory_age(evaluation_of(directory, terms))


@cached(most=20)
def _places_of(directory: Directory) -> pd.DataFrame:
    """Return the directory's places in degrees: turning grid references into degrees is dear, and once is enough."""
    return located(directory.locations)


@cached(most=160)
def points_of(directory: Directory, ask: Ask) -> pd.DataFrame:
    """Return ``service_points`` of the services that answer the ask."""
    evaluation = evaluation_of(directory, ask.terms)
    named = evaluation.services[
        ["service_id", "service_name"]
    ]  # a row of all columns would take as long as all the rest
    return service_points(_places_of(directory), named.iloc[answering_positions(evaluation, ask)])


@cached(most=80)
def unplaced_of(directory: Directory, terms: Terms) -> pd.DataFrame:
    """Return ``records_without_area``."""
    return records_without_area(evaluation_of(directory, terms))


@cached(most=12)  # up to 2 MB each: what screens show of one is kept for longer
def patchwork_of(directory: Directory, terms: Terms, both_sides: bool, risk: str, level: str) -> pd.DataFrame:
    """Return ``patchwork`` of both sides; the side that the terms name does not matter."""
    by_side = {side: evaluation_of(directory, replace(terms, for_whom=side)) for side in SIDES}
    return patchwork(by_side, patchwork_columns(both_sides), risk, level)
