"""Tables to show and to save: one ask for every area of a level, and every risk level and community side by side.

Rolling up is by share of people and of LADs in each status, never by a mean of labels; a wider area is named by
``extent.best_status``. Unknown places are NaN, never 0.
"""

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import COMMUNITY_AXIS, RISK_AXIS, Ask
from coverage.communities import COMMUNITIES
from coverage.cube import require_same_side, service_counts, services_by_area, status_by_lad, status_cube
from coverage.evaluation import Evaluation
from coverage.extent import area_positions, best_status, people_and_lads, people_by_status
from coverage.matching import StatusArray
from coverage.vocabulary import NOT_LOCAL, RISK_LEVELS, Status
from geo.areas import area_table
from geo.levels import Reach

NOT_LOCAL_KEYS = [value.key for value in Status if value <= NOT_LOCAL]


def coverage_table(evaluation: Evaluation, ask: Ask, level: str) -> pd.DataFrame:
    """Answer one ask for every area of a level.

    Parameters
    ----------
    evaluation
        ``evaluate(directory, ask.terms)``.
    ask
        Risk, community and intervention.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``area_name``, ``status extent districts districts_of`` as in ``best_status``, ``services``
        (distinct services that answer the ask), ``places`` (people a year, NaN unless known for every one of them; 0 only where
        it is confirmed that there is none), ``share_<status>`` (of people, 0 to 1), ``lads_<status>`` (counts), ``reach``
        (nearest reach: key), ``services_with_places``, ``places_known`` (sum over those services; NaN where there are none),
        ``people``.
    """
    codes, area = area_positions(level)
    counts = people_by_status(status_by_lad(evaluation, ask), level)
    best = best_status(counts)
    people, lads = people_and_lads(counts)
    services = services_by_area(evaluation, ask, area, len(codes))
    behind = _places_and_reach(evaluation, ask, area, codes)
    all_known = (behind["services_with_places"] == services) & (services > 0)
    none_confirmed = lads[:, Status.CONFIRMED_NONE] == best["districts_of"].to_numpy()
    columns = {
        "area_name": area_table(level)["area_name"],
        **{name: best[name] for name in ("status", "extent", "districts", "districts_of")},
        "services": services,
        "places": np.where(none_confirmed, 0.0, np.where(all_known, behind["places_known"], np.nan)),
        **{f"share_{value.key}": people[:, value] / people.sum(axis=1) for value in Status},
        **{f"lads_{value.key}": lads[:, value] for value in Status},
        **behind,
        "people": people.sum(axis=1),
    }
    return pd.DataFrame(columns, index=codes)


def answering_pairs(evaluation: Evaluation, ask: Ask) -> pd.DataFrame:
    """Return the rows of ``evaluation.pairs`` whose service answers the ask, with ``given``, the status it gives."""
    given, answers = _given(evaluation, ask)
    answering: pd.DataFrame = evaluation.pairs.assign(given=given)[answers]
    return answering


def _given(evaluation: Evaluation, ask: Ask) -> tuple[StatusArray, NDArray[np.bool_]]:
    """Return the status that each of ``evaluation.pairs`` gives, and which of them answer the ask."""
    require_same_side(evaluation, ask)
    risk, community, _ = ask.cell
    service = evaluation.pairs["service"].to_numpy()
    given = np.minimum(evaluation.ceiling[service, risk, community], evaluation.pairs["cap"].to_numpy())
    answers = given > Status.NOT_FOR_THEM
    if ask.intervention != "any":
        answers &= evaluation.services["intervention"].eq(ask.intervention).to_numpy()[service]
    return given, answers


def answering_positions(evaluation: Evaluation, ask: Ask) -> NDArray[np.int64]:
    """Return where in ``evaluation.services`` the services stand that answer the ask somewhere, each once."""
    _, answers = _given(evaluation, ask)
    return pd.unique(evaluation.pairs["service"].to_numpy()[answers])


def answering_services(evaluation: Evaluation, ask: Ask) -> pd.DataFrame:
    """Return the services that answer the ask somewhere, each once: rows of ``evaluation.services``."""
    return evaluation.services.iloc[answering_positions(evaluation, ask)]


def _places_and_reach(
    evaluation: Evaluation, ask: Ask, area: NDArray[np.int64], codes: pd.Index
) -> dict[str, NDArray[Any]]:
    """Return, for each area, the nearest reach, how many services state places, and the sum of those places."""
    _, answers = _given(evaluation, ask)
    lad, service, nearest, places = (
        evaluation.pairs[name].to_numpy()[answers] for name in ("lad", "service", "reach", "places")
    )
    here = area[lad]
    reach = np.zeros(len(codes), dtype=np.uint8)
    np.maximum.at(reach, here, nearest)
    known = ~np.isnan(places)
    services = max(len(evaluation.services), 1)
    once = np.unique(here[known] * services + service[known]) // services
    counted = np.bincount(once, minlength=len(codes))
    total = np.bincount(here[known], weights=places[known], minlength=len(codes))
    return {
        "reach": np.array([value.key for value in Reach])[reach],
        "services_with_places": counted,
        "places_known": np.where(counted > 0, total, np.nan),
    }


def gaps_table(evaluation: Evaluation, intervention: str, level: str) -> pd.DataFrame:
    """Lay risk levels and communities side by side for every area of a level.

    Parameters
    ----------
    evaluation
        A directory on a date.
    intervention
        A key of ``INTERVENTIONS``, or ``any``.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.DataFrame
        Indexed by area code: ``area_name``, then for each risk level (any community) and each community (any risk)
        ``<word>_status <word>_extent`` as in ``best_status``, ``<word>_services`` and ``<word>_gap``: does no record name any
        part of the area for them (status ``NOT_LOCAL`` or worse)? Last ``gaps``, in how many columns that is so.
    """
    codes, area = area_positions(level)
    position = Ask(intervention=intervention).cell[2]
    cube = status_cube(evaluation)
    counts = service_counts(evaluation, area, len(codes))
    table = pd.DataFrame({"area_name": area_table(level)["area_name"]})
    columns = [(word, RISK_AXIS.index(word), 0) for word in RISK_LEVELS]
    columns += [(word, 0, COMMUNITY_AXIS.index(word)) for word in COMMUNITIES]
    for word, risk, community in columns:
        found = best_status(people_by_status(cube[:, risk, community, position], level))
        table[f"{word}_status"], table[f"{word}_extent"] = found["status"], found["extent"]
        table[f"{word}_services"] = counts[:, risk, community, position]
        table[f"{word}_gap"] = found["status"].isin(NOT_LOCAL_KEYS)
    return table.assign(gaps=table.filter(like="_gap").sum(axis=1))
