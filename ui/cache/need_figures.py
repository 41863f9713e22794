"""The cohort of one area by risk level and by community, worked out once for each need."""

import pandas as pd

from cohorts.answers.of_area import area_people
from cohorts.model.inputs import CohortInputs
from cohorts.model.summary import interval
from coverage.ask import ANY, COMMUNITY_AXIS, RISK_AXIS
from ui.cache.cached import cached
from ui.cache.cohorts import central_of, drawn_of


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
