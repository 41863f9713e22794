"""What moves the present answer most, and what would change the rank of the chosen area."""

import pandas as pd
import streamlit as st

from cohorts.answers.measures import MEASURES
from cohorts.answers.ranks import too_small
from coverage.directory import Directory
from geo.areas import ENGLAND_AND_WALES, area_name
from geo.as_given import exact
from geo.levels import LEVELS
from geo.mistakes import Mistake
from say.cohorts.assumption_words import cohort_in_words
from say.cohorts.compare_sentences import ordinal
from say.numbers import is_known
from say.text import plain_line
from ui.cache.what_moves import rank_moves_of, rank_of, tornado_of
from ui.parts.charts.tornado_chart import show_tornado
from ui.parts.choices.sidebar import Choices
from ui.parts.plain_text import say, say_quietly
from ui.parts.tables.downloads import COHORT_SOURCES, provenance_of, show_downloads
from ui.state.need_in_use import need_in_use, world_with

WIDENS = (
    "Local variation is how far an area's true rate may lie from what its people and their ages suggest. "
    "It is not among these, for it widens the range of every rank and moves no centre. Compare shows ranks with their ranges."
)


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
        say(f"{said} What would change that most, moved alone: {_name(table)[0]}.", directory.invented)
        st.dataframe(_as_shown(table), hide_index=True, alt=f"What would change the rank of {place}")
        title = f"what would change the rank of {place} by {label}"
        provenance = provenance_of(title, directory, choices.ask, COHORT_SOURCES)
        show_downloads(_as_saved(table, choices.area), provenance, "assumptions_rank")
    say_quietly(
        "Rank 1 is the largest; areas that are alike share a rank. "
        "The sentence gives the central 80 % of the draws, as Compare does. "
        f"The table gives ranks with all other assumptions at their centres. {WIDENS}"
    )


def rank_in_words(rank: pd.Series) -> str:
    """Say a rank with its range: "between 3rd and 11th", "2nd" where it is sure."""
    low, high = ordinal(rank["low"]), ordinal(rank["high"])
    return low if low == high else f"between {low} and {high}"


def _rank_in_words(rank: float) -> str:
    return f"rank {rank:.0f}" if is_known(rank) else "no rank, all areas being alike"


def _name(table: pd.DataFrame) -> list[str]:
    """Name each assumption; a loaded series has no name but its own."""
    return [plain_line(label.removeprefix("weight_")) for label in table["label"]]


def _as_shown(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Assumption": _name(table),
            "Low end": table["low"].map(exact),
            "Rank at the low end": table["rank_low"].map(_rank_in_words),
            "Rank at the centres": table["rank_central"].map(_rank_in_words),
            "High end": table["high"].map(exact),
            "Rank at the high end": table["rank_high"].map(_rank_in_words),
        }
    )


def _as_saved(table: pd.DataFrame, area: str) -> pd.DataFrame:
    """Return the table as files hold it, each row with the GSS code of the area it is about."""
    saved = table.assign(label=_name(table)).reset_index()
    names = {"label": "assumption_in_words", "low": "low_end", "high": "high_end"}
    return saved.rename(columns=names).set_index(pd.Index([area] * len(saved), name="area_code"))
