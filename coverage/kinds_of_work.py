"""Every kind of work at once: the status of each in any areas, and which areas have it on a record that names them.

Each kind is read for the side that it is usually for, so that work with people who cause harm and support for people who are
harmed never answer for each other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, USUAL, side_of
from coverage.communities import COMMUNITIES
from coverage.cube import status_cube
from coverage.evaluation import Evaluation
from coverage.extent import area_positions, best_status, people_by_status_in
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import NOT_LOCAL, SIDES, Status
from geo.areas import lad_table

Key = TypeVar("Key")


@dataclass(frozen=True)
class AreasMeant:
    """Areas made of whole districts: their codes, and for each district the position of its area (-1: in none)."""

    codes: pd.Index
    of_lad: NDArray[np.int64]

    @classmethod
    def at(cls, level: str) -> "AreasMeant":
        """Take every area of a level."""
        return cls(*area_positions(level))

    @classmethod
    def together(cls, lads: Iterable[str]) -> "AreasMeant":
        """Take some districts as one area, called ``here``."""
        inside = lad_table().index.isin(list(lads))
        return cls(pd.Index(["here"], name="area_code"), np.where(inside, 0, -1).astype(np.int64))


def usual_side(kind: str) -> str:
    """Give the side that a kind of work is read for where nobody says: a key of ``SIDES``."""
    return side_of(kind, USUAL)


def kinds_of_work(evaluations: Mapping[str, Evaluation], risk: str, areas: AreasMeant) -> dict[str, pd.DataFrame]:
    """Answer for every kind of work what areas have, whatever the community.

    Parameters
    ----------
    evaluations
        Of one directory on one date, by side.
    risk
        A risk level, or ``any``.
    areas
        Which areas.

    Returns
    -------
    dict
        By kind, in the order of ``INTERVENTIONS``: ``best_status`` of the areas, indexed by code.
    """
    row = RISK_AXIS.index(risk)
    cells = {kind: (usual_side(kind), (row, 0, INTERVENTION_AXIS.index(kind))) for kind in INTERVENTIONS}
    return _best(evaluations, cells, areas)


def made_for_communities(
    evaluations: Mapping[str, Evaluation], risk: str, areas: AreasMeant
) -> dict[tuple[str, str], pd.DataFrame]:
    """Answer for every community and side whether any kind of work is made for it: ``best_status`` of the areas."""
    row = RISK_AXIS.index(risk)
    cells = {(one, side): (side, (row, COMMUNITY_AXIS.index(one), 0)) for one in COMMUNITIES for side in SIDES}
    return _best(evaluations, cells, areas)


def _best(
    evaluations: Mapping[str, Evaluation], cells: Mapping[Key, tuple[str, tuple[int, int, int]]], areas: AreasMeant
) -> dict[Key, pd.DataFrame]:
    """Return ``best_status`` of the areas for each cell, by its key; a cell is a side, and a place in the cube of that side."""
    cubes = {side: status_cube(one) for side, one in evaluations.items()}
    status = np.stack([cubes[side][(slice(None), *place)] for side, place in cells.values()], axis=1)
    place = areas.of_lad[:, None] * len(cells) + np.arange(len(cells))
    inside = np.where(areas.of_lad[:, None] >= 0, place, -1)
    found = best_status(people_by_status_in(status, inside, len(areas.codes) * len(cells)))
    return {key: found.iloc[number :: len(cells)].set_axis(areas.codes) for number, key in enumerate(cells)}


@dataclass(frozen=True)
class WhoHas:
    """Areas that have a kind of work on a record that names them or a part of them, and how many were looked at.

    ``current``: a current record states that it serves them. ``unsure``: it is old or unclear.
    """

    current: tuple[str, ...]
    unsure: tuple[str, ...]
    of: int

    @property
    def either(self) -> int:
        """How many have any such record."""
        return len(self.current) + len(self.unsure)


def who_has(found: pd.DataFrame, among: Iterable[str]) -> WhoHas:
    """Say which of some areas have a kind of work, in the order given. ``found``: a value of ``kinds_of_work``."""
    codes = list(among)
    status = dict(zip(found.index, found["status"], strict=True))
    named = {one: tuple(code for code in codes if status[code] == one.key) for one in Status if one > NOT_LOCAL}
    return WhoHas(named[Status.SERVED], named[Status.POSSIBLE], len(codes))
