"""Tests: a whole number shared out by weights adds up again, whatever its size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.recut.shared_out import shared_out

WEIGHTS = st.lists(st.floats(0, 1e6, allow_nan=False), min_size=1, max_size=30).filter(lambda found: max(found) > 1)


@given(st.integers(-(10**18), 10**18), WEIGHTS)
def test_parts_add_up_to_the_whole_and_none_is_more_than_one_off(total: int, weights: list[float]) -> None:
    parts = shared_out(total, weights)
    fine = [round(weight * 1000) for weight in weights]
    assert sum(parts) == total
    assert all(abs(part * sum(fine) - total * weight) < sum(fine) for part, weight in zip(parts, fine, strict=True))


def test_what_is_left_goes_to_the_largest_remainders() -> None:
    assert shared_out(7, [50, 30, 20]) == [4, 2, 1]  # 3.5, 2.1, 1.4
    assert shared_out(1, [3, 3, 4]) == [0, 0, 1]


def test_weights_that_share_nothing_out_are_refused() -> None:
    for weights in ([], [0.0], [1, -1]):
        with pytest.raises(ValueError, match="weights"):
            shared_out(1, weights)
