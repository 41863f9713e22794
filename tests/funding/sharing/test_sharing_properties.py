"""What holds whatever is asked: pennies add up, limits hold, and the order of areas does not matter."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from funding.money.pence import split_pence, to_pence
from funding.problem.problem import Problem
from funding.sharing.allocation import Allocation
from funding.sharing.by_weight import allocate_by_weight
from funding.sharing.level import level_shares
from geo.mistakes import Mistake
from tests.funding.problems import AREAS, problem_of, two_lines

money = some.integers(0, 5_000_000).map(lambda pence: pence / 100)


@some.composite
def problems(draw: some.DrawFn) -> Problem:
    areas, years = draw(some.integers(1, len(AREAS))), draw(some.integers(1, 3))

    def by_area(numbers: some.SearchStrategy[float]) -> list[float]:
        return draw(some.lists(numbers, min_size=areas, max_size=areas))

    cohort = by_area(some.one_of(some.just(0.0), some.floats(0.01, 60)))
    there = by_area(some.one_of(some.just(float("nan")), some.floats(0, 30)))
    levelling = draw(some.booleans())
    pot = draw(some.lists(money, min_size=years, max_size=years))
    share = draw(some.floats(0.2, 1))
    asked = problem_of(
        pot,
        cohort,
        weight=cohort if levelling else by_area(some.one_of(some.just(0.0), some.floats(0.01, 50))),
        price=draw(some.lists(some.integers(500, 90_000).map(lambda p: p / 100), min_size=years, max_size=years)),
        there=there,
        held_back=np.nan_to_num(there) if levelling else np.zeros(areas),
        minimum_places=np.array([draw(some.integers(1, 6))]),
        growth=np.array([draw(some.sampled_from([np.inf, 1.0, 1.5]))]),
        floor_gbp=np.full(areas, draw(some.sampled_from([0.0, 0.0, 50.0, 700.0]))),
        cap_gbp=np.tile(np.array(pot) * share, (areas, 1)),
        more_places_than_cohort=draw(some.booleans()),
    )
    if draw(some.booleans()):
        return asked
    both = two_lines(asked, [draw(money), draw(money)])
    return replace(both, cap_gbp=both.cap_gbp * share)


@given(
    some.lists(some.integers(100, 1000), min_size=2, max_size=len(AREAS), unique=True),
    some.integers(10**6, 10**8).map(lambda pence: pence / 100),
)
def test_where_no_limit_binds_less_than_a_place_is_left_or_areas_are_alike(weights: list[int], pot: float) -> None:
    found = allocate_by_weight(
        problem_of([pot], [10**6] * len(weights), weight=weights)
    )  # a share buys a place at least
    left, own = found.leftover_gbp[0, 0], pot * np.array(weights) / sum(weights)
    rests = np.round((own - np.floor(own / 100) * 100) * 100)
    alike = len(rests) - len(set(rests.tolist()))
    assert left < 100 * (1 + alike)
    if not alike:
        assert (np.abs(found.gbp[:, 0, 0] - own) < 100).all()


def allocated(asked: Problem) -> Allocation | None:
    """Share out, or None where the floor is refused."""
    try:
        return allocate_by_weight(asked)
    except Mistake as refused:
        assert "would do" in str(refused) and "\n" not in str(refused)
        return None


@given(problems())
def test_spending_and_what_is_left_are_the_pot_to_the_penny_each_year(asked: Problem) -> None:
    if found := allocated(asked):
        spent = to_pence(found.gbp).sum(axis=0)
        assert (spent + to_pence(found.leftover_gbp) == to_pence(asked.pot_gbp)).all()
        assert (found.leftover_gbp >= 0).all()
        assert (to_pence(found.gbp) == found.places * to_pence(asked.price_gbp)).all()


@given(problems())
def test_limits_hold(asked: Problem) -> None:
    if not (found := allocated(asked)):
        return
    places = found.places
    assert ((places == 0) | (places >= asked.minimum_places)).all()
    if not asked.more_places_than_cohort:
        assert (places <= asked.room[:, None, :] + 1e-6).all()
    assert (found.gbp.sum(axis=2) <= asked.cap_gbp + 0.01).all()
    assert (found.gbp.sum(axis=2) >= asked.floor_gbp[:, None]).all()
    limited = np.isfinite(asked.growth)
    grown = np.maximum(places[:, :-1, limited] * asked.growth[limited], asked.minimum_places[limited])
    assert (places[:, 1:, limited] <= grown + 1e-6).all()


@given(problems(), some.randoms(use_true_random=False))
def test_the_order_of_areas_does_not_matter_where_no_two_are_alike(asked: Problem, chance: object) -> None:
    if len(np.unique(asked.weight[:, 0])) < len(asked.areas):
        return
    order = np.arange(len(asked.areas))
    chance.shuffle(order)  # type: ignore[attr-defined]
    fields = ("cohort", "there", "floor_gbp", "cap_gbp", "weight", "held_back")
    turned = replace(
        asked,
        areas=tuple(asked.areas[n] for n in order),
        **{name: getattr(asked, name)[order] for name in fields},
    )
    first, second = allocated(asked), allocated(turned)
    assert (first is None) == (second is None)
    if first and second:
        assert (first.places[order] == second.places).all()


@given(problems())
def test_no_money_buys_nothing(asked: Problem) -> None:
    nothing = replace(asked, pot_gbp=0 * asked.pot_gbp, cap_gbp=0 * asked.cap_gbp, floor_gbp=0 * asked.floor_gbp)
    assert not allocate_by_weight(nothing).places.any()


@given(problems())
def test_the_floor_named_would_do_and_a_pound_more_would_not(asked: Problem) -> None:
    asked = replace(asked, floor_gbp=np.full(len(asked.areas), 3000.0))
    try:
        allocate_by_weight(asked)
    except Mistake as refused:
        largest = str(refused).rsplit("would do is £", 1)
        named = float(largest[1].rstrip(".").replace(",", "")) if len(largest) > 1 else 0.0
        allocate_by_weight(replace(asked, floor_gbp=np.full(len(asked.areas), named)))
        with pytest.raises(Mistake):
            allocate_by_weight(replace(asked, floor_gbp=np.full(len(asked.areas), named + 1)))


@given(some.integers(0, 10**12), some.lists(some.floats(0.001, 100), min_size=1, max_size=12))
def test_parts_in_pence_sum_to_the_whole(total: int, shares: list[float]) -> None:
    parts = split_pence(total, shares)
    assert parts.sum() == total and (parts >= 0).all()
    assert np.abs(parts - total * np.array(shares) / sum(shares)).max() <= 1


@given(some.data())
def test_a_level_uses_the_pot_unless_all_are_full(data: some.DataObject) -> None:
    areas = data.draw(some.integers(1, 9))

    def draw(low: float, high: float) -> np.ndarray:
        return np.array(data.draw(some.lists(some.floats(low, high), min_size=areas, max_size=areas)))

    weight, held, lowest = draw(0.01, 100), draw(0, 500), draw(0, 100)
    highest = lowest + draw(0, 1000)
    pot = lowest.sum() + data.draw(some.floats(0, 3000))
    shared = level_shares(pot, weight, held, lowest, highest)
    assert (shared >= lowest).all() and (shared <= highest).all()
    assert shared.sum() == pytest.approx(min(pot, highest.sum()), rel=1e-9, abs=1e-6)
    level = (shared + held) / weight
    free = (shared > lowest + 1e-6) & (shared < highest - 1e-6)
    if free.sum() > 1:
        assert level[free].max() == pytest.approx(level[free].min(), rel=1e-6)
