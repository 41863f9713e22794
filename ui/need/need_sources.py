"""Where an estimate comes from, in three lines: how many nationally, how they are shared out, and which share a community is."""

import pandas as pd

from cohorts.assumptions import Assumption
from cohorts.communities import FROM_AGES, FROM_ASSUMPTION, geography_of_shares, share_assumptions
from cohorts.counted_words import PEOPLE_BY_AGE
from cohorts.draws import central_values
from cohorts.indicator_words import filled_in_brief
from cohorts.need import PLAIN_DRIVERS, Need
from cohorts.words import per_cents
from coverage.ask import ANY, Ask
from coverage.vocabulary import COMMUNITIES
from geo.areas import lads_of
from loaders.assumptions import shipped_assumptions
from ui.words.format import count, figure, listing, per_cent

_OF_LEVEL = {
    "lad": "of each district itself",
    "utla": "of each district's upper-tier authority",
    "pfa": "of each district's force area",
    "region": "of each district's region",
    "nation": "of each district's nation",
}


def where_it_comes_from(need: Need, ask: Ask, area: str) -> dict[str, str]:
    """Say in three lines, each under its heading, where the cohort of an area comes from; sources by name.

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
        Heading and line; names of loaded series are text from a file.
    """
    return {
        "How many": _nationally(need, ask.risk),
        "Shared out by": _shared_out(need),
        "Community": _community(need, ask, area),
    }


def _nationally(need: Need, risk: str) -> str:
    of = need.assumptions
    if risk in ("high", "medium"):
        return f"{_said(of[f'cohort_{risk}'])}."
    everybody = f"{_said(of['adult_victims'])}, ÷ {_lower(_said(of['victims_per_perpetrator']))}"
    if risk == ANY:
        return f"{everybody}. All risk levels together."
    less = " and ".join(_number(of[f"cohort_{level}"]) for level in ("high", "medium"))
    return f"{everybody}, less the {less} at high and medium risk."


def _number(one: Assumption) -> str:
    return f"{figure(one.value)}{' (CHANGED by you)' if one.changed else ''}"


def _said(one: Assumption) -> str:
    """Say an assumption with its range, year and source; one that is changed as the user's, with what was shipped."""
    year = f"{one.period}; " if one.period else ""
    if not one.changed:
        return f"{one.label}: {_with_span(one)} [{year}{one.source}]"
    shipped = _with_span(shipped_assumptions()[one.key])
    return f"{one.label}: CHANGED, {_with_span(one)} [your figure; shipped {shipped} from {year}{one.source}]"


def _with_span(one: Assumption) -> str:
    span = f" ({figure(one.low)} to {figure(one.high)})" if one.known and one.high > one.low else ""
    return f"{figure(one.value)}{span}"


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]


def _shared_out(need: Need) -> str:
    rates = need.assumptions["survey_rate_20_24"]
    plain = {
        "population_16_plus": f"people aged 16 and over [{PEOPLE_BY_AGE}]",
        "expected_victims": f"victims expected from people's ages and survey rates [{rates.period}; {rates.source}]",
    }
    used = {driver: weight for driver, weight in need.driver_weights.items() if weight > 0}
    parts = [
        f"{share} {plain.get(driver) or _series(need, driver)}"
        for driver, share in zip(used, per_cents(list(used.values())), strict=True)
    ]
    return f"{listing(parts)}{_shipped_weights(need)}."


def _shipped_weights(need: Need) -> str:
    """Say that weights are the user's, and what was shipped; "" where they stand as shipped."""
    shipped = {driver: shipped_assumptions()[f"weight_{driver}"].value for driver in PLAIN_DRIVERS}
    used = {
        driver: weight for driver, weight in need.driver_weights.items() if weight > 0 or driver in shipped
    }
    if used == shipped:
        return ""
    were = listing(
        f"{per_cent(weight)} {_lower(PLAIN_DRIVERS[driver].split(',')[0])}"
        for driver, weight in shipped.items()
    )
    return f" (CHANGED, your weights; shipped {were})"


def _series(need: Need, name: str) -> str:
    series = need.indicators[name]
    return f"the series “{name}” [{series.period}; {series.source}] ({filled_in_brief(series)})"


def _community(need: Need, ask: Ask, area: str) -> str:
    community = ask.community
    if community == ANY:
        return "none chosen, so everybody counts."
    geography = geography_of_shares(need.community_shares, central_values(need).of)[community]
    districts = geography.loc[list(lads_of(area))].value_counts()
    parts = [
        _where(number, len(districts)) + _share_from(need, ask, str(origin))
        for origin, number in districts.items()
    ]
    rate = _lower(_said(need.assumptions[f"relative_rate_{community}"]))
    return f"{COMMUNITIES[community]}: {'; '.join(parts)}; × {rate}."


def _where(districts: int, origins: int) -> str:
    return f"in {count(districts, 'district')} " if origins > 1 else ""


def _share_from(need: Need, ask: Ask, origin: str) -> str:
    """Say which geography a share of people was stated for, and by whom."""
    community = ask.community
    if origin == FROM_AGES:
        return f"the share of each district's own people of that age [{PEOPLE_BY_AGE}]"
    if origin == FROM_ASSUMPTION:
        keys = share_assumptions(community, ask.risk)
        return f"one share for England and Wales, {listing(_lower(_said(need.assumptions[key])) for key in keys)}"
    if origin in _OF_LEVEL:
        return f"the share {_OF_LEVEL[origin]} [{_sources(need.community_shares, community, origin)}]"
    return "no source states a share, so every number made with it is not known"


def _sources(shares: pd.DataFrame, community: str, level: str) -> str:
    rows = shares[shares["community"].eq(community) & shares["level"].eq(level)]
    return listing(dict.fromkeys(f"{row.source}; {row.period}" for row in rows.itertuples()))
