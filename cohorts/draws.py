"""Values of the assumptions, many rows at once: the centre as one row, or one row for each draw.

Each assumption has a generator of its own, seeded from the seed and its key, so that adding or changing one does not move the
others. A draw is a quantile, the same for a given seed: moving a range moves its draws with it, and never the other way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from cohorts.need import Need
from coverage.vocabulary import COMMUNITIES
from geo.areas import lad_table

Rows = NDArray[np.float64]


@dataclass(frozen=True)
class Values:
    """The assumptions as arrays of one number for each row, and what is drawn besides.

    Attributes
    ----------
    of
        For each key, an array of ``rows`` numbers; NaN where not known.
    local
        ``row × LAD`` standard normal deviates of the districts, or None where local variation is left out.
    force, region
        ``row × LAD`` the same, alike for every district of a force area, or of a region; or None.
    communities
        For a community ``row × LAD`` the same: how its share in a district lies beside that of the wider area; empty where
        local variation is left out.
    """

    of: Mapping[str, Rows]
    local: Rows | None = None
    force: Rows | None = None
    region: Rows | None = None
    communities: Mapping[str, Rows] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.of.values())))


def generator(seed: int, key: str) -> np.random.Generator:
    """Give the generator of one assumption."""
    words = np.frombuffer(sha256(key.encode()).digest(), dtype=">u4").astype(int).tolist()
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *words])))


def triangular(quantiles: Rows, low: float, mode: float, high: float) -> Rows:
    """Turn quantiles (0 to 1) into draws of a triangular distribution; all alike where low equals high.

    Examples
    --------
    >>> triangular(np.array([0.0, 0.5, 1.0]), 10, 20, 30).tolist()
    [10.0, 20.0, 30.0]
    """
    width = high - low
    if not width > 0:
        return np.full(len(quantiles), mode, dtype=float)
    rising = low + np.sqrt(quantiles * width * (mode - low))
    falling = high - np.sqrt((1 - quantiles) * width * (high - mode))
    return np.clip(np.where(quantiles * width < mode - low, rising, falling), low, high)


def central_values(need: Need) -> Values:
    """Give every assumption at its value: one row, no local variation."""
    return Values({key: np.array([value]) for key, value in need.centre.items()})


def drawn_values(need: Need) -> Values:
    """Draw every assumption that has a range, and how far each district and force lies from what its drivers suggest.

    Returns
    -------
    Values
        As many rows as the assumption ``draws`` says, by the seed that ``seed`` says. Those marked ``fixed``, and the weights of
        drivers, stay as they are.
    """
    rows, seed = int(need.assumptions["draws"].value), int(need.assumptions["seed"].value)
    of = {key: np.full(rows, value) for key, value in need.centre.items()}
    for key, one in need.assumptions.items():
        if one.draw == "triangular":
            of[key] = triangular(generator(seed, key).random(rows), one.low, one.value, one.high)
    local, force, region = _deviates_of_areas(rows, seed)
    return Values(of, local, force, region, _deviates_of_communities(rows, seed))


@lru_cache(maxsize=2)
def _deviates_of_areas(rows: int, seed: int) -> tuple[Rows, Rows, Rows]:
    """Draw ``row × LAD`` deviates of districts, forces and regions; kept, because no other assumption touches them."""
    districts = lad_table()
    local = _frozen(generator(seed, "local_variation of districts").standard_normal((rows, len(districts))))
    return local, _alike_within("pfa", "forces", rows, seed), _alike_within("region", "regions", rows, seed)


def _alike_within(level: str, name: str, rows: int, seed: int) -> Rows:
    """Draw one deviate for each area of a level, and lay it out by district."""
    areas, of_lad = np.unique(lad_table()[f"{level}_code"].to_numpy(dtype=str), return_inverse=True)
    drawn = generator(seed, f"local_variation of {name}").standard_normal((rows, len(areas)))
    return _frozen(drawn[:, of_lad])


@lru_cache(maxsize=2)
def _deviates_of_communities(rows: int, seed: int) -> Mapping[str, Rows]:
    """Draw ``row × LAD`` deviates of each community's share; kept for the same reason."""
    shape = (rows, len(lad_table()))
    return {
        community: _frozen(generator(seed, f"share_variation of {community}").standard_normal(shape))
        for community in COMMUNITIES
    }


def _frozen(drawn: Rows) -> Rows:
    drawn.setflags(write=False)
    return drawn
