"""What the user asks of the directory: one choice on every axis, a date, and how old a record may be."""

from dataclasses import dataclass, field, replace
from datetime import date

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import CAUSE_HARM, RISK_LEVELS, SIDES
from geo.mistakes import Mistake

ANY = "any"
USUAL = "usual"
DEFAULT_STALENESS_MONTHS, MOST_STALENESS_MONTHS = 24, 240

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
    for_whom
        A key of ``SIDES``, or ``USUAL``: whom the intervention asked about is usually for, and people who cause harm where
        that is *any* or cannot be told.
    """

    on: date = field(default_factory=date.today)
    staleness_months: int = DEFAULT_STALENESS_MONTHS
    by_and_for_only: bool = False
    quality_assured_only: bool = False
    for_whom: str = USUAL

    def __post_init__(self) -> None:
        if self.for_whom not in (USUAL, *SIDES):
            raise Mistake(f'"{self.for_whom}" is not whom a service is for; choose one of: {", ".join(SIDES)}.')
        if not 1 <= self.staleness_months <= MOST_STALENESS_MONTHS:
            bounds = f"from 1 to {MOST_STALENESS_MONTHS}"
            raise Mistake(f"staleness is {self.staleness_months} months: give a number of months {bounds}.")

    @property
    def side(self) -> str:
        """Whom the services asked about are for: a key of ``SIDES``."""
        return CAUSE_HARM if self.for_whom == USUAL else self.for_whom


def sides_to_choose(intervention: str) -> tuple[str, ...]:
    """Return the sides that the user may choose between: both where services of the kind are for one or the other, or *any*."""
    return tuple(SIDES) if intervention == ANY else INTERVENTIONS[intervention].sides


def side_of(intervention: str, for_whom: str) -> str:
    """Return the side that an ask is about: the one chosen where there is a choice, else that of the intervention."""
    choice = sides_to_choose(intervention)
    if for_whom in choice:
        return for_whom
    if intervention == ANY:
        return CAUSE_HARM
    return INTERVENTIONS[intervention].usual_side or CAUSE_HARM


@dataclass(frozen=True)
class Ask:
    """One question: which provision is on record for this risk level, community and intervention, on these terms?

    Its terms say for which side: where the intervention has one side only, they follow it.

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
                raise Mistake(f'"{word}" is not a {axis} we know; choose one of: {", ".join(words)}.')
        side = side_of(self.intervention, self.terms.for_whom)
        object.__setattr__(self, "terms", replace(self.terms, for_whom=side))

    @property
    def side(self) -> str:
        """Whom it asks for: a key of ``SIDES``."""
        return self.terms.for_whom

    @property
    def cell(self) -> tuple[int, int, int]:
        """Where this ask stands in a cube: positions on the risk, community and intervention axes."""
        return (
            RISK_AXIS.index(self.risk),
            COMMUNITY_AXIS.index(self.community),
            INTERVENTION_AXIS.index(self.intervention),
        )
