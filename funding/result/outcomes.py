"""What may be expected of each line of a plan: who completes, how many fewer of its outcome that is, how it fades.

Each line stands by itself, with the grade of its evidence. Nothing is summed over lines, and no two lines are multiplied alike:
their outcomes differ. What is not known is NaN, and so is whatever an effect does not carry a number for
(``funding.problem.effects``).
"""

import math
from dataclasses import dataclass

import numpy as np

from cohorts.model.draws import Rows
from cohorts.model.summary import Interval, interval
from funding.money.spread import drawn_range
from funding.problem.effects import COMPARED, why_no_number
from funding.result.plan import Plan
from funding.scenario.interventions import InterventionInMix
from funding.scenario.lines import line_cohort
from funding.scenario.ranges import Range


@dataclass(frozen=True)
class Outcome:
    """One line's expected outcome; an interval of NaN is not known.

    Attributes
    ----------
    key, label
        The line.
    outcome, grade, source
        What falls, in words; how well that is known (a key of ``GRADES``); who says so.
    size, kind
        By how much it falls for those who complete, and what that is (a key of ``KINDS``); None and "" without an effect.
    completers
        People who complete, over all years.
    why_no_number
        Why the effect comes to no number of people or events, as a clause; "" where it does.
    fewer
        How many fewer of the outcome, over all years: completers × rate without it × relative fall, or × percentage points.
    standing
        By year: that year's ``fewer`` and what is left of earlier years' after fading, never more than the effect on the whole
        cohort of the line.
    avoided_share
        Illustrative: what would be avoided for each who completes, as a share of all that its source counts for one person, if
        those costs fall as the outcome does; NaN where the effect carries no number or the whole is not known.
    avoided_of_gbp
        That whole, in pounds of the price year; NaN where it is not known.
    avoided_cost_counts, avoided_cost_source
        Which part of it is counted, and who says; "" where no share is shown.
    price_year
        The year whose prices it is in: "2025-26".
    """

    key: str
    label: str
    outcome: str
    grade: str
    source: str
    size: Range | None
    kind: str
    completers: Interval
    why_no_number: str
    fewer: Interval
    standing: tuple[Interval, ...]
    avoided_share: Interval
    avoided_of_gbp: float
    avoided_cost_counts: str
    avoided_cost_source: str
    price_year: str


def standing_effect(new: Rows, fade_out: float | None, most: Rows) -> Rows:
    """Add to each year's effect what is left of earlier years', up to the effect on everybody.

    Each year's people are taken to be others than those of earlier years, until there are no others.

    Parameters
    ----------
    new
        ``row × year`` effect of each year's completers.
    fade_out
        Share lost in each later year; None is not known: then only the first year, which has nothing behind it, is known.
    most
        ``row × 1`` effect on everybody whom the line is for: no more can stand.

    Examples
    --------
    >>> standing_effect(np.array([[100.0, 100.0, 0.0]]), 0.5, np.array([[140.0]])).tolist()
    [[100.0, 140.0, 70.0]]
    """
    kept = np.nan if fade_out is None else 1 - fade_out
    standing = np.minimum(new, most)
    for year in range(1, new.shape[1]):
        standing[:, year] = np.minimum(new[:, year] + kept * standing[:, year - 1], most[:, 0])
    return standing


def expected_outcome(plan: Plan, number: int) -> Outcome:
    """Give the expected outcome of a line of a plan, by the position of the line."""
    line = plan.problem.lines[number]
    one, effect = line.intervention, line.intervention.effect
    completers = plan.reach.by_line[:, :, number] * _drawn(plan, one.completion, f"completion of {one.key}", most=1)
    each = _fewer_of_each_who_completes(plan, one)
    everybody = line_cohort(line, plan.drawn, plan.scenario).sum(axis=1)[:, None]
    standing = standing_effect(completers * each, one.fade_out, each * everybody)
    avoided = _avoided_share(plan, one)
    shown = one.avoided_cost_gbp if one.avoided_cost_gbp and not np.isnan(avoided).all() else None
    return Outcome(
        key=line.key,
        label=line.label,
        outcome=effect.outcome if effect else "",
        grade=one.grade,
        source=effect.source if effect else "",
        size=effect.size if effect else None,
        kind=effect.kind if effect else "",
        completers=interval(completers.sum(axis=1)),
        why_no_number=why_no_number(one),
        fewer=interval((completers * each).sum(axis=1)),
        standing=tuple(interval(standing[:, year]) for year in range(standing.shape[1])),
        avoided_share=interval(avoided[:, 0]),
        avoided_of_gbp=shown.of_gbp if shown and shown.of_gbp else np.nan,
        avoided_cost_counts=shown.counts if shown else "",
        avoided_cost_source=shown.source if shown else "",
        price_year=plan.scenario.prices.price_year,
    )


def _fewer_of_each_who_completes(plan: Plan, one: InterventionInMix) -> Rows:
    """Draw how many fewer of its outcome each who completes comes to, as a column; NaN where there is no number."""
    effect = one.effect
    if effect is None or effect.grade not in COMPARED:
        return _drawn(plan, None, "", most=1)
    falls = _drawn(plan, effect.size, f"effect of {one.key}", most=1)
    if effect.kind == "points":
        return falls
    rate = effect.base_rate.rate if effect.base_rate else None
    return falls * _drawn(plan, rate, f"base_rate of {one.key}", most=math.inf)


def _avoided_share(plan: Plan, one: InterventionInMix) -> Rows:
    """Draw the avoided part of all that its source counts for a person, as a column: a relative fall of the part it counts."""
    effect, avoided = one.effect, one.avoided_cost_gbp
    carried = effect is not None and effect.grade in COMPARED and effect.kind == "relative"
    if effect is None or avoided is None or avoided.of_gbp is None or not carried:
        return _drawn(plan, None, "", most=1)
    falls = _drawn(plan, effect.size, f"effect of {one.key}", most=1)
    part = _drawn(plan, avoided.gbp, f"avoided_cost_gbp of {one.key}", most=avoided.of_gbp)
    return falls * part / avoided.of_gbp


def _drawn(plan: Plan, number: Range | None, name: str, *, most: float) -> Rows:
    """Draw a number of the scenario, none above ``most``, as a column; NaN where it is not known."""
    rows = len(plan.reach.by_year)
    if number is None:
        return np.full((rows, 1), np.nan)
    return drawn_range(number, name, plan.seed, rows, most=most)[:, None]
