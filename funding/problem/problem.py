"""The problem that a sharing rule solves: pots, prices, people and limits as arrays, areas in code order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cohorts.assumptions.assumption import Assumption
from cohorts.model.cohort import Cohort
from cohorts.model.drivers import adults_by_lad, expected_victims
from cohorts.tolerances import OF_A_PLACE
from coverage.evaluation import Evaluation
from funding.money.pence import to_gbp, to_pence
from funding.money.pots import Pots, left_of_each_pound, pots_of
from funding.money.prices import place_price_gbp, price_index
from funding.money.support import support_is_added
from funding.problem.there import There, what_is_there
from funding.scenario.areas import sum_to_areas
from funding.scenario.lines import Line, line_cohort, lines_of
from funding.scenario.scenario import Scenario
from funding.scenario.sharing_rules import RULES, Claims
from geo.mistakes import Mistake

Array = NDArray[np.float64]
LookUp = Callable[[Evaluation, tuple[Line, ...], Cohort], There]


@dataclass(frozen=True)
class Problem:
    """What a rule shares out. Axes: a areas (``areas`` in code order), y years, i lines.

    Attributes
    ----------
    areas, years, lines
        GSS codes; "2025-26" …; the lines of the mix.
    rule
        A key of ``funding.scenario.sharing_rules.RULES``.
    pot_gbp
        ``y × i`` cash, whole pence: after top slices, with local match, the ring-fence in lines of its own.
    price_gbp
        ``y × i`` of a place in that year's prices at central values, support for victims in parallel included; whole pence.
    base_price_gbp
        ``i`` of a place in prices of the price year at central values, not rounded.
    cohort
        ``a × i`` people a year at central values.
    there
        ``a × i`` places a year already there; NaN where not known, or not counted.
    support_added
        ``i``: whether support for victims is added to the unit cost (``funding.money.support``).
    minimum_places
        ``i``: the places of the smallest team; at least 1.
    growth
        ``i``: places at most so many times last year's; infinite where there is no limit.
    floor_gbp
        ``a``: the least that an area gets each year over all lines.
    cap_gbp
        ``a × y``: the most that an area gets over all lines.
    population_16_plus, expected_victims
        ``a`` people, whatever the line.
    weight
        ``a × i``: what the rule shares by, 0 or more.
    held_back
        ``a × i`` places that count against an area's share before it gets more (levelling up; else 0).
    more_places_than_cohort
        Whether places may exceed the cohort.
    taken
        ``y``: the part of the places that is taken (``Uptake.by_year``); all of them are paid for.
    status
        ``LAD × i``: the ``Status`` of what is on record for each line; None where no directory is used.
    left_of_each_pound
        What the pots are of the budget that a user types: less top slices, with local match.
    """

    areas: tuple[str, ...]
    years: tuple[str, ...]
    lines: tuple[Line, ...]
    rule: str
    pot_gbp: Array
    price_gbp: Array
    base_price_gbp: Array
    cohort: Array
    there: Array
    support_added: NDArray[np.bool_]
    minimum_places: NDArray[np.int64]
    growth: Array
    floor_gbp: Array
    cap_gbp: Array
    population_16_plus: Array
    expected_victims: Array
    weight: Array
    held_back: Array
    taken: Array
    more_places_than_cohort: bool = False
    status: NDArray[np.uint8] | None = None
    left_of_each_pound: float = 1.0

    @property
    def there_counted(self) -> Array:
        """``a × i`` places already there as the rules count them: those not known count as none, which results report."""
        return np.nan_to_num(self.there)

    @property
    def room(self) -> Array:
        """``a × i`` people without a place already there: the most places a line may add, unless more are allowed."""
        return np.maximum(self.cohort - self.there_counted, 0)

    @property
    def most_people(self) -> NDArray[np.int64]:
        """``a × i`` whole people without a place already there: no more of them can be reached."""
        return np.floor(self.room + OF_A_PLACE).astype(np.int64)

    @property
    def claims(self) -> Claims:
        """What areas may share by."""
        adults, victims = (
            np.repeat(people[:, None], len(self.lines), axis=1)
            for people in (self.population_16_plus, self.expected_victims)
        )
        return Claims(adults, victims, self.cohort, self.there_counted)

    def by_rule(self, rule: str, own_weights: Mapping[str, float]) -> "Problem":
        """Give the same problem with what a rule shares by and holds back; ``own_weights`` are read by a rule made of them."""
        record, claims = RULES[rule], self.claims
        held_back = claims.there if record.held_back else np.zeros(self.cohort.shape)
        return replace(self, weight=record.weights(claims, own_weights), held_back=held_back)


def problem(
    scenario: Scenario,
    central: Cohort,
    evaluation: Evaluation | None,
    assumptions: Mapping[str, Assumption],
    look_up: LookUp = what_is_there,
) -> Problem:
    """Set up the problem of a scenario, whose own assumptions stand in the central cohort and in ``assumptions``.

    Without a directory on a date (``evaluation``) nobody knows what is there; ``look_up`` reads it off one, and may keep what it
    found. Raises Mistake if a place has no price, or a community of the ring-fence has no known cohort.
    """
    lines, shares = lines_of(scenario, central)
    cohort = np.stack([line_cohort(line, central, scenario)[0] for line in lines], axis=1)
    _require_known(lines, cohort)
    found = None if evaluation is None else look_up(evaluation, lines, central)
    there = np.full(cohort.shape, np.nan)
    if found is not None and scenario.already_there == "counted":
        there = sum_to_areas(found.places, scenario, axis=0)
    pots = pots_of(scenario, shares)
    base = np.array([place_price_gbp(scenario, line.intervention, assumptions) for line in lines])
    asked = Problem(
        areas=scenario.codes,
        years=scenario.budget.labels,
        lines=lines,
        rule=scenario.sharing.rule,
        pot_gbp=to_gbp(pots.pot),
        price_gbp=_indexed(scenario, base),
        base_price_gbp=base,
        cohort=cohort,
        there=there,
        support_added=np.array([support_is_added(line.intervention, assumptions) for line in lines]),
        minimum_places=np.array([_smallest_team(line) for line in lines]),
        growth=np.array([_growth(line) for line in lines]),
        floor_gbp=np.full(len(cohort), float(scenario.floor_gbp_per_area)),
        cap_gbp=_caps(scenario, pots, len(cohort)),
        population_16_plus=sum_to_areas(adults_by_lad(), scenario, axis=0),
        expected_victims=sum_to_areas(expected_victims(central.values)[0], scenario, axis=0),
        weight=np.zeros(cohort.shape),
        held_back=np.zeros(cohort.shape),
        taken=np.array(scenario.uptake.by_year(scenario.budget.years)),
        more_places_than_cohort=scenario.more_places_than_cohort,
        status=None if found is None else found.status,
        left_of_each_pound=left_of_each_pound(scenario),
    )
    return asked.by_rule(scenario.sharing.rule, scenario.sharing.formula)


def _require_known(lines: tuple[Line, ...], cohort: Array) -> None:
    for number, line in enumerate(lines):
        if np.isnan(cohort[:, number]).any():
            raise Mistake(
                f"by_and_for.by_community.{line.community}: how many people this community has is not known, so nothing can be "
                "shared by it; leave it out, or give its share among the assumptions."
            )


def _indexed(scenario: Scenario, base: Array) -> Array:
    index = price_index(scenario.prices, scenario.budget.labels)
    prices: Array = to_gbp(to_pence(index[:, None] * base))
    if not (prices > 0).all():
        raise Mistake("A place costs less than a penny in some year; raise its unit cost.")
    return prices


def _smallest_team(line: Line) -> int:
    team = line.intervention.team
    return 1 if team is None else max(1, int(np.ceil(team.posts * team.caseload - OF_A_PLACE)))


def _growth(line: Line) -> float:
    limit = line.intervention.growth_limit
    return np.inf if limit is None else limit


def _caps(scenario: Scenario, pots: Pots, areas: int) -> Array:
    share = 1.0 if scenario.cap_share_per_area is None else scenario.cap_share_per_area
    return np.tile(to_gbp(pots.pot.sum(axis=1)) * share, (areas, 1))
