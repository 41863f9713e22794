"""What may be expected of each line of a plan: who completes, how much harm that ends, how it fades, what it may save.

Each line stands by itself, with the grade of its evidence. Nothing is summed over lines: their effects overlap. What is not known
is NaN. An effect is told as *people's worth*: a fall of 30 % for 100 people is as much as ending it for 30.
"""

import math
from dataclasses import dataclass

import numpy as np

from cohorts.draws import Rows
from cohorts.summary import Interval, interval
from funding.interventions import Range
from funding.lines import line_cohort
from funding.plan import Plan
from funding.spread import drawn_range


@dataclass(frozen=True)
class Outcome:
    """One line's expected outcome; an interval of NaN is not known.

    Attributes
    ----------
    key, label
        The line.
    outcome, grade, source
        What falls, in words; how well that is known (a key of ``GRADES``); who says so.
    size
        Share by which it falls for those who complete; None where no effect is claimed.
    completers
        People who complete, over all years.
    peoples_worth
        Completers × effect, in the year of their place, over all years.
    standing
        By year: people's worth of that year's effect and of what is left of earlier years' after fading, never more than the
        effect on the whole cohort of the line.
    avoided_cost_gbp
        Illustrative: people's worth × what it would save to end the harm of one person for a year, over all years; in pounds of
        the price year, not discounted.
    avoided_cost_counts, avoided_cost_source
        What that counts, and who says; "" where it is not known.
    price_year
        The year whose prices it is in: "2025-26".
    """

    key: str
    label: str
    outcome: str
    grade: str
    source: str
    size: Range | None
    completers: Interval
    peoples_worth: Interval
    standing: tuple[Interval, ...]
    avoided_cost_gbp: Interval
    avoided_cost_counts: str
    avoided_cost_source: str
    price_year: str


def outcomes(plan: Plan) -> tuple[Outcome, ...]:
    """Give the expected outcome of every line of a plan, in the order of its lines."""
    return tuple(_outcome(plan, number) for number in range(len(plan.problem.lines)))


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


def _outcome(plan: Plan, number: int) -> Outcome:
    line = plan.problem.lines[number]
    one, effect, avoided = line.intervention, line.intervention.effect, line.intervention.avoided_cost_gbp
    completers = plan.reach.by_line[:, :, number] * _drawn(
        plan, one.completion, f"completion of {one.key}", most=1
    )
    size = effect.size if effect else None
    falls = _drawn(plan, size, f"effect of {one.key}", most=1)
    worth = completers * falls
    saved = worth * _drawn(
        plan, avoided.gbp if avoided else None, f"avoided_cost_gbp of {one.key}", most=math.inf
    )
    everybody = line_cohort(line, plan.drawn, plan.scenario).sum(axis=1)[:, None]
    standing = standing_effect(worth, one.fade_out, falls * everybody)
    return Outcome(
        key=line.key,
        label=line.label,
        outcome=effect.outcome if effect else "",
        grade=one.grade,
        source=effect.source if effect else "",
        size=size,
        completers=interval(completers.sum(axis=1)),
        peoples_worth=interval(worth.sum(axis=1)),
        standing=tuple(interval(standing[:, year]) for year in range(standing.shape[1])),
        avoided_cost_gbp=interval(saved.sum(axis=1)),
        avoided_cost_counts=avoided.counts if avoided else "",
        avoided_cost_source=avoided.source if avoided else "",
        price_year=plan.scenario.prices.price_year,
    )


def _drawn(plan: Plan, number: Range | None, name: str, *, most: float) -> Rows:
    """Draw a number of the scenario, none above ``most``, as a column; NaN where it is not known."""
    rows = len(plan.reach.by_year)
    if number is None:
        return np.full((rows, 1), np.nan)
    return drawn_range(number, name, plan.seed, rows, most=most)[:, None]
