"""An intervention in a scenario: its share of the money, whom it serves, what a place costs and what is known of its effect."""

from dataclasses import dataclass

from coverage.vocabulary import INTERVENTIONS, RISK_LEVELS
from funding.scenario.requirements import LARGEST_NUMBER, require_number, require_share, require_word
from geo.mistakes import Mistake

GRADES = {
    "randomised": "a randomised trial",
    "controlled": "a comparison with a control group",
    "before_after": "before and after, with no control group",
    "none": "no evaluation",
}
"""How an effect was measured, best first."""

NO_EFFECT = "no effect is claimed"

KINDS = {
    "relative": "share by which the outcome falls, of the rate without it",
    "points": "percentage points: share of all people for whom it no longer happens",
}
"""What the size of an effect is."""

BY_AND_FOR = "by_and_for_support"
"""The intervention that a ring-fence for by-and-for provision pays for."""


@dataclass(frozen=True)
class Range:
    """A number with the ends between which it may lie: low ≤ value ≤ high."""

    value: float
    low: float
    high: float

    def require(self, field: str, highest: float = LARGEST_NUMBER) -> None:
        """Raise Mistake, naming the field, unless 0 ≤ low ≤ value ≤ high ≤ ``highest``, all finite."""
        for end, number in (("low", self.low), ("value", self.value), ("high", self.high)):
            require_number(number, f"{field}.{end}", highest)
        if not self.low <= self.value <= self.high:
            raise Mistake(
                f"{field}: the value {self.value:,.10g} must lie between low {self.low:,.10g} and high {self.high:,.10g}."
            )


@dataclass(frozen=True)
class Team:
    """The smallest team that can run: so many posts, each taking ``caseload`` people a year."""

    posts: float
    caseload: float


@dataclass(frozen=True)
class BaseRate:
    """How often an outcome happens to a person in a year without the intervention, and who says."""

    rate: Range
    source: str


@dataclass(frozen=True)
class Effect:
    """What changes for those who complete: ``outcome`` in words, by how much it falls (0 to 1), how well that is known.

    ``kind`` says what the size is (``KINDS``); ``base_rate`` is what a relative fall is a fall from, None where it is not known.
    """

    outcome: str
    size: Range
    grade: str
    source: str
    kind: str = "relative"
    base_rate: BaseRate | None = None


@dataclass(frozen=True)
class AvoidedCost:
    """A part of what the abuse of one person costs, in pounds of the price year: what that counts, and who says.

    ``of_gbp`` is all that the same source counts for one person; None where that is not known: then nothing is shown.
    """

    gbp: Range
    counts: str
    source: str
    of_gbp: float | None = None


@dataclass(frozen=True)
class Intervention:
    """One intervention of the mix.

    Attributes
    ----------
    key
        A key of ``INTERVENTIONS``, once in a scenario.
    share
        Of what is left of the budget after top slices and the ring-fence; the shares of a mix sum to 1.
    risk_levels
        Whom it serves; its cohort is theirs together.
    unit_cost_gbp
        Of one place, in prices of the scenario's price year; None takes the assumption ``unit_cost_<key>``.
    includes_victim_support
        Whether that price covers support for the victims; if not, support in parallel is added to it.
    same_people_as
        The key of another intervention of the mix where its people have a place too, so that they and their victims count once,
        there; None where they are other people.
    team
        None where there is no smallest team; the posts needed are then not known.
    growth_limit
        Places at most so many times last year's; None sets no limit.
    completion
        Share of people taking a place who complete; None is not known.
    effect
        None where no effect is claimed: its grade is then *none*.
    fade_out
        Share of the effect lost in each later year; None is not known.
    avoided_cost_gbp
        Illustrative; None is not known.

    Raises
    ------
    Mistake
        Naming the field, for a word we do not know or a number out of range.
    """

    key: str
    share: float
    risk_levels: tuple[str, ...]
    unit_cost_gbp: Range | None = None
    includes_victim_support: bool = False
    same_people_as: str | None = None
    team: Team | None = None
    growth_limit: float | None = None
    completion: Range | None = None
    effect: Effect | None = None
    fade_out: float | None = None
    avoided_cost_gbp: AvoidedCost | None = None

    def __post_init__(self) -> None:
        require_word(self.key, "The key of an intervention", INTERVENTIONS)
        require_share(self.share, f"{self.key}.share")
        self._require_risk_levels()
        self._require_costs()
        if self.completion is not None:
            self.completion.require(f"{self.key}.completion", highest=1)
        if self.fade_out is not None:
            require_share(self.fade_out, f"{self.key}.fade_out")
        if self.growth_limit is not None:
            require_number(self.growth_limit, f"{self.key}.growth_limit")
        self._require_team()
        self._require_effect()

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return INTERVENTIONS[self.key]

    @property
    def grade(self) -> str:
        """How well its effect is known: a key of ``GRADES``."""
        return self.effect.grade if self.effect else "none"

    @property
    def evidence(self) -> str:
        """Its grade in words; of one without an effect, that none is claimed."""
        return GRADES[self.grade] if self.effect else NO_EFFECT

    def _require_risk_levels(self) -> None:
        if not self.risk_levels:
            raise Mistake(f"{self.key}.risk_levels is empty: name one or more of {', '.join(RISK_LEVELS)}.")
        for risk in self.risk_levels:
            require_word(risk, f"{self.key}.risk_levels", RISK_LEVELS)
        if len(set(self.risk_levels)) < len(self.risk_levels):
            raise Mistake(f"{self.key}.risk_levels names a level twice.")

    def _require_costs(self) -> None:
        if self.unit_cost_gbp is not None:
            self.unit_cost_gbp.require(f"{self.key}.unit_cost_gbp")
            if not self.unit_cost_gbp.low > 0:
                raise Mistake(f"{self.key}.unit_cost_gbp must be above 0, because money is divided by it.")
        if self.avoided_cost_gbp is None:
            return
        self.avoided_cost_gbp.gbp.require(f"{self.key}.avoided_cost_gbp")
        whole = self.avoided_cost_gbp.of_gbp
        if whole is not None and not whole >= self.avoided_cost_gbp.gbp.high:
            raise Mistake(
                f"{self.key}.avoided_cost_gbp.of_gbp is all that the source counts: it must be at least the high end of its part."
            )
        for part in ("counts", "source"):
            if not getattr(self.avoided_cost_gbp, part).strip():
                raise Mistake(
                    f"{self.key}.avoided_cost_gbp.{part} must not be empty: say what is counted, and who says."
                )

    def _require_team(self) -> None:
        if self.team is None:
            return
        for part, number in (("posts", self.team.posts), ("caseload", self.team.caseload)):
            require_number(number, f"{self.key}.team.{part}")
            if not number > 0:
                raise Mistake(
                    f"{self.key}.team.{part} must be above 0; leave the team out where there is none."
                )

    def _require_effect(self) -> None:
        if self.effect is None:
            return
        require_word(self.effect.grade, f"{self.key}.effect.grade", GRADES)
        require_word(self.effect.kind, f"{self.key}.effect.kind", KINDS)
        self.effect.size.require(f"{self.key}.effect", highest=1)
        if self.effect.base_rate is not None:
            self.effect.base_rate.rate.require(f"{self.key}.effect.base_rate")
            if not self.effect.base_rate.source.strip():
                raise Mistake(f"{self.key}.effect.base_rate.source must not be empty: say who says.")
