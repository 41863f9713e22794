"""What do the estimates rest on, what if a number were another, and how near does the model come to what is recorded?"""

from say.cohorts.assumption_words import counts_in_words
from ui.frame.screen import Screen
from ui.parts.method.how_made import show_how_made
from ui.screens.assumptions.assumption_answers import (
    answers_in_use,
    show_first_answer,
    show_other_answers,
    show_published,
)
from ui.screens.assumptions.assumption_controls import (
    pick_assumption,
    show_change_one,
    show_way_back,
)
from ui.screens.assumptions.assumption_moves import show_what_moves_the_answer, show_what_moves_the_rank
from ui.screens.assumptions.assumption_set_block import show_sets
from ui.screens.assumptions.assumption_table import show_assumptions
from ui.screens.assumptions.backtest_block import show_backtest
from ui.screens.assumptions.cost_evidence_block import show_cost_evidence
from ui.screens.assumptions.series_block import show_series, show_what_came
from ui.screens.assumptions.weight_controls import show_weights
from ui.state.choices import Choices
from ui.state.need_in_use import need_in_use


def draw_assumptions(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s.title("Assumptions")
    with s.heading:
        show_published(s)
    show_what_came(s)
    answers = answers_in_use(s)
    show_first_answer(s, answers)
    show_way_back(s)
    s.header("What moves this answer most")
    show_what_moves_the_answer(s)
    show_other_answers(s, answers)
    s.plain.header("Every assumption, by group")
    s.plain.say_quietly(counts_in_words(need_in_use().assumptions.values()))
    show_assumptions(s, on_pick=pick_assumption)
    s.plain.header("Change one")
    show_change_one(s)
    s.plain.header("How much each driver weighs")
    show_weights(s)
    s.plain.header("Sets of your own")
    show_sets(s)
    s.plain.header("What the costs rest on")
    show_cost_evidence(s)
    s.header("What would change this area's rank")
    show_what_moves_the_rank(s, Choices.compare.now())
    s.plain.header("Loaded series")
    show_series(s)
    s.header("Modelled against recorded")
    show_backtest(s)
    show_how_made(s, ("cohort", "compare", "unknown"))
