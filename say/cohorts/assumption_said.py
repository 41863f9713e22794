"""One assumption in a sentence: its value, its range, its year and its source."""

from cohorts.assumptions.assumption import Assumption
from loaders.assumptions.register import shipped_assumptions
from say.numbers import figure


def said(one: Assumption) -> str:
    """Say an assumption with its range, year and source; one that is changed as the user's, with what was shipped."""
    year = f"{one.period}; " if one.period else ""
    if not one.changed:
        return f"{one.label}: {with_span(one)} [{year}{one.source}]"
    shipped = with_span(shipped_assumptions()[one.key])
    return f"{one.label}: CHANGED by you to {with_span(one)}. Shipped was {shipped} [{year}{one.source}]"


def with_span(one: Assumption) -> str:
    """Say a value with its range as it was given: "53,000 (53,000 to 65,000)"."""
    span = f" ({figure(one.low)} to {figure(one.high)})" if one.known and one.high > one.low else ""
    return f"{figure(one.value)}{span}"


def lower(words: str) -> str:
    """Begin words with a small letter, to stand inside a sentence."""
    return words[0].lower() + words[1:]
