"""Areas are counted once by the best on a record that names them, whole or in part."""

import pandas as pd

from coverage.kind_tally import KindTally, kind_tally


def test_areas_are_counted_by_status_and_extent() -> None:
    best = pd.DataFrame(
        [
            ("served", "whole"),
            ("served", "part"),
            ("possible", "part"),
            ("wider_only", "whole"),
            ("no_record", "whole"),
        ],
        columns=["status", "extent"],
    )
    found = kind_tally(best)
    assert found == KindTally(current=1, current_in_part=1, unsure=0, unsure_in_part=1, areas=5)
    assert (found.on_record, found.without) == (3, 2)
