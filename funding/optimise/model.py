"""One part of a problem as a mixed integer programme.

For every area, year and line (a *cell*): ``places`` whole, and ``team`` 0 or 1. No team, no places; a team has at least the
smallest team's places. People reached are the places, unless more places than people are allowed: then a third column
``reached``, no more than either. Neighbours that share a team have a column ``joint`` and places of their own in it; an area has
a team of its own or a part in one joint team.

Rows: money of each line and year; floor and cap of each area and year over lines; growth; largest cut. One limit may be made
*elastic*: then the least factor on the money (or on the caps) that lets everything hold, or the largest on the floors, is asked.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cohorts.tolerances import OF_A_PLACE
from funding.optimise.joint import Pair
from funding.optimise.parts import Part
from funding.optimise.rows import Array, Columns, Rows
from funding.problem.problem import Problem
from funding.scenario.sharing import Sharing

ENDLESS = 1e6
"""Places beyond people are bought only to keep to a floor, to the largest cut or to a growth limit; nobody needs so many."""


@dataclass(frozen=True)
class Model:
    """Least ``cost · x`` over the rows; ``whole`` marks whole numbers.

    ``places`` are the columns of the part's cells (``a × y × i``), ``joint`` of its joint teams (``pair × y``), ``stretch``
    that of the factor of an elastic limit.
    """

    part: Part
    cost: Array
    whole: NDArray[np.uint8]
    highest: Array
    matrix: Any
    row_lower: Array
    row_upper: Array
    places: Columns
    pairs: tuple[Pair, ...]
    joint: Columns
    stretch: int | None


class _Builder:
    """Columns and rows of one part, as they are added."""

    def __init__(self, problem: Problem, sharing: Sharing, part: Part, elastic: str | None) -> None:
        self.problem, self.sharing, self.part, self.elastic = problem, sharing, part, elastic
        years, lines = list(part.years), list(part.lines)
        self.price = problem.price_gbp[np.ix_(years, lines)]
        self.pot = problem.pot_gbp[np.ix_(years, lines)]
        self.cap = problem.cap_gbp[:, years]
        self.team = problem.minimum_places[lines]
        self.room = problem.room[:, lines]
        self.rows = Rows()
        self.width = 0
        self.cost: list[Array] = []
        self.whole: list[Array] = []
        self.highest: list[Array] = []
        self.most = self._most()
        self.places = self.columns(self.most, whole=1)
        self.teams = self.columns(np.where(self.most > 0, 1.0, 0.0), whole=1)
        self.stretch = self.columns(np.full(1, np.inf), whole=0) if elastic else np.zeros(0, dtype=np.int64)

    def columns(self, highest: Array, whole: int, cost: Array | float = 0.0) -> Columns:
        """Add columns from 0 to ``highest``, of its shape."""
        added = np.arange(self.width, self.width + highest.size).reshape(highest.shape)
        self.width += highest.size
        self.highest.append(highest.ravel().astype(float))
        self.whole.append(np.full(highest.size, whole))
        self.cost.append(np.broadcast_to(cost, highest.shape).ravel().astype(float))
        return added

    def _most(self) -> Array:
        """The most places of each cell, ``a × y × i``; 0 where not even the smallest team fits."""
        people = self.problem.most_people[:, list(self.part.lines)][:, None].astype(float)
        if self.problem.more_places_than_cohort:
            people = np.where(self.room > 0, np.maximum(np.ceil(self.room), self.team), 0)[:, None]
            if self._may_need_more_than_people():
                people = np.maximum(people, ENDLESS)
        most = np.broadcast_to(people, (len(people), *self.price.shape))
        if self.elastic not in ("budget", "cap"):
            most = np.minimum(most, np.floor(self.cap[:, :, None] / self.price + OF_A_PLACE))
        if self.elastic != "budget":
            most = np.minimum(most, np.floor(self.pot / self.price + OF_A_PLACE))
        return np.where(most >= self.team, most, 0.0)

    def _may_need_more_than_people(self) -> bool:
        """Whether places beyond people may help: where places must shrink each year, next year's rest on more this year."""
        shrinks = len(self.part.years) > 1 and (self.problem.growth[list(self.part.lines)] < 1).any()
        return bool(shrinks or self.sharing.largest_cut is not None or self.problem.floor_gbp.any())


