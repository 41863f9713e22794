"""How a scenario's areas share its money."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Gt, Le

from coverage.vocabulary import labels
from funding.scenario.described import OneOf, Share, Told, described
from funding.scenario.requirements import require_sum_to_one
from funding.scenario.sharing_rules import DRIVERS, RULES

MOST_SECONDS = 600
OBJECTIVES = {"people": "most people reached", "harm": "most harm avoided"}


@described("sharing")
@dataclass(frozen=True)
class Sharing:
    """The rule by which areas get their money. All but ``rule`` and ``formula`` are for the rule *optimised*."""

    # fmt: off
    rule: Annotated[str, OneOf(labels(RULES)),
        Told("Shared between areas", "", "How areas share the money.", "rule")] = "by_cohort"
    formula: Annotated[Mapping[Annotated[str, OneOf(labels(DRIVERS))], Share],
        Told("The formula", "share; they sum to 1", "How much each counts.", "formula",
             cell="formula")] = field(default_factory=dict)
    objective: Annotated[str, OneOf(OBJECTIVES),
        Told("What is made the most of", "", "For optimised: what is made the most of.", "optimiser")] = "people"
    time_limit_seconds: Annotated[Annotated[float, Gt(0), Le(MOST_SECONDS)] | None,
        Told("Seconds to search at most", "seconds", "For optimised: how long the best answer is looked for.",
             "optimiser", none="5, and 15 over all budgets of a sweep", step=5)] = None
    largest_cut: Annotated[Share | None,
        Told("Largest cut of an area's money from one year to the next", "share",
             "For optimised: no area loses more than this share of what is there.", "optimiser", none="no limit",
             step=5)] = None
    joint_services: Annotated[bool,
        Told("Neighbours may share a team", "",
             "For optimised: a team too big for one area may serve a neighbour too.", "optimiser")] = False
    # fmt: on

    def __post_init__(self) -> None:
        if RULES[self.rule].by_own_weights:
            require_sum_to_one(self.formula.values(), "The weights of sharing.formula")


def rule_in_words(sharing: Sharing) -> str:
    """Name the rule as it is used: of *optimised*, what is made the most of."""
    rule = RULES[sharing.rule]
    return f"for the {OBJECTIVES[sharing.objective]}" if rule.by_programme else rule.label
