"""The cohort model as one would first write it: a loop over draws, risk levels and communities in pandas. Slow, easy to check.

It takes the same random numbers as ours and no other step of it. It knows the drivers that are shipped, not loaded series.
"""

from collections.abc import Iterator, Mapping
from math import exp, isnan, sqrt
from typing import Any

import numpy as np
import pandas as pd

from cohorts.assumptions.assumption import Assumption
from cohorts.model.draws import generator, quantiles
from cohorts.model.inputs import CohortInputs
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_table, lad_table

RATES = {
    "survey_rate_16_19": ["age_16_19"],
    "survey_rate_20_24": ["age_20_24"],
    "survey_rate_25_34": ["age_25_34"],
    "survey_rate_35_54": ["age_35_44", "age_45_54"],
    "survey_rate_55_74": ["age_55_59", "age_60_74"],
    "survey_rate_75_plus": ["age_75_plus"],
}
AGES = {"older": ["age_60_74", "age_75_plus"], "young_people": ["age_16_19", "age_20_24"]}
WIDER = ("utla", "pfa", "region", "nation")


def draw_of(quantile: float, one: Assumption) -> float:
    """Turn one quantile into one draw: a tenth below low, half below the value, a tenth above high."""
    end = one.low if quantile < 0.5 else one.high
    way = (1 - sqrt(2 * min(quantile, 1 - quantile))) / (1 - sqrt(0.2))
    by_ratio = one.low > 0
    draw = one.value * (end / one.value) ** way if by_ratio else one.value + way * (end - one.value)
    least, most = one.bounds
    return min(max(draw, least), most)


def drawn_assumptions(need: CohortInputs, draws: int) -> Iterator[dict[str, float]]:
    """Give the assumptions draw after draw."""
    seed = int(need.assumptions["seed"].value)
    drawn = {key: one for key, one in need.assumptions.items() if one.draw == "range" and one.known}
    rows = int(need.assumptions["draws"].value)
    at = pd.DataFrame({key: quantiles(seed, key, rows)[:draws] for key in drawn})
    fixed = {key: one.value for key, one in need.assumptions.items() if key not in drawn}
    for _, row in at.iterrows():
        yield fixed | {key: draw_of(row[key], one) for key, one in drawn.items()}


def stated_share(stated: Mapping[Any, float], lad: Any, by_age: float) -> float:
    """Look a share up for one district: its own, by age, or of the narrowest area that states one; NaN if none."""
    if ("lad", lad.Index) in stated:
        return stated["lad", lad.Index]
    wider = (stated[level, code] for level in WIDER if (level, code := getattr(lad, f"{level}_code")) in stated)
    return next(wider, float("nan")) if isnan(by_age) else by_age


def stated_shares(need: CohortInputs) -> pd.DataFrame:
    """Look every share up: ``LAD × community``, NaN where none is stated."""
    people, columns = area_table("lad"), {}
    for community in COMMUNITIES:
        rows = need.community_shares[need.community_shares["community"] == community]
        stated = rows.set_index(["level", "area_code"])["share"].to_dict()
        by_age = people[AGES.get(community, [])].sum(axis=1, min_count=1) / people["population_16_plus"]
        columns[community] = {
            lad.Index: stated_share(stated, lad, by_age[lad.Index]) for lad in lad_table().itertuples()
        }
    return pd.DataFrame(columns)


def shares_of_areas(values: dict[str, float], local: pd.Series, force: pd.Series, region: pd.Series) -> pd.Series:
    """Share the nation out in one draw."""
    people = area_table("lad")
    victims = sum(people[ages].sum(axis=1) * values[rate] for rate, ages in RATES.items())
    adults = people["population_16_plus"]
    share = values["weight_population_16_plus"] * adults / adults.sum()
    share = share + values["weight_expected_victims"] * victims / victims.sum()
    common = values["local_variation_shared_by_force"]
    by_area = lad_table()["pfa_code"].map(force) * sqrt(common) + local * sqrt(1 - common)
    by_region = lad_table()["region_code"].map(region)
    varied = share * (values["regional_variation"] * by_region + values["local_variation"] * by_area).map(exp)
    return varied / varied.sum()


def plain_cohort(need: CohortInputs, stated: pd.DataFrame, draws: int) -> np.ndarray:
    """Return the cohort in the first ``draws`` draws: ``draw × LAD × risk × community``, *any* first on the last axis.

    ``stated`` is ``stated_shares``, which is looked up once for however many draws.
    """
    seed = int(need.assumptions["seed"].value)
    codes, forces = lad_table().index, sorted(set(lad_table()["pfa_code"]))
    local = generator(seed, "local_variation of districts").standard_normal((draws, len(codes)))
    force = generator(seed, "local_variation of forces").standard_normal((draws, len(forces)))
    regions = sorted(set(lad_table()["region_code"]))
    region = generator(seed, "local_variation of regions").standard_normal((draws, len(regions)))
    varied = [community for community in COMMUNITIES if f"share_variation_{community}" in need.assumptions]
    apart = {
        community: tuple(
            generator(seed, f"share_variation of {community}{where}").standard_normal((draws, len(areas)))
            for where, areas in (("", codes), (" in forces", forces))
        )
        for community in varied
    }
    tables = []
    for draw, values in enumerate(drawn_assumptions(need, draws)):
        of_areas = (
            pd.Series(local[draw], codes),
            pd.Series(force[draw], forces),
            pd.Series(region[draw], regions),
        )
        share = shares_of_areas(values, *of_areas)
        common = values["share_variation_shared_by_force"]
        of_shares = {
            community: pd.Series(own[draw], codes) * sqrt(1 - common)
            + lad_table()["pfa_code"].map(pd.Series(shared[draw], forces)) * sqrt(common)
            for community, (own, shared) in apart.items()
        }
        tables.append(cohort_in_one_draw(values, share, stated, of_shares))
    return np.stack([table.to_numpy().reshape(len(codes), len(RISK_LEVELS), -1) for table in tables])


def spread_share(share: pd.Series, stood_in: pd.Series, spread: pd.Series) -> pd.Series:
    """Spread a share that its region, or the nation, stands in for; the people of either stay as many."""
    people, varied = lad_table()["population_16_plus"], spread.map(exp)
    of_wider = lad_table()["region_code"].where(stood_in.notna(), "")
    kept = people.groupby(of_wider).sum() / (people * varied).groupby(of_wider).sum()
    return share * varied * of_wider.map(kept)


def cohort_in_one_draw(
    values: dict[str, float], share: pd.Series, stated: pd.DataFrame, apart: dict[str, pd.Series]
) -> pd.DataFrame:
    """Return one draw: ``LAD × (risk, community)``."""
    everybody = values["adult_victims"] / values["victims_per_perpetrator"]
    high, medium = values["cohort_high"], values["cohort_medium"]
    national = {"high": high, "medium": medium, "standard": max(everybody - high - medium, 0)}
    tables = {}
    for risk in RISK_LEVELS:
        factors = pd.DataFrame({"any": 1.0}, index=share.index)
        for community in COMMUNITIES:
            everywhere = values.get(f"share_{community}", float("nan"))
            elsewhere = values.get(f"share_{community}_{risk}", everywhere)
            of_people = stated[community] if isnan(elsewhere) else stated[community].fillna(elsewhere)
            if community in apart:
                spread = values[f"share_variation_{community}"] * apart[community]
                of_people = spread_share(of_people, stated[community], spread)
            factors[community] = (of_people * values[f"relative_rate_{community}"]).clip(upper=1)
        tables[risk] = factors.mul(share * national[risk], axis=0)
    return pd.concat(tables, axis="columns")
