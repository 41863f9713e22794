"""Numbers with the ends between which they may lie, alone or with words: an effect, a rate, a cost, the smallest team."""

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from annotated_types import Gt, Le, MaxLen, MinLen
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from funding.scenario.described import LARGEST_NUMBER, Count, OneOf, Share, Told

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

ENDS = ("value", "low", "high")
LARGEST_TEAM = 1e6
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
    """Holds a range to 0 ≤ low ≤ value ≤ high ≤ ``le``, and above 0 where ``above_0``, because money is divided by it.

    In a file, an end left out is the value.
    """

    ge: ClassVar[float] = 0
    le: float = LARGEST_NUMBER
    above_0: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        filled = core_schema.no_info_before_validator_function(_with_ends, handler(source))
        return core_schema.no_info_after_validator_function(self._checked, filled)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
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
