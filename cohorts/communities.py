"""What share of each district's people a community is, and which geography that share comes from.

A share stated for the district comes first, then for its upper-tier authority, force, region and nation. Older and young people
come from the ages of the district. Failing all, an assumption ``share_<community>`` holds everywhere. Where that is not known
either, the share is NaN, and so is every number made with it: never 0.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from cohorts.draws import Rows
from coverage.vocabulary import COMMUNITIES
from geo.areas import LEVELS, area_table, lad_table

AGES_OF_COMMUNITY = {
    "older": ("age_60_74", "age_75_plus"),
    "young_people": ("age_16_19", "age_20_24"),
}
"""Older: 60 and over. Young: 16 to 24, because the cohort counts people aged 16 and over. Shares are of those."""

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
    for level in reversed(LEVELS):  # the narrower overwrite the wider
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
    for community, ages in AGES_OF_COMMUNITY.items():
        shares[community] = people[list(ages)].sum(axis=1) / people["population_16_plus"]
        origin[community] = FROM_AGES


def community_factors(
    community_shares: pd.DataFrame, values: Mapping[str, Rows], deviates: Mapping[str, Rows]
) -> NDArray[np.float32]:
    """Multiply shares by relative rates: the part of each district's cohort that each community is.

    Parameters
    ----------
    community_shares
        As in ``stated_shares``.
    values
        The assumptions, by row.
    deviates
        For a community ``row × LAD`` standard normal deviates; without them every district of a wider area has its share.
        With them a share that stands in for the district's own is spread by ``share_variation_<community>``, the people of
        the wider area staying as many.

    Returns
    -------
    numpy.ndarray
        ``community × row × LAD`` (``COMMUNITIES`` in order), 0 to 1; a product above 1 counts as 1, since a community cannot
        outnumber the whole. NaN where the share is not known.
    """
    shares, origin = stated_shares(community_shares)
    stated = shares.to_numpy(dtype=np.float32)
    rows = len(next(iter(values.values())))
    factors = np.empty((len(COMMUNITIES), rows, len(stated)), dtype=np.float32)
    for position, community in enumerate(COMMUNITIES):
        elsewhere = values.get(f"share_{community}", np.full(rows, np.nan)).astype(np.float32)
        rate = values[f"relative_rate_{community}"].astype(np.float32)
        np.multiply(rate[:, None], stated[None, :, position], out=factors[position])
        unstated = np.isnan(stated[:, position])
        factors[position][:, unstated] = (elsewhere * rate)[:, None]
        if community in deviates and f"share_variation_{community}" in values:
            spread = values[f"share_variation_{community}"][:, None] * deviates[community]
            _spread_within(factors[position], spread, origin[community])
    return np.minimum(factors, np.float32(1), out=factors)


def _spread_within(factors: NDArray[np.float32], spread: Rows, origin: pd.Series) -> None:
    """Spread, in place, the shares that stand in for districts' own; each wider area keeps its number of people."""
    districts, people = lad_table(), lad_table()["population_16_plus"].to_numpy(dtype=float)
    for level in [word for word in LEVELS if word != "lad"] + [""]:
        here = np.flatnonzero(origin.to_numpy() == level)
        of_lad = districts[f"{level}_code"].to_numpy(dtype=str)[here] if level else np.full(len(here), "")
        for area in np.unique(of_lad):
            inside = here[of_lad == area]
            varied = np.exp(spread[:, inside])
            kept = people[inside].sum() / (varied @ people[inside])
            factors[:, inside] *= (varied * kept[:, None]).astype(np.float32)


def geography_of_shares(community_shares: pd.DataFrame, values: Mapping[str, Rows]) -> pd.DataFrame:
    """Say for each district and community which geography its share comes from; "not known" where there is none."""
    origin = stated_shares(community_shares)[1]
    for community in COMMUNITIES:
        known = not np.isnan(values.get(f"share_{community}", np.array([np.nan]))[0])
        origin[community] = origin[community].replace("", FROM_ASSUMPTION if known else "not known")
    return origin
