"""What stands folded away beneath a plan: the lottery, outcomes, what moves the answer, and the questions the other way round."""

from functools import partial

from coverage.directory import Directory
from ui.parts.when_open import show_folded
from ui.screens.plans.plan_effects import show_lottery, show_outcomes, show_sensitivity
from ui.screens.plans.plan_in_use import scenario_to_run
from ui.screens.plans.plan_shown import PlanShown
from ui.screens.plans.reverse_block import show_reverse
from ui.state.choices import Choices


def show_plan_blocks(shown: PlanShown, choices: Choices, directory: Directory) -> None:
    """Draw the blocks; of an answer that stands as it was saved nothing is asked the other way round."""
    answer = shown.answer
    mark = " (INVENTED)" if answer.invented else ""
    show_folded(f"The lottery before and after{mark}", "open_plan_lottery", partial(show_lottery, answer))
    show_folded(f"What may be expected of it{mark}", "open_plan_outcomes", partial(show_outcomes, answer))
    show_folded(f"What moves the answer most{mark}", "open_plan_tornado", partial(show_sensitivity, answer))
    if not shown.stored:
        asked = partial(show_reverse, scenario_to_run(), answer, choices, directory)
        show_folded(f"Asked the other way round{mark}", "open_plan_reverse", asked)
