"""What stands folded away beneath a plan, each part made when it is opened: its sentences, tables, and questions about it."""

from collections.abc import Iterator
from functools import partial

from cohorts.answers.ranks import too_small
from funding.result.plan_answer import PlanAnswer
from say.funding.plan_area_words import area_in_words
from say.funding.plan_standards import can_be_told
from say.provenance import PLAN
from ui.frame.screen import Screen
from ui.screens.plans.on_map_block import show_plan_on_map
from ui.screens.plans.plan_answer_shown import show_warnings
from ui.screens.plans.plan_effects import gainers_in_words, show_lottery, show_outcomes, show_sensitivity
from ui.screens.plans.plan_in_use import scenario_to_run
from ui.screens.plans.plan_shown import PlanShown
from ui.screens.plans.plan_standards_block import show_plan_standards
from ui.screens.plans.plan_tables_shown import show_plan_tables
from ui.screens.plans.plans_beside import show_plans_beside
from ui.screens.plans.reverse_block import show_reverse
from ui.screens.plans.what_if_block import show_what_if
from ui.state.need_in_use import need_in_use


def show_plan_blocks(s: Screen, shown: PlanShown) -> None:
    """Draw the blocks; of an answer that stands as it was saved nothing is asked the other way round."""
    answer = shown.answer
    s.to_quote("plan", "a plan", partial(_sentences, answer, s.choices.area), PLAN)
    if not shown.stored:
        s.folded("What if it were less, or more?", "open_plan_what_if", partial(show_what_if, s, scenario_to_run()))
    s.folded("Where it falls short, in words", "open_plan_warnings", partial(show_warnings, s, answer))
    s.folded("Beside other plans", "open_plan_beside", partial(show_plans_beside, s, answer))
    if can_be_told(answer):
        s.folded("The standards it would help to meet", "open_plan_standards", partial(show_plan_standards, s, answer))
    s.folded("The plan as tables", "open_plan_as_tables", partial(show_plan_tables, s, answer))
    s.folded("On other boundaries", "open_plan_on_map", partial(show_plan_on_map, s, shown))
    s.folded("The lottery before and after", "open_plan_lottery", partial(show_lottery, s, answer))
    s.folded("What may be expected of it", "open_plan_outcomes", partial(show_outcomes, s, answer))
    s.folded("What moves the answer most", "open_plan_tornado", partial(show_sensitivity, s, answer))
    if not shown.stored:
        asked = partial(show_reverse, s, scenario_to_run(), answer)
        s.folded("Asked the other way round", "open_plan_reverse", asked)


def _sentences(answer: PlanAnswer, area: str | None) -> Iterator[str]:
    """Say what the area chosen gets, whom the plan reaches, and each sentence that qualifies that."""
    if area:
        yield area_in_words(answer, area, too_small(need_in_use().assumptions, answer.level))
    yield from answer.said
    yield gainers_in_words(answer)
