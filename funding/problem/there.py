"""Places that are there already for a line, from a directory on a date; NaN where they are not known."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cohorts.answers.places import known_places
from cohorts.model.cohort import Cohort
from coverage.ask import USUAL, Ask
from coverage.cube import status_by_lad
from coverage.evaluation import Evaluation, for_side
from coverage.vocabulary import Status
from funding.scenario.lines import Line


@dataclass(frozen=True)
class There:
    """What is there for each line.

    Attributes
    ----------
    status
        ``LAD × line``: the best ``Status`` of any of the line's risk levels.
    places
        ``LAD × line`` people a year, as ``cohorts.answers.places.known_places`` shares them; NaN where they are not
        known; 0 where it is confirmed for every risk level of the line that there is none.
    """

    status: NDArray[np.uint8]
    places: NDArray[np.float64]


def what_is_there(evaluation: Evaluation, lines: tuple[Line, ...], central: Cohort) -> There:
    """Read off a directory what is there for each line, district by district in ``lad_table()`` order."""
    found = [_of_line(evaluation, line, central) for line in lines]
    status, places = zip(*found, strict=True)
    return There(np.stack(status, axis=1), np.stack(places, axis=1))


def _of_line(evaluation: Evaluation, line: Line, central: Cohort) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """Return the status and the places of one line, for the people whom its intervention is usually for."""
    terms = replace(evaluation.terms, for_whom=USUAL)
    asks = [Ask(risk, line.community, line.intervention.key, terms) for risk in line.risk_levels]
    theirs = for_side(evaluation, asks[0].side)
    best = np.max([status_by_lad(theirs, ask) for ask in asks], axis=0)
    return best, known_places(theirs, asks, best == Status.CONFIRMED_NONE, central)[0]
