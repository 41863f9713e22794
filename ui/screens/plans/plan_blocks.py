"""What stands folded away beneath a plan: the lottery, outcomes, what moves the answer, and the questions the other way round."""

from functools import partial

from ui.frame.screen import Screen
from ui.screens.plans.plan_effects import show_lottery, show_outcomes, show_sensitivity
from ui.screens.plans.plan_in_use import scenario_to_run
from ui.screens.plans.plan_shown import PlanShown
from ui.screens.plans.reverse_block import show_reverse


def show_plan_blocks(s: Screen, shown: PlanShown) -> None:
    """Draw the blocks; of an answer that stands as it was saved nothing is asked the other way round."""
    answer = shown.answer
    s.folded("The lottery before and after", "open_plan_lottery", partial(show_lottery, s, answer))
    s.folded("What may be expected of it", "open_plan_outcomes", partial(show_outcomes, s, answer))
    s.folded("What moves the answer most", "open_plan_tornado", partial(show_sensitivity, s, answer))
    if not shown.stored:
        asked = partial(show_reverse, s, scenario_to_run(), answer)
        s.folded("Asked the other way round", "open_plan_reverse", asked)
