"""People who cause harm whom a plan reaches, in every row of a cohort: those who take a place, never more than have none yet.

``reached = min(places × part that is taken × what a place costs at the centre ÷ in the row, cohort − places already
there)``, by area, year and line; where a place is dearer than at the centre, money that was left over pays for places
first. The people of a line are spread over its risk levels as the cohort is; at each risk level the lines together
reach no more than the cohort, so that work with the same people is not counted beyond them. A line that has the same
people as another adds none. Lines for other people (by-and-for support, helplines …) take no part in these sums.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from coverage.ask import ANY
from coverage.vocabulary import RISK_LEVELS
from funding.money.spread import ends
from funding.problem.price_draws import price_ratios
from funding.problem.problem import Problem
from funding.scenario.lines import Line, area_share, national_people
from funding.scenario.scenario import Scenario
from funding.sharing.allocation import Allocation

Single = NDArray[np.float32]
RISKS = tuple(RISK_LEVELS)
EVERYBODY = (RISKS, ANY)


@dataclass(frozen=True)
class PeopleReached:
    """People who cause harm, a year; rows are draws, or one row at central values.

    Attributes
    ----------
    by_year
        ``row × year``: all lines and areas together; NaN where no line is for people who cause harm.
    fewest_by_year
        ``row × year``: how many different people that is if the same people take up every line: at least so many.
    by_line
        ``row × year × line``. Lines for the same people overlap: they do not add up to ``by_year``. NaN for a line for others.
    by_risk
        ``row × year × risk`` (``RISK_LEVELS`` in order); they add up to ``by_year``.
    by_area
        ``end × area × year``: low end, median and high end of all lines together; NaN as ``by_year``.
    gbp
        ``row × year``: what the places of those lines cost at the row's prices, money that was left over included where it pays.
    """

    by_year: Rows
    fewest_by_year: Rows
    by_line: Rows
    by_risk: Rows
    by_area: Rows
    gbp: Rows


@dataclass(frozen=True)
class Reachable:
    """Whom places could reach, in every row, whatever is bought: the same for every budget of a scenario.

    Attributes
    ----------
    rows
        How many rows the cohort has.
    lines
        The positions of the lines for people who cause harm; the rest is by those positions.
    more
        By ``row``: how many places the money of one at the centre buys.
    room
        ``area × row``: people without a place already there.
    parts
        The positions of a line's risk levels, and by ``row`` the part of its people at each; none where another line has the same
        people.
    people
        By the position of a risk level, ``area × row``: all its people.
    taken
        By year, the part of the places that is taken.
    """

    rows: int
    lines: tuple[int, ...]
    more: Mapping[int, Single]
    room: Mapping[int, Single]
    parts: Mapping[int, Mapping[int, Single]]
    people: Mapping[int, Single]
    taken: tuple[float, ...]


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
    ours = {number: line for number, line in enumerate(problem.lines) if line.is_for_people_who_cause_harm}
    shares = {one: _in_columns(area_share(cohort, *one, scenario)) for one in {EVERYBODY, *map(_whom, ours.values())}}
    served = {RISKS.index(risk) for line in ours.values() for risk in line.risk_levels}
    national = cohort.national.astype(np.float32).T
    more = _in_columns(1 / price_ratios(scenario, problem, cohort, seed))
    return Reachable(
        rows=len(cohort.national),
        lines=tuple(ours),
        more={number: more[number] for number in ours},
        room={number: _room(problem, number, shares[_whom(line)], cohort) for number, line in ours.items()},
        parts={number: _parts(line, cohort) if line.adds_people else {} for number, line in ours.items()},
        people={risk: shares[EVERYBODY] * national[risk] for risk in served},
        taken=tuple(problem.taken.tolist()),
    )


def reach_of(whom: Reachable, bought: Allocation) -> PeopleReached:
    """Work out whom the places of a plan reach."""
    areas, years, lines = bought.places.shape
    by_line = np.full((whom.rows, years, lines), np.nan)
    by_risk = np.zeros((whom.rows, years, len(RISKS)))
    fewest = np.zeros((whom.rows, years))
    by_area, gbp = np.full((3, areas, years), np.nan), np.zeros((whom.rows, years))
    for year, reached in enumerate(_years(whom, bought)):
        everyone: Single = np.zeros((areas, whom.rows), dtype=np.float32)
        for line, people in reached.items():
            by_line[:, year, line] = people.sum(axis=0)
            price = _kept(whom, bought, year, line) / whom.more[line]
            gbp[:, year] += bought.gbp[:, year, line].sum() * price
        for risk, (people, different) in _at_risk(whom, reached).items():
            by_risk[:, year, risk] = people.sum(axis=0)
            fewest[:, year] += different.sum(axis=0)
            everyone += people
        if whom.lines:
            by_area[:, :, year] = ends(everyone)
    known = 0 if whom.lines else np.nan
    return PeopleReached(by_risk.sum(axis=2) + known, fewest + known, by_line, by_risk + known, by_area, gbp)


def people_reached_by_year(whom: Reachable, bought: Allocation) -> Rows:
    """Give ``PeopleReached.by_year`` alone (``row × year``), which is quicker: no area's draws are put in order."""
    known = 0 if whom.lines else np.nan
    by_year = np.full((whom.rows, bought.places.shape[1]), float(known))
    for year, reached in enumerate(_years(whom, bought)):
        for people, _ in _at_risk(whom, reached).values():
            by_year[:, year] += people.sum(axis=0)
    return by_year


