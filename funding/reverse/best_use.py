"""What a little more money would buy in one area: line by line, each by itself, in whole teams."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from cohorts.model.cohort import Cohort
from cohorts.model.draws import Rows
from cohorts.model.summary import interval
from cohorts.tolerances import OF_A_PLACE
from funding.money.pence import to_gbp, to_pence
from funding.problem.effects import fewer_of_each, why_no_number
from funding.problem.price_draws import price_ratios
from funding.problem.problem import Problem
from funding.scenario.lines import Line, line_cohort
from funding.scenario.requirements import require_number
from funding.scenario.scenario import Scenario
from funding.sharing.allocation import Allocation
from geo.areas import area_name
from geo.mistakes import Mistake

ONE = np.ones(1)


def best_use(
    scenario: Scenario,
    problem: Problem,
    allocation: Allocation,
    drawn: Cohort,
    area: str,
    gbp: float,
) -> pd.DataFrame:
    """Set the lines beside each other.

    Parameters
    ----------
    scenario, problem, allocation
        The plan that the money would be added to.
    drawn
        The cohort in draws.
    area
        A GSS code of the plan.
    gbp
        The extra money, all of it on one line, in the first year.

    Returns
    -------
    pandas.DataFrame
        Indexed by line key, in the order of the mix, which ranks nothing: ``label``; ``risk_levels``, a tuple; ``places`` added
        at central values; ``people`` who cause harm reached by those that are taken, and ``people_low``, ``people_high``, the
        central 80 % of draws of people and prices, the question asked anew in each; ``evidence`` in words; ``fewer``, how many
        fewer of its ``outcome`` (``funding.problem.effects``), and ``why_no_number``, a clause or ""; ``spent_gbp``,
        ``left_gbp``;
        ``there_not_known``, whether places already there are not known and count as none; ``why_nothing``, a sentence or "".
        NaN where not known: people of a line for others, and ``fewer`` where the effect carries no number.

    Raises
    ------
    Mistake
        For an area that takes no part, or money that is no number of 0 or more.
    """
    require_number(gbp, "The extra money")
    if area not in problem.areas:
        raise Mistake(f'"{area[:60]}" is not an area of this plan.')
    at, ratios = (
        problem.areas.index(area),
        price_ratios(scenario, problem, drawn, int(drawn.values["seed"][0])),
    )
    rows = []
    for number, line in enumerate(problem.lines):
        offer = _Offer(problem, at, number, gbp, int(allocation.places[at, 0, number]))
        people = line_cohort(line, drawn, scenario)[:, at]
        rows.append(_row(offer) | _range(offer, people, ratios[:, number]))
    return pd.DataFrame(rows, index=pd.Index([line.key for line in problem.lines], name="line"))


@dataclass(frozen=True)
class _Offer:
    """Money for one line in one area, by position, in the first year, beside the places that the plan ``has`` there."""

    problem: Problem
    at: int
    number: int
    gbp: float
    has: int

    @property
    def line(self) -> Line:
        return self.problem.lines[self.number]

    @property
    def price_gbp(self) -> float:
        return float(self.problem.price_gbp[0, self.number])

    @property
    def smallest(self) -> int:
        """The fewest places that can be added: one where there is a team, else a team."""
        return 1 if self.has else int(self.problem.minimum_places[self.number])

    def pays(self, ratios: Rows) -> Rows:
        """The places that the money pays for, by row, where prices stand in a ratio to those at the centre."""
        return np.asarray(np.floor(to_pence(self.gbp) / (to_pence(self.price_gbp) * ratios) + OF_A_PLACE))

    def left(self, cohort: Rows) -> Rows:
        """The whole people without a place, by row."""
        room = np.maximum(cohort - self.problem.there_counted[self.at, self.number], 0)
        return np.asarray(np.maximum(np.floor(room + OF_A_PLACE) - self.has, 0))

    def taken(self, places: Rows) -> Rows:
        """Give the part of places that people take, by row."""
        return places * float(self.problem.taken[0])

    def places(self, pays: Rows, left: Rows) -> Rows:
        """The places bought, by row."""
        most = np.maximum(left, self.smallest) if self.problem.more_places_than_cohort else left
        places = np.minimum(pays, np.where(left > 0, most, 0))
        return np.asarray(np.where(places >= self.smallest, places, 0))


def _range(offer: _Offer, cohort: Rows, ratios: Rows) -> dict[str, float]:
    """Give the range of people reached: what the money buys in each draw, at its prices and for its people."""
    left = offer.left(cohort)
    ends = interval(np.minimum(offer.taken(offer.places(offer.pays(ratios), left)), left))
    known = 0.0 if offer.line.is_for_people_who_cause_harm else np.nan
    return {"people_low": ends.low + known, "people_high": ends.high + known}


def _row(offer: _Offer) -> dict[str, object]:
    """Give what is so at central values."""
    one, cohort = offer.line.intervention, offer.problem.cohort[offer.at, offer.number]
    pays, left = offer.pays(ONE), offer.left(cohort * ONE)
    bought = offer.places(pays, left)
    places, taken = int(bought[0]), float(offer.taken(bought)[0])
    people = min(taken, float(left[0])) if offer.line.is_for_people_who_cause_harm else np.nan
    spent = places * to_pence(offer.price_gbp)
    return {
        "label": offer.line.label,
        "risk_levels": offer.line.risk_levels,
        "places": places,
        "people": people,
        "evidence": one.evidence,
        "fewer": people * fewer_of_each(one),
        "outcome": one.effect.outcome if one.effect else "",
        "why_no_number": why_no_number(one),
        "spent_gbp": float(to_gbp(spent)),
        "left_gbp": float(to_gbp(to_pence(offer.gbp) - spent)),
        "there_not_known": bool(np.isnan(offer.problem.there[offer.at, offer.number])),
        "why_nothing": "" if places else _why_nothing(offer, int(pays[0]), int(left[0])),
    }


def _why_nothing(offer: _Offer, pays: int, left: int) -> str:
    if left == 0:
        return f"Everybody in {area_name(offer.problem.areas[offer.at])} has a place already."
    if pays < offer.smallest:
        team = "place" if offer.has else "whole team"
        return f"It buys no {team}: that costs £{offer.smallest * offer.price_gbp:,.2f}."
    return f"Fewer people are without a place ({left}) than the smallest team takes ({offer.smallest})."
