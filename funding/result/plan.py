"""A plan: what a scenario buys, where and when, and whom it reaches."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from cohorts.model.cohort import Cohort, central_cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs
from coverage.ask import ANY
from coverage.evaluation import Evaluation, on_terms
from coverage.extent import WHOLE, best_status, people_by_status_in
from coverage.vocabulary import Status
from funding.money.pots import Pots, pots_of
from funding.problem.problem import Array, Problem, problem
from funding.problem.there import what_is_there
from funding.result.reach import RISKS, PeopleReached, reach_of, reachable
from funding.scenario.areas import area_of_each_lad, sum_to_areas
from funding.scenario.lines import area_people, lines_of
from funding.scenario.scenario import Scenario
from funding.sharing.allocation import Allocation
from funding.sharing.share import share_out


@dataclass(frozen=True)
class Later:
    """Places there on a later day, if nothing is renewed or confirmed again: ``a × i``; NaN where they are not known then."""

    on: date
    there: Array


@dataclass(frozen=True)
class Plan:
    """Axes: a areas, y years, i lines, as in ``Problem``.

    Attributes
    ----------
    scenario, problem, pots, allocation
        What was asked, how it was set up, the pots in pence, and what was shared out.
    posts
        ``a × y × i`` posts the places need at least: parts of a post may be one post part of the week, or shared with a
        neighbour; NaN where a team's caseload is not given.
    cohort
        ``a`` people who cause harm, a year, at central values, at the risk levels that lines for them serve; NaN without one.
    reach, central_reach
        People reached in every draw, and (one row) at central values.
    central, drawn
        The cohorts they come from.
    status_before, status_after, extent_before, extent_after
        ``a × i`` keys; before, as ``coverage.extent.best_status``; after, the whole is ``served`` where the plan has places in
        its last year, however few: it says where a service reaches, not how many have a place
        (``funding.result.plan_lottery.LIVES_WHERE``). "" where no directory was used.
    later
        What is there when the plan's last year begins; None where that day is not after the directory's, or places there do not
        count.
    on
        The day that places already there, and years that are past, are told for; None where no directory was used.
    invented
        Whether places already there come from an invented directory.
    """

    scenario: Scenario
    problem: Problem
    pots: Pots
    allocation: Allocation
    posts: Array
    cohort: Array
    reach: PeopleReached
    central_reach: PeopleReached
    central: Cohort
    drawn: Cohort
    status_before: NDArray[np.str_]
    status_after: NDArray[np.str_]
    extent_before: NDArray[np.str_]
    extent_after: NDArray[np.str_]
    later: Later | None
    on: date | None
    invented: bool

    @property
    def places_taken(self) -> Array:
        """``a × y × i``: places that people take; the rest stand empty and are paid for."""
        return np.asarray(self.allocation.places * self.problem.taken[:, None], dtype=float)

    @property
    def money_gbp(self) -> Array:
        """``a × y``: pounds of all lines."""
        return np.asarray(self.allocation.gbp.sum(axis=2), dtype=float)

    @property
    def risk_levels(self) -> tuple[str, ...]:
        """The risk levels that some line for people who cause harm serves."""
        return served_risk_levels(self.problem)

    @property
    def seed(self) -> int:
        """What the scenario's own ranges are drawn with."""
        return int(self.drawn.values["seed"][0])

    @property
    def areas_without(self) -> NDArray[np.bool_]:
        """``a``: areas where the plan has no place on any line in its last year."""
        return np.asarray(self.allocation.places[:, -1].sum(axis=1) == 0)

    @property
    def areas_there_not_known(self) -> NDArray[np.int64]:
        """``i``: in how many areas the places already there are not known, so that they count as none."""
        return np.asarray(np.isnan(self.problem.there).sum(axis=0))


def run_plan(scenario: Scenario, need: CohortInputs, evaluation: Evaluation | None) -> Plan:
    """Run a scenario.

    Parameters
    ----------
    scenario
        What is asked.
    need
        What people are estimated from, the scenario's own assumptions already in place (``need_with``).
    evaluation
        The directory on a date, for what is already there; None where none is used.

    Raises
    ------
    Mistake
        If a place has no price, a floor or the ring-fence cannot be met, or a community's cohort is not known.
    """
    central = central_cohort(need)
    asked = problem(scenario, central, evaluation, need.assumptions)
    allocation = share_out(asked, scenario.sharing)
    drawn, seed = drawn_cohort(need), int(need.assumptions["seed"].value)
    before, extent = _status_before(asked, scenario)
    bought = (allocation.places[:, -1] > 0) & (before != "")
    return Plan(
        scenario=scenario,
        problem=asked,
        pots=pots_of(scenario, lines_of(scenario, central)[1]),
        allocation=allocation,
        posts=_posts(asked, allocation),
        cohort=_cohort(central, asked, scenario),
        reach=reach_of(reachable(scenario, asked, drawn, seed), allocation),
        central_reach=reach_of(reachable(scenario, asked, central, None), allocation),
        central=central,
        drawn=drawn,
        status_before=before,
        status_after=np.where(bought, Status.SERVED.key, before),
        extent_before=extent,
        extent_after=np.where(bought, WHOLE, extent),
        later=_later(scenario, asked, central, evaluation),
        on=None if evaluation is None else evaluation.terms.on,
        invented=evaluation is not None and evaluation.directory.invented,
    )


def _cohort(central: Cohort, asked: Problem, scenario: Scenario) -> Array:
    risks = served_risk_levels(asked)
    people = area_people(central, risks, ANY, scenario)[0]
    return people if risks else np.full(len(people), np.nan)


def served_risk_levels(asked: Problem) -> tuple[str, ...]:
    """Name the risk levels that some line for people who cause harm serves, in order."""
    ours = [line for line in asked.lines if line.is_for_people_who_cause_harm]
    served = {risk for line in ours for risk in line.risk_levels}
    return tuple(risk for risk in RISKS if risk in served)


def _posts(asked: Problem, allocation: Allocation) -> Array:
    """Give posts: places ÷ caseload.

    They make at least a smallest team; where neighbours share one, both areas' posts together do, each having those of its own
    places, so that no post counts twice.
    """
    teams = [line.intervention.team for line in asked.lines]
    caseload = np.array([np.nan if team is None else team.caseload for team in teams])
    return np.asarray(allocation.places / caseload, dtype=float)


def _later(scenario: Scenario, asked: Problem, central: Cohort, evaluation: Evaluation | None) -> Later | None:
    begins = date(int(asked.years[-1][:4]), 4, 1)
    if evaluation is None or scenario.already_there != "counted" or begins <= evaluation.terms.on:
        return None
    then = on_terms(evaluation, replace(evaluation.terms, on=begins))
    found = what_is_there(then, asked.lines, central)
    return Later(begins, sum_to_areas(found.places, scenario, axis=0))


def _status_before(asked: Problem, scenario: Scenario) -> tuple[NDArray[np.str_], NDArray[np.str_]]:
    """Return status and extent of each area and line, as ``best_status`` of the area's districts."""
    nothing = np.full(asked.cohort.shape, "", dtype="U20")
    if asked.status is None:
        return nothing, nothing
    area = area_of_each_lad(scenario)
    found = [best_status(people_by_status_in(of, area, len(asked.areas))) for of in asked.status.T]
    status, extent = (
        np.stack([one[part].to_numpy(dtype="U20") for one in found], axis=1) for part in ("status", "extent")
    )
    return status, extent
