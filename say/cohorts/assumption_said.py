"""One assumption in a sentence: its value, its range, its year and its source."""

from cohorts.assumptions.assumption import Assumption
from loaders.assumptions.register import shipped_assumptions
from say.estimate import Estimate


def said(one: Assumption) -> str:
    """Say an assumption with its range, year and source; one that is changed as the user's, with what was shipped."""
    if not one.changed:
        return f"{one.label}: {Estimate.assumed(one)} {cited(one)}"
    shipped = Estimate.assumed(shipped_assumptions()[one.key])
    return f"{one.label}: CHANGED by you to {Estimate.assumed(one)}. Shipped was {shipped} {cited(one)}"


def cited(one: Assumption) -> str:
    """Cite where a figure comes from: "[2020; Drive Partnership …]"; its year where that is known."""
    return f"[{'; '.join(filter(None, [one.period, one.source]))}]"
