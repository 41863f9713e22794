"""What share of each district's people a community is, and which geography that share comes from.

A share stated for the district comes first, then for its upper-tier authority, force, region and nation. Older and young people
come from the ages of the district. Failing all, an assumption holds everywhere, at some risk levels one of its own. Where that is
not known either, the share is NaN, and so is every number made with it: never 0.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.model.draws import Rows
from cohorts.model.rollup import roll_up
from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_table, lad_table
from geo.levels import LEVELS_ON_RECORD

FROM_AGES = "ages of the district's people"
FROM_ASSUMPTION = "England and Wales"


def stated_shares(community_shares: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Find the share of each community in each district, and the geography it was stated for.

    Parameters
    ----------
    community_shares
        ``area_code level community share``, one row for each area and community.

    Returns
    -------
    tuple of pandas.DataFrame
        Both ``LAD × community``: the share (0 to 1; NaN where no table states one) and where it comes from (``lad utla pfa
        region nation``, ``FROM_AGES``, or "" where there is none).
    """
    districts = lad_table()
    shares = pd.DataFrame(np.nan, index=districts.index, columns=list(COMMUNITIES))
    origin = pd.DataFrame("", index=districts.index, columns=list(COMMUNITIES))
    for level in reversed(LEVELS_ON_RECORD):  # the narrower overwrite the wider
        code_of_lad = districts.index if level == "lad" else pd.Index(districts[f"{level}_code"])
        if level == "lad":
            _fill_from_ages(shares, origin)
        here = community_shares[community_shares["level"] == level]
        for community, rows in here.groupby("community"):
            share = rows.set_index("area_code")["share"].reindex(code_of_lad).to_numpy(dtype=float)
            stated = ~np.isnan(share)
            shares.loc[stated, community] = share[stated]
            origin.loc[stated, community] = level
    return shares, origin


def _fill_from_ages(shares: pd.DataFrame, origin: pd.DataFrame) -> None:
    people = area_table("lad")
    for one in COMMUNITIES.values():
        if one.ages:
            shares[one.key] = people[list(one.ages)].sum(axis=1) / people["population_16_plus"]
            origin[one.key] = FROM_AGES


def share_assumption(community: str, risk: str) -> str:
    """Name the assumption that holds where no table states a share: of its own at some risk levels, else one for all."""
    one = COMMUNITIES[community]
    return (dict.fromkeys(RISK_LEVELS, one.share) | dict(one.share_at_risk))[risk]


def share_assumptions(community: str, risk: str) -> tuple[str, ...]:
    """Name all of those that an ask rests on where no table states a share; of any risk level, each once."""
    risks = RISK_LEVELS if risk == ANY else (risk,)
    return tuple(dict.fromkeys(share_assumption(community, one) for one in risks))


def community_factor(
    stated: NDArray[np.float64],
    origin: NDArray[np.object_],
    values: Mapping[str, Rows],
    deviates: Rows | None,
    community: str,
    risk: str,
) -> NDArray[np.float32]:
    """Multiply the share of a community by its relative rate: the part of each district's cohort at a risk level that it is.

    Parameters
    ----------
    stated, origin
        By LAD, the community's columns of ``stated_shares``.
    values
        The assumptions, by row.
    deviates
        ``row × LAD`` standard normal deviates, as ``Values.communities`` has them. A share that stands in for the district's own
        is spread by them and ``share_variation_<community>``; None, or a community without one, leaves it alike everywhere.
    community, risk
        Which; at some risk levels the share is another (``Community.share_at_risk``).

    Returns
    -------
    numpy.ndarray
        ``row × LAD``, 0 to 1; a product above 1 counts as 1, since a community cannot outnumber the whole. NaN where the share
        is not known.
    """
    rate = values[COMMUNITIES[community].relative_rate].astype(np.float32)
    factor: NDArray[np.float32] = rate[:, None] * stated.astype(np.float32)[None, :]
    elsewhere = share_assumption(community, risk)
    if elsewhere in values:
        factor[:, np.isnan(stated)] = (values[elsewhere].astype(np.float32) * rate)[:, None]
    if deviates is not None:
        _spread_within(factor, values[COMMUNITIES[community].share_variation][:, None] * deviates, origin)
    return np.minimum(factor, np.float32(1), out=factor)


def _spread_within(factor: NDArray[np.float32], spread: Rows, origin: NDArray[np.object_]) -> None:
    """Spread, in place, the shares that stand in for districts' own; each wider area keeps its number of people.

    A force inside its region keeps a spread of its own, by the part of it that its districts share. A force that is all of the
    region has the region's share, which was counted: there nothing is left to be spread.
    """
    districts, people = lad_table(), lad_table()["population_16_plus"].to_numpy(dtype=float)
    for level in [word for word in LEVELS_ON_RECORD if word != "lad"] + [""]:
        here = np.flatnonzero(origin == level)
        of_lad = districts[f"{level}_code"].to_numpy(dtype=str)[here] if level else np.full(len(here), "")
        for area in np.unique(of_lad):
            inside = here[of_lad == area]
            varied = np.exp(spread[:, inside])
            kept = people[inside].sum() / (varied @ people[inside])
            factor[:, inside] *= (varied * kept[:, None]).astype(np.float32)


def share_of_areas(community_shares: pd.DataFrame, community: str, level: str) -> pd.Series:
    """Roll a stated share up: people of the community ÷ people, each summed over the districts of every area of a level.

    Parameters
    ----------
    community_shares
        As in ``stated_shares``, with ``residents``: how many people of all ages a district had when the share was counted. A
        district without them counts with its people as estimated.
    community
        A share counted among people aged 16 and over (``Community.counted_from_16``) is weighed by them.
    level
        ``lad utla pfa region nation``.

    Returns
    -------
    pandas.Series
        By area code, 0 to 1; NaN where the share of any of its districts is not stated.
    """
    people, districts = lad_table(), community_shares[community_shares["level"] == "lad"]
    counted = districts.groupby("area_code")["residents"].first().reindex(people.index)
    weights = counted.fillna(people["population"]).to_numpy(dtype=float)
    if COMMUNITIES[community].counted_from_16:
        weights = weights * (people["population_16_plus"] / people["population"]).to_numpy(dtype=float)
    share = stated_shares(community_shares)[0][community].to_numpy()
    codes, of_it = roll_up(share * weights, level, axis=0)
    return pd.Series(of_it / roll_up(weights, level, axis=0)[1], index=codes, name=community)


def geography_of_shares(community_shares: pd.DataFrame, values: Mapping[str, Rows]) -> pd.DataFrame:
    """Say for each district and community which geography its share comes from; "not known" where there is none."""
    origin = stated_shares(community_shares)[1]
    for key, one in COMMUNITIES.items():
        known = one.share in values and not np.isnan(values[one.share][0])
        origin[key] = origin[key].replace("", FROM_ASSUMPTION if known else "not known")
    return origin
