"""A scenario: everything a plan is worked out from, version 1. Checked when it is made; every fault is one plain sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cohorts.assumptions.assumption_set import AssumptionSet
from cohorts.model.for_whom import OF_PEOPLE_WHO_CAUSE_HARM
from coverage.vocabulary import COMMUNITIES, INTERVENTIONS, LEVELS, RISK_LEVELS
from funding.scenario.interventions import BY_AND_FOR, Intervention, Range
from funding.scenario.requirements import require_number, require_share, require_sum_to_one, require_word
from geo.areas import area_table
from geo.mistakes import Mistake

MOST_YEARS = 10
MOST_INTERVENTIONS = 20
LONGEST_NAME = 80
LOWEST_FILL_RATE = 0.01

PROFILES = {
    "flat": "the same each year",
    "back_loaded": "rising in equal steps: the second year twice the first, the third three times",
    "own": "as given for each year",
}
RULES = {
    "equal": "the same for every area",
    "per_head": "by people aged 16 and over",
    "by_cohort": "by cohort",
    "by_unmet_need": "by unmet need",
    "levelling_up": "to the lowest coverage first",
    "formula": "by a formula of one's own",
    "optimised": "for the most people reached or the most harm avoided",
}
FORMULA_DRIVERS = {
    "equal": "The same for every area",
    "population_16_plus": "People aged 16 and over",
    "expected_victims": "Expected victims, from survey rates by age",
    "cohort": "Cohort",
    "unmet_need": "Unmet need",
}
OBJECTIVES = {"people": "most people reached", "harm": "most harm avoided"}
ALREADY_THERE = {"counted": "places already there count", "not_counted": "places already there do not count"}
_FINANCIAL_YEAR = re.compile(r"20\d\d-\d\d", re.ASCII)


@dataclass(frozen=True)
class Budget:
    """Cash pounds: a total spread by a profile, or (profile *own*) a sum for each year.

    ``indexed``: the sums are what was typed in prices of the first year, and each later year's rises as prices do.
    """

    first_year: str
    years: int
    total_gbp: float | None = None
    by_year_gbp: tuple[float, ...] | None = None
    profile: str = "flat"
    indexed: bool = False

    def __post_init__(self) -> None:
        require_financial_year(self.first_year, "budget.first_year")
        if not 1 <= self.years <= MOST_YEARS:
            raise Mistake(f"budget.years is {self.years}; it must be from 1 to {MOST_YEARS}.")
        require_word(self.profile, "budget.profile", PROFILES)
        if (self.profile == "own") != (self.by_year_gbp is not None) or (self.profile == "own") == (
            self.total_gbp is not None
        ):
            raise Mistake("budget: give total_gbp, or by_year_gbp with the profile own, and not both.")
        if self.by_year_gbp is not None and len(self.by_year_gbp) != self.years:
            raise Mistake(
                f"budget.by_year_gbp has {len(self.by_year_gbp)} sums for {self.years} years; give one for each year."
            )
        for number in self.by_year_gbp or (self.total_gbp or 0.0,):
            require_number(number, "budget.total_gbp" if self.by_year_gbp is None else "budget.by_year_gbp")

    @property
    def labels(self) -> tuple[str, ...]:
        """The financial years: "2025-26", "2026-27" …"""
        first = int(self.first_year[:4])
        return tuple(f"{year}-{(year + 1) % 100:02d}" for year in range(first, first + self.years))


@dataclass(frozen=True)
class Prices:
    """Unit costs are in ``price_year`` prices; ``annual_change`` is one share for every year or one for each year of the plan."""

    price_year: str
    annual_change: tuple[float, ...]

    def __post_init__(self) -> None:
        require_financial_year(self.price_year, "prices.price_year")
        for change in self.annual_change:
            if not -0.5 <= change <= 0.5:
                raise Mistake("prices.annual_change must be a share from -0.5 to 0.5: 0.03 is 3 % a year.")


@dataclass(frozen=True)
class TopSlices:
    """Shares of each year's budget that are kept back before areas get any."""

    evaluation_and_infrastructure: float = 0.0
    workforce: float = 0.0
    transition: float = 0.0

    def __post_init__(self) -> None:
        for part, share in self.shares.items():
            require_share(share, f"top_slices.{part}")
        if sum(self.shares.values()) > 1:
            raise Mistake("top_slices sum to more than 1: nothing would be left for areas.")

    @property
    def shares(self) -> dict[str, float]:
        """By name, in order."""
        return {
            "evaluation_and_infrastructure": self.evaluation_and_infrastructure,
            "workforce": self.workforce,
            "transition": self.transition,
        }


