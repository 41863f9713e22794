"""Many visitors at once: what one of them has asked for costs the others next to nothing."""

import pytest

from tools.bench.sessions import NUMBERS_OF_SESSIONS, cost_of

MOST_PROCESSOR_S, MOST_MEMORY_MB = 0.5, 30.0
"""Far above the aims (``python -m tools.bench.sessions`` prints them): half of what each cost before answers were shared."""


@pytest.mark.soak
@pytest.mark.parametrize("number", NUMBERS_OF_SESSIONS)
def test_a_screen_that_somebody_has_asked_for_is_cheap_for_everybody_else(number: int) -> None:
    first, found = cost_of(number)
    dear = {one.screen: one.processor_s for one in found.costs if one.processor_s > MOST_PROCESSOR_S}
    assert not dear, f"seconds of processor time for each of {number} visitors; the first cost {first.costs}"
    assert found.memory_mb < MOST_MEMORY_MB
