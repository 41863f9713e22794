"""What a share of those who would start costs: the least money again, for the part of everybody that starts in a year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.starts import SeenStep, TakenOn, most_taken_on, taken_on
from cohorts.model.summary import Interval, interval
from funding.problem.problem import Problem
from funding.reverse.least_money import least_money_in_draws
from funding.reverse.whom import EVERY_AREA, WORST_TENTH
from funding.scenario.scenario import Scenario


@dataclass(frozen=True)
class StartsMoney:
    """The least money for a share of those who would start.

    Attributes
    ----------
    by_line
        For each line of the question, by its position: between which shares of everybody start; None where nothing says so.
    fewest_gbp, most_gbp
        Over all years, in draws, where the fewest and where the most start; NaN where it is known of no line.
    most_seen
        The largest share of everybody that a published count says was taken on anywhere; None where none does.
    """

    by_line: Mapping[int, TakenOn | None]
    fewest_gbp: Interval
    most_gbp: Interval
    most_seen: Interval | None

    @property
    def known(self) -> list[int]:
        """The positions of the lines of which something is known."""
        return [number for number, found in self.by_line.items() if found is not None]


def money_for_starts(
    scenario: Scenario,
    problem: Problem,
    drawn: Cohort,
    standard: float,
    seen: Sequence[SeenStep],
    whom: str = EVERY_AREA,
) -> StartsMoney:
    """Work out what reaching a share of those who would start takes.

    Parameters
    ----------
    scenario, problem, drawn, standard, whom
        As ``funding.reverse.least_money.least_money``; the standard is a share of those who would start.
    seen
        As ``cohorts.model.starts.taken_on``.
    """
    by_line = {
        number: taken_on(line.intervention.key, line.risk_levels, seen, drawn)
        for number, line in enumerate(problem.lines)
        if whom in (EVERY_AREA, WORST_TENTH) or line.community == whom
    }
    most_seen = most_taken_on(seen, drawn)
    if all(found is None for found in by_line.values()):
        not_known = Interval(np.nan, np.nan, np.nan)
        return StartsMoney(by_line, not_known, not_known, most_seen)
    fewest: Rows = np.full((len(drawn.national), len(problem.lines)), np.nan)
    most = fewest.copy()
    for number, found in by_line.items():
        if found is not None:
            fewest[:, number], most[:, number] = standard * found.fewest, standard * found.most
    few, many = (interval(least_money_in_draws(scenario, problem, drawn, one, whom)) for one in (fewest, most))
    return StartsMoney(by_line, few, many, most_seen)
