"""A link cannot have a server search for as long as it likes."""

from dataclasses import replace

import pytest

from funding.optimise.solve import TIME_LIMIT_SECONDS
from loaders.plans.scenarios import PRESETS, preset
from ui.screens.plans.plan_shown import MOST_SECONDS_BESIDE, hurried, hurried_over


@pytest.mark.parametrize(("asked", "gets"), [(None, TIME_LIMIT_SECONDS), (7, 7), (600, MOST_SECONDS_BESIDE)])
def test_a_search_beside_the_screen_takes_a_minute_at_most(asked: float | None, gets: float) -> None:
    plan = preset(PRESETS[0])
    plan = replace(plan, sharing=replace(plan.sharing, time_limit_seconds=asked))
    assert hurried(plan, MOST_SECONDS_BESIDE).sharing.time_limit_seconds == gets


@pytest.mark.parametrize(("asked", "gets"), [(None, None), (0.5, 0.5), (600, MOST_SECONDS_BESIDE / 50)])
def test_the_runs_of_a_sweep_search_no_longer_than_one_search_together(asked: float | None, gets: float | None) -> None:
    plan = preset(PRESETS[0])
    plan = replace(plan, sharing=replace(plan.sharing, time_limit_seconds=asked))
    assert hurried_over(50, plan).sharing.time_limit_seconds == gets
