"""Modelled against recorded in words: whether the model comes nearer to a series than people alone, and who is furthest off."""

import pandas as pd

from cohorts.series.backtest import Backtest, Fit
from cohorts.series.indicator import Indicator
from say.numbers import count, is_known, per_cent
from say.text import cut

FURTHEST = 10
WEAK, STRONG = 0.3, 0.7
"""Correlations below which shares are said not to agree, or to agree in part."""
NOT_THE_TRUTH = (
    "What is recorded is not the truth: it follows how many report and how each force records. "
    "Agreement does not prove the model right, nor a difference an area wrong."
)
NOTHING_LOADED = (
    "Load a series, and the model is set beside it here, force by force, with what people alone would give."
)


def backtest_in_words(found: Backtest, recorded: Indicator, risk: str) -> str:
    """Say whether the model comes nearer to a series than people alone, and whether it agrees per head; no area is named."""
    model, people = found.model, found.per_head
    series = f"{recorded.name} ({cut(recorded.period) or 'period not stated'})"
    off = (
        f"On average the model is off by {per_cent(model.mean_absolute_percentage_error)}, people alone by "
        f"{per_cent(people.mean_absolute_percentage_error)}."
    )
    over = f"Over {count(len(found.areas), 'force area')}, the model at {risk}"
    if found.circular:
        return f"{over} stands beside {series}. {off}"
    return (
        f"{over} comes {_nearer(model, people)} {series} than people aged 16 and over alone. {off} "
        f"Per head it {_agrees(model.correlation_per_head)}."
    )


def of_another_period(found: Backtest, recorded: Indicator) -> str:
    """Say what agreement means where the series is a driver with its count of another period."""
    return (
        f"{recorded.name} is a driver here with its count of {cut(found.weighed_period)}. "
        f"Agreement with {cut(recorded.period)} shows that the pattern of forces lasts, and not why it is so."
    )


def why_not_the_plain_correlation(found: Backtest) -> str:
    """Say in one line why the correlation of counts means little."""
    model, people = (_number(one.correlation) for one in (found.model, found.per_head))
    return (
        f"The plain correlation of the counts ({model}; people alone {people}) means little. "
        "Large forces have more of all, so any two counts go together. Per head leaves that out."
    )


def _nearer(model: Fit, people: Fit) -> str:
    nearer, alone = (one.mean_absolute_percentage_error for one in (model, people))
    if per_cent(nearer) == per_cent(alone):
        return "no nearer to"
    return "nearer to" if nearer < alone else "less near to"


def _agrees(correlation: float) -> str:
    if not is_known(correlation):
        return f"cannot be said to agree: {_number(correlation)}"
    words = "does not agree" if correlation < WEAK else "agrees in part" if correlation < STRONG else "agrees"
    return f"{words}: {_number(correlation)}"


def _number(value: float) -> str:
    return f"{value:.2f}".replace("-", "−") if is_known(value) else "not known (no variation)"


def furthest_off(areas: pd.DataFrame) -> pd.DataFrame:
    """List the areas furthest from what is recorded as people read them; a difference from 0 recorded is not known."""
    top = areas.head(FURTHEST)
    return pd.DataFrame(
        {
            "Area": top["area_name"],
            "GSS code": top.index,
            "Recorded": top["recorded"].map(count),
            "Modelled": top["modelled"].map(count),
            "By people alone": top["per_head"].map(count),
            "Modelled is": [_off(value) for value in top["difference"]],
        }
    )


def _off(difference: float) -> str:
    if not is_known(difference):
        return "not known: none recorded"
    return f"{per_cent(abs(difference))} {'more' if difference > 0 else 'less'}"