def people_in_last_year(whom: Reachable, bought: Allocation) -> Single:
    """Give the people whom all lines together reach in the last year: ``area × row``; NaN as ``PeopleReached.by_area``."""
    areas, years, _ = bought.places.shape
    everyone: Single = np.full((areas, whom.rows), 0 if whom.lines else np.nan, dtype=np.float32)
    for people, _ in _at_risk(whom, _of_year(whom, bought, years - 1)).values():
        everyone += people
    return everyone


def _years(whom: Reachable, bought: Allocation) -> Iterator[dict[int, Single]]:
    """Give what ``_of_year`` does, year after year."""
    for year in range(bought.places.shape[1]):
        yield _of_year(whom, bought, year)


def _of_year(whom: Reachable, bought: Allocation, year: int) -> dict[int, Single]:
    """Give the people that each line reaches in a year, ``area × row``."""
    reached = {}
    for line in whom.lines:
        kept = _kept(whom, bought, year, line) * np.float32(whom.taken[year])
        places = bought.places[:, year, line, None].astype(np.float32) * kept
        reached[line] = np.minimum(places, whom.room[line], out=places)
    return reached


def _kept(whom: Reachable, bought: Allocation, year: int, line: int) -> Single:
    """Give by ``row`` how many places stand for one: where they are dear, what is left over pays first, up to one."""
    spent = bought.gbp[:, year, line].sum()
    spare = 1 + bought.leftover_gbp[year, line] / spent if spent > 0 else 1.0
    more = whom.more[line]
    return np.where(more < 1, np.minimum(more * np.float32(spare), 1), more)


def _at_risk(whom: Reachable, reached: Mapping[int, Single]) -> dict[int, tuple[Single, Single]]:
    """Give for each risk level, ``area × row``, the people reached, and how many they are if the same take up every line."""
    at_risk: dict[int, tuple[Single, Single]] = {}
    for line, people in reached.items():
        for risk, part in whom.parts[line].items():
            here = people * part if len(whom.parts[line]) > 1 else people
            if risk in at_risk:
                before, different = at_risk[risk]
                at_risk[risk] = before + here, np.maximum(different, here)
            else:
                at_risk[risk] = here, here
    return {risk: (np.minimum(both[0], whom.people[risk]), both[1]) for risk, both in at_risk.items()}


def _whom(line: Line) -> tuple[tuple[str, ...], str]:
    """Give what the share of people whom a line is for depends on: of *any* community it is alike at every risk level."""
    return EVERYBODY if line.community == ANY else (line.risk_levels, line.community)


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
