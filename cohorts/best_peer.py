"""What it would mean for an area to have as many places as the best of its peers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from cohorts.draws import Rows
from cohorts.gap import Gap
from cohorts.lottery import PER, places_to_match_best_peer
from cohorts.rollup import roll_up
from cohorts.summary import Interval, interval
from coverage.ask import ANY


@dataclass(frozen=True)
class BestPeer:
    """An area beside the best of its peers; an interval of NaN is not known.

    Attributes
    ----------
    own_known
        Whether the area's own places are known.
    peer
        Code of the peer with most places for each 100 of its cohort, in the middle of the draws; None where no peer's are known.
    peer_rate
        Places for each 100 of that peer's cohort.
    extra_places
        Places a year the area lacks; never more than its cohort, 0 where it has as many already.
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
        ``cohorts.ranks.too_small`` of the level.
    """
    codes, cohort = roll_up(gap.cohort, level)
    places = roll_up(gap.places, level, axis=0)[1]
    own = list(codes).index(code)
    peers = [at for at, one in enumerate(codes) if one in group and at != own and not small[one]]
    known = [at for at in peers if not np.isnan(places[at])]
    extra = places_to_match_best_peer(cohort, places, own, peers)
    price = np.nan if intervention == ANY else values[f"unit_cost_{intervention}"]
    rates = places[known] / cohort[:, known] * PER
    unknown = Interval(np.nan, np.nan, np.nan)
    best = int(np.argmax(np.median(rates, axis=0))) if known else None
    return BestPeer(
        own_known=not np.isnan(places[own]),
        peer=None if best is None else str(codes[known[best]]),
        peer_rate=unknown if best is None else interval(rates[:, best]),
        extra_places=interval(extra),
        cost_gbp=interval(extra * price),
    )
