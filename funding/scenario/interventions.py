"""An intervention in a scenario: its share of the money, whom it serves, what a place costs and what is known of its effect."""

from dataclasses import dataclass
from typing import Annotated, Any

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS, labels
from funding.scenario.described import IN_THE_FILE, LARGEST_NUMBER, Count, OneOf, Share, Told, described
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

ENDS = ("value", "low", "high")
LARGEST_TEAM = 1e6
Key = Annotated[str, OneOf(labels(INTERVENTIONS))]
Risk = Annotated[str, OneOf(RISK_LEVELS)]
Line = Annotated[str, MaxLen(300)]
Named = Annotated[str, MinLen(1), MaxLen(300)]
TeamSize = Annotated[float, Gt(0), Le(LARGEST_TEAM)]


@dataclass(frozen=True)
class Range:
    """A number with the ends between which it may lie: low ≤ value ≤ high."""

    value: Count
    low: Count
    high: Count

    @property
    def without_words(self) -> "Range":
        """The number and its ends alone."""
        return Range(self.value, self.low, self.high)


@dataclass(frozen=True)
class Within:
    """Holds a range to low ≤ value ≤ high ≤ ``le``, and above 0 where ``above_0``, because money is divided by it.

    In a file, an end left out is the value.
    """

    le: float = LARGEST_NUMBER
    above_0: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        filled = core_schema.no_info_before_validator_function(_with_ends, handler(source))
        return core_schema.no_info_after_validator_function(self._checked, filled)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        said = handler(schema)
        whole = handler.resolve_ref_schema(said)
        whole["required"] = [part for part in whole["required"] if part not in ("low", "high")]
        if self.le == LARGEST_NUMBER:
            return said
        return {**said, "properties": {end: {"maximum": self.le} for end in ENDS}}

    def _checked(self, number: Range) -> Range:
        ends = {end: f"{getattr(number, end):,.10g}" for end in ENDS}
        if not number.low <= number.value <= number.high:
            said = ": the value {value} must lie between low {low} and high {high}."
            raise PydanticCustomError("order", said, ends)
        if self.above_0 and not number.low > 0:
            raise PydanticCustomError("above_0", " must be above 0, because money is divided by it.")
        for end in ENDS:
            if getattr(number, end) > self.le:
                said = ".{end} must be {most} at most."
                raise PydanticCustomError("most", said, {"end": end, "most": f"{self.le:,.10g}"})
        return number


def _with_ends(given: Any) -> Any:
    if isinstance(given, dict) and "value" in given:
        return {"low": given["value"], "high": given["value"], **given}
    return given


@dataclass(frozen=True)
class Team:
    """The smallest team that can run: so many posts, each taking ``caseload`` people a year."""

    # fmt: off
    posts: Annotated[TeamSize,
        Told("Posts of the smallest team", "posts", "A team of fewer is not paid for.", "mix", cell="posts")]
    caseload: Annotated[TeamSize,
        Told("People that a post takes", "people a year", "Posts × this: places of a team.", "mix", cell="caseload")]
    # fmt: on


@dataclass(frozen=True)
class BaseRate(Range):
    """How often an outcome happens to a person in a year without the intervention, and who says."""

    source: Named

    @property
    def rate(self) -> Range:
        """Times a year."""
        return self.without_words


@dataclass(frozen=True)
class Effect(Range):
    """What changes for those who complete: ``outcome`` in words, by how much it falls (0 to 1), how well that is known.

    ``kind`` says what the size is (``KINDS``); ``base_rate`` is what a relative fall is a fall from, None where it is not known:
    it then comes to no number.
    """

    value: Share
    low: Share
    high: Share
    outcome: Named
    grade: Annotated[str, OneOf(GRADES)]
    source: Line = ""
    kind: Annotated[str, OneOf(KINDS)] = "relative"
    base_rate: Annotated[BaseRate, Within()] | None = None

    @property
    def size(self) -> Range:
        """By how much it falls."""
        return self.without_words


@dataclass(frozen=True)
class AvoidedCost(Range):
    """A part of what the abuse of one person costs, in pounds of the price year: what that counts, and who says.

    ``of_gbp`` is all that the same source counts for one person; None where that is not known: then nothing is shown.
    """

    counts: Named
    source: Named
    of_gbp: Annotated[float, Gt(0), Le(LARGEST_NUMBER)] | None = None

    @property
    def gbp(self) -> Range:
        """Pounds of the price year."""
        return self.without_words


@described("{key}")
@dataclass(frozen=True)
class Intervention:
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
