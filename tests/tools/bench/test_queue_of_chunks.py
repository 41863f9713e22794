"""The reckoning of many workers, beside cases worked by hand."""

import pytest

from tools.bench.queue_of_chunks import Measured, as_many, bend, efficiency_with, seconds_with

FOUR = Measured((10.0, 10.0, 10.0, 10.0), hand_s=1.0, transfer_s=0.0, base_s=0.0)


def test_chunks_are_given_out_one_after_another_to_whoever_is_free() -> None:
    # One worker: 4 × (1 + 10). Two: given at 0, 1, 11, 12; done at 11, 12, 22, 23.
    assert seconds_with(FOUR, 1) == 44
    assert seconds_with(FOUR, 2) == 23
    assert efficiency_with(FOUR, 2) == pytest.approx(44 / 46)


def test_each_worker_waits_for_its_base_and_each_chunk_travels() -> None:
    # The base is there at 5 and 10. Given at 5, 10, 18, 23; each is away for 1 + 2 + 10: done at 18, 23, 31, 36.
    slow = Measured((10.0,) * 4, hand_s=1.0, transfer_s=2.0, base_s=5.0)
    assert seconds_with(slow, 2) == 36


def test_the_bend_is_the_first_number_of_workers_that_lose_too_much_and_says_over_what() -> None:
    assert bend(Measured((10.0,) * 4, 0.0, 0.0, 0.0), (1, 2, 4)) is None
    assert bend(Measured((10.0,) * 4, 0.0, 0.0, 0.0), (1, 2, 3)) == (3, "the last chunks leave workers idle")
    assert bend(Measured((10.0,) * 400, 1.0, 0.0, 0.0), (1, 8, 16)) == (16, "one scheduler gives the chunks out")
    assert bend(Measured((10.0,) * 64, 0.0, 0.0, 9.0), (1, 2, 8)) == (8, "the base is sent to one worker after another")


def test_the_same_seed_draws_the_same_chunks() -> None:
    many = Measured((1.0, 2.0, 3.0), 0.0, 0.0, 0.0)
    assert as_many(many, 50, seed=1) == as_many(many, 50, seed=1) != as_many(many, 50, seed=2)
    assert set(as_many(many, 50, seed=1).chunks) == {1.0, 2.0, 3.0}
