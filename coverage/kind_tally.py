"""In how many areas a kind of work is on a record that names the area or a part of it."""

from dataclasses import dataclass

import pandas as pd

from coverage.extent import PART
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
    def on_record(self) -> int:
        """Areas with any such record."""
        return self.current + self.current_in_part + self.unsure + self.unsure_in_part

    @property
    def without(self) -> int:
        """Areas without one: nothing is on record that names them, which is no proof that there is nothing."""
        return self.areas - self.on_record


def kind_tally(best: pd.DataFrame) -> KindTally:
    """Count areas by their ``status`` and ``extent``, as ``best_status`` gives them."""
    in_part = best["extent"].eq(PART)
    served, possible = best["status"].eq(Status.SERVED.key), best["status"].eq(Status.POSSIBLE.key)
    counted = (served & ~in_part, served & in_part, possible & ~in_part, possible & in_part)
    current, current_in_part, unsure, unsure_in_part = (int(one.sum()) for one in counted)
    return KindTally(current, current_in_part, unsure, unsure_in_part, len(best))
