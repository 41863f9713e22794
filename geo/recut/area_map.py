"""A map: areas that share all small areas of the country out between them, as they are, were or may be on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from geo.small_areas import small_areas

REST, REST_NAME = "rest", "Everywhere else"
"""The area of all that areas of one's own leave over."""


@dataclass(frozen=True)
class AreaMap:
    """A map of England and Wales.

    Attributes
    ----------
    title
        In a sentence: "districts as they were on 1 April 2015".
    area_of
        The code of its area by ``lsoa_code``, of every small area.
    names
        The name of each area by its code.
    certainty
        By code, of an area that does not exist yet: how certain it is, in words. One that exists or did is absent.
    """

    title: str
    area_of: pd.Series
    names: Mapping[str, str]
    certainty: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raise ValueError if a small area is left out, or an area has no name."""
        if not self.area_of.index.equals(small_areas().index) or self.area_of.isna().any():
            raise ValueError(f"{self.title}: a map shares all small areas out")
        if unnamed := set(self.area_of.unique()) - set(self.names):
            raise ValueError(f"{self.title}: areas without a name: {sorted(unnamed)}")

    @property
    def codes(self) -> list[str]:
        """The codes of its areas, sorted; what is left over stands last."""
        return sorted(map(str, self.area_of.unique()), key=lambda code: (code == REST, code))


def overlaps(first: pd.Series, second: pd.Series) -> pd.DataFrame:
    """List which areas of two maps share people: the predecessors of each area of the second, the successors of the first.

    Parameters
    ----------
    first, second
        The code of an area by ``lsoa_code``; missing where a small area lies in none.

    Returns
    -------
    pandas.DataFrame
        A row a pair, sorted: ``source target people`` and ``share_of_source`` (0 to 1; those of a source add up to 1 where its
        people all lie in a target).
    """
    people = small_areas()["people_now"].to_numpy()
    (ours, sources), (theirs, targets) = pd.factorize(first, sort=True), pd.factorize(second, sort=True)
    of_source = np.bincount(ours[ours >= 0], people[ours >= 0], len(sources))
    both = (ours >= 0) & (theirs >= 0)
    shared = np.bincount(ours[both] * len(targets) + theirs[both], people[both], len(sources) * len(targets))
    at_source, at_target = np.divmod(np.flatnonzero(shared), len(targets))
    counted = shared[shared > 0]
    pairs = {"source": sources[at_source], "target": targets[at_target], "people": counted}
    return pd.DataFrame(pairs).assign(share_of_source=counted / of_source[at_source])
