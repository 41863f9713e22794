"""Services × areas on a date: everything needed to read off any cell, worked out once for a directory and its terms."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Terms, sides_to_choose
from coverage.currency import record_currency
from coverage.directory import Directory
from coverage.matching import StatusArray, answers_for, service_ceiling, sides_of_services
from coverage.places import places_by_lad
from coverage.reaching import lads_reached
from coverage.vocabulary import DECLARED, RISK_LEVELS, Status
from geo.areas import lad_table
from geo.levels import Reach

Positions = NDArray[np.int64]
R = TypeVar("R")


@dataclass(frozen=True, eq=False)
class Evaluation:
    """A directory read on a date; one is another, however alike they are.

    Attributes
    ----------
    directory, terms
        What was read, and on which terms.
    services
        The records that count and may answer for the side of the terms, with ``reason`` (a key of ``currency.REASONS``);
        RangeIndex.
    ceiling
        ``service × risk × community``: the best ``Status`` each service can give.
    pairs
        ``service lad reach row cap places``: one row for each service and LAD it reaches; ``cap`` is the best status the
        way of reaching allows (``wider`` reach never gives more than ``WIDER_ONLY``).
    confirmed_none
        ``LAD × risk × community × intervention`` (axes with *any* first): someone with standing has recorded that there
        is none.
    not_counted
        Records of services for the side of the terms that do not count on the date, with ``reason``.
    on_other_terms
        The same directory on other terms, as far as ``on_terms`` was asked: kept as long as this is.
    """

    directory: Directory
    terms: Terms
    services: pd.DataFrame
    ceiling: StatusArray
    pairs: pd.DataFrame
    confirmed_none: NDArray[np.bool_]
    not_counted: pd.DataFrame
    on_other_terms: "dict[Terms, Evaluation]" = field(init=False, default_factory=dict, repr=False, compare=False)


def evaluate(directory: Directory, terms: Terms) -> Evaluation:
    """Read a directory on a date, for one side: which records count, how far, and which LADs each reaches.

    Returns
    -------
    Evaluation
        The input of every table, map and list of records.
    """
    of_side = directory.services[answers_for(directory.services, terms.side)]
    currency = _unsure_of_side(of_side, record_currency(of_side, terms.on, terms.staleness_months))
    dated = of_side.assign(reason=currency["reason"])
    is_none = dated["status"].isin(DECLARED)
    counting = currency["counts"] & ~is_none
    services = dated[counting].reset_index(drop=True)
    pairs = lads_reached(services, directory.service_areas)
    weights = lad_table()["population_16_plus"].to_numpy(dtype=float)
    return Evaluation(
        directory=directory,
        terms=terms,
        services=services,
        ceiling=service_ceiling(services, currency[counting], terms),
        pairs=pairs.assign(
            cap=_best_status_of_reach(services, pairs, directory),
            places=places_by_lad(services, directory.service_areas, pairs, weights),
        ),
        confirmed_none=_confirmed_none(
            dated[is_none & currency["ceiling"].eq(Status.SERVED)].reset_index(drop=True),
            directory,
            terms.side,
        ),
        not_counted=dated[~currency["counts"] & ~is_none].reset_index(drop=True),
    )


def once_of_each(make: Callable[[Evaluation], R]) -> Callable[[Evaluation], R]:
    """Have something worked out once of each evaluation, and kept for as long as that is. Shared: never to be changed."""
    kept: WeakKeyDictionary[Evaluation, R] = WeakKeyDictionary()

    @wraps(make)
    def once(evaluation: Evaluation) -> R:
        if evaluation not in kept:
            kept[evaluation] = make(evaluation)
        return kept[evaluation]

    return once


def for_side(evaluation: Evaluation, side: str) -> Evaluation:
    """Return the evaluation of the same directory on the same terms for a side; itself where it is for that side."""
    return (
        evaluation if evaluation.terms.side == side else on_terms(evaluation, replace(evaluation.terms, for_whom=side))
    )


def on_terms(evaluation: Evaluation, terms: Terms) -> Evaluation:
    """Return the evaluation of the same directory on other terms, worked out once however often it is asked for."""
    if terms not in evaluation.on_other_terms:
        evaluation.on_other_terms[terms] = evaluate(evaluation.directory, terms)
    return evaluation.on_other_terms[terms]


def _unsure_of_side(services: pd.DataFrame, currency: pd.DataFrame) -> pd.DataFrame:
    """Hold down to ``possible`` what does not say whom it is for."""
    held = sides_of_services(services).eq("") & currency["reason"].eq("current")
    return currency.assign(
        ceiling=currency["ceiling"].mask(held, np.uint8(Status.POSSIBLE)),
        reason=currency["reason"].mask(held, "side_unsaid"),
    )


def _best_status_of_reach(services: pd.DataFrame, pairs: pd.DataFrame, directory: Directory) -> StatusArray:
    """Return the best status each pair allows.

    Wider reach holds it down, and so does an area that the record does not name as it stands: a confidential service's that
    was widened, or one of which it names only a part.
    """
    widened = services["service_id"].isin(directory.widened).to_numpy()[pairs["service"].to_numpy()]
    in_part = directory.service_areas["in_part"].to_numpy(dtype=bool)[pairs["row"].to_numpy()]
    local = np.where(widened | in_part, Status.POSSIBLE, Status.SERVED)
    return np.where(pairs["reach"].to_numpy() == Reach.WIDER, Status.WIDER_ONLY, local).astype(np.uint8)


def _confirmed_none(records: pd.DataFrame, directory: Directory, side: str) -> NDArray[np.bool_]:
    """Mark the cells for which a current record says that there is none.

    A record that leaves risk or community blank says so for all of them. *Any* is confirmed only when every one is: of the
    interventions, every one that may be for the side.
    """
    lads = len(lad_table())
    marked = np.zeros((lads, len(RISK_AXIS), len(COMMUNITY_AXIS), len(INTERVENTION_AXIS)), dtype=bool)
    if records.empty:
        return marked
    pairs = lads_reached(records, directory.service_areas[says_none_in_the_whole(directory)])
    service, lad = pairs["service"].to_numpy(), pairs["lad"].to_numpy()
    for number in np.unique(service).tolist():
        marked[np.ix_(lad[service == number], *cells_declared(records.iloc[number]))] = True
    marked[:, 0] = marked[:, 1:].all(axis=1)
    of_side = [n for n, kind in enumerate(INTERVENTION_AXIS) if n and side in sides_to_choose(kind)]
    marked[:, :, :, 0] = marked[:, :, :, of_side].all(axis=3)
    return marked


def says_none_in_the_whole(directory: Directory) -> NDArray[np.bool_]:
    """Say of each of ``service_areas`` whether a record that there is none speaks of it as it stands.

    None in a part of an area is not none in the area, nor is none in a place that was widened to its force area.
    """
    areas = directory.service_areas
    widened = areas["service_id"].isin(directory.widened).to_numpy()
    return ~(areas["in_part"].to_numpy(dtype=bool) | widened)


def cells_declared(record: pd.Series) -> tuple[Positions, Positions, Positions]:
    """Return the positions on the axes of risk, community and intervention of what a record says there is none of."""
    return (
        np.array([RISK_AXIS.index(word) for word in record["risk_levels"] or RISK_LEVELS]),
        np.array([COMMUNITY_AXIS.index(word) for word in record["communities"] or COMMUNITY_AXIS]),
        np.array([INTERVENTION_AXIS.index(record["intervention"])]),
    )
