"""What the Compare screen sets side by side, kept between the runs of one visit."""

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from cohorts.answers.best_peer import BestPeer, best_peer
from cohorts.answers.comparison import comparison
from cohorts.answers.groups import group_codes
from cohorts.answers.measures import MEASURES, Measure, measure_draws
from cohorts.answers.ranks import too_small
from cohorts.model.draws import Rows
from cohorts.series.indicator import Indicator
from cohorts.series.recorded import counts_are_at, recorded_rate_draws, stands_at
from coverage.ask import Ask
from coverage.directory import Directory
from geo.areas import lad_table, lads_of
from ui.cache.cohorts import drawn, gap_of
from ui.parts.choices.sidebar import Choices
from ui.state.need_in_use import loaded_series, need_in_use, need_key
from ui.state.view_choices import RECORDED

RECORDED_UNIT = "recorded for each 1,000 people aged 16 and over"


@dataclass(frozen=True)
class Compared:
    """The areas side by side and how they came to be: the measure, the group, the chosen area (None: no area is chosen).

    ``table`` is as ``cohorts.answers.comparison.comparison`` gives it, and ``of`` names the measure that it is of.
    """

    level: str
    area: str | None
    ask: Ask
    group: str
    codes: tuple[str, ...]
    measure: str
    table: pd.DataFrame

    @property
    def of(self) -> Measure:
        """The measure of the table."""
        return measure_named(self.measure)


def series_at(level: str) -> dict[str, tuple[Indicator, ...]]:
    """Return the loaded series that can be shown at a level, by name."""
    return {name: periods for name, periods in loaded_series().items() if stands_at(periods[0], level)}


def count_is(compared: Compared) -> pd.Series | None:
    """Say what the count of each area is, where a loaded series is compared; None for a measure of ours."""
    series = series_at(compared.level).get(compared.measure.removeprefix(RECORDED))
    return counts_are_at(series[-1], compared.level) if series else None


def measures_at(level: str) -> list[str]:
    """List the keys of what areas of a level can be compared by: ours, then the loaded series."""
    return [*MEASURES, *(f"{RECORDED}{name}" for name in series_at(level))]


def measure_named(measure: str) -> Measure:
    """Describe a measure; a loaded series goes by its own name, which is text from a file."""
    if measure in MEASURES:
        return MEASURES[measure]
    return Measure(
        f"{measure.removeprefix(RECORDED)}, recorded per 1,000 adults",
        RECORDED_UNIT,
        "recorded count ÷ people aged 16 and over × 1,000; the range is the chance that lies in a count",
    )


def _draws(measure: str, directory: Directory, ask: Ask, level: str) -> tuple[pd.Index, Rows]:
    if measure in MEASURES:
        return measure_draws(measure, gap_of(directory, ask), level)
    settings = need_in_use().assumptions
    latest = loaded_series()[measure.removeprefix(RECORDED)][-1]
    return recorded_rate_draws(latest, level, int(settings["draws"].value), int(settings["seed"].value))


@st.cache_data(max_entries=40, show_spinner=False, scope="session")
def _group(key: str, group: str, area: str | None, level: str, own: str) -> tuple[str, ...]:
    return group_codes(need_in_use(), group, area, level, own.split("."))


@st.cache_data(max_entries=80, show_spinner=False, scope="session")
def _table(
    key: str,
    checksum: str,
    ask: Ask,
    level: str,
    area: str | None,
    codes: tuple[str, ...],
    measure: str,
    _directory: Directory,
) -> pd.DataFrame:
    found, draws = _draws(measure, _directory, ask, level)
    return comparison(draws, found, set(codes), area, too_small(need_in_use().assumptions, level))


def compared_by(measure: str, choices: Choices, directory: Directory) -> Compared:
    """Set the areas of the chosen group side by side in one of ``measures_at`` the chosen level."""
    state = st.session_state
    level, area, ask = choices.level, choices.area, choices.ask
    codes = _group(need_key(), state["group"], area, level, state["own_group"])
    table = _table(need_key(), directory.checksum, ask, level, area, codes, measure, directory)
    group = state["group"] if area or state["group"] == "own" else "all"
    return Compared(level, area, ask, group, codes, measure, table)


def best_peer_of(compared: Compared, area: str, directory: Directory) -> BestPeer:
    """Return ``best_peer`` of the chosen area in its group."""
    return best_peer(
        gap_of(directory, compared.ask),
        drawn().values,
        compared.ask.intervention,
        compared.level,
        area,
        compared.codes,
        too_small(need_in_use().assumptions, compared.level),
    )


def districts_unknown(area: str, directory: Directory, ask: Ask) -> tuple[int, int]:
    """Count the districts of an area whose places are not known, and all its districts."""
    known = pd.Series(gap_of(directory, ask).known, index=lad_table().index)
    inside = known.loc[list(lads_of(area))]
    return int((~inside).sum()), len(inside)
