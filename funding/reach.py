"""People whom a plan reaches, in every row of a cohort: those who take a place, never more than have none yet.

``reached = min(places × price at the centre ÷ price in the row, cohort − places already there)``, by area, year and line. The
people of a line are spread over its risk levels as the cohort is; at each risk level the lines together reach no more than the
cohort, so that work with the same people is not counted beyond them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cohorts.cohort import Cohort
from cohorts.draws import Rows
from coverage.ask import ANY
from coverage.vocabulary import RISK_LEVELS
from funding.lines import Line, area_share, national_people
from funding.price_draws import price_ratios
from funding.problem import Problem
from funding.scenario import Scenario
from funding.spread import ends

Single = NDArray[np.float32]
RISKS = tuple(RISK_LEVELS)


@dataclass(frozen=True)
class Reach:
    """People a year; rows are draws, or one row at central values.

    Attributes
    ----------
    by_year
        ``row × year``: all lines and areas together.
    by_line
        ``row × year × line``. Lines for the same people overlap: they do not add up to ``by_year``.
    by_risk
        ``row × year × risk`` (``RISK_LEVELS`` in order); they add up to ``by_year``.
    by_area
        ``end × area × year``: low end, median and high end of all lines together.
    """

    by_year: Rows
    by_line: Rows
    by_risk: Rows
    by_area: Rows


@dataclass(frozen=True)
class Reachable:
    """Whom places could reach, in every row, whatever is bought: the same for every budget of a scenario.

    Attributes
    ----------
    more
        For each line, by ``row``: how many places the money of one buys.
    room
        For each line, ``area × row``: people without a place already there.
    parts
        For each line: the positions of its risk levels, and by ``row`` the part of its people at each.
    people
        By the position of a risk level, ``area × row``: all its people.
    """

    more: tuple[Single, ...]
    room: tuple[Single, ...]
    parts: tuple[Mapping[int, Single], ...]
    people: Mapping[int, Single]


def reachable(scenario: Scenario, problem: Problem, cohort: Cohort, seed: int | None) -> Reachable:
    """Work out whom places could reach.

    Parameters
    ----------
    scenario, problem
        What was asked, and as it was set up.
    cohort
        The rows to answer for.
    seed
        To draw the scenario's own ranges with; None leaves them at their values.
    """
    lines = problem.lines
    shares = {
        one: _in_columns(area_share(cohort, one, scenario))
        for one in {ANY} | {line.community for line in lines}
    }
    served = {RISKS.index(risk) for line in lines for risk in line.risk_levels}
    national = cohort.national.astype(np.float32).T
    return Reachable(
        more=tuple(_in_columns(1 / price_ratios(scenario, problem, cohort, seed))),
        room=tuple(
            _room(problem, number, shares[line.community], cohort) for number, line in enumerate(lines)
        ),
        parts=tuple(_parts(line, cohort) for line in lines),
        people={risk: shares[ANY] * national[risk] for risk in served},
    )


def reach_of(whom: Reachable, places: NDArray[np.int64]) -> Reach:
    """Work out whom places (``area × year × line``) reach."""
    areas, years, lines = places.shape
    rows = len(whom.more[0])
    by_line, by_risk = np.zeros((rows, years, lines)), np.zeros((rows, years, len(RISKS)))
    by_area = np.zeros((3, areas, years))
    for year in range(years):
        everyone: Single = np.zeros((areas, rows), dtype=np.float32)
        for risk, people in _at_risk(whom, places[:, year], by_line[:, year]).items():
            by_risk[:, year, risk] = people.sum(axis=0)
            everyone += people
        by_area[:, :, year] = ends(everyone)
    return Reach(by_risk.sum(axis=2), by_line, by_risk, by_area)


def people_reached_by_year(whom: Reachable, places: NDArray[np.int64]) -> Rows:
    """Give ``Reach.by_year`` alone (``row × year``), which is quicker: no area's draws are put in order."""
    years, by_line = places.shape[1], np.zeros((len(whom.more[0]), places.shape[2]))
    reached = [_at_risk(whom, places[:, year], by_line) for year in range(years)]
    return np.stack([_summed(people, len(by_line)) for people in reached], axis=1)


def _summed(at_risk: Mapping[int, Single], rows: int) -> Rows:
    sums = [people.sum(axis=0).astype(float) for people in at_risk.values()]
    return np.asarray(sum(sums, start=np.zeros(rows)))


def _at_risk(whom: Reachable, places: NDArray[np.int64], by_line: Rows) -> dict[int, Single]:
    """Give the people reached at each risk level, ``area × row``, by places of one year (``area × line``).

    What each line reaches is written to ``by_line`` (``row × line``).
    """
    at_risk: dict[int, Single] = {}
    for line in np.flatnonzero(places.any(axis=0)):
        bought = places[:, line, None].astype(np.float32) * whom.more[line]
        reached = np.minimum(bought, whom.room[line], out=bought)
        by_line[:, line] = reached.sum(axis=0)
        for risk, part in whom.parts[line].items():
            people = reached * part if len(whom.parts[line]) > 1 else reached
            at_risk[risk] = at_risk[risk] + people if risk in at_risk else people
    for risk, people in at_risk.items():
        np.minimum(people, whom.people[risk], out=people)
    return at_risk


def _in_columns(rows: Rows) -> Single:
    """Turn ``row × area`` into ``area × row`` in single precision, which the sums over rows go through quickly."""
    return np.ascontiguousarray(rows.T, dtype=np.float32)


def _room(problem: Problem, line: int, share: Single, cohort: Cohort) -> Single:
    """Give the people of a line without a place already there, in every row: ``area × row``."""
    people = share * national_people(cohort, problem.lines[line].risk_levels).astype(np.float32)
    people -= problem.there_counted[:, line, None].astype(np.float32)
    return np.maximum(people, np.float32(0), out=people)


def _parts(line: Line, cohort: Cohort) -> dict[int, Single]:
    """Give the positions of a line's risk levels, and the part of its people at each, by row."""
    positions = [RISKS.index(risk) for risk in line.risk_levels]
    total = cohort.national[:, positions].sum(axis=1)
    part = np.divide(1.0, total, out=np.zeros(len(total)), where=total > 0)
    return {one: (cohort.national[:, one] * part).astype(np.float32) for one in positions}
