"""What is on record of areas, ask by ask, and where nothing is known: the one rule by which maps, letters and rounds ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from coverage.ask import Ask
from coverage.cube import status_cube
from coverage.matching import StatusArray
from coverage.one_area import BothSides
from coverage.vocabulary import NOT_LOCAL


@dataclass(frozen=True)
class OnRecord:
    """What is on record of areas, ``area × ask``.

    Attributes
    ----------
    best
        The best ``Status`` that any district of the area has.
    declared
        Whether somebody with standing said that they checked all of the area and there is none, whatever reaches it from
        elsewhere.
    """

    best: StatusArray
    declared: NDArray[np.bool_]

    @property
    def unknown(self) -> NDArray[np.bool_]:
        """Where nothing answers: no record names the area or its force, and nobody said that they checked."""
        return (self.best <= NOT_LOCAL) & ~self.declared


def on_record(both: BothSides, asks: Sequence[Ask], areas: Iterable[NDArray[np.int64]]) -> OnRecord:
    """Look areas up, each given as the positions of its districts in ``lad_table()``, at least one.

    Each ask, at least one, is answered for its own side.
    """
    cubes = {side: status_cube(both[side]) for side in {ask.side for ask in asks}}
    cells = [(ask.side, (slice(None), *ask.cell)) for ask in asks]
    status = np.stack([cubes[side][place] for side, place in cells], axis=1)
    none = np.stack([both[side].confirmed_none[place] for side, place in cells], axis=1)
    inside = list(areas)
    return OnRecord(
        np.stack([status[lads].max(axis=0) for lads in inside]), np.stack([none[lads].all(axis=0) for lads in inside])
    )