def model_of(
    problem: Problem,
    sharing: Sharing,
    part: Part,
    worth: Array,
    pairs: tuple[Pair, ...] = (),
    elastic: str | None = None,
) -> Model:
    """Build the programme of a part.

    Parameters
    ----------
    problem, sharing
        What is shared, and the largest cut.
    part
        Its years and lines.
    worth
        ``i``: what a person reached on each line is worth; read unless a limit is elastic.
    pairs
        Neighbours that may share a team.
    elastic
        ``budget``, ``floor`` or ``cap``: the limit whose factor is asked; None asks for the most worth.
    """
    built = _Builder(problem, sharing, part, elastic)
    ours = tuple(pair for pair in pairs if pair.line in part.lines)
    joint, joint_places = _joint(built, ours)
    _teams(built, ours, joint, joint_places)
    _money(built)
    _floors_and_caps(built)
    _growth(built)
    _largest_cut(built)
    _objective(built, worth[list(part.lines)])
    matrix, lower, upper = built.rows.matrix(built.width)
    return Model(
        part=part,
        cost=np.concatenate(built.cost),
        whole=np.concatenate(built.whole).astype(np.uint8),
        highest=np.concatenate(built.highest),
        matrix=matrix,
        row_lower=lower,
        row_upper=upper,
        places=built.places,
        pairs=ours,
        joint=joint,
        stretch=int(built.stretch[0]) if elastic else None,
    )


def _joint(built: _Builder, pairs: tuple[Pair, ...]) -> tuple[Columns, Columns]:
    """Add joint teams (``pair × y``) and each side's places in them (``pair × y × 2``)."""
    years, people = len(built.part.years), built.problem.most_people
    sides = np.array([[people[one.first, one.line], people[one.second, one.line]] for one in pairs], dtype=float)
    shape = (len(pairs), years, 2)
    highest = np.broadcast_to(sides.reshape(len(pairs), 1, 2), shape)
    joint = built.columns(np.ones(shape[:2]), whole=1)
    places = built.columns(highest, whole=1)
    if pairs:
        team = np.array([built.problem.minimum_places[one.line] for one in pairs], dtype=float)
        needed = np.repeat(team, years)
        built.rows.add([(places.reshape(-1, 2), 1.0), (joint.reshape(-1, 1), -needed[:, None])], lower=0.0)
        flat = highest.reshape(-1, 1)
        built.rows.add([(places.reshape(-1, 1), 1.0), (np.repeat(joint.ravel(), 2)[:, None], -flat)], upper=0.0)
    return joint, places


def _teams(built: _Builder, pairs: tuple[Pair, ...], joint: Columns, joint_places: Columns) -> None:
    """Tie places to teams; with pairs, an area's places are those of its own team and of one joint team."""
    places, teams = built.places.reshape(-1, 1), built.teams.reshape(-1, 1)
    team = np.broadcast_to(built.team, built.places.shape).reshape(-1, 1).astype(float)
    most = built.most.reshape(-1, 1)
    if not pairs:
        built.rows.add([(places, 1.0), (teams, -team)], lower=0.0)
        built.rows.add([(places, 1.0), (teams, -most)], upper=0.0)
        return
    own = built.columns(built.most, whole=1)
    built.rows.add([(own.reshape(-1, 1), 1.0), (teams, -team)], lower=0.0)
    built.rows.add([(own.reshape(-1, 1), 1.0), (teams, -most)], upper=0.0)
    position = {line: number for number, line in enumerate(built.part.lines)}
    parts: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for number, pair in enumerate(pairs):
        for side, area in enumerate((pair.first, pair.second)):
            parts.setdefault((area, position[pair.line]), []).append((number, side))
            built.highest[0].reshape(built.places.shape)[area, :, position[pair.line]] = np.inf
    for (area, line), shared in parts.items():
        numbers, sides = np.array(shared).T
        for year in range(len(built.part.years)):
            cell = (area, year, line)
            built.rows.add([(built.teams[cell].reshape(1, 1), 1.0), (joint[numbers, year][None], 1.0)], upper=1.0)
            total = (built.places[cell].reshape(1, 1), -1.0)
            ours = (own[cell].reshape(1, 1), 1.0)
            built.rows.add([total, ours, (joint_places[numbers, year, sides][None], 1.0)], 0.0, 0.0)
    alone = np.array([cell for cell in np.ndindex(built.places.shape) if (cell[0], cell[2]) not in parts])
    if len(alone):
        where = tuple(alone.T)
        built.rows.add([(built.places[where][:, None], 1.0), (own[where][:, None], -1.0)], 0.0, 0.0)


