"""In how many police force areas does a directory show any work at all? To be read beside published counts."""

from dataclasses import dataclass

import numpy as np

from coverage.ask import Ask
from coverage.evaluation import Evaluation
from coverage.extent import area_positions
from coverage.local_records import local_pairs
from coverage.vocabulary import Status


@dataclass(frozen=True)
class ForcesOnRecord:
    """Force areas with a record that names them or a part of them, each counted once, in the first that holds.

    ``stated``: a current record states whom it takes. ``silent``: a current one does not state its risk level, so that nobody
    can say whom it serves. ``unclear``: only an old or unclear one.
    """

    stated: int
    silent: int
    unclear: int
    forces: int

    @property
    def current(self) -> int:
        """Force areas with a current record, whether or not it states its risk level."""
        return self.stated + self.silent

    @property
    def either(self) -> int:
        """Force areas with any such record."""
        return self.current + self.unclear


def forces_on_record(evaluation: Evaluation, ask: Ask) -> ForcesOnRecord:
    """Count force areas by the best record that names the area or a part of it.

    Regional and national records alone do not count, and a force area without a record is not one without a service.
    """
    codes, force = area_positions("pfa")
    pairs = local_pairs(evaluation, ask)
    here = force[pairs["lad"].to_numpy()]
    best = np.zeros(len(codes), dtype=int)
    np.maximum.at(best, here, 1 + pairs["current"].to_numpy() + pairs["given"].eq(Status.SERVED).to_numpy())
    unclear, silent, stated = (int((best == rank).sum()) for rank in (1, 2, 3))
    return ForcesOnRecord(stated, silent, unclear, len(codes))
