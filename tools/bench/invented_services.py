"""A large invented directory, seeded, with the mix of areas that national records have: for timing only."""

import numpy as np
import pandas as pd

from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_table

SEED = 20261122
# Level, share of services, most areas that one of them names.
MIX = (("lad", 0.30, 3), ("utla", 0.45, 3), ("pfa", 0.20, 2), ("region", 0.03, 1), ("nation", 0.02, 1))
PROVISIONS = {"generic": 0.6, "specialist": 0.24, "by_and_for": 0.16}
DELIVERIES = {"in_person": 0.6, "both": 0.25, "remote": 0.15}
STATUSES = {"active": 0.75, "pilot": 0.08, "announced": 0.07, "ended": 0.06, "unknown": 0.04}


def invented_directory(services: int) -> Directory:
    """Invent a directory of that many services; the same for the same number."""
    chance = np.random.default_rng(SEED)
    names = [f"S{number:05d}" for number in range(services)]
    seen = pd.Timestamp("2023-01-01") + pd.to_timedelta(chance.integers(0, 1200, services), unit="D")
    table = pd.DataFrame(
        {
            "service_id": names,
            "service_name": names,
            "intervention": chance.choice(list(INTERVENTIONS), services),
            "risk_levels": _some_of(chance, list(RISK_LEVELS), services),
            "communities": _some_of(chance, list(COMMUNITIES), services),
            **{
                column: _one_of(chance, shares, services)
                for column, shares in (
                    ("provision", PROVISIONS),
                    ("delivery", DELIVERIES),
                    ("status", STATUSES),
                )
            },
            "quality_assured": "not_stated",
            "for_whom": "",
            "as_of_basis": "stated",
            "starts": pd.NaT,
            "first_known": pd.NaT,
            "ends": pd.NaT,
            "funded_to": pd.NaT,
            "option_to": pd.NaT,
            "as_of_first": seen,
            "as_of_last": seen,
            "funding_gbp": np.nan,
            "places": np.where(chance.random(services) < 0.4, np.nan, chance.integers(5, 200, services)),
        }
    ).astype(dict.fromkeys(("starts", "first_known", "ends", "funded_to", "option_to"), "datetime64[ns]"))
    return Directory(
        title="Invented for timing",
        edition="",
        invented=True,
        checksum="",
        services=table,
        service_areas=_areas_of(chance, names),
        locations=pd.DataFrame(),
    )


def _one_of(chance: np.random.Generator, shares: dict[str, float], services: int) -> np.ndarray:
    return chance.choice(list(shares), services, p=list(shares.values()))


def _some_of(chance: np.random.Generator, words: list[str], services: int) -> list[tuple[str, ...]]:
    """Draw none (not stated), one or two words for each service."""
    return [tuple(chance.choice(words, how_many, replace=False)) for how_many in chance.integers(0, 3, services)]


def _areas_of(chance: np.random.Generator, names: list[str]) -> pd.DataFrame:
    """Draw the areas that each service names."""
    level_of = chance.choice(len(MIX), len(names), p=[share for _, share, _ in MIX])
    codes = {level: area_table(level).index.tolist() for level, _, _ in MIX}
    rows = []
    for name, (level, _, most) in zip(names, (MIX[number] for number in level_of), strict=True):
        how_many = min(int(chance.integers(1, most + 1)), len(codes[level]))
        rows += [(name, level, code, np.nan) for code in chance.choice(codes[level], how_many, replace=False)]
    return pd.DataFrame(rows, columns=["service_id", "area_level", "area_code", "places"]).assign(in_part=False)
