"""The published figures that a unit cost rests on, each at its own prices and carried to ours, in words and as a table."""

import pandas as pd

from funding.money.cost_evidence import PRICE_YEAR, CostEvidence, carried_gbp
from loaders.assumptions.cost_evidence import shipped_consumer_prices
from loaders.assumptions.register import shipped_assumptions
from say.numbers import count, exact


def evidence_in_words(evidence: tuple[CostEvidence, ...]) -> str:
    """Say how the ranges hold the figures, and which figures are listed beside them."""
    held = sum(one.in_range for one in evidence)
    return (
        f"Each range holds all published evidence of a whole cost: {count(held, 'figure')}. The other {len(evidence) - held} are "
        f"a part of a cost, or not of a place. Figures are carried to {PRICE_YEAR} by consumer prices."
    )


def evidence_as_shown(evidence: tuple[CostEvidence, ...]) -> pd.DataFrame:
    """Lay published costs out as people read them, in order."""
    index = shipped_consumer_prices()
    return pd.DataFrame(
        {
            "Cost": [shipped_assumptions()[one.assumption].label for one in evidence],
            "Where": [one.place for one in evidence],
            "At its own prices": [_whole_pounds(one.own_price_gbp) for one in evidence],
            "Price year": [str(one.price_year) for one in evidence],
            f"At {PRICE_YEAR} prices": [
                _whole_pounds(carried_gbp(one.own_price_gbp, one.price_year, index)) for one in evidence
            ],
            "Range": ["holds it" if one.in_range else "listed beside it" for one in evidence],
            "What it covers": [one.what_it_covers for one in evidence],
            "Source": [one.source for one in evidence],
            "Address": [one.url for one in evidence],
        },
        index=pd.Index([one.assumption for one in evidence], name="assumption"),
    )


def _whole_pounds(gbp: float) -> str:
    return f"£{exact(round(gbp))}"
