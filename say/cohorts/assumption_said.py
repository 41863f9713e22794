"""One assumption in a sentence: its value, its range, its year and its source."""

from cohorts.assumptions.assumption import Assumption
from loaders.assumptions.register import shipped_assumptions
from say.estimate import Estimate


def said(one: Assumption) -> str:
    """Say an assumption with its range, year and source; one that is changed as the user's, with what was shipped."""
    year = f"{one.period}; " if one.period else ""
    if not one.changed:
        return f"{one.label}: {Estimate.assumed(one)} [{year}{one.source}]"
    shipped = Estimate.assumed(shipped_assumptions()[one.key])
    return (
        f"{one.label}: CHANGED by you to {Estimate.assumed(one)}. Shipped was {shipped} [{year}{one.source}]"
    )
