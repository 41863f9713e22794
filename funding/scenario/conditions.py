"""What a scenario keeps for by-and-for provision, pays for the victims of those whom it works with, and takes of its places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Ge, Le

from coverage.communities import COMMUNITIES
from coverage.vocabulary import labels
from funding.scenario.described import OneOf, Share, Told, described
from funding.scenario.interventions import BY_AND_FOR, Key, Risk
from funding.scenario.ranges import Range, Within
from funding.scenario.requirements import require_sum_to_one

LOWEST_FILL_RATE = 0.01
MOST_VICTIMS = 100


@described("by_and_for")
@dataclass(frozen=True)
class ByAndFor:
    """The ring-fence, paid out in a line for each intervention and community.

    By community, or (None) by community cohort; by intervention, or (None) all of it for by-and-for support. It pays for work
    with people who cause harm as for support of people who are harmed.
    """

    # fmt: off
    share: Annotated[Share,
        Told("Ring-fenced for by-and-for provision", "share of what is left after what is kept back",
             "Kept for work led by and for communities, before the rest is shared.", "ring-fence", step=5,
             cell="ring_fence")] = 0.0
    by_community: Annotated[Mapping[Annotated[str, OneOf(labels(COMMUNITIES))], Share] | None,
        Told("The ring-fence by community", "share of the ring-fence",
             "All at 0: shared by how many people each community has.", "split", none="by the communities' cohorts",
             cell="ring_fence")] = None
    by_intervention: Annotated[Mapping[Key, Share] | None,
        Told("The ring-fence by kind of work", "share of the ring-fence",
             "With people who cause harm too. A place costs what it costs in the mix.", "work",
             none="all of it for by-and-for support", cell="ring_fence_for")] = None
    # fmt: on

    def __post_init__(self) -> None:
        for name in ("by_community", "by_intervention"):
            if (shares := getattr(self, name)) is not None:
                require_sum_to_one(shares.values(), f"The shares of by_and_for.{name}")

    @property
    def pays_for(self) -> dict[str, float]:
        """The share of it that each intervention has, by key; those without are left out."""
        shares = {BY_AND_FOR: 1.0} if self.by_intervention is None else self.by_intervention
        return {key: share for key, share in shares.items() if share > 0}


@described("victim_support")
@dataclass(frozen=True)
class VictimSupport:
    """Support for victims in parallel: added to the price of each place whose unit cost does not include it."""

    # fmt: off
    cost_by_risk_gbp: Annotated[Mapping[Risk, Annotated[Range, Within()]],
        Told("Support for each victim, in pounds", "pounds a case",
             "What a victim's case costs, in parallel, at each risk level. A level left out takes the assumption.",
             "victims", step=100, cell="victim_cost")] = field(default_factory=dict)
    victims_per_case: Annotated[Annotated[Range, Within(MOST_VICTIMS)] | None,
        Told("Victims supported for each place, where its price does not include them", "cases",
             "How many victims are supported for each place.", "kept back",
             none="as the assumption victims_per_perpetrator says", step=0.1, cell="victims_per_case")] = None
    # fmt: on


@described("uptake")
@dataclass(frozen=True)
class Uptake:
    """How far places are taken: shares from 0 to 1. Every place is paid for in full, taken or not.

    Defaults: data/scenarios/defaults.toml.
    """

    # fmt: off
    fill_rate: Annotated[float, Ge(LOWEST_FILL_RATE), Le(1),
        Told("Places that people take", "share", "Share of the places that people take, in every year.",
             "prices and time", step=5, cell="fill_rate")] = 1.0
    first_year_open: Annotated[Share,
        Told("Part of the first year in which places are open", "share",
             "Part of the plan's first year in which places are open.", "prices and time", step=5,
             cell="first_year_open")] = 1.0
    # fmt: on

    def by_year(self, years: int) -> tuple[float, ...]:
        """Give the part of each year's places that is taken."""
        return (self.fill_rate * self.first_year_open, *[self.fill_rate] * (years - 1))
