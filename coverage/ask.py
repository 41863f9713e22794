"""What the user asks of the directory: one choice on every axis, a date, and how old a record may be."""

from dataclasses import dataclass, field
from datetime import date

from coverage.vocabulary import COMMUNITIES, INTERVENTIONS, RISK_LEVELS
from geo.mistakes import Mistake

ANY = "any"
DEFAULT_STALENESS_MONTHS = 24

RISK_AXIS = (ANY, *RISK_LEVELS)
COMMUNITY_AXIS = (ANY, *COMMUNITIES)
INTERVENTION_AXIS = (ANY, *INTERVENTIONS)


@dataclass(frozen=True)
class Terms:
    """The part of an ask that decides which records count and how far, whatever the risk, community or intervention.

    Attributes
    ----------
    on
        The date asked about.
    staleness_months
        A record counts in full for this many months after its ``as_of``; later it is stale, and only ``possible``.
    by_and_for_only
        Leave specialist strands out, so that only provision led by and for the community answers.
    quality_assured_only
        Leave out services that are not recorded as quality-assured.
    """

    on: date = field(default_factory=date.today)
    staleness_months: int = DEFAULT_STALENESS_MONTHS
    by_and_for_only: bool = False
    quality_assured_only: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.staleness_months <= 240:
            raise Mistake(
                f"staleness is {self.staleness_months} months: give a number of months from 1 to 240."
            )


@dataclass(frozen=True)
class Ask:
    """One question: which provision is on record for this risk level, community and intervention, on these terms?

    Raises
    ------
    Mistake
        For a word that is not on its axis; the message lists the words that are.
    """

    risk: str = ANY
    community: str = ANY
    intervention: str = ANY
    terms: Terms = field(default_factory=Terms)

    def __post_init__(self) -> None:
        for axis, word, words in (
            ("risk", self.risk, RISK_AXIS),
            ("community", self.community, COMMUNITY_AXIS),
            ("intervention", self.intervention, INTERVENTION_AXIS),
        ):
            if word not in words:
                raise Mistake(f'"{word}" is not a {axis} we know. Choose one of: {", ".join(words)}.')

    @property
    def cell(self) -> tuple[int, int, int]:
        """Where this ask stands in a cube: positions on the risk, community and intervention axes."""
        return (
            RISK_AXIS.index(self.risk),
            COMMUNITY_AXIS.index(self.community),
            INTERVENTION_AXIS.index(self.intervention),
        )
