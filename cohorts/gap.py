"""How many people the places leave: the cohort of each district beside the places that it can reach.

Unknown places stay unknown (NaN): never read as none. Places are known where every service that answers is current, states whom
it takes and states its places, or where it is confirmed that there is none (0). Spare places in one district do not cancel need
in another, so wider areas sum the unmet need of their districts.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.cohort import Cohort
from cohorts.draws import Rows
from cohorts.rollup import roll_up
from cohorts.summary import intervals
from coverage.ask import ANY, Ask
from coverage.cube import status_cube
from coverage.evaluation import Evaluation
from coverage.places import places_by_lad
from coverage.tables import answering_pairs
from coverage.vocabulary import Status
from geo.areas import lad_table

SPLIT = {
    "not_reachable": "no service listed for them reaches them",
    "full": "a service reaches them, and its places are taken",
    "capacity_unknown": "a service reaches them, and how many it can take is not known",
    "with_room": "a service reaches them, and has a place for them",
}
"""The four parts of a cohort. *No listed service* is not *no service*: most of it is unknown, and the statuses say which."""


@dataclass(frozen=True)
class Gap:
    """One ask, district by district (``lad_table()`` order), in every row of a cohort.

    Attributes
    ----------
    cohort
        ``row × LAD`` people a year.
    status
        ``LAD``, ``Status`` values.
    places
        ``LAD``, people a year; NaN where not known.
    """

    cohort: Rows
    status: NDArray[np.uint8]
    places: NDArray[np.float64]

    @property
    def unmet_need(self) -> Rows:
        """Cohort less places, never below 0: ``row × LAD``; NaN where places are not known."""
        unmet: Rows = np.maximum(self.cohort - self.places, 0)
        return unmet

    @property
    def split(self) -> dict[str, Rows]:
        """People in each part of ``SPLIT``: ``row × LAD``. The four sum to the cohort."""
        reached = self.status > Status.NOT_FOR_THEM
        known = reached & ~np.isnan(self.places)
        with_room = np.where(
            known, np.minimum(self.cohort, self.places), np.where(np.isnan(self.cohort), np.nan, 0)
        )
        return {
            "not_reachable": np.where(reached, 0 * self.cohort, self.cohort),
            "full": np.where(known, self.cohort - with_room, 0 * self.cohort),
            "capacity_unknown": np.where(reached & ~known, self.cohort, 0 * self.cohort),
            "with_room": with_room,
        }


def gap(evaluation: Evaluation, ask: Ask, cohort: Cohort, central: Cohort) -> Gap:
    """Set the cohort that an ask names beside its statuses and places.

    Parameters
    ----------
    evaluation
        ``evaluate(directory, ask.terms)``.
    ask
        Risk, community and intervention.
    cohort
        The rows to answer for.
    central
        The central cohort, by which the places of a service that serves many districts are shared.
    """
    weights = central.people(ask.risk, ask.community)[0]
    if not (weights > 0).all():  # a community whose share is not known: share by everybody
        weights = central.people(ask.risk, ANY)[0]
    status = status_cube(evaluation)[(slice(None), *ask.cell)]
    return Gap(cohort.people(ask.risk, ask.community), status, known_places(evaluation, ask, status, weights))


def known_places(
    evaluation: Evaluation, ask: Ask, status: NDArray[np.uint8], weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give the places each district can count on, people a year in ``lad_table()`` order.

    Parameters
    ----------
    evaluation, ask
        As in ``gap``.
    status
        The status of each district for the ask.
    weights
        One positive weight for each district, by which the places of a service are shared over the districts it reaches.

    Returns
    -------
    numpy.ndarray
        NaN unless every service that answers there is current, states whom it takes, and states its places; 0 where it is
        confirmed that there is none. The places of one service sum to no more than it has.
    """
    shared = places_by_lad(evaluation.services, evaluation.directory.service_areas, evaluation.pairs, weights)
    pairs = answering_pairs(evaluation, ask)
    risk, community, _ = ask.cell
    service, lad = pairs["service"].to_numpy(), pairs["lad"].to_numpy()
    certain = evaluation.ceiling[service, risk, community] == Status.SERVED
    places = np.where(certain, shared[pairs.index.to_numpy()], np.nan)
    total = np.bincount(lad, weights=places, minlength=len(lad_table()))
    answered = np.bincount(lad, minlength=len(lad_table())) > 0
    none = status == Status.CONFIRMED_NONE
    return np.where(answered, total, np.where(none, 0.0, np.nan))


def gap_table(gap: Gap, level: str) -> pd.DataFrame:
    """Summarise a gap for every area of a level.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``places`` (NaN unless known in every district), ``share_known_…`` (of the cohort, living where
        places are known), and ``low median high`` of ``cohort``, ``unmet_need`` and ``coverage`` (NaN unless places are known in
        every district), ``unmet_need_where_known`` (at least so many; NaN unless places are known in some district),
        ``people_<part>`` and ``share_<part>`` for the parts of ``SPLIT``. Coverage: the share of the cohort with a place, 0 to 1.
    """
    codes, cohort = roll_up(gap.cohort, level)
    unmet = roll_up(gap.unmet_need, level)[1]
    known = ~np.isnan(gap.places)
    where_known = roll_up(np.where(known, gap.cohort, 0), level)[1] + 0 * cohort
    total = np.where(cohort > 0, cohort, np.nan)
    measures = {
        "cohort": cohort,
        "unmet_need": unmet,
        "coverage": 1 - unmet / total,
        "unmet_need_where_known": np.where(
            where_known > 0, roll_up(np.where(known, gap.unmet_need, 0), level)[1], np.nan
        ),
        "share_known": where_known / total,
    }
    for part, people in gap.split.items():
        rolled = roll_up(people, level)[1]
        measures |= {f"people_{part}": rolled, f"share_{part}": rolled / total}
    tables = [intervals(draws, codes).add_prefix(f"{name}_") for name, draws in measures.items()]
    places = roll_up(gap.places, level, axis=0)[1]
    return pd.concat([pd.DataFrame({"places": places}, index=codes), *tables], axis=1)
