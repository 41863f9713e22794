"""What is made of a crowd's changes: who is on which screen, and whether memory still grows."""

import pytest

from tools.bench.many_users import Seen, growth_mb_a_minute, said_of, screens_of


def test_fifty_people_are_mixed_as_twenty_are() -> None:
    screens = screens_of(50)
    assert screens[:20] == screens[20:40]
    assert screens[:20].count("coverage_map") == 9


def test_growth_is_of_the_last_half_alone() -> None:
    filling = [(10.0 * at, 100.0 * at) for at in range(30)]
    steady = [(10.0 * at, 3_000.0 + at) for at in range(30, 60)]
    assert growth_mb_a_minute(filling + steady) == pytest.approx(6.0)


def test_a_wait_an_error_and_memory_above_their_aims_are_each_said() -> None:
    seen = Seen({"area": [1.0] * 90 + [3.0] * 10}, ["WentWrongError: area"], [(0.0, 1_600.0)], processor_s=20.0)
    missed = [line.what for line in said_of(seen) if line.met is False]
    assert missed == [
        "what went wrong",
        "all 100 changes",
        "processor time for each change, openings included",
        "memory at most",
    ]
