"""Funnel plot of recorded rates: how far from the group's rate chance alone carries an area of its size.

A count that comes about by chance follows a Poisson distribution around what the group's rate expects; its quantiles are the
limits. Modelled rates have no funnel: nothing in them was counted.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import pdtr, pdtrik

from cohorts.tolerances import OF_A_RATIO
from geo.areas import area_name

PER = 1000
LIMITS = {"95": 0.95, "99_8": 0.998}
"""The share of areas that chance alone leaves inside: the usual two of a funnel plot."""
MORE, FEWER, WITHIN = (
    "more recorded than chance alone would give",
    "fewer recorded than chance alone would give",
    "as chance alone may give",
)


def funnel_limits(rate: float, adults: NDArray[np.float64]) -> pd.DataFrame:
    """Give the exact limits for areas of some sizes.

    Parameters
    ----------
    rate
        The group's, for each 1,000 people aged 16 and over.
    adults
        People aged 16 and over, any sizes above 0.

    Returns
    -------
    pandas.DataFrame
        In the order given: ``people_16_plus``, and ``low_95 high_95 low_99_8 high_99_8`` for each 1,000 people aged 16 and
        over. A count on a limit is inside it.

    Examples
    --------
    >>> funnel_limits(1.0, np.array([10_000.0]))[["low_95", "high_95"]].round(1).values.tolist()
    [[0.4, 1.7]]
    """
    expected = rate * adults / PER
    table = pd.DataFrame({"people_16_plus": adults})
    for name, inside in LIMITS.items():
        tail = (1 - inside) / 2
        table[f"low_{name}"] = _poisson_quantile(tail, expected) / adults * PER
        table[f"high_{name}"] = _poisson_quantile(1 - tail, expected) / adults * PER
    return table


def _poisson_quantile(share: float, expected: NDArray[np.float64]) -> NDArray[np.float64]:
    """The least count that so large a share of chances does not exceed. ``scipy.stats`` has it too, and takes 0.5 s to read."""
    most = np.ceil(pdtrik(share, expected))
    fewer = np.maximum(most - 1, 0)
    found: NDArray[np.float64] = np.where(pdtr(fewer, expected) >= share, fewer, most)
    return found


def funnel(counts: pd.Series, adults: pd.Series) -> pd.DataFrame:
    """Set each area's recorded rate beside the limits around the rate of all of them.

    Parameters
    ----------
    counts
        Recorded, by area code; NaN where not known or withheld.
    adults
        People aged 16 and over, by the same codes.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code``, areas without a count left out: ``area_name recorded people_16_plus rate`` (for each 1,000
        people aged 16 and over), ``group_rate`` (all counts ÷ all people), the limits of ``funnel_limits``, and ``position``:
        ``MORE`` or ``FEWER`` where the count is outside the 99.8 % limits, else ``WITHIN``.
    """
    known = counts.dropna()
    people = adults.reindex(known.index).astype(float)
    group_rate = float(known.sum() / people.sum() * PER) if len(known) else float("nan")
    table = pd.DataFrame(
        {
            "area_name": [area_name(str(code)) for code in known.index],
            "recorded": known,
            "people_16_plus": people,
            "rate": known / people * PER,
            "group_rate": group_rate,
        }
    ).rename_axis("area_code")
    limits = funnel_limits(group_rate, np.asarray(people, dtype=np.float64)).set_index(table.index)
    table = table.join(limits.drop(columns="people_16_plus"))
    over, under = (
        table["rate"] > table["high_99_8"] + OF_A_RATIO,
        table["rate"] < table["low_99_8"] - OF_A_RATIO,
    )
    table["position"] = np.select([over, under], [MORE, FEWER], WITHIN)
    return table
