"""The coverage cube as one would first write it: a loop over services, areas and cells. Slow, and easy to check."""

from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from coverage.ask import ANY, COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Terms
from coverage.directory import Directory
from coverage.vocabulary import Reach, Status
from geo.areas import lad_table, lads_of

REACH = {
    "lad": Reach.LOCAL,
    "utla": Reach.LOCAL,
    "pfa": Reach.FORCE,
    "region": Reach.WIDER,
    "nation": Reach.WIDER,
}


def best_of_record(service: Any, terms: Terms) -> Status | None:
    """Say what a record can give at best on the date; None if it does not count."""
    on = pd.Timestamp(terms.on)
    if service.as_of_first > on or (service.status == "ended" and service.as_of_last < on):
        return None
    old = service.as_of_last + pd.DateOffset(months=terms.staleness_months) < on
    return Status.POSSIBLE if old or service.status in ("announced", "unknown") else Status.SERVED


def best_of_choice(service: Any, risk: str, community: str) -> Status:
    """Say what a record can give at best for a risk level and a community."""
    best = Status.SERVED
    if risk != ANY:
        stated = Status.SERVED if risk in service.risk_levels else Status.NOT_FOR_THEM
        best = stated if service.risk_levels else Status.POSSIBLE
    if community != ANY and (community not in service.communities or service.provision == "generic"):
        best = Status.NOT_FOR_THEM
    return best


def plain_cube(directory: Directory, terms: Terms) -> tuple[np.ndarray, np.ndarray]:
    """Return status and number of services of every cell, LAD by LAD, for records of the kind the bench invents."""
    lads = {code: number for number, code in enumerate(lad_table().index)}
    axes = (len(lads), len(RISK_AXIS), len(COMMUNITY_AXIS), len(INTERVENTION_AXIS))
    status, services = np.full(axes, Status.NO_RECORD, dtype=np.uint8), np.zeros(axes, dtype=np.int32)
    areas: dict[Any, pd.DataFrame] = dict(list(directory.service_areas.groupby("service_id")))
    for service in directory.services.itertuples():
        of_record = best_of_record(service, terms)
        if of_record is None:
            continue
        kind = INTERVENTION_AXIS.index(service.intervention)
        for lad, reach in _reached(service, areas[service.service_id]).items():
            for (risk, risk_word), (who, who_word) in product(
                enumerate(RISK_AXIS), enumerate(COMMUNITY_AXIS)
            ):
                of_choice = best_of_choice(service, risk_word, who_word)
                of_reach = Status.WIDER_ONLY if reach == Reach.WIDER else Status.SERVED
                given = min(of_record, of_choice, of_reach)
                for intervention in (0, kind):
                    cell = (lads[lad], risk, who, intervention)
                    status[cell] = max(status[cell], given)
                    services[cell] += of_choice > Status.NOT_FOR_THEM
    return status, services


def _reached(service: Any, areas: pd.DataFrame) -> dict[str, Reach]:
    """Return the nearest reach for each LAD that the record's areas hold."""
    nearest: dict[str, Reach] = {}
    for level, code in zip(areas["area_level"], areas["area_code"], strict=True):
        reach = Reach.WIDER if service.delivery == "remote" else REACH[level]
        for lad in lads_of(code):
            nearest[lad] = max(reach, nearest.get(lad, Reach.NONE))
    return nearest
