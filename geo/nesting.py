"""Which level nests in which, worked out from the districts of each area: the one place that may say so.

Levels are partitions of the districts. One nests in another where none of its areas is cut; two levels neither of which nests
in the other cross, as the areas of police forces and of health boards do.
"""

from functools import cache
from itertools import combinations

from geo.areas import lad_parents
from geo.levels import LEVELS


@cache
def nests_in(finer: str, wider: str) -> bool:
    """Say whether every area of a level lies whole inside one area of another; a level nests in itself."""
    codes = lad_parents().reset_index()[[f"{finer}_code", f"{wider}_code"]].set_axis(["finer", "wider"], axis=1)
    return bool((codes.groupby("finer")["wider"].nunique() == 1).all())


def levels_made_of(level: str) -> tuple[str, ...]:
    """List the other levels whose areas are made of whole areas of a level, in the order of ``LEVELS``."""
    return tuple(wider for wider in LEVELS if wider != level and nests_in(level, wider))


def crossing_pairs(levels: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """List the pairs of levels neither of which nests in the other."""
    return tuple(
        (one, other) for one, other in combinations(levels, 2) if not nests_in(one, other) and not nests_in(other, one)
    )
