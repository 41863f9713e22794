"""Places that are there already for a line, from a directory on a date; NaN where they are not known."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.cohort import Cohort
from coverage.ask import Ask
from coverage.cube import status_cube
from coverage.evaluation import Evaluation
from coverage.places import places_by_lad
from coverage.tables import answering_pairs
from coverage.vocabulary import Status
from funding.areas import sum_to_areas
from funding.lines import Line
from funding.scenario import Scenario
from geo.areas import lad_table


def status_by_lad(evaluation: Evaluation, line: Line) -> NDArray[np.uint8]:
    """Give the best ``Status`` of any of the line's risk levels in each district, in ``lad_table()`` order."""
    cube = status_cube(evaluation)
    statuses = [cube[(slice(None), *ask.cell)] for ask in _asks(evaluation, line)]
    best: NDArray[np.uint8] = np.max(statuses, axis=0)
    return best


def places_there_by_lad(evaluation: Evaluation, line: Line, central: Cohort) -> NDArray[np.float64]:
    """Give the places a year that a line's people can count on in each district.

    A service that takes several of the line's risk levels counts once. NaN unless every service that answers is current, states
    whom it takes and states its places; 0 where it is confirmed for every risk level of the line that there is none.
    """
    weights = np.sum([central.people(risk, line.community)[0] for risk in line.risk_levels], axis=0)
    if not (weights > 0).all():  # a community whose share is not known: share by everybody
        weights = np.sum([central.people(risk)[0] for risk in line.risk_levels], axis=0)
    asks = _asks(evaluation, line)
    pairs = pd.concat([answering_pairs(evaluation, ask) for ask in asks])
    pairs = pairs[~pairs.index.duplicated()]
    service, lad = pairs["service"].to_numpy(), pairs["lad"].to_numpy()
    cells = [
        evaluation.ceiling[service, risk, community] for risk, community, _ in (ask.cell for ask in asks)
    ]
    shared = places_by_lad(evaluation.services, evaluation.directory.service_areas, evaluation.pairs, weights)
    places = np.where(np.max(cells, axis=0) == Status.SERVED, shared[pairs.index.to_numpy()], np.nan)
    total = np.bincount(lad, weights=places, minlength=len(lad_table()))
    answered = np.bincount(lad, minlength=len(lad_table())) > 0
    none = status_by_lad(evaluation, line) == Status.CONFIRMED_NONE
    return np.where(answered, total, np.where(none, 0.0, np.nan))


def places_there(
    evaluation: Evaluation, line: Line, central: Cohort, scenario: Scenario
) -> NDArray[np.float64]:
    """Sum the places of districts into ``scenario.codes``; NaN unless they are known in every district."""
    return sum_to_areas(places_there_by_lad(evaluation, line, central), scenario, axis=0)


def _asks(evaluation: Evaluation, line: Line) -> list[Ask]:
    key = line.intervention.key
    return [Ask(risk, line.community, key, evaluation.terms) for risk in line.risk_levels]
