"""Every assumption laid out as people read it: value, range, year, age, grade, source; the changed ones marked."""

from collections.abc import Iterable
from datetime import date

import pandas as pd

from cohorts.assumptions.assumption import GRADES, Assumption
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.assumption_words import age_in_words
from say.estimate import Estimate
from say.numbers import exact
from say.text import holds_words

GROUPS = {
    "cohort": "Cohort",
    "drivers": "Drivers",
    "survey rates": "Survey rates",
    "community shares": "Community shares",
    "relative rates": "Relative rates",
    "unit costs": "Unit costs",
    "from cohort to starts": "From cohort to starts",
    "access": "Access to places",
    "model": "Model",
}
CHANGED = "CHANGED"


def assumptions_as_shown(assumptions: Iterable[Assumption], today: date) -> pd.DataFrame:
    """Lay assumptions out as people read them, indexed by key: numbers as given, "not known" where there is none."""
    rows = {
        one.key: {
            "Group": GROUPS[one.group],
            "Assumption": one.label,
            "Changed": CHANGED if one.changed else "",
            "Value": exact(one.value),
            "Low": exact(one.low),
            "High": exact(one.high),
            "Unit": one.unit,
            "Shipped": str(Estimate.assumed(shipped_assumptions()[one.key])),
            "Year": one.period or "not stated",
            "Age": age_in_words(one.period, today),
            "Grade": GRADES[one.grade],
            "Source": one.source,
            "Where the range comes from": one.range_basis,
        }
        for one in sorted(assumptions, key=lambda one: list(GROUPS).index(one.group))
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("assumption")


def matching(shown: pd.DataFrame, words: str) -> pd.DataFrame:
    """Keep the rows that hold every one of some words, in any column and in any case."""
    return shown[[holds_words(" ".join(row), words) for row in shown.itertuples(index=False)]]
