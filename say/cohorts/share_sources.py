"""Which share of people a community is, by which geography, and whose figure that is."""

import pandas as pd

from cohorts.model.communities import (
    FROM_AGES,
    FROM_ASSUMPTION,
    geography_of_shares,
    share_assumptions,
    share_of_areas,
)
from cohorts.model.draws import central_values
from cohorts.model.inputs import CohortInputs
from cohorts.model.rollup import WHOLE
from coverage.ask import ANY, Ask
from coverage.communities import COMMUNITIES
from geo.areas import ENGLAND_AND_WALES, lads_of, levels_of
from geo.levels import LEVELS
from say.cohorts.assumption_said import said
from say.cohorts.counted_words import people_by_age
from say.numbers import count, per_cent
from say.text import listing, lower

COMMUNITY_SHARE = "Share of people"


def community_in_words(need: CohortInputs, ask: Ask, area: str) -> str:
    """Say in short sentences whose share of people a community is in an area, and what it is multiplied by.

    Parameters
    ----------
    need
        In use.
    ask
        Risk and community: at some risk levels the share is another.
    area
        GSS code, England and Wales included.
    """
    community = ask.community
    if community == ANY:
        return "None is chosen, so everybody counts."
    geography = geography_of_shares(need.community_shares, central_values(need).of)[community]
    districts = geography.loc[list(lads_of(area))].value_counts()
    parts = [
        f"{_in_districts(number, len(districts))}{_share_from(need, ask, str(origin))}."
        for origin, number in districts.items()
    ]
    rate = said(need.assumptions[COMMUNITIES[community].relative_rate])
    counted = [_of_the_area(need, community, area)] if set(districts.index) == {"lad"} else []
    return " ".join([*parts, *counted, f"Multiplied by {lower(rate)}."])


def _in_districts(districts: int, origins: int) -> str:
    return f"In {count(districts, 'district')}: " if origins > 1 else f"{COMMUNITY_SHARE}: "


def _of_the_area(need: CohortInputs, community: str, area: str) -> str:
    """Say the share of the whole area, rolled up from its districts' own."""
    level = WHOLE if area == ENGLAND_AND_WALES else levels_of(area)[0]
    share = share_of_areas(need.community_shares, community, level)[area]
    people = "people aged 16 and over" if COMMUNITIES[community].counted_from_16 else "people"
    return f"That is {per_cent(share)} of {people} here."


def _share_from(need: CohortInputs, ask: Ask, origin: str) -> str:
    """Say which geography a share of people was stated for, and by whom."""
    community = ask.community
    if origin == FROM_AGES:
        return f"the share of each district's own people of that age [{people_by_age()}]"
    if origin == FROM_ASSUMPTION:
        keys = share_assumptions(community, ask.risk)
        shares = ". ".join(said(need.assumptions[key]) for key in keys)
        others = need.community_shares["community"].eq(community).any()
        whole = "all areas without a figure of their own" if others else "England and Wales"
        return f"one share for {whole}. {shares}"
    if origin in LEVELS:
        whose = "of each district itself" if origin == "lad" else f"of each district's {LEVELS[origin].short}"
        return f"the share {whose} [{_sources(need.community_shares, community, origin)}]"
    return "no source states one, so every number made with it is not known"


def _sources(shares: pd.DataFrame, community: str, level: str) -> str:
    rows = shares[shares["community"].eq(community) & shares["level"].eq(level)]
    return listing(dict.fromkeys(f"{row.source}; {row.period}" for row in rows.itertuples()))