def _money(built: _Builder) -> None:
    """Σ places ≤ the places that the pot pays for: prices are the same everywhere."""
    by_pot = built.places.transpose(1, 2, 0).reshape(-1, len(built.places))
    paid = (built.pot / built.price).reshape(-1, 1)
    if built.elastic == "budget":
        stretch = np.repeat(built.stretch, len(paid))[:, None]
        built.rows.add([(by_pot, 1.0), (stretch, -paid)], upper=0.0)
    else:
        built.rows.add([(by_pot, 1.0)], upper=np.floor(paid.ravel() + OF_A_PLACE))


def _floors_and_caps(built: _Builder) -> None:
    floor = np.broadcast_to(built.problem.floor_gbp[:, None], built.cap.shape)
    for limit, amount, sign in (("floor", floor, 1.0), ("cap", built.cap, -1.0)):
        scaled = built.elastic == limit or (limit == "cap" and built.elastic == "budget")
        if limit == "cap" and not scaled and (amount >= built.pot.sum(axis=1)).all():
            continue
        needed = np.ones(amount.shape, dtype=bool) if limit == "cap" else amount > 0
        area, year = np.nonzero(needed)
        if not len(area):
            continue
        spent = (built.places[area, year], sign * built.price[year])
        money = sign * amount[area, year]
        if scaled:
            stretch = np.repeat(built.stretch, len(area))[:, None]
            built.rows.add([spent, (stretch, -money[:, None])], lower=0.0)
        else:
            built.rows.add([spent], lower=money)


def _growth(built: _Builder) -> None:
    """Places ≤ growth × last year's, or the smallest team where that is more; ``first`` marks the second case."""
    growth = built.problem.growth[list(built.part.lines)]
    limited = np.flatnonzero(np.isfinite(growth))
    if len(built.part.years) < 2 or not len(limited):
        return
    now, before = built.places[:, 1:, limited], built.places[:, :-1, limited]
    first = built.columns(np.ones(now.shape), whole=1)
    team = np.broadcast_to(built.team[limited], now.shape).reshape(-1, 1).astype(float)
    most = np.maximum(built.most[:, 1:, limited].reshape(-1, 1), team)
    grown = -np.broadcast_to(growth[limited], now.shape).reshape(-1, 1)
    now, before, first = (one.reshape(-1, 1) for one in (now, before, first))
    built.rows.add([(now, 1.0), (before, grown), (first, -team)], upper=0.0)
    built.rows.add([(now, 1.0), (first, most - team)], upper=most.ravel())


def _largest_cut(built: _Builder) -> None:
    cut = built.sharing.largest_cut
    if cut is None:
        return
    for year in range(1, len(built.part.years)):
        now = (built.places[:, year], built.price[year])
        before = (built.places[:, year - 1], -(1 - cut) * built.price[year - 1])
        built.rows.add([now, before], lower=0.0)


def _objective(built: _Builder, worth: Array) -> None:
    """Most worth (least of its opposite); or the least stretch of the budget or the caps, or the largest share of the floors."""
    if built.elastic:
        built.cost[2] = np.array([-1.0 if built.elastic == "floor" else 1.0])
        if built.elastic == "floor":
            built.highest[2] = np.ones(1)
        return
    each = -np.broadcast_to(worth, built.places.shape)
    if not built.problem.more_places_than_cohort:
        built.cost[0] = each.ravel().astype(float)
        return
    room = np.broadcast_to(built.room[:, None], built.places.shape)
    reached = built.columns(room, whole=0, cost=each)
    built.rows.add([(reached.reshape(-1, 1), 1.0), (built.places.reshape(-1, 1), -1.0)], upper=0.0)
