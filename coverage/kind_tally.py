"""In how many areas a kind of work is on a record that names the area or a part of it."""

from dataclasses import dataclass

import pandas as pd

from coverage.headline import areas_by_status
from coverage.vocabulary import Status


@dataclass(frozen=True)
class KindTally:
    """Areas by the best on record in them, each counted once.

    ``current`` and ``current_in_part``: a current record states that it serves the whole of the area, or a part of it.
    ``unsure`` and ``unsure_in_part``: it is old or unclear. ``areas``: how many were looked at.
    """

    current: int
    current_in_part: int
    unsure: int
    unsure_in_part: int
    areas: int

    @property
    def current_anywhere(self) -> int:
        """Areas with a current record, of the whole or a part of them."""
        return self.current + self.current_in_part

    @property
    def unsure_anywhere(self) -> int:
        """Areas whose best record is old or unclear, of the whole or a part of them."""
        return self.unsure + self.unsure_in_part

    @property
    def on_record(self) -> int:
        """Areas with any such record."""
        return self.current_anywhere + self.unsure_anywhere

    @property
    def without(self) -> int:
        """Areas without one: nothing is on record that names them, which is no proof that there is nothing."""
        return self.areas - self.on_record


def kind_tally(best: pd.DataFrame) -> KindTally:
    """Count areas by their ``status`` and ``extent``, as ``best_status`` gives them."""
    found = areas_by_status(best)
    current, unsure = found[Status.SERVED], found[Status.POSSIBLE]
    return KindTally(current.whole, current.part, unsure.whole, unsure.part, len(best))
