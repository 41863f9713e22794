"""Places that are there already for a line, from a directory on a date; NaN where they are not known."""

from dataclasses import dataclass

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
from funding.lines import Line
from geo.areas import lad_table


@dataclass(frozen=True)
class There:
    """What is there for each line.

    Attributes
    ----------
    status
        ``LAD × line``: the best ``Status`` of any of the line's risk levels.
    places
        ``LAD × line`` people a year, each service's places shared by cohort and counted once; NaN unless every service that
        answers is current, states whom it takes and states its places; 0 where it is confirmed for every risk level of the line
        that there is none.
    """

    status: NDArray[np.uint8]
    places: NDArray[np.float64]


def what_is_there(evaluation: Evaluation, lines: tuple[Line, ...], central: Cohort) -> There:
    """Read off a directory what is there for each line, district by district in ``lad_table()`` order."""
    cube = status_cube(evaluation)
    asks = [_asks(evaluation, line) for line in lines]
    status = [np.max([cube[(slice(None), *ask.cell)] for ask in of_line], axis=0) for of_line in asks]
    places = [
        _places(evaluation, of_line, _weights(line, central), best == Status.CONFIRMED_NONE)
        for line, of_line, best in zip(lines, asks, status, strict=True)
    ]
    return There(np.stack(status, axis=1), np.stack(places, axis=1))


def _asks(evaluation: Evaluation, line: Line) -> list[Ask]:
    return [Ask(risk, line.community, line.intervention.key, evaluation.terms) for risk in line.risk_levels]


def _weights(line: Line, central: Cohort) -> NDArray[np.float64]:
    """Give what a service's places are shared by: the line's people; everybody where a community's share is not known."""
    people = np.sum([central.people(risk, line.community)[0] for risk in line.risk_levels], axis=0)
    return people if (people > 0).all() else np.asarray(central.people()[0], dtype=float)


def _places(
    evaluation: Evaluation, asks: list[Ask], weights: NDArray[np.float64], none: NDArray[np.bool_]
) -> NDArray[np.float64]:
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
    return np.where(answered, total, np.where(none, 0.0, np.nan))
