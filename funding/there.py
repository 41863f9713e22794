"""Places that are there already for a line, from a directory on a date; NaN where they are not known."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cohorts.cohort import Cohort
from cohorts.places import known_places
from coverage.ask import Ask
from coverage.cube import status_cube
from coverage.evaluation import Evaluation
from coverage.vocabulary import Status
from funding.lines import Line


@dataclass(frozen=True)
class There:
    """What is there for each line.

    Attributes
    ----------
    status
        ``LAD × line``: the best ``Status`` of any of the line's risk levels.
    places
        ``LAD × line`` people a year, as ``cohorts.places.known_places`` shares them; NaN where they are not known; 0 where it is
        confirmed for every risk level of the line that there is none.
    """

    status: NDArray[np.uint8]
    places: NDArray[np.float64]


def what_is_there(evaluation: Evaluation, lines: tuple[Line, ...], central: Cohort) -> There:
    """Read off a directory what is there for each line, district by district in ``lad_table()`` order."""
    cube = status_cube(evaluation)
    asks = [_asks(evaluation, line) for line in lines]
    status = [np.max([cube[(slice(None), *ask.cell)] for ask in of_line], axis=0) for of_line in asks]
    places = [
        known_places(evaluation, of_line, best == Status.CONFIRMED_NONE, central)[0]
        for of_line, best in zip(asks, status, strict=True)
    ]
    return There(np.stack(status, axis=1), np.stack(places, axis=1))


def _asks(evaluation: Evaluation, line: Line) -> list[Ask]:
    return [Ask(risk, line.community, line.intervention.key, evaluation.terms) for risk in line.risk_levels]
