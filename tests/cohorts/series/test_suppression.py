"""Small counts are withheld, and no sum that is shown gives one away."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.series import suppression
from cohorts.series.suppression import suppressed_counts
from geo import nesting
from geo.areas import ENGLAND_AND_WALES, area_table, lad_parents, lads_of, levels_of, parent
from geo.levels import LEVELS, LEVELS_ON_RECORD

LADS, FORCES = area_table("lad").index, area_table("pfa").index
NORFOLK, CITY_FORCE, CITY = "E23000024", "E23000034", "E09000001"
NORWICH = "E07000148"


def plain(level: str = "lad") -> pd.Series:
    return pd.Series(100.0, index=LADS if level == "lad" else FORCES)


def members(code: str, level: str) -> set[str]:
    return {parent(lad, level) for lad in lads_of(code)}


def given_away(counts: pd.Series, level: str) -> set[str]:
    """Solve what is shown for what is withheld, as a reader with a spreadsheet could."""
    shown, totals, withheld = suppressed_counts(counts, level)
    hidden = sorted(withheld)
    rows, sums = [], []
    for code, total in totals.dropna().items():
        inside = members(str(code), level)
        rows.append([float(area in inside) for area in hidden])
        sums.append(total - shown.reindex(sorted(inside)).sum())
    if not hidden or not rows:
        return set()
    equations = np.array(rows)
    fixed_by_equations = np.diag(np.linalg.pinv(equations) @ equations) > 1 - 1e-8
    found = {area for area, known in zip(hidden, fixed_by_equations, strict=True) if known}
    for row, left in zip(equations, sums, strict=True):  # counts are not below 0: a sum of 0 is all noughts
        if row.any() and left == 0:
            found |= {area for area, part in zip(hidden, row, strict=True) if part}
    return found


def test_a_small_count_is_withheld_with_that_of_the_largest_district_of_its_county() -> None:
    counts = plain()
    largest = "E07000146"  # King's Lynn and West Norfolk; Broadland has the next smallest count
    counts[NORWICH], counts["E07000144"] = 3, 60
    shown, totals, withheld = suppressed_counts(counts, "lad")
    assert withheld == {NORWICH, largest}
    assert shown[sorted(withheld)].isna().all() and shown.notna().sum() == 316
    assert totals[NORFOLK] == 5 * 100 + 60 + 3  # the total may be shown: it is of two unknowns


@pytest.mark.parametrize(("count", "withheld"), [(0, True), (4, True), (5, False)])
def test_a_count_is_small_below_five_nought_included(count: int, withheld: bool) -> None:
    counts = plain()
    counts[NORWICH] = count
    assert (NORWICH in suppressed_counts(counts, "lad")[2]) is withheld


def test_two_noughts_take_a_third_with_them_because_a_sum_of_nought_says_all() -> None:
    counts = plain()
    counts[[NORWICH, "E07000144"]] = 0
    assert len(suppressed_counts(counts, "lad")[2]) == 3


def test_a_force_of_one_district_does_not_show_its_total_and_its_region_protects_it() -> None:
    counts = plain()
    counts[CITY] = 2
    _, totals, withheld = suppressed_counts(counts, "lad")
    assert np.isnan(totals[CITY_FORCE])
    assert CITY in withheld and len(withheld) > 1
    assert np.isnan(totals["E23000001"]) and totals["E12000007"] == 32 * 100 + 2
    assert not given_away(counts, "lad")


def test_a_total_with_a_part_that_is_not_known_is_not_known() -> None:
    counts = plain().drop(NORWICH)
    shown, totals, withheld = suppressed_counts(counts, "lad")
    assert np.isnan(shown[NORWICH]) and not withheld
    assert totals[[NORFOLK, "E12000006", ENGLAND_AND_WALES]].isna().all()
    assert totals["E12000009"] == 100 * len(lads_of("E12000009"))


def test_large_counts_are_all_shown_with_every_total() -> None:
    shown, totals, withheld = suppressed_counts(plain("pfa"), "pfa")
    assert not withheld and shown.notna().all() and totals.notna().all()
    assert totals[ENGLAND_AND_WALES] == 4300


small = some.integers(0, 4)
large = some.integers(5, 200)


@some.composite
def any_counts(draw: some.DrawFn, level: str) -> pd.Series:
    """Mostly large counts; small ones scattered, or filling a whole area."""
    areas = LADS if level == "lad" else FORCES
    seed = draw(some.integers(0, 2**31))
    numbers = np.random.default_rng(seed)
    counts = pd.Series(numbers.integers(5, 200, len(areas)).astype(float), index=areas)
    for code in draw(some.lists(some.sampled_from(list(areas)), max_size=8)):
        counts[code] = draw(small)
    for wider in draw(some.lists(some.sampled_from(["E23000001", NORFOLK, CITY_FORCE, "W92000004"]), max_size=2)):
        counts[sorted(members(wider, level))] = draw(small)
    return counts.drop(draw(some.lists(some.sampled_from(list(areas)), max_size=1)))


@pytest.mark.parametrize("level", ["lad", "pfa"])
@given(data=some.data())
def test_no_withheld_count_can_be_worked_out_from_what_is_shown(level: str, data: some.DataObject) -> None:
    counts = data.draw(any_counts(level))
    shown, totals, withheld = suppressed_counts(counts, level)
    assert not given_away(counts, level)
    assert (shown.dropna() >= 5).all()
    assert (shown.dropna() == counts[shown.dropna().index]).all()
    assert set(counts.index[counts < 5]) <= withheld
    for code, total in totals.dropna().items():
        assert total == counts[sorted(members(str(code), level))].sum()
    assert all(level not in levels_of(str(code)) for code in totals.index.drop(ENGLAND_AND_WALES))


def test_knowing_the_rule_does_not_narrow_a_small_count_down() -> None:
    # Norwich 4, the rest 100: were the next smallest withheld with it, 104 less at most 100 would leave 4 at least.
    counts = plain()
    counts[NORWICH] = 4
    withheld = suppressed_counts(counts, "lad")[2]
    people = area_table("lad")["population"]
    partner = max(withheld - {NORWICH}, key=lambda code: people[code])
    inside = sorted(members(NORFOLK, "lad") - {NORWICH})
    assert partner == max(inside, key=lambda code: people[code])
    counts[partner] = 1_000  # chosen all the same: not by what it counts
    assert partner in suppressed_counts(counts, "lad")[2]


@pytest.fixture
def boards(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Invent two health boards, each with every other district of each force: a board less a force could give a count away."""
    number = lad_parents().groupby("pfa_code").cumcount() % 2
    invented = lad_parents().assign(board_code=number.map({0: "B1", 1: "B2"}))
    monkeypatch.setattr(nesting, "lad_parents", lambda: invented)
    monkeypatch.setitem(LEVELS, "board", replace(LEVELS["region"], key="board"))
    two = area_table("announced").iloc[:2].set_axis(["B1", "B2"])
    inside = {board: tuple(invented.index[invented["board_code"] == board]) for board in two.index}
    monkeypatch.setattr(suppression, "area_table", lambda level: two if level == "board" else area_table(level))
    monkeypatch.setattr(suppression, "lads_of", lambda code: inside.get(code) or lads_of(code))
    monkeypatch.setattr(suppression, "levels_of", lambda code: ("board",) if code in inside else levels_of(code))
    nesting.nests_in.cache_clear()
    yield
    nesting.nests_in.cache_clear()


