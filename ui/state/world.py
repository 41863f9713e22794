"""The world that a screen speaks of: a directory, and the inputs of the cohort; whose they are, and what tells one from another.

The terms are not part of it: an ``Ask`` carries its own, and a second place for them could say otherwise.
"""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from cohorts.model.inputs import CohortInputs
from cohorts.series.indicator import Indicator
from coverage.directory import Directory
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.directory.shipped import demonstration_directory, published_directory
from ui.state.published_directories import is_published


@dataclass(frozen=True, eq=False)
class World:
    """What is on record, and what people who need it are counted from."""

    directory: Directory
    need: CohortInputs


@cache
def shipped_need() -> CohortInputs:
    """Return the inputs of the cohort that come with the product. Shared: never to be mutated."""
    return CohortInputs(shipped_assumptions(), shipped_community_shares())


def is_for_everybody(part: World | Directory | CohortInputs) -> bool:
    """Whether it came with the product or was published, so that nothing of it is anybody's own.

    Of what came with the product it must be the very object: a file with the same rows that somebody drops in is theirs.
    """
    if isinstance(part, World):
        return is_for_everybody(part.directory) and is_for_everybody(part.need)
    if isinstance(part, Directory):
        return part is published_directory() or part is demonstration_directory() or is_published(part)
    return part is shipped_need()


def key_of_world(world: World) -> str:
    """Return what tells one world from another."""
    return f"{key_of_directory(world.directory)} {key_of_need(world.need)}"


def key_of_directory(directory: Directory) -> str:
    """Return what tells one directory from another: its file, what it is called, and whether it is everybody's."""
    return repr((directory.checksum, directory.title, directory.edition, is_for_everybody(directory)))


def key_of_need(need: CohortInputs) -> str:
    """Return what tells one need from another: every number, the series beside them, and how each driver weighs."""
    return "shipped" if is_for_everybody(need) else numbers_of_need(need)


def numbers_of_need(need: CohortInputs) -> str:
    """Return what tells the numbers of one need from those of another, whoever they are of."""
    numbers = [(key, one.value, one.low, one.high, one.changed) for key, one in need.assumptions.items()]
    key = sha256(repr((numbers, need.weights)).encode())
    for name, series in need.indicators.items():
        key.update(repr((name, key_of_series(series))).encode())
    return key.hexdigest()


def key_of_series(series: Indicator) -> str:
    """Return what tells one loaded series from another: its counts, its totals, and what is withheld of them."""
    said = (series.name, series.period, series.level, series.source)
    key = sha256(repr((said, sorted(series.suppressed), sorted(series.withheld_by_publisher))).encode())
    for counts in (series.values, series.totals):
        key.update(repr(list(counts.index)).encode())
        key.update(counts.to_numpy(dtype=float).tobytes())
    return key.hexdigest()
