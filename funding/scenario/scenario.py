"""A scenario: everything a plan is worked out from, version 1. Checked when it is made; every fault is one plain sentence."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any

from annotated_types import Ge, Gt, Le, MaxLen, MinLen
from pydantic import BeforeValidator, InstanceOf, PlainSerializer, WithJsonSchema

from cohorts.assumptions.assumption_set import AssumptionSet
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import labels
from funding.scenario.described import (
    ELSEWHERE,
    IN_THE_FILE,
    YEAR,
    Count,
    FinancialYear,
    OneOf,
    Share,
    Told,
    described,
    financial_year,
)
from funding.scenario.interventions import BY_AND_FOR, Intervention, Key, Range, Risk, Within
from funding.scenario.requirements import require_sum_to_one
from funding.scenario.sharing_rules import DRIVERS, RULES
from geo.areas import area_table
from geo.levels import COMPARED_LEVELS
from geo.mistakes import Mistake

MOST_YEARS = 10
MOST_INTERVENTIONS = 20
LONGEST_NAME = 80
LONGEST_NOTE = 5_000
MOST_AREAS = 318
LOWEST_FILL_RATE = 0.01
MOST_VICTIMS = 100
MOST_SECONDS = 600
MOST_MATCH = 10
OF_BUDGET = "share of each year's budget"

PROFILES = {
    "flat": "the same each year",
    "back_loaded": "rising in equal steps: the second year twice the first, the third three times",
    "own": "as given for each year",
}
OBJECTIVES = {"people": "most people reached", "harm": "most harm avoided"}
ALREADY_THERE = {"counted": "places already there count", "not_counted": "places already there do not count"}
Change = Annotated[float, Ge(-0.5), Le(0.5)]


def _one_or_many(given: Any) -> Any:
    if isinstance(given, list):
        return tuple(given)
    return (given,) if isinstance(given, int | float) else given


Changes = Annotated[
    tuple[Change, ...],
    MinLen(1),
    MaxLen(MOST_YEARS),
    BeforeValidator(_one_or_many, Change | list[Change]),
    PlainSerializer(lambda changes: changes[0] if len(changes) == 1 else list(changes)),
]
"""One change of prices for every year, or one for each; in a file, one is a number."""


@described("budget")
@dataclass(frozen=True)
class Budget:
    """Cash pounds: a total spread by a profile, or (profile *own*) a sum for each year."""

    # fmt: off
    first_year: Annotated[FinancialYear,
        Told("First year, by when it begins", YEAR, "The financial year in which it begins.", "prices and time",
             step=1)]
    years: Annotated[int, Ge(1), Le(MOST_YEARS),
        Told("Years", "years", "How long it runs.", "over the years", step=1)]
    total_gbp: Annotated[Count | None,
        Told("Budget in all, in pounds", "pounds",
             "Of all years together; with the profile own, a sum for each year instead.", "in all",
             none="a sum for each year", step=1_000_000)] = None
    by_year_gbp: Annotated[Annotated[tuple[Count, ...], MinLen(1), MaxLen(MOST_YEARS)] | None,
        Told("Budget", "pounds", "A sum for each year, with the profile own.", "prices and time",
             none="by the profile", step=100_000, cell="budget")] = None
    profile: Annotated[str, OneOf(PROFILES),
        Told("Spread over the years", "", "How a total is spread.", "over the years")] = "flat"
    indexed: Annotated[bool,
        Told("Budget rises with prices", "1: they rise; 0: cash",
             "Whether the sums, which are then in prices of the first year, rise as prices do in later years.",
             "prices and time", cell="budget_indexed")] = False
    # fmt: on

    def __post_init__(self) -> None:
        own, sums = self.profile == "own", self.by_year_gbp
        if own != (sums is not None) or own == (self.total_gbp is not None):
            raise Mistake("budget: give total_gbp, or by_year_gbp with the profile own, and not both.")
        if sums is not None and len(sums) != self.years:
            raise Mistake(
                f"budget.by_year_gbp has {len(sums)} sums for {self.years} years; give one for each year."
            )

    @property
    def all_years_gbp(self) -> float:
        """The budget of all years together, before any rise with prices."""
        return sum(self.by_year_gbp) if self.total_gbp is None and self.by_year_gbp else self.total_gbp or 0.0

    @property
    def labels(self) -> tuple[str, ...]:
        """The financial years: "2025-26", "2026-27" …"""
        first = int(self.first_year[:4])
        return tuple(financial_year(year) for year in range(first, first + self.years))


@described("prices")
@dataclass(frozen=True)
class Prices:
    """Unit costs are in price_year prices and are indexed for each year. Defaults: data/scenarios/defaults.toml."""

    # fmt: off
    price_year: Annotated[FinancialYear,
        Told("Unit costs are in prices of", YEAR, "The year whose prices they are.", IN_THE_FILE)]
    annual_change: Annotated[Changes,
        Told("Rise of prices a year", "share: 0.03 is 3 % a year",
             "The same every year, or one for each year of the plan; unit costs rise with it.", "prices and time",
             step=0.1, cell="price_change")]
    # fmt: on


@described("top_slices")
@dataclass(frozen=True)
class TopSlices:
    """Shares of each year's budget that are kept back before areas get any. Default 0 each."""

    # fmt: off
    evaluation_and_infrastructure: Annotated[Share,
        Told("Kept back for evaluation and infrastructure", OF_BUDGET, "Share of the budget.", "kept back", step=1,
             cell="top_slice_evaluation_and_infrastructure")] = 0.0
    workforce: Annotated[Share,
        Told("Kept back for the workforce", OF_BUDGET, "Share of the budget.", "kept back", step=1,
             cell="top_slice_workforce")] = 0.0
    transition: Annotated[Share,
        Told("Kept back for transition", OF_BUDGET, "Share of the budget.", "kept back", step=1,
             cell="top_slice_transition")] = 0.0
    # fmt: on

    def __post_init__(self) -> None:
        if sum(self.shares.values()) > 1:
            raise Mistake("top_slices sum to more than 1: nothing would be left for areas.")

    @property
    def shares(self) -> dict[str, float]:
        """By name, in order."""
        return asdict(self)


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
    interventions: Annotated[tuple[Intervention, ...], MinLen(1), MaxLen(MOST_INTERVENTIONS)]
    note: Annotated[str, MaxLen(LONGEST_NOTE),
        Told("Where the numbers come from", "", "In words.", IN_THE_FILE)] = ""
    top_slices: TopSlices = TopSlices()
    by_and_for: ByAndFor = ByAndFor()
    local_match: Annotated[float, Ge(0), Le(MOST_MATCH),
        Told("Pounds that areas add for each pound", "pounds for each pound they get", "Beside what they get.",
             "kept back", step=0.1, cell="local_match")] = 0.0
    victim_support: VictimSupport = VictimSupport()
    uptake: Uptake = Uptake()
    already_there: Annotated[str, OneOf(ALREADY_THERE),
        Told("Places already there count", "",
             "Whether places already listed count; where not known they count as none, and results say so.", "there")] = "counted"
    sharing: Sharing = Sharing()
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
    level: Annotated[str, OneOf(labels(COMPARED_LEVELS)),
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
        known = set(area_table(self.level).index)
        if stranger := next((code for code in self.areas if code not in known), None):
            raise Mistake(f'areas: "{stranger[:60]}" is not the code of an area at level {self.level}.')
