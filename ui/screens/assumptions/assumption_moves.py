"""What moves the present answer most, and what would change the rank of the chosen area."""

import streamlit as st

from cohorts.answers.measures import MEASURES
from cohorts.answers.ranks import too_small
from coverage.directory import Directory
from geo.areas import ENGLAND_AND_WALES, area_name
from geo.levels import LEVELS
from geo.mistakes import Mistake
from say.cohorts.assumption_words import cohort_in_words
from say.cohorts.rank_moves_words import WIDENS, moves_as_saved, moves_as_shown, names_of, rank_in_words
from ui.cache.what_moves import rank_moves_of, rank_of, tornado_of
from ui.parts.charts.tornado_chart import show_tornado
from ui.parts.choices.sidebar import Choices
from ui.parts.plain_text import say, say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.state.need_in_use import need_in_use, world_with


def show_what_moves_the_answer(choices: Choices, directory: Directory) -> None:
    """Draw the tornado of the cohort of the chosen area, or of England and Wales."""
    code = choices.area or ENGLAND_AND_WALES
    place = area_name(code) if choices.area else "England and Wales"
    title = f"what moves {cohort_in_words(choices.ask)} in {place} most"
    provenance = provenance_of(title, directory, choices.ask, COHORT_SOURCES)
    table = tornado_of(need_in_use(), code, choices.ask.risk, choices.ask.community)
    show_tornado(table, provenance, "assumptions_tornado", "people a year", code)


def show_what_moves_the_rank(choices: Choices, directory: Directory, measure: str) -> None:
    """List the assumptions that, moved alone, would change the chosen area's rank among the areas of its level."""
    if not choices.area:
        say_quietly("Choose an area at the left to see what would change its rank.")
        return
    if measure not in MEASURES:
        say_quietly("The measure chosen on Compare is a recorded series: no assumption changes a rank by it.")
        return
    label, place = MEASURES[measure].label.lower(), area_name(choices.area)
    world = world_with(directory)
    small = too_small(world.need.assumptions, choices.level)
    asked = (world, choices.ask, choices.level, choices.area, measure)
    try:
        table = rank_moves_of(*asked)
    except Mistake as mistake:
        say(f"By {label}: {mistake}", directory.invented)
        return
    among = f"the {(~small).sum()} {LEVELS[choices.level].many} large enough to be ranked"
    said = f"By {label}, {place} ranks {rank_in_words(rank_of(*asked))} among {among}."
    if table.empty:
        say(f"{said} No assumption moved alone within its range changes that.", directory.invented)
    else:
        say(f"{said} What would change that most, moved alone: {names_of(table)[0]}.", directory.invented)
        st.dataframe(moves_as_shown(table), hide_index=True, alt=f"What would change the rank of {place}")
        title = f"what would change the rank of {place} by {label}"
        provenance = provenance_of(title, directory, choices.ask, COHORT_SOURCES)
        show_downloads(moves_as_saved(table, choices.area), provenance, "assumptions_rank")
    say_quietly(
        "Rank 1 is the largest; areas that are alike share a rank. "
        "The sentence gives the central 80 % of the draws, as Compare does. "
        f"The table gives ranks with all other assumptions at their centres. {WIDENS}"
    )
