"""How many people a year cause harm in some districts taken together, by risk level and community."""

from collections.abc import Sequence

import pandas as pd

from cohorts.model.cohort import Cohort
from cohorts.model.summary import ENDS, interval
from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS
from geo.areas import lad_table


def people_here(cohort: Cohort, lads: Sequence[str], asked: Sequence[tuple[str, str]]) -> pd.DataFrame:
    """Count the people of some districts for several asks.

    Parameters
    ----------
    cohort
        In every draw.
    lads
        Codes of districts.
    asked
        Pairs of risk level and community, either of them ``any``.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``risk`` and ``community``, in the order asked: ``low median high`` people a year; NaN where the community's
        share is not known.
    """
    inside = lad_table().index.get_indexer(pd.Index(list(lads)))
    found = [interval(cohort.people(*one, inside).sum(axis=1)) for one in asked]
    index = pd.MultiIndex.from_tuples(list(asked), names=["risk", "community"])
    return pd.DataFrame([[one.low, one.median, one.high] for one in found], index=index, columns=list(ENDS))


def people_by_risk(cohort: Cohort, lads: Sequence[str]) -> pd.DataFrame:
    """Return ``people_here`` at each risk level, the highest first, and at any."""
    return people_here(cohort, lads, [(risk, ANY) for risk in (*reversed(RISK_LEVELS), ANY)])


def people_by_community(cohort: Cohort, lads: Sequence[str], risk: str) -> pd.DataFrame:
    """Return ``people_here`` of each community, at one risk level."""
    return people_here(cohort, lads, [(risk, community) for community in COMMUNITIES])
