"""The whole cube: the status of every cell LAD × risk × community × intervention, *any* first on each axis.

Rule: a cell has the best status that any service gives it. Where no service reaches it, it is ``CONFIRMED_NONE`` if a current
record says so, else ``NO_RECORD``. So adding a service never worsens a cell, and every cell has exactly one status.
"""

from dataclasses import replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import INTERVENTION_AXIS, Ask
from coverage.evaluation import Evaluation, once_of_each
from coverage.matching import StatusArray
from coverage.vocabulary import Status
from geo.areas import lad_table


def _intervention_of_service(evaluation: Evaluation) -> NDArray[np.int64]:
    """Return each service's position on the intervention axis (never *any*)."""
    return np.asarray(
        pd.Index(INTERVENTION_AXIS).get_indexer(pd.Index(evaluation.services["intervention"])), dtype=np.int64
    )


@once_of_each
def status_cube(evaluation: Evaluation) -> StatusArray:
    """Return ``LAD × risk × community × intervention`` of ``Status`` values; LADs in the order of ``lad_table()``."""
    cube = _cube(evaluation)
    cube.setflags(write=False)
    return cube


def _cube(evaluation: Evaluation) -> StatusArray:
    pairs = evaluation.pairs
    service, lad = pairs["service"].to_numpy(), pairs["lad"].to_numpy()
    shape = (len(lad_table()), len(INTERVENTION_AXIS), *evaluation.ceiling.shape[1:])
    best = np.full(shape, Status.NO_RECORD, dtype=np.uint8)
    if len(pairs):
        cell = lad * len(INTERVENTION_AXIS) + _intervention_of_service(evaluation)[service]
        order = np.argsort(cell, kind="stable")
        given = np.minimum(evaluation.ceiling[service[order]], pairs["cap"].to_numpy()[order, None, None])
        starts = np.flatnonzero(np.diff(cell[order], prepend=-1))
        best.reshape(-1, *shape[2:])[cell[order][starts]] = np.maximum.reduceat(given, starts)
    best[:, 0] = best[:, 1:].max(axis=1)
    cube = np.moveaxis(best, 1, 3)
    return np.where((cube == Status.NO_RECORD) & evaluation.confirmed_none, Status.CONFIRMED_NONE, cube).astype(
        np.uint8
    )


def status_by_lad(evaluation: Evaluation, ask: Ask) -> StatusArray:
    """Return the status of every LAD for one ask, in the order of ``lad_table()``.

    Raises ValueError if the evaluation is for the other side: people who cause harm and people who are harmed never answer for
    each other.
    """
    by_lad: StatusArray = _cube(_of_ask(evaluation, ask))[_of_kind(ask)]
    return by_lad


def services_by_area(evaluation: Evaluation, ask: Ask, area_of_lad: NDArray[np.int64], areas: int) -> NDArray[np.int32]:
    """Count the distinct services that answer one ask in each area, as ``service_counts``."""
    counted: NDArray[np.int32] = service_counts(_of_ask(evaluation, ask), area_of_lad, areas)[_of_kind(ask)]
    return counted


def _of_ask(evaluation: Evaluation, ask: Ask) -> Evaluation:
    """Return the evaluation of the risk and the community asked about alone: one answer needs no other cell of the cube.

    Raises ValueError if it is for the other side than the ask.
    """
    require_same_side(evaluation, ask)
    risk, community = (slice(place, place + 1) for place in ask.cell[:2])
    return replace(
        evaluation,
        ceiling=evaluation.ceiling[:, risk, community],
        confirmed_none=evaluation.confirmed_none[:, risk, community],
    )


def _of_kind(ask: Ask) -> tuple[slice, int, int, int]:
    """Return where one ask stands in the cube of its own risk and community."""
    return (slice(None), 0, 0, ask.cell[2])


def require_same_side(evaluation: Evaluation, ask: Ask) -> None:
    """Raise ValueError if an evaluation is for the other side than the one asked about."""
    if evaluation.terms.side != ask.side:
        raise ValueError(f"asked about {ask.side}, of an evaluation for {evaluation.terms.side}")


def service_counts(evaluation: Evaluation, area_of_lad: NDArray[np.int64], areas: int) -> NDArray[np.int32]:
    """Count the distinct services behind every cell, at any level.

    Parameters
    ----------
    evaluation
        The directory on a date.
    area_of_lad
        Position of the area that each LAD belongs to, in the order of ``lad_table()``.
    areas
        How many areas there are.

    Returns
    -------
    numpy.ndarray
        ``area × risk × community × intervention``: services that answer the ask, each counted once in an area however many
        of its LADs it reaches. A service that reaches the area but is not for the people asked about is not counted.
    """
    shape = (areas, len(INTERVENTION_AXIS), *evaluation.ceiling.shape[1:])
    counts = np.zeros(shape, dtype=np.int32)
    service = evaluation.pairs["service"].to_numpy()
    area = area_of_lad[evaluation.pairs["lad"].to_numpy()]
    once = np.unique(area * max(len(evaluation.services), 1) + service)
    area, service = np.divmod(once, max(len(evaluation.services), 1))
    answers = evaluation.ceiling > Status.NOT_FOR_THEM
    if len(once):
        cell = area * len(INTERVENTION_AXIS) + _intervention_of_service(evaluation)[service]
        order = np.argsort(cell, kind="stable")
        starts = np.flatnonzero(np.diff(cell[order], prepend=-1))
        counts.reshape(-1, *shape[2:])[cell[order][starts]] = np.add.reduceat(
            answers[service[order]], starts, dtype=np.int32
        )
    counts[:, 0] = counts[:, 1:].sum(axis=1)
    return np.moveaxis(counts, 1, 3)
