"""The cohort of one area by risk level and by community, worked out once for each need."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.answers.gap import Gap
from cohorts.answers.lottery import status_shares
from cohorts.model.cohort import Cohort
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import Interval, interval
from coverage.ask import ANY, COMMUNITY_AXIS, RISK_AXIS
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS, Status
from geo.areas import lad_table, lads_of
from say.estimate import whole_people
from say.numbers import NOT_KNOWN, is_known
from ui.cache.cached import cached
from ui.cache.cohorts import central_of, drawn_of

_CENTRE = "At the centre of every assumption"


def districts_of(area: str) -> NDArray[np.intp]:
    """Give the positions of an area's districts in ``lad_table()`` order; England and Wales is an area too."""
    positions: NDArray[np.intp] = lad_table().index.get_indexer(pd.Index(lads_of(area)))
    return positions


def area_people(cohort: Cohort, area: str, risk: str, community: str) -> NDArray[np.float64]:
    """Sum the cohort over an area's districts: people a year by row; NaN where the community's share is not known."""
    people: NDArray[np.float64] = cohort.people(risk, community)[:, districts_of(area)].sum(axis=1)
    return people


def status_shares_of(gap: Gap, area: str) -> dict[Status, tuple[Interval, Interval]]:
    """Split an area's cohort by the status of the districts they live in, best status first.

    Returns
    -------
    dict
        For each status that some district of the area has, its share of the cohort (0 to 1) and people a year; NaN: not known.
    """
    here = districts_of(area)
    cohort, of_district = gap.cohort[:, here], gap.status[here]
    people, shares = cohort.sum(axis=1), status_shares(cohort, of_district)
    return {
        status: (interval(shares[status.key]), interval(shares[status.key] * people))
        for status in sorted(Status, reverse=True)
        if (of_district == status).any()
    }


@cached(most=160)
def _cohort_by(need: CohortInputs, area: str, asked: tuple[tuple[str, str], ...]) -> pd.DataFrame:
    drawn, central = drawn_of(need), central_of(need)
    found = [(interval(area_people(drawn, area, *one)), area_people(central, area, *one)[0]) for one in asked]
    return pd.DataFrame(
        {
            "risk": [risk for risk, _ in asked],
            "community": [community for _, community in asked],
            "low": [one.low for one, _ in found],
            "median": [one.median for one, _ in found],
            "high": [one.high for one, _ in found],
            "central": [centre for _, centre in found],
        },
        index=pd.Index([area] * len(asked), name="area_code"),
    )


def cohort_by_risk(need: CohortInputs, area: str, community: str) -> pd.DataFrame:
    """List the cohort of an area at each risk level and at any, for one community.

    Returns
    -------
    pandas.DataFrame
        Indexed by the area's code in every row: ``risk community low median high central`` people a year; NaN where not known.
    """
    return _cohort_by(need, area, tuple((risk, community) for risk in _total_last(RISK_AXIS)))


def cohort_by_community(need: CohortInputs, area: str, risk: str) -> pd.DataFrame:
    """List the cohort of an area for each community and for any, at one risk level; as ``cohort_by_risk``."""
    return _cohort_by(need, area, tuple((risk, community) for community in _total_last(COMMUNITY_AXIS)))


def _total_last(axis: tuple[str, ...]) -> tuple[str, ...]:
    return (*(word for word in axis if word != ANY), ANY)


def figures_as_shown(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """Return a table of figures as people read it: one row for each risk level or community, rounded, unknown "not known".

    Parameters
    ----------
    table
        ``cohort_by_risk`` or ``cohort_by_community``.
    by
        ``risk`` or ``community``.
    """
    words = {
        "risk": RISK_LEVELS | {ANY: "All risk levels"},
        "community": {key: one.harm_label for key, one in COMMUNITIES.items()} | {ANY: "Everybody"},
    }[by]
    heading = {"risk": "Risk level", "community": "Community"}[by]
    shown = pd.DataFrame(
        {
            heading: table[by].map(words),
            "People a year (median)": table["median"].map(_shown),
            "80% range": [
                f"{whole_people(low)} to {whole_people(high)}" if is_known(low) else NOT_KNOWN
                for low, high in zip(table["low"], table["high"], strict=True)
            ],
            _CENTRE: table["central"].map(_shown),
        }
    )
    alike = table["central"].isna() | shown[_CENTRE].eq(shown["People a year (median)"])
    return (
        shown.drop(columns=_CENTRE)
        if alike.all()
        else shown.assign(**{_CENTRE: shown[_CENTRE].mask(alike & table["central"].notna(), "the same")})
    )


def _shown(people: float) -> str:
    return whole_people(people) if is_known(people) else NOT_KNOWN
