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

from cohorts.model.inputs import CohortInputs
from coverage.communities import COMMUNITIES
from geo.areas import lad_table

Rows = NDArray[np.float64]

_TENTH = 1 - np.sqrt(0.2)
"""How far from its middle a triangle of half-width 1 has a tenth of its area beyond."""


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
        For a community with ``share_variation_<community>``, ``row × LAD`` the same: how its share in a district lies beside that
        of the wider area, in part alike for the districts of a force; empty where local variation is left out.
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


def quantiles(seed: int, key: str, rows: int) -> Rows:
    """Give every row a quantile: the middles of ``rows`` equal parts of 0 to 1, in an order drawn for ``key``.

    So a tenth of the draws of any range lie below its low end, whichever seed is used, and its median is its value.
    """
    in_order = (np.arange(rows) + 0.5) / rows
    shuffled: Rows = generator(seed, key).permutation(in_order)
    return shuffled


def draws_of_range(at: Rows, low: float, value: float, high: float, *, least: float, most: float) -> Rows:
    """Turn quantiles into draws of a range: a tenth lie below ``low``, half below ``value``, a tenth above ``high``.

    Parameters
    ----------
    at
        Quantiles, 0 to 1, in any shape. A larger quantile never gives a smaller draw.
    low, value, high
        ``low ≤ value ≤ high``: the 10th percentile, the median and the 90th. All NaN, for what is not known, gives NaN.
    least, most
        What no draw may pass: 0 for a number of people, 1 for a share, a published "at least". A draw beyond stands at it.

    Returns
    -------
    numpy.ndarray
        Draws in the shape of ``at``; all alike where ``low`` equals ``high``.

    Notes
    -----
    Two halves are joined at the median, so that the middle of the draws is the figure that was put in and a longer upper side
    does not move it. In each half the density falls in a straight line to nothing at 1.81 times the distance of its tenth:
    there is a last draw, and no long tail. Distance is measured in ratios, as estimates go wrong (half as much, twice as much),
    which leaves no price or divisor at nothing; where ``low`` is 0 no ratio reaches it, and distance is measured in differences.

    Examples
    --------
    >>> draws_of_range(np.array([0.1, 0.5, 0.9]), 50, 60, 70, least=0, most=np.inf).round(6).tolist()
    [50.0, 60.0, 70.0]
    """
    distance = (1 - np.sqrt(2 * np.minimum(at, 1 - at))) / _TENTH
    end = np.where(at < 0.5, low, high)
    drawn = value * (end / value) ** distance if low > 0 else value + (end - value) * distance
    within: Rows = np.clip(drawn, least, most)
    return within


def central_values(need: CohortInputs) -> Values:
    """Give every assumption at its value: one row, no local variation."""
    return Values({key: np.array([value]) for key, value in need.centre.items()})


def drawn_values(need: CohortInputs) -> Values:
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
        if one.draw == "range":
            least, most = one.bounds
            at = quantiles(seed, key, rows)
            of[key] = draws_of_range(at, one.low, one.value, one.high, least=least, most=most)
    local, force, region = _deviates_of_areas(rows, seed)
    return Values(of, local, force, region, _deviates_of_communities(need, of, rows, seed))


@lru_cache(maxsize=2)
def _deviates_of_areas(rows: int, seed: int) -> tuple[Rows, Rows, Rows]:
    """Draw ``row × LAD`` deviates of districts, forces and regions; kept, because no other assumption touches them."""
    districts = lad_table()
    local = _frozen(generator(seed, "local_variation of districts").standard_normal((rows, len(districts))))
    force = _alike_within("pfa", "local_variation of forces", rows, seed)
    return local, force, _alike_within("region", "local_variation of regions", rows, seed)


def _alike_within(level: str, name: str, rows: int, seed: int) -> Rows:
    """Draw one deviate for each area of a level, and lay it out by district."""
    areas, of_lad = np.unique(lad_table()[f"{level}_code"].to_numpy(dtype=str), return_inverse=True)
    drawn = generator(seed, name).standard_normal((rows, len(areas)))
    return _frozen(drawn[:, of_lad])


def _deviates_of_communities(need: CohortInputs, of: Mapping[str, Rows], rows: int, seed: int) -> Mapping[str, Rows]:
    """Give ``row × LAD`` deviates of each community's share: one part for the force, so that it is not averaged away in it."""
    in_common = of["share_variation_shared_by_force"][:, None]
    return {
        community: np.sqrt(in_common) * force + np.sqrt(1 - in_common) * own
        for community in COMMUNITIES
        if COMMUNITIES[community].share_variation in need.assumptions
        for force, own in (_deviates_of_community(community, rows, seed),)
    }


@lru_cache(maxsize=2 * len(COMMUNITIES))
def _deviates_of_community(community: str, rows: int, seed: int) -> tuple[Rows, Rows]:
    """Draw ``row × LAD`` deviates of a community's share in forces and in districts; kept for the same reason."""
    name = f"share_variation of {community}"
    own = _frozen(generator(seed, name).standard_normal((rows, len(lad_table()))))
    return _alike_within("pfa", f"{name} in forces", rows, seed), own


def _frozen(drawn: Rows) -> Rows:
    drawn.setflags(write=False)
    return drawn