@dataclass(frozen=True)
class ByAndFor:
    """The ring-fence: a share of what is left after top slices.

    By community, or (None) by community cohort; by intervention, or (None) all of it for by-and-for support. It pays for work
    with people who cause harm as for support of people who are harmed.
    """

    share: float = 0.0
    by_community: Mapping[str, float] | None = None
    by_intervention: Mapping[str, float] | None = None

    def __post_init__(self) -> None:
        require_share(self.share, "by_and_for.share")
        for field_name, shares, words in (
            ("by_and_for.by_community", self.by_community, COMMUNITIES),
            ("by_and_for.by_intervention", self.by_intervention, INTERVENTIONS),
        ):
            if shares is None:
                continue
            for key, share in shares.items():
                require_word(key, field_name, words)
                require_share(share, f"{field_name}.{key}")
            require_sum_to_one(shares.values(), f"The shares of {field_name}")

    @property
    def pays_for(self) -> dict[str, float]:
        """The share of it that each intervention has, by key; those without are left out."""
        shares = {BY_AND_FOR: 1.0} if self.by_intervention is None else self.by_intervention
        return {key: share for key, share in shares.items() if share > 0}


@dataclass(frozen=True)
class VictimSupport:
    """Support for victims in parallel; a risk level without a cost takes the assumptions (``funding.money.support``)."""

    cost_by_risk_gbp: Mapping[str, Range] = field(default_factory=dict)
    victims_per_case: Range | None = None

    def __post_init__(self) -> None:
        for risk, cost in self.cost_by_risk_gbp.items():
            require_word(risk, "victim_support.cost_by_risk_gbp", RISK_LEVELS)
            cost.require(f"victim_support.cost_by_risk_gbp.{risk}")
        if self.victims_per_case is not None:
            self.victims_per_case.require("victim_support.victims_per_case")


@dataclass(frozen=True)
class Uptake:
    """How far places are taken: shares from 0 to 1. Every place is paid for in full, taken or not.

    ``fill_rate``: of the places, in every year. ``first_year_open``: the part of the plan's first year in which places are open.
    """

    fill_rate: float = 1.0
    first_year_open: float = 1.0

    def __post_init__(self) -> None:
        require_share(self.first_year_open, "uptake.first_year_open")
        require_share(self.fill_rate, "uptake.fill_rate")
        if self.fill_rate < LOWEST_FILL_RATE:
            raise Mistake(f"uptake.fill_rate must be {LOWEST_FILL_RATE} or more: people are divided by it.")

    def by_year(self, years: int) -> tuple[float, ...]:
        """Give the part of each year's places that is taken."""
        return (self.fill_rate * self.first_year_open, *[self.fill_rate] * (years - 1))


@dataclass(frozen=True)
class Sharing:
    """The rule by which areas get their money. All but ``rule`` and ``formula`` are for the rule *optimised*."""

    rule: str = "by_cohort"
    formula: Mapping[str, float] = field(default_factory=dict)
    objective: str = "people"
    time_limit_seconds: float | None = None
    largest_cut: float | None = None
    joint_services: bool = False

    def __post_init__(self) -> None:
        require_word(self.rule, "sharing.rule", RULES)
        require_word(self.objective, "sharing.objective", OBJECTIVES)
        for driver, weight in self.formula.items():
            require_word(driver, "sharing.formula", FORMULA_DRIVERS)
            require_share(weight, f"sharing.formula.{driver}")
        if self.rule == "formula":
            require_sum_to_one(self.formula.values(), "The weights of sharing.formula")
        if self.time_limit_seconds is not None and not 0 < self.time_limit_seconds <= 600:
            raise Mistake("sharing.time_limit_seconds must be above 0 and at most 600.")
        if self.largest_cut is not None:
            require_share(self.largest_cut, "sharing.largest_cut")


