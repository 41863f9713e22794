"""Levels are partitions of the districts, and only the districts say which nests in which."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
import pytest

from geo import nesting
from geo.areas import area_table, lad_parents, lads_of
from geo.levels import LEVELS
from geo.nesting import crossing_pairs, levels_made_of, nests_in


@pytest.fixture
def health_board(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Invent a level that crosses forces: every other district of each force is of the one board, the rest of the other."""
    districts = lad_parents()
    number = districts.groupby("pfa_code").cumcount() % 2
    boards = districts.assign(board_code=number.map({0: "B1", 1: "B2"}))
    monkeypatch.setattr(nesting, "lad_parents", lambda: boards)
    monkeypatch.setitem(LEVELS, "board", replace(LEVELS["region"], key="board"))
    nests_in.cache_clear()
    yield
    nests_in.cache_clear()


def test_todays_levels_nest_one_in_the_next() -> None:
    assert levels_made_of("lad") == tuple(level for level in LEVELS if level != "lad")
    assert {"region", "nation"} <= set(levels_made_of("pfa"))
    assert crossing_pairs(("lad", "utla", "pfa", "region", "nation")) == ()


@pytest.mark.parametrize("wider", ["utla", "pfa", "region", "nation"])
@pytest.mark.parametrize("finer", ["utla", "pfa", "region", "nation"])
def test_a_level_nests_where_each_of_its_areas_is_inside_one_area(finer: str, wider: str) -> None:
    holders = [set(lads_of(code)) for code in area_table(wider).index if code != "K04000001"]
    inside = [
        any(holder.issuperset(lads_of(code)) for holder in holders)
        for code in area_table(finer).index
        if code != "K04000001"
    ]
    assert nests_in(finer, wider) is all(inside)


@pytest.mark.usefixtures("health_board")
def test_an_invented_level_that_cuts_forces_crosses_them() -> None:
    assert nests_in("lad", "board")
    assert not nests_in("pfa", "board") and not nests_in("board", "pfa")
    assert ("pfa", "board") in crossing_pairs(tuple(LEVELS))
    assert "board" not in levels_made_of("pfa")


def test_districts_without_a_code_at_a_level_nest_in_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nesting, "lad_parents", lambda: lad_parents().assign(gap_code=pd.NA))
    nests_in.cache_clear()
    assert not nests_in("lad", "gap")
    nests_in.cache_clear()