def test_the_total_of_a_level_that_crosses_is_shown_where_it_tells_nothing_new() -> None:
    counts = plain()
    assert suppressed_counts(counts, "lad")[1]["NEW-SURREY-1"] == 500
    counts[NORWICH] = 3
    totals = suppressed_counts(counts, "lad")[1]
    assert totals[["NEW-SURREY-1", "NEW-ESSEX-3"]].notna().all()
    counts["E07000217"] = 3  # Woking, in West Surrey, and Reigate and Banstead, the largest of Surrey, in East Surrey
    _, totals, withheld = suppressed_counts(counts, "lad")
    assert {"E07000217", "E07000211"} <= withheld and totals["E10000030"] == 10 * 100 + 3
    assert totals[["NEW-SURREY-1", "NEW-SURREY-2"]].isna().all()


@pytest.mark.usefixtures("boards")
def test_a_board_that_cuts_forces_is_withheld_where_it_would_tell_more() -> None:
    counts = plain()
    assert suppressed_counts(counts, "lad")[1][["B1", "B2"]].notna().all()
    counts["E07000145"] = 3  # Great Yarmouth, and with it King's Lynn and West Norfolk, of the other board
    assert suppressed_counts(counts, "lad")[1][["B1", "B2"]].isna().all()


@given(data=some.data())
def test_totals_that_cross_say_no_more_than_those_that_nest(data: some.DataObject) -> None:
    _, totals, withheld = suppressed_counts(data.draw(any_counts("lad")), "lad")
    hidden = sorted(withheld)
    of = {code: [float(lad in lads_of(str(code))) for lad in hidden] for code in totals.dropna().index}
    nested = [row for code, row in of.items() if set(levels_of(str(code))) & set(LEVELS_ON_RECORD)]
    if hidden and nested:
        assert np.linalg.matrix_rank(np.array(list(of.values()))) == np.linalg.matrix_rank(np.array(nested))
