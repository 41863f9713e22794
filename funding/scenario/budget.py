"""The money of a scenario: its budget by year, the prices that it meets, and what is kept back before areas get any."""

from dataclasses import asdict, dataclass
from typing import Annotated, Any

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BeforeValidator, PlainSerializer

from funding.scenario.described import (
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
from geo.mistakes import Mistake

MOST_YEARS = 10
OF_BUDGET = "share of each year's budget"
PROFILES = {
    "flat": "the same each year",
    "back_loaded": "rising in equal steps: the second year twice the first, the third three times",
    "own": "as given for each year",
}
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
        Told("Years", "years", "How long it runs.", "in the line", step=1)]
    total_gbp: Annotated[Count | None,
        Told("Budget in all, in pounds", "pounds",
             "Of all years together; with the profile own, a sum for each year instead.", "in the line",
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
            raise Mistake(f"budget.by_year_gbp has {len(sums)} sums for {self.years} years; give one for each year.")

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
        Told("Rise of prices a year", "share: 0.03 is 3% a year",
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
