"""What it would mean for an area to have as many places as the best of its peers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cohorts.answers.gap import Gap
from cohorts.answers.lottery import PER
from cohorts.model.draws import Rows
from cohorts.model.rollup import roll_up
from cohorts.model.summary import Interval, interval
from coverage.ask import ANY
from coverage.interventions import INTERVENTIONS


@dataclass(frozen=True)
class BestPeer:
    """An area beside the best of its peers; an interval of NaN is not known.

    Attributes
    ----------
    own_known
        Whether the area's own places are known.
    peer
        Code of the peer with most places for each 100 of its cohort, in the middle of the draws: chosen once, because the best
        of each draw would be the luckiest; None where no peer's are known.
    peer_rate
        Places for each 100 of that peer's cohort.
    extra_places
        Places a year the area lacks beside that peer; never more than its cohort, 0 where it has as many already. A place counts
        where somebody of its district can fill it.
    cost_gbp
        Their price; not known without a unit cost.
    """

    own_known: bool
    peer: str | None
    peer_rate: Interval
    extra_places: Interval
    cost_gbp: Interval


def best_peer(
    gap: Gap,
    values: Mapping[str, Rows],
    intervention: str,
    level: str,
    code: str,
    group: Sequence[str],
    small: pd.Series,
) -> BestPeer:
    """Compare an area's places with those of its peers.

    Parameters
    ----------
    gap
        One ask, district by district.
    values
        The assumptions in every row of the gap, for the unit cost.
    intervention
        A key of ``INTERVENTIONS``; with *any* there is no unit cost.
    level, code
        The area and its level.
    group
        Codes of the areas it is compared with; itself and areas too small are nobody's peer.
    small
        ``cohorts.answers.ranks.too_small`` of the level.
    """
    codes, cohort = roll_up(gap.cohort, level)
    filled = roll_up(gap.filled, level)[1]
    own = list(codes).index(code)
    known = [
        at
        for at, one in enumerate(codes)
        if one in group and at != own and not small[one] and not np.isnan(filled[:, at]).any()
    ]
    rates = filled[:, known] / cohort[:, known]
    best = int(np.argmax(np.median(rates, axis=0))) if known else None
    unknown = np.full(len(cohort), np.nan)
    extra = unknown if best is None else np.maximum(rates[:, best] * cohort[:, own] - filled[:, own], 0)
    price = np.nan if intervention == ANY else values[INTERVENTIONS[intervention].unit_cost]
    return BestPeer(
        own_known=not np.isnan(filled[:, own]).any(),
        peer=None if best is None else str(codes[known[best]]),
        peer_rate=interval(unknown if best is None else rates[:, best] * PER),
        extra_places=interval(extra),
        cost_gbp=interval(extra * price),
    )
