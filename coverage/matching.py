"""Whom is each service for? The best status it could give each risk level and community, wherever it reaches.

Choosing a community asks for provision *for* it (by and for, or specialist): a generic service never answers with more
than ``not_for_them``. What a record leaves unsaid is never read as "all": it answers with ``possible`` at most, and *any* is
never better than the best of what it is made of. With community left at *any*, a record that does not state one counts like
the rest. Whom a service is for, people who cause harm or people who are harmed, is its record's word, else the usual of its
intervention; where nobody can tell it answers for either, with ``possible`` at most.
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import ANY, COMMUNITY_AXIS, RISK_AXIS, Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import DECLARED, RISK_LEVELS, SIDES, Status

StatusArray = NDArray[np.uint8]


def _listed(lists: pd.Series, words: Iterable[str]) -> NDArray[np.bool_]:
    """Return ``service × word``: is the word in the record's list?"""
    axis = list(words)
    return np.array([[word in listed for word in axis] for listed in lists], dtype=bool).reshape(-1, len(axis))


def usual_sides(interventions: pd.Series) -> pd.Series:
    """Return for each intervention whom it is usually for: a key of ``SIDES``, or "" where nobody can tell."""
    return interventions.map({key: one.usual_side for key, one in INTERVENTIONS.items()})


def sides_of_services(services: pd.DataFrame) -> pd.Series:
    """Return for each service whom it is for: ``both``, a key of ``SIDES``, or "" where nobody can tell.

    A record that there is none, of a kind that may be for either, says so for both where it names neither.
    """
    none_at_all = services["status"].isin(DECLARED) & services["intervention"].isin(
        [one.key for one in INTERVENTIONS.values() if one.for_either_side]
    )
    usual = usual_sides(services["intervention"]).mask(none_at_all, "both")
    return services["for_whom"].where(services["for_whom"].ne(""), usual)


def answers_for(services: pd.DataFrame, side: str) -> pd.Series:
    """Say of each service whether it may answer for a side; only one that is known to be for the other alone may not."""
    [other] = set(SIDES) - {side}
    return sides_of_services(services).ne(other)


def asked_about(services: pd.DataFrame, ask: Ask) -> pd.Series:
    """Say of each service whether it may answer an ask in any way, wherever it is and however old its record."""
    terms = ask.terms
    may = answers_for(services, ask.side)
    if ask.intervention != ANY:
        may &= services["intervention"].eq(ask.intervention)
    if terms.quality_assured_only:
        may &= services["quality_assured"].eq("yes")
    of_risk = risk_ceiling(services)[:, RISK_AXIS.index(ask.risk)]
    of_community = community_ceiling(services, terms.by_and_for_only)[:, COMMUNITY_AXIS.index(ask.community)]
    return may & (of_risk > Status.NOT_FOR_THEM) & (of_community > Status.NOT_FOR_THEM)


def risk_ceiling(services: pd.DataFrame) -> StatusArray:
    """Return ``service × RISK_AXIS``: the best status for each risk level, *any* first."""
    stated = services["risk_levels"].map(len).to_numpy() > 0
    of_level = np.where(_listed(services["risk_levels"], RISK_LEVELS), Status.SERVED, Status.NOT_FOR_THEM)
    of_level[~stated] = Status.POSSIBLE
    return np.column_stack([of_level.max(axis=1), of_level]).astype(np.uint8)


def community_ceiling(services: pd.DataFrame, by_and_for_only: bool) -> StatusArray:
    """Return ``service × COMMUNITY_AXIS``: the best status for each community, *any* first."""
    answers = {
        "by_and_for": Status.SERVED,
        "specialist": Status.NOT_FOR_THEM if by_and_for_only else Status.SERVED,
        "not_stated": Status.POSSIBLE,
        "generic": Status.NOT_FOR_THEM,
    }
    of_provision = np.array([answers[provision] for provision in services["provision"]], dtype=np.uint8)
    listed = _listed(services["communities"], COMMUNITIES)
    of_community = np.where(listed, of_provision[:, None], Status.NOT_FOR_THEM)
    of_any = np.full(len(services), Status.SERVED, dtype=np.uint8)
    if by_and_for_only:
        of_any = np.where(listed.any(axis=1), of_provision, np.minimum(of_provision, Status.POSSIBLE))
    return np.column_stack([of_any, of_community]).astype(np.uint8)


def service_ceiling(services: pd.DataFrame, currency: pd.DataFrame, terms: Terms) -> StatusArray:
    """Return the best status each service could give each risk level and community.

    Parameters
    ----------
    services
        ``Directory.services``.
    currency
        ``record_currency`` of the same services.
    terms
        By-and-for only, quality-assured only.

    Returns
    -------
    numpy.ndarray
        ``service × RISK_AXIS × COMMUNITY_AXIS`` of ``Status`` values, never below ``NOT_FOR_THEM``. A service that is
        not recorded as quality-assured gives ``NOT_FOR_THEM`` when only those are asked for.
    """
    risk = risk_ceiling(services)[:, :, None]
    community = community_ceiling(services, terms.by_and_for_only)[:, None, :]
    ceiling = np.minimum(np.minimum(risk, community), currency["ceiling"].to_numpy()[:, None, None])
    if terms.quality_assured_only:
        ceiling[services["quality_assured"].ne("yes").to_numpy()] = Status.NOT_FOR_THEM
    return np.asarray(ceiling, dtype=np.uint8)
