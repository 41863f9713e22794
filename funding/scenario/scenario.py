"""A scenario: everything a plan is worked out from, version 1. Checked when it is made; every fault is one plain sentence."""

from dataclasses import dataclass, field
from typing import Annotated

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import InstanceOf, WithJsonSchema

from cohorts.assumptions.assumption_set import AssumptionSet
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import labels
from funding.scenario.budget import Budget, Prices, TopSlices
from funding.scenario.conditions import ByAndFor, Uptake, VictimSupport
from funding.scenario.described import (
    ELSEWHERE,
    IN_THE_FILE,
    Count,
    OneOf,
    Share,
    Told,
    described,
)
from funding.scenario.interventions import InterventionInMix
from funding.scenario.requirements import require_sum_to_one
from funding.scenario.sharing import Sharing
from geo.areas import area_table
from geo.levels import PLANNED_LEVELS
from geo.mistakes import Mistake

MOST_INTERVENTIONS = 20
LONGEST_NAME = 80
LONGEST_NOTE = 5_000
MOST_AREAS = 318
MOST_MATCH = 10

ALREADY_THERE = {"counted": "places already there count", "not_counted": "places already there do not count"}
Named = Annotated[str, MaxLen(200)]


@dataclass(frozen=True)
class DirectoryEdition:
    """Which directory a plan was made with."""

    title: Named
    edition: Named
    checksum: Named


@described("")
@dataclass(frozen=True)
class Scenario:
    """Everything a plan is worked out from. Money is cash pounds; shares run from 0 to 1; areas are GSS codes.

    A range has value, low and high (an end left out is the value). What a schema cannot check (shares that sum to 1, low ≤
    value ≤ high, known areas) is checked when a file is read.

    Raises
    ------
    Mistake
        Naming the field, for whatever cannot hold together.
    """

    # fmt: off
    name: Annotated[str, MinLen(1), MaxLen(LONGEST_NAME),
        Told("Name", "", "What it is called. May be text from a file.", ELSEWHERE)]
    budget: Budget
    prices: Prices
    interventions: Annotated[tuple[InterventionInMix, ...], MinLen(1), MaxLen(MOST_INTERVENTIONS)]
    note: Annotated[str, MaxLen(LONGEST_NOTE),
        Told("Where the numbers come from", "", "In words.", IN_THE_FILE)] = ""
    top_slices: TopSlices = field(default_factory=TopSlices)
    by_and_for: ByAndFor = field(default_factory=ByAndFor)
    local_match: Annotated[float, Ge(0), Le(MOST_MATCH),
        Told("Pounds that areas add for each pound", "pounds for each pound they get", "Beside what they get.",
             "kept back", step=0.1, cell="local_match")] = 0.0
    victim_support: VictimSupport = field(default_factory=VictimSupport)
    uptake: Uptake = field(default_factory=Uptake)
    already_there: Annotated[str, OneOf(ALREADY_THERE),
        Told("Places already there count", "",
             "Whether places already listed count; where not known they count as none, and results say so.", "there")] = "counted"
    sharing: Sharing = field(default_factory=Sharing)
    floor_gbp_per_area: Annotated[Count,
        Told("Floor: pounds for each area each year", "pounds a year",
             "The least that each area gets in each year, over all lines together.", "limits", step=5_000,
             cell="floor_gbp")] = 0.0
    cap_share_per_area: Annotated[Share | None,
        Told("Cap: at most this part of a year's money for one area", "share of a year's money",
             "The largest share of a year's pot that one area may get.", "limits", none="no cap", step=1,
             cell="cap_share")] = None
    more_places_than_cohort: Annotated[bool,
        Told("More places than people may be bought", "", "Whether places may exceed the people without one.",
             "there")] = False
    level: Annotated[str, OneOf(labels(PLANNED_LEVELS)),
        Told("Level of the plan's areas", "", "The kind of area among which the money is shared.", "areas")] = "pfa"
    areas: Annotated[Annotated[tuple[Annotated[str, MaxLen(20)], ...], MinLen(1), MaxLen(MOST_AREAS)] | None,
        Told("Areas that take part", "", "Codes of the areas that take part.", "areas", none="all of them")] = None
    assumptions: Annotated[InstanceOf[AssumptionSet] | None, WithJsonSchema({"type": ["object", "null"]}),
        Told("Changed assumptions", "", "A set of changed assumptions, as the Assumptions screen saves it.",
             ELSEWHERE, none="as shipped")] = None
    directory: Annotated[DirectoryEdition | None,
        Told("Directory", "", "The directory a kept plan was made with.", ELSEWHERE, none="none until it is kept")] = None
    # fmt: on

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise Mistake(f"name must be 1 to {LONGEST_NAME} letters long.")
        if len(self.prices.annual_change) not in (1, self.budget.years):
            raise Mistake(
                f"prices.annual_change has {len(self.prices.annual_change)} numbers; give one, or one for each of the "
                f"{self.budget.years} years."
            )
        self._require_interventions()
        self._require_areas()

    @property
    def codes(self) -> tuple[str, ...]:
        """The areas that take part, in code order."""
        return tuple(sorted(self.areas)) if self.areas is not None else tuple(area_table(self.level).index)

    def _require_interventions(self) -> None:
        keys = [one.key for one in self.interventions]
        if twice := next((key for key in keys if keys.count(key) > 1), None):
            raise Mistake(f"interventions names {twice} twice.")
        require_sum_to_one([one.share for one in self.interventions], "The shares of interventions")
        self._require_same_people()
        lacking = next((key for key in self.by_and_for.pays_for if key not in keys), None)
        if self.by_and_for.share > 0 and lacking:
            raise Mistake(
                f"by_and_for keeps a share, so interventions must hold {lacking} to say what a place costs "
                "(its own share may be 0)."
            )

    def _require_same_people(self) -> None:
        mix = {one.key: one for one in self.interventions}
        for one in self.interventions:
            if one.same_people_as is None:
                continue
            other, field = mix.get(one.same_people_as), f"{one.key}.same_people_as"
            if other is None or other is one or not other.share > 0:
                raise Mistake(f"{field} must name another intervention that has a share of the mix.")
            both = INTERVENTIONS[one.key], INTERVENTIONS[other.key]
            if not all(kind.for_people_who_cause_harm for kind in both) or other.same_people_as is not None:
                raise Mistake(
                    f"{field}: both must be for people who cause harm, and the other must have people of its own."
                )
            if not set(one.risk_levels) <= set(other.risk_levels):
                raise Mistake(f"{field}: {other.key} does not serve all of its risk levels.")

    def _require_areas(self) -> None:
        if self.areas is None:
            return
        if len(set(self.areas)) < len(self.areas):
            raise Mistake("areas names an area twice.")
        known = area_table(self.level).index  # a set of them would be made anew for each scenario
        if stranger := next((code for code in self.areas if code not in known), None):
            raise Mistake(f'areas: "{stranger[:60]}" is not the code of an area at level {self.level}.')
