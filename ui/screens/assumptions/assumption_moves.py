"""What moves the present answer most, and what would change the rank of the chosen area."""

from cohorts.answers.measures import MEASURES
from cohorts.answers.ranks import too_small
from geo.areas import ENGLAND_AND_WALES, area_name
from geo.levels import LEVELS
from geo.mistakes import Mistake
from say.cohorts.assumption_words import cohort_in_words
from say.cohorts.rank_moves_words import WIDENS, moves_as_saved, moves_as_shown, names_of, rank_in_words
from say.provenance import COHORT
from ui.cache.what_moves import rank_moves_of, rank_of, tornado_of
from ui.frame.screen import Screen
from ui.parts.charts.tornado_chart import show_tornado

FIRST_MODELLED = "cohort_per_1000"
"""What ranks are by where Compare shows what is counted."""


def show_what_moves_the_answer(s: Screen) -> None:
    """Draw the tornado of the cohort of the chosen area, or of England and Wales."""
    ask, code = s.choices.ask, s.choices.area or ENGLAND_AND_WALES
    title = f"what moves {cohort_in_words(ask)} in {area_name(code)} most"
    try:
        table = tornado_of(s.world.need, code, ask.risk, ask.community)
    except Mistake:
        s.plain.say_quietly("There is no answer to move: the reason stands above.")
        return
    show_tornado(s, table, title, COHORT, "assumptions_tornado", "people a year", code)


def show_what_moves_the_rank(s: Screen, measure: str) -> None:
    """List the assumptions that, moved alone, would change the chosen area's rank among the areas of its level."""
    area, level = s.choices.area, s.choices.level
    if not area:
        s.plain.say_quietly("Choose an area at the left to see what would change its rank.")
        return
    if measure not in MEASURES:
        measure = FIRST_MODELLED  # what is counted, or recorded, rests on no assumption
    label, name = MEASURES[measure].label.lower(), area_name(area)
    small = too_small(s.world.need.assumptions, level)
    asked = (s.world, s.choices.ask, level, area, measure)
    try:
        table = rank_moves_of(*asked)
    except Mistake as mistake:
        s.say(f"By {label}: {mistake}")
        return
    among = f"the {(~small).sum()} {LEVELS[level].many} large enough to be ranked"
    said = f"By {label}, {name} ranks {rank_in_words(rank_of(*asked))} among {among}."
    if table.empty:
        s.say(f"{said} No assumption moved alone within its range changes that.")
    else:
        s.say(f"{said} What would change that most, moved alone: {names_of(table)[0]}.")
        s.table(moves_as_shown(table), f"What would change the rank of {name}")
        title = f"what would change the rank of {name} by {label}"
        s.files(moves_as_saved(table, area), title, COHORT, "assumptions_rank")
    s.plain.say_quietly(
        "Rank 1 is the largest; areas that are alike share a rank. "
        "The sentence gives the central 80% of the draws, as Compare does. "
        f"The table gives ranks with all other assumptions at their centres. {WIDENS}"
    )
