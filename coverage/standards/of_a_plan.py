"""What a plan is asked by the sector, and which of the standards each ask is a part of."""

from dataclasses import dataclass

from coverage.communities import COMMUNITIES


@dataclass(frozen=True)
class PlanTerm:
    """One ask of a plan: the warning of one that falls short, what it is called, what is asked, and of which ``STANDARDS``.

    ``name`` and ``asks`` hold ``{years}`` where the number of years is said. Without ``standards`` it is asked of plans alone.
    """

    warning: str
    name: str
    asks: str
    standards: tuple[str, ...]


PLAN_TERMS = (
    PlanTerm("few_years", "{years}", "{years} or more", ("contract_terms",)),
    PlanTerm(
        "small_ring_fence",
        "by-and-for",
        "ring-fenced money, given to by-and-for work",
        tuple(f"by_and_for_{community}" for community in COMMUNITIES),
    ),
    PlanTerm("no_evaluation", "evaluation", "money kept for evaluation", ("evaluation",)),
    PlanTerm(
        "no_victim_support", "victim support", "support for victims beside the work", ("victim_support_alongside",)
    ),
    PlanTerm("no_floor", "floor", "a least sum for every area", ()),
    PlanTerm("flat_cash", "rises with prices", "a budget that rises with prices", ("contract_terms",)),
    PlanTerm("cliff_edge", "tapered end", "an end that tapers", ()),
)
"""In the order in which screens list them."""

MET_BY_LINES = frozenset(f"by_and_for_{community}" for community in COMMUNITIES)
"""Standards of which the terms of a plan say nothing by themselves: what its lines buy does."""


def paid_for(warnings: frozenset[str]) -> frozenset[str]:
    """Return the standards of which a plan that falls short of some asks meets every ask."""
    short = {key for term in PLAN_TERMS if term.warning in warnings for key in term.standards}
    return frozenset(key for term in PLAN_TERMS for key in term.standards) - short - MET_BY_LINES
