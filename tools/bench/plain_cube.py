"""The coverage cube as one would first write it: a loop over services, areas and cells. Slow, and easy to check."""

from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from coverage.ask import ANY, COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, Terms
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import HARMED, RISK_LEVELS, Status
from geo.areas import lad_table, lads_of, regions_of_one_commissioner
from geo.levels import Reach

REACH = {
    "lad": Reach.LOCAL,
    "utla": Reach.LOCAL,
    "pfa": Reach.FORCE,
    "region": Reach.WIDER,
    "nation": Reach.WIDER,
}


def best_of_record(service: Any, terms: Terms) -> Status | None:
    """Say what a record can give people who cause harm at best on the date; None if it does not count."""
    on, side = pd.Timestamp(terms.on), INTERVENTIONS[service.intervention].usual_side
    if side == HARMED:
        return None
    if service.as_of_first > on or (service.status == "ended" and service.as_of_last < on):
        return None
    old = service.as_of_last + pd.DateOffset(months=terms.staleness_months) < on
    if old and service.status == "announced":
        return None
    unsure = old or not side or service.status in ("announced", "unknown")
    return Status.POSSIBLE if unsure else Status.SERVED


def best_of_choice(service: Any, risk: str, community: str) -> Status:
    """Say what a record can give at best for a risk level and a community."""
    asked = RISK_LEVELS if risk == ANY else (risk,)
    stated = Status.SERVED if set(asked) & set(service.risk_levels) else Status.NOT_FOR_THEM
    best = stated if service.risk_levels else Status.POSSIBLE
    if community != ANY and (community not in service.communities or service.provision == "generic"):
        best = Status.NOT_FOR_THEM
    return best


def plain_cube(directory: Directory, terms: Terms) -> tuple[np.ndarray, np.ndarray]:
    """Return status and number of services of every cell, LAD by LAD, for records of the kind the tools.bench invents."""
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
            for (risk, risk_word), (who, who_word) in product(enumerate(RISK_AXIS), enumerate(COMMUNITY_AXIS)):
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
        of_area = Reach.FORCE if code in regions_of_one_commissioner() else REACH[level]
        reach = Reach.WIDER if service.delivery == "remote" else of_area
        for lad in lads_of(code):
            nearest[lad] = max(reach, nearest.get(lad, Reach.NONE))
    return nearest
