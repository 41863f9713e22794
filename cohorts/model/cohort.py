"""The cohort: people in each district, at each risk level, who would need the intervention in a year.

``cohort[row, LAD, risk] = national[row, risk] × share[row, LAD]``, and for a community that times its factor. The three parts are
kept apart and multiplied when asked for, which is what makes 2,000 draws quick. Counts are summed, never averaged.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.model.communities import community_factor, share_assumption, stated_shares
from cohorts.model.draws import Rows, Values, central_values, drawn_values
from cohorts.model.drivers import driver_shares
from cohorts.model.inputs import CohortInputs
from cohorts.tolerances import OF_NOBODY
from coverage.ask import ANY, COMMUNITY_AXIS
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS

"""Of a person: no part of nobody is asked for."""


EVERY_LAD = slice(None)


@dataclass(frozen=True)
class Cohort:
    """The cohort in as many rows as there are draws (or one, at the central values).

    Attributes
    ----------
    national
        ``row × risk`` people a year, ``RISK_LEVELS`` in order.
    share
        ``row × LAD``, ``lad_table()`` in order; each row sums to 1.
    values
        The assumptions in every row, unit costs included.
    community_shares
        The table that community factors are made from.
    community_deviates
        As in ``Values.communities``.
    """

    national: Rows
    share: Rows
    values: Mapping[str, Rows]
    community_shares: pd.DataFrame
    community_deviates: Mapping[str, Rows] = field(default_factory=dict)

    @cached_property
    def _stated(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        return stated_shares(self.community_shares)

    @cached_property
    def _factors(self) -> dict[tuple[str, str], NDArray[np.float32]]:
        return {}

    def _factor(self, community: str, risk: str) -> NDArray[np.float32]:
        """Give the part of each district's cohort at one risk level that a community is, kept by the share it rests on."""
        kept = (community, share_assumption(community, risk))
        if kept not in self._factors:
            stated, origin = (part[community].to_numpy() for part in self._stated)
            deviates = self.community_deviates.get(community)
            self._factors[kept] = community_factor(stated, origin, self.values, deviates, community, risk)
        return self._factors[kept]

    def factor(self, community: str, risks: Sequence[str] = tuple(RISK_LEVELS)) -> NDArray[np.float32]:
        """Give the part of each district's cohort at some risk levels, all of them by default, that a community is.

        Returns
        -------
        numpy.ndarray
            ``row × LAD``, 0 to 1; NaN where the community's share is not known. Where the part differs by risk level, people
            are summed over the levels and divided by the cohort of the levels.
        """
        parts = [self._factor(community, risk) for risk in risks]
        if all(part is parts[0] for part in parts):
            return parts[0]
        people = [self.national[:, list(RISK_LEVELS).index(risk)].astype(np.float32) for risk in risks]
        theirs = sum(part * number[:, None] for part, number in zip(parts, people, strict=True))
        return np.asarray(theirs / np.maximum(sum(people), np.float32(OF_NOBODY))[:, None], dtype=np.float32)

    def by_risk(self) -> Rows:
        """The cohort of everybody: ``row × LAD × risk`` people a year."""
        return self.share[:, :, None] * self.national[:, None, :]

    def people(self, risk: str = ANY, community: str = ANY, of: NDArray[np.intp] | slice = EVERY_LAD) -> Rows:
        """The cohort that one choice names: ``row × LAD`` people a year; NaN where the community's share is not known.

        ``of``: the positions of the districts wanted, all of them by default.
        """
        level = self.national.sum(axis=1) if risk == ANY else self.national[:, list(RISK_LEVELS).index(risk)]
        everybody = self.share[:, of] * level[:, None]
        if community == ANY:
            return everybody
        return everybody * self.factor(community, tuple(RISK_LEVELS) if risk == ANY else (risk,))[:, of]

    def by_risk_and_community(self) -> NDArray[np.float32]:
        """Everything at once: ``row × LAD × risk × community``, *any* first on the last axis (``COMMUNITY_AXIS``); float32."""
        national, share = self.national.astype(np.float32), self.share.astype(np.float32)
        people = np.empty((len(COMMUNITY_AXIS), len(RISK_LEVELS), *share.shape), dtype=np.float32)
        for number, risk in enumerate(RISK_LEVELS):
            np.multiply(share, national[:, number, None], out=people[0, number])
            for place, community in enumerate(COMMUNITIES, start=1):
                np.multiply(self._factor(community, risk), people[0, number], out=people[place, number])
        return people.transpose(2, 3, 1, 0)


def national_cohort(values: Mapping[str, Rows]) -> Rows:
    """Give the national cohort, ``row × risk`` people a year.

    High and medium are assumptions. Standard = adult victims in the year ÷ victims per perpetrator − high − medium (400,000 at
    the central values), and never below 0.
    """
    everybody = values["adult_victims"] / values["victims_per_perpetrator"]
    high, medium = values["cohort_high"], values["cohort_medium"]
    of_level = {"standard": np.maximum(everybody - high - medium, 0), "medium": medium, "high": high}
    return np.column_stack([of_level[risk] for risk in RISK_LEVELS])


def area_shares(need: CohortInputs, values: Values) -> Rows:
    """Share the nation out: ``row × LAD``, each row summing to 1.

    ``share_a = Σ_d weight_d · x_{a,d} / Σ_a x_{a,d}`` over drivers d. In draws, each district's share is then multiplied by how
    far the true rates of its region, its force and itself may lie from that, and all are scaled back to sum to 1.
    """
    share = np.zeros((values.rows, 1))
    for driver in need.driver_weights:
        weight = values.of[f"weight_{driver}"]
        if weight.any():
            share = share + weight[:, None] * driver_shares(driver, need, values.of)
    if values.local is not None and values.force is not None and values.region is not None:
        common = np.sqrt(values.of["local_variation_shared_by_force"])[:, None]
        own = np.sqrt(1 - values.of["local_variation_shared_by_force"])[:, None]
        within = values.of["local_variation"][:, None] * (common * values.force + own * values.local)
        share = share * np.exp(values.of["regional_variation"][:, None] * values.region + within)
    scaled: Rows = share / share.sum(axis=1, keepdims=True)
    return scaled


def cohort_of(need: CohortInputs, values: Values) -> Cohort:
    """Work the cohort out for any rows of values."""
    national, share = national_cohort(values.of), area_shares(need, values)
    return Cohort(national, share, values.of, need.community_shares, values.communities)


def central_cohort(need: CohortInputs) -> Cohort:
    """The cohort at the central values: one row, no draws. Worked out once for the same inputs, and never to be changed."""
    return _once(need, central_values)


def drawn_cohort(need: CohortInputs) -> Cohort:
    """The cohort in every draw; the same seed gives the same answer. Worked out once, as ``central_cohort``."""
    return _once(need, drawn_values)


def _once(need: CohortInputs, values_of: Callable[[CohortInputs], Values]) -> Cohort:
    how = values_of.__name__
    if how not in need.cohorts:
        need.cohorts[how] = cohort_of(need, values_of(need))
    kept: Cohort = need.cohorts[how]
    return kept
