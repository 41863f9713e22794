"""A link cannot have a server search for as long as it likes."""

from dataclasses import replace

import pytest

from funding.optimise.solve import TIME_LIMIT_SECONDS
from loaders.plans.scenarios import PRESETS, preset
from ui.screens.plans.plan_shown import MOST_SECONDS_BESIDE, hurried


@pytest.mark.parametrize(("asked", "gets"), [(None, TIME_LIMIT_SECONDS), (7, 7), (600, MOST_SECONDS_BESIDE)])
def test_a_search_beside_the_screen_takes_a_minute_at_most(asked: float | None, gets: float) -> None:
    plan = preset(PRESETS[0])
    plan = replace(plan, sharing=replace(plan.sharing, time_limit_seconds=asked))
    assert hurried(plan, MOST_SECONDS_BESIDE).sharing.time_limit_seconds == gets
