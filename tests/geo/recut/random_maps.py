"""Maps at random, for what must hold on any map."""

import numpy as np
import pandas as pd

from geo.recut.area_map import AreaMap
from geo.small_areas import small_areas


def random_map(rng: np.random.Generator) -> AreaMap:
    """A map of 2 to 60 areas, each a run of small areas by their codes: some cut districts, some do not."""
    size = len(small_areas())
    ends = np.sort(rng.choice(np.arange(1, size), size=int(rng.integers(1, 60)), replace=False))
    names = [f"X{number}" for number in range(len(ends) + 1)]
    of = np.array(names, dtype=object)[np.searchsorted(ends, np.arange(size), side="right")]
    return AreaMap("a map at random", pd.Series(of, index=small_areas().index), {name: name for name in names})
