"""After a list is in use, the ways to the map show every service of it, for whichever side it is."""

import pandas as pd

from ui.screens.directory.visit_block import IN_USE, ways_to_all


def services(*for_whom: str) -> pd.DataFrame:
    return pd.DataFrame({"for_whom": for_whom, "intervention": "other", "status": "active"})


def test_one_way_shows_all_where_one_side_has_all() -> None:
    assert ways_to_all(services("cause_harm", "both")) == [(IN_USE, "cause_harm")]
    assert ways_to_all(services("harmed", "both")) == [(IN_USE, "harmed")]


def test_two_ways_show_all_where_no_side_has_all() -> None:
    assert ways_to_all(services("cause_harm", "both", "harmed")) == [
        ("In use: show 2 for people who cause harm on the map", "cause_harm"),
        ("In use: show 2 for people who are harmed on the map", "harmed"),
    ]
