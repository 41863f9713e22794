"""An intervention in a scenario: its share of the money, whom it serves, what a place costs and what is known of its effect."""

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Ge, Le, MinLen

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS, labels
from funding.scenario.described import IN_THE_FILE, OneOf, Share, Told, described
from funding.scenario.ranges import GRADES, LARGEST_TEAM, NO_EFFECT, AvoidedCost, Effect, Range, Team, Within
from geo.mistakes import Mistake

BY_AND_FOR = "by_and_for_support"
"""The intervention that a ring-fence for by-and-for provision pays for."""

Key = Annotated[str, OneOf(labels(INTERVENTIONS))]
Risk = Annotated[str, OneOf(RISK_LEVELS)]


@described("{key}")
@dataclass(frozen=True)
class InterventionInMix:
    """One intervention of the mix.

    Raises
    ------
    Mistake
        Naming the field, for a word we do not know or a number out of range.
    """

    # fmt: off
    key: Annotated[Key,
        Told("Intervention", "", "Which intervention; each at most once.", "mix")]
    share: Annotated[Share,
        Told("Share of the mix", "share of what is left after the ring-fence",
             "Of what is left of the budget after top slices and the ring-fence; the shares of a mix sum to 1.",
             "mix", cell="share")]
    risk_levels: Annotated[tuple[Risk, ...], MinLen(1),
        Told("Risk levels", "", "Whom it serves; its cohort is theirs together.", IN_THE_FILE)]
    unit_cost_gbp: Annotated[Annotated[Range, Within(above_0=True)] | None,
        Told("Cost of a place", "pounds in prices of the price year",
             "Of one place, before support for victims is added.", "mix",
             none="as the assumption unit_cost_<key> says", cell="unit_cost")] = None
    includes_victim_support: Annotated[bool,
        Told("The cost covers support for victims", "",
             "Whether that cost covers support for victims; if not, support in parallel is added.", IN_THE_FILE)] = False
    same_people_as: Annotated[Key | None,
        Told("Whom it is for", "", "People who have a place on two lines count once, and so do their victims.",
             "same people", none="people of its own")] = None
    team: Team | None = None
    growth_limit: Annotated[Annotated[float, Ge(0), Le(LARGEST_TEAM)] | None,
        Told("Growth limit", "times last year's places",
             "A first team, and the places of the first year, are always allowed.", "mix", none="no limit",
             cell="growth")] = None
    completion: Annotated[Annotated[Range, Within(1)] | None,
        Told("Completion", "share", "Share of people taking a place who complete.", IN_THE_FILE, none="not known")] = None
    effect: Annotated[Annotated[Effect, Within(1)] | None,
        Told("Effect", "", "What changes for those who complete.", IN_THE_FILE, none=NO_EFFECT)] = None
    fade_out: Annotated[Share | None,
        Told("Fade-out", "share", "Share of the effect lost in each later year.", IN_THE_FILE, none="not known")] = None
    avoided_cost_gbp: Annotated[Annotated[AvoidedCost, Within()] | None,
        Told("Avoided cost", "pounds in prices of the price year",
             "A part of what the abuse of one person costs; illustrative, and shown as a share of of_gbp.",
             IN_THE_FILE, none="not known")] = None
    # fmt: on

    def __post_init__(self) -> None:
        if len(set(self.risk_levels)) < len(self.risk_levels):
            raise Mistake(f"{self.key}.risk_levels names a level twice.")
        part = self.avoided_cost_gbp
        if part is not None and part.of_gbp is not None and part.of_gbp < part.high:
            raise Mistake(
                f"{self.key}.avoided_cost_gbp.of_gbp is all that the source counts: it must be at least the high end of its part."
            )

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return INTERVENTIONS[self.key].label

    @property
    def grade(self) -> str:
        """How well its effect is known: a key of ``GRADES``."""
        return self.effect.grade if self.effect else "none"

    @property
    def evidence(self) -> str:
        """Its grade in words; of one without an effect, that none is claimed."""
        return GRADES[self.grade] if self.effect else NO_EFFECT
