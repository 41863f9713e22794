"""Where an estimate comes from, under three headings: how many nationally, how they are shared out, which share a community is.

What is published comes first, in its source's words; our range and our sums follow and are said to be ours.
"""

from cohorts.assumptions.assumption import Assumption
from cohorts.model.inputs import PLAIN_DRIVERS, CohortInputs
from coverage.ask import ANY, Ask
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.assumption_said import cited, said
from say.cohorts.counted_words import people_by_age
from say.cohorts.indicator_words import filled_in_brief
from say.cohorts.published_words import published_figures
from say.cohorts.share_sources import community_in_words
from say.estimate import Estimate, whole_people
from say.numbers import exact, per_cent, per_cents
from say.text import listing, lower

_COUNTED = {
    "adult_victims": "adult victims in the year",
    "cohort_high": "people",
    "cohort_medium": "people",
}
"""Whom each national number counts."""


def where_it_comes_from(need: CohortInputs, ask: Ask, area: str) -> dict[str, str]:
    """Say in short sentences under three headings where the cohort of an area comes from; sources by name.

    Parameters
    ----------
    need
        In use.
    ask
        Risk and community.
    area
        GSS code, England and Wales included.

    Returns
    -------
    dict
        Heading and sentences; names of loaded series are text from a file.
    """
    return {
        "How many": _nationally(need, ask),
        "Shared out by": _shared_out(need),
        "Community": community_in_words(need, ask, area),
    }


def _nationally(need: CohortInputs, ask: Ask) -> str:
    of = need.assumptions
    published = "".join(f"{one} " for one in published_figures(of, Ask(ask.risk, ask.community)))
    if ask.risk in ("high", "medium"):
        return f"{published}{_ours(of[f'cohort_{ask.risk}'])}"
    everybody = of["adult_victims"].value / of["victims_per_perpetrator"].value
    people = (
        f"{published}{_ours(of['adult_victims'])} Divided by {lower(said(of['victims_per_perpetrator']))}. "
        f"That makes {whole_people(everybody)} people who cause harm, by our sum."
    )
    if ask.risk == ANY:
        return f"{people} These are all risk levels together."
    less = " and ".join(_number(of[f"cohort_{level}"]) for level in ("high", "medium"))
    left = max(everybody - of["cohort_high"].value - of["cohort_medium"].value, 0)
    return f"{people} Less the {less} at high and medium risk it is {whole_people(left)}, by our sum."


def _ours(one: Assumption) -> str:
    """Say what we make of a published figure: our range, or the user's numbers, and the source in full."""
    whom = _COUNTED[one.key]
    if one.changed:
        shipped = Estimate.assumed(shipped_assumptions()[one.key])
        return f"CHANGED: you take {Estimate.assumed(one)} {whom}, shipped was {shipped}."
    return f"We take {Estimate.assumed(one)} {whom}; the range is ours {cited(one)}."


def _number(one: Assumption) -> str:
    return f"{exact(one.value)}{' (CHANGED by you)' if one.changed else ''}"


def _shared_out(need: CohortInputs) -> str:
    rates = need.assumptions["survey_rate_20_24"]
    plain = {
        "population_16_plus": f"people aged 16 and over [{people_by_age()}]",
        "expected_victims": f"victims expected from people's ages and survey rates {cited(rates)}",
    }
    used = {driver: weight for driver, weight in need.driver_weights.items() if weight > 0}
    parts = [
        f"{share} by {plain[driver] if driver in plain else _series(need, driver)}."
        for driver, share in zip(used, per_cents(list(used.values())), strict=True)
    ]
    return " ".join([*parts, *_shipped_weights(need)])


def _shipped_weights(need: CohortInputs) -> list[str]:
    """Say that weights are the user's, and what was shipped; nothing where they stand as shipped."""
    shipped = {driver: shipped_assumptions()[f"weight_{driver}"].value for driver in PLAIN_DRIVERS}
    used = {driver: weight for driver, weight in need.driver_weights.items() if weight > 0 or driver in shipped}
    if used == shipped:
        return []
    were = listing(
        f"{per_cent(weight)} {lower(PLAIN_DRIVERS[driver].split(',')[0])}" for driver, weight in shipped.items()
    )
    return [f"CHANGED: these weights are yours; shipped were {were}."]


def _series(need: CohortInputs, name: str) -> str:
    series = need.indicators[name]
    return f"the series “{name}” [{series.period}; {series.source}] ({filled_in_brief(series)})"
