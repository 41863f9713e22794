"""Places that each district can count on for an ask, in every row of a cohort; unknown places stay unknown.

A place is taken once. The places of a service are shared over the districts it reaches, the risk levels it takes and, for a
community, the communities it names, in proportion to the cohort of that row; so they never sum to more than it has, whichever
risk levels or communities are added up. Communities overlap, so for them the split is an apportionment.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.drivers import adults_by_lad
from coverage.ask import ANY, Ask
from coverage.communities import COMMUNITIES
from coverage.evaluation import Evaluation, once_of_each
from coverage.places import pools_of_places
from coverage.tables import answering_pairs
from coverage.vocabulary import RISK_LEVELS, Status
from geo.areas import lad_table


def known_places(evaluation: Evaluation, asks: Sequence[Ask], none: NDArray[np.bool_], cohort: Cohort) -> Rows:
    """Give the places each district can count on for any of some asks together.

    Parameters
    ----------
    evaluation
        A directory on a date.
    asks
        Of one community and one intervention, at one risk level (or *any*) or more.
    none
        ``LAD``: whether it is confirmed for them all that there is none.
    cohort
        The rows to answer for, by which places are shared.

    Returns
    -------
    numpy.ndarray
        ``row × LAD`` people a year, ``lad_table()`` order. NaN unless every service that answers there is current, states whom
        it takes and its places, and its areas were not widened to hide where it is; 0 where ``none``. Places of different kinds
        of service are not added, so with intervention *any* they are not known.
    """
    nobody = np.where(none, 0.0, np.nan)
    rows = (len(cohort.national), len(lad_table()))
    if asks[0].intervention == ANY:
        return np.broadcast_to(nobody, rows)
    pairs = pd.concat([answering_pairs(evaluation, ask) for ask in asks])
    pairs = pairs[~pairs.index.duplicated()].sort_index()
    lad, sure = pairs["lad"].to_numpy(), _sure(evaluation, asks, pairs)
    pool, to_share = (part[pairs.index.to_numpy()] for part in _pools(evaluation))
    answered = np.bincount(lad, minlength=rows[1]) > 0
    unsure = np.bincount(lad, weights=~sure | np.isnan(to_share), minlength=rows[1]) > 0
    shared = np.zeros(rows)
    for communities, of_kind in _by_communities(evaluation, pairs, asks[0].community, sure):
        shared += _shared(evaluation, pairs[of_kind], pool[of_kind], to_share[of_kind], asks, communities, cohort)
    return np.where(answered, np.where(unsure, np.nan, shared), nobody)


@once_of_each
def _pools(evaluation: Evaluation) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    return pools_of_places(evaluation.services, evaluation.directory.service_areas, evaluation.pairs)


def _sure(evaluation: Evaluation, asks: Sequence[Ask], pairs: pd.DataFrame) -> NDArray[np.bool_]:
    """Mark the pairs whose service is sure to answer one of the asks, and is known to serve the district."""
    service = pairs["service"].to_numpy()
    cells = [evaluation.ceiling[service, risk, community] for risk, community, _ in (ask.cell for ask in asks)]
    widened = evaluation.services["service_id"].isin(evaluation.directory.widened).to_numpy()[service]
    return np.asarray((np.max(cells, axis=0) == Status.SERVED) & ~widened)


def _by_communities(
    evaluation: Evaluation, pairs: pd.DataFrame, community: str, sure: NDArray[np.bool_]
) -> list[tuple[tuple[str, ...], NDArray[np.bool_]]]:
    """Sort the sure pairs by the communities over which their service's places are split: none for *any*."""
    if community == ANY:
        return [((), sure)] if sure.any() else []
    named = evaluation.services["communities"].map(lambda words: tuple(word for word in COMMUNITIES if word in words))
    of_pair = named.to_numpy()[pairs["service"].to_numpy()]
    return [
        (kind, here)
        for kind in sorted(set(of_pair[sure]))
        if (here := sure & np.array([one == kind for one in of_pair])).any()
    ]


def _shared(
    evaluation: Evaluation,
    pairs: pd.DataFrame,
    pool: NDArray[np.int64],
    to_share: NDArray[np.float64],
    asks: Sequence[Ask],
    communities: tuple[str, ...],
    cohort: Cohort,
) -> Rows:
    """Share pools over districts and risk levels: ``row × LAD``. Pools of unknown places add none: they are marked elsewhere."""
    names, first, number = np.unique(pool, return_index=True, return_inverse=True)
    reaches = np.zeros((len(names), len(lad_table())))
    reaches[number, pairs["lad"].to_numpy()] = 1
    taken = evaluation.services["risk_levels"].to_numpy()[pairs["service"].to_numpy()[first]]
    asked = np.nan_to_num(to_share[first]) * share_of_risks(cohort, [ask.risk for ask in asks], taken)
    weights, part = _weights(cohort, asks, communities)
    of_pool = weights @ reaches.T
    shared = weights * (np.divide(asked, of_pool, out=np.zeros_like(of_pool), where=of_pool > 0) @ reaches)
    if (empty := ~(of_pool > 0)).any():  # nobody to share by: share by adults
        adults = adults_by_lad()
        shared = shared + adults * ((asked * empty / (adults @ reaches.T)) @ reaches)
    return np.asarray(shared * part, dtype=float)


def share_of_risks(cohort: Cohort, asked: Sequence[str], taken: NDArray[np.object_]) -> Rows:
    """Give the share of each service's places that falls to the risk levels asked about: ``row × service``."""
    if ANY in asked:
        return np.ones((len(cohort.national), len(taken)))
    takes = np.array([[risk in levels for risk in RISK_LEVELS] for levels in taken], dtype=float)
    takes = takes.reshape(-1, len(RISK_LEVELS))
    wanted = np.array([risk in asked for risk in RISK_LEVELS], dtype=float)
    everybody, theirs = cohort.national @ takes.T, cohort.national @ (takes * wanted).T
    alike = (takes * wanted).sum(axis=1) / np.maximum(takes.sum(axis=1), 1)
    share: Rows = np.where(everybody > 0, theirs / np.where(everybody > 0, everybody, 1), alike)
    return share


def _weights(cohort: Cohort, asks: Sequence[Ask], communities: tuple[str, ...]) -> tuple[Rows, Rows | float]:
    """Give what pools are shared by over districts, and the part of each district's places that is the community's."""
    community, asked = asks[0].community, [ask.risk for ask in asks]
    if community == ANY:
        return cohort.share, 1.0
    risks = tuple(RISK_LEVELS) if ANY in asked else asked
    factors = {word: cohort.factor(word, risks).astype(float) for word in communities}
    if len(communities) == 1:
        own = cohort.share * factors[community]
        return (cohort.share if np.isnan(own).any() else own), 1.0
    total = np.sum(list(factors.values()), axis=0)
    return cohort.share, np.divide(factors[community], total, out=np.full_like(total, np.nan), where=total > 0)