def rule_in_words(sharing: Sharing) -> str:
    """Name the rule as it is used: of *optimised*, what is made the most of."""
    return f"for the {OBJECTIVES[sharing.objective]}" if sharing.rule == "optimised" else RULES[sharing.rule]


@dataclass(frozen=True)
class DirectoryEdition:
    """Which directory a plan was made with."""

    title: str
    edition: str
    checksum: str


@dataclass(frozen=True)
class Scenario:
    """A whole scenario.

    Attributes
    ----------
    name, note
        What it is called, and where its numbers come from. May be text from a file.
    local_match
        Pounds that areas add for each pound they get.
    floor_gbp_per_area
        The least that each area gets in each year, over all lines together.
    cap_share_per_area
        The largest share of a year's pot that one area may get; None sets no cap.
    level, areas
        The areas that take part: those of a level (codes), or None for all of them.
    assumptions
        The user's changes to the model's numbers; None leaves them as shipped.
    directory
        The directory the plan was made with; None until it is kept.

    The other attributes are described with their own types; ``data/scenarios/scenario.schema.json`` describes the file.

    Raises
    ------
    Mistake
        Naming the field, for whatever cannot hold together.
    """

    name: str
    budget: Budget
    prices: Prices
    interventions: tuple[Intervention, ...]
    note: str = ""
    top_slices: TopSlices = TopSlices()
    by_and_for: ByAndFor = ByAndFor()
    local_match: float = 0.0
    victim_support: VictimSupport = VictimSupport()
    uptake: Uptake = Uptake()
    already_there: str = "counted"
    sharing: Sharing = Sharing()
    floor_gbp_per_area: float = 0.0
    cap_share_per_area: float | None = None
    more_places_than_cohort: bool = False
    level: str = "pfa"
    areas: tuple[str, ...] | None = None
    assumptions: AssumptionSet | None = None
    directory: DirectoryEdition | None = None

    def __post_init__(self) -> None:
        if not self.name.strip() or len(self.name) > LONGEST_NAME:
            raise Mistake(f"name must be 1 to {LONGEST_NAME} letters long.")
        require_number(self.local_match, "local_match", highest=10)
        require_number(self.floor_gbp_per_area, "floor_gbp_per_area")
        if self.cap_share_per_area is not None:
            require_share(self.cap_share_per_area, "cap_share_per_area")
        require_word(self.already_there, "already_there", ALREADY_THERE)
        require_word(self.level, "level", LEVELS)
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
        if not 1 <= len(keys) <= MOST_INTERVENTIONS:
            raise Mistake(f"interventions has {len(keys):,} entries; give 1 to {MOST_INTERVENTIONS}.")
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
            if {one.key, other.key} - set(OF_PEOPLE_WHO_CAUSE_HARM) or other.same_people_as is not None:
                raise Mistake(
                    f"{field}: both must be for people who cause harm, and the other must have people of its own."
                )
            if not set(one.risk_levels) <= set(other.risk_levels):
                raise Mistake(f"{field}: {other.key} does not serve all of its risk levels.")

    def _require_areas(self) -> None:
        if self.areas is None:
            return
        if not self.areas:
            raise Mistake("areas is empty: name one area or more, or null for all of them.")
        if len(set(self.areas)) < len(self.areas):
            raise Mistake("areas names an area twice.")
        known = set(area_table(self.level).index)
        if stranger := next((code for code in self.areas if code not in known), None):
            raise Mistake(f'areas: "{stranger[:60]}" is not the code of an area at level {self.level}.')


def require_financial_year(text: str, field: str) -> None:
    """Raise Mistake unless a text is a financial year such as 2025-26."""
    if not _FINANCIAL_YEAR.fullmatch(text) or (int(text[2:4]) + 1) % 100 != int(text[5:]):
        raise Mistake(f"{field} must be a financial year, written as 2025-26.")
