"""What a share of those who would start costs: the least money again, for the part of everybody that starts in a year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from cohorts.assumptions import Assumption
from cohorts.cohort import Cohort
from cohorts.starts import TAKEN_ON, SeenStep, TakenOn, share_seen, taken_on
from funding.problem import Problem
from funding.reverse import least_money
from funding.reverse_whom import EVERY_AREA, WORST_TENTH
from funding.scenario import Scenario


@dataclass(frozen=True)
class StartsMoney:
    """The least money for a share of those who would start.

    Attributes
    ----------
    by_line
        For each line of the question, by its position: between which shares of everybody start; None where nothing says so.
    low_gbp, high_gbp
        The median of the draws over all years, where the fewest and where the most start; NaN where it is known of no line.
    most
        The largest share of everybody that was taken on anywhere, or that the shares of all steps give.
    """

    by_line: Mapping[int, TakenOn | None]
    low_gbp: float
    high_gbp: float
    most: float

    @property
    def known(self) -> list[int]:
        """The positions of the lines of which something is known."""
        return [number for number, found in self.by_line.items() if found is not None]


def money_for_starts(
    scenario: Scenario,
    problem: Problem,
    drawn: Cohort,
    standard: float,
    assumptions: Mapping[str, Assumption],
    seen: Sequence[SeenStep],
    whom: str = EVERY_AREA,
) -> StartsMoney:
    """Work out what reaching a share of those who would start takes.

    Parameters
    ----------
    scenario, problem, drawn, standard, whom
        As ``funding.reverse.least_money``; the standard is a share of those who would start.
    assumptions, seen
        As ``cohorts.starts.taken_on``.
    """
    by_line = {
        number: taken_on(line.intervention.key, assumptions, seen, drawn)
        for number, line in enumerate(problem.lines)
        if whom in (EVERY_AREA, WORST_TENTH) or line.community == whom
    }
    anywhere = [share_seen(one, drawn).high for one in seen if one.step in TAKEN_ON]
    most = max([*anywhere, *(found.high for found in by_line.values() if found is not None)])
    if all(found is None for found in by_line.values()):
        return StartsMoney(by_line, np.nan, np.nan, most)
    fewest, most_start = np.full((2, len(problem.lines)), np.nan)
    for number, found in by_line.items():
        if found is not None:
            fewest[number], most_start[number] = standard * found.low, standard * found.high
    low, high = (
        least_money(scenario, problem, drawn, shares, whom).total_in_draws.median
        for shares in (fewest, most_start)
    )
    return StartsMoney(by_line, low, high, most)
