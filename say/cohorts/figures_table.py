"""The cohort of one area by risk level or community, as people read it."""

import pandas as pd

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS
from say.estimate import whole_people
from say.numbers import NOT_KNOWN, is_known

_CENTRE = "At the centre of every assumption"


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
