"""Whether the postcode index is what was built: looked through from end to end, which takes a moment."""

from pathlib import Path

import numpy as np

from geo.postcode_index import is_current, load_index

_METRES_AT_MOST = 1_400_000
"""No point of Great Britain lies further east or north on its grid."""


def is_sound(folder: Path) -> bool:
    """Tell whether an index is of this edition, and every postcode in it has its place and a point that can be."""
    if not is_current(folder):
        return False
    try:
        keys, places, grid, codes = load_index(folder)
    except (OSError, ValueError, KeyError, EOFError):
        return False
    if not len(keys) == len(places) == len(grid) > 0 or grid.shape[1:] != (2,):
        return False
    on_the_grid = np.isnan(grid) | ((grid >= 0) & (grid <= _METRES_AT_MOST))
    return bool((keys[1:] > keys[:-1]).all() and int(places.max()) < len(codes) and on_the_grid.all())
