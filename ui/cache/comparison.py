"""What the Compare screen sets side by side, worked out once for each world and ask."""

from dataclasses import dataclass, replace

import pandas as pd

from cohorts.answers.best_peer import BestPeer, best_peer
from cohorts.answers.comparison import comparison
from cohorts.answers.distance_measures import DISTANCES
from cohorts.answers.groups import group_codes
from cohorts.answers.measures import MEASURES, Measure, measure_draws
from cohorts.answers.observed_measures import MONEY, OBSERVED
from cohorts.answers.ranges_compared import ranges_compared
from cohorts.answers.ranks import too_small
from cohorts.model.draws import Rows
from cohorts.model.drivers import adults_by_lad
from cohorts.model.inputs import CohortInputs
from cohorts.series.indicator import Indicator
from cohorts.series.recorded import counts_are_at, recorded_rate_draws, stands_at
from coverage.ask import ANY, Ask, Terms
from coverage.directory import Directory
from coverage.extent import area_positions
from coverage.observed import observed_by_area
from coverage.patchwork import local_kinds
from coverage.patchwork_columns import patchwork_columns
from coverage.vocabulary import SIDES
from geo.areas import lad_table, lads_of
from ui.cache.cached import cached
from ui.cache.cohorts import drawn_of, gap_of
from ui.cache.coverage import evaluation_of, patchwork_of
from ui.cache.distance import within_of
from ui.cache.money import pounds_at
from ui.state.choice_readers import RECORDED
from ui.state.choices import Choices
from ui.state.need_in_use import loaded_series
from ui.state.own_group import own_codes
from ui.state.world import World

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
    """List the keys of what areas of a level can be compared by: what is counted, how far it is, what is modelled, then the
    loaded series.
    """
    return [*OBSERVED, *DISTANCES, *MEASURES, *(f"{RECORDED}{name}" for name in series_at(level))]


def measure_named(measure: str) -> Measure:
    """Describe a measure; a loaded series goes by its own name, which is text from a file."""
    if measure in OBSERVED:
        return OBSERVED[measure]
    if measure in DISTANCES:
        return DISTANCES[measure]
    if measure in MEASURES:
        return MEASURES[measure]
    return Measure(
        f"{measure.removeprefix(RECORDED)}, recorded per 1,000 adults",
        RECORDED_UNIT,
        "recorded count ÷ people aged 16 and over × 1,000; the range is the chance that lies in a count",
        of_places=False,
        on_map=False,
    )


@cached(most=32)
def _observed(directory: Directory, terms: Terms, level: str) -> pd.DataFrame:
    by_side = [evaluation_of(directory, replace(terms, for_whom=side)) for side in SIDES]
    kinds = local_kinds(patchwork_of(directory, terms, True, ANY, level), patchwork_columns(both_sides=True))
    adults = pd.Series(adults_by_lad(), index=lad_table().index).groupby(_area_of_lad(level)).sum()
    return observed_by_area(by_side, level).assign(
        kinds_on_record=kinds, **{MONEY: pounds_at(directory, level) / adults}
    )


def _area_of_lad(level: str) -> pd.Series:
    codes, positions = area_positions(level)
    return pd.Series(codes[positions], index=lad_table().index)


def _draws(world: World, ask: Ask, measure: str, level: str) -> tuple[pd.Index, Rows]:
    if measure in OBSERVED:
        found = _observed(world.directory, ask.terms, level)[measure]
        return found.index, found.to_numpy(dtype=float)[None, :]
    if measure in MEASURES:
        return measure_draws(measure, gap_of(world, ask), level)
    settings = world.need.assumptions
    latest = world.need.indicators[measure.removeprefix(RECORDED)]
    return recorded_rate_draws(latest, level, int(settings["draws"].value), int(settings["seed"].value))


@cached(most=48)
def _group(need: CohortInputs, group: str, area: str | None, level: str, own: str) -> tuple[str, ...]:
    return group_codes(need, group, area, level, list(own_codes(own)))


@cached(most=160)
def _table(world: World, ask: Ask, level: str, area: str | None, codes: tuple[str, ...], measure: str) -> pd.DataFrame:
    small = too_small(world.need.assumptions, level)
    if measure in DISTANCES:
        within = within_of(world.directory, ask, level, DISTANCES[measure].minutes)
        return ranges_compared(within, set(codes), area, small)
    found, draws = _draws(world, ask, measure, level)
    return comparison(draws, found, set(codes), area, small)


def compared_by(measure: str, choices: Choices, world: World) -> Compared:
    """Set the areas of the chosen group side by side in one of ``measures_at`` the chosen level."""
    level, area, ask = choices.level, choices.area, choices.ask
    codes = _group(world.need, choices.group, area, level, choices.own_group)
    table = _table(world, ask, level, area, codes, measure)
    group = choices.group if area or choices.group == "own" else "all"
    return Compared(level, area, ask, group, codes, measure, table)


@cached(most=160)
def best_peer_of(world: World, ask: Ask, level: str, area: str, codes: tuple[str, ...]) -> BestPeer:
    """Return ``best_peer`` of an area among the areas it is compared with."""
    small = too_small(world.need.assumptions, level)
    return best_peer(gap_of(world, ask), drawn_of(world.need).values, ask.intervention, level, area, codes, small)


def districts_unknown(area: str, world: World, ask: Ask) -> tuple[int, int]:
    """Count the districts of an area whose places are not known, and all its districts."""
    known = pd.Series(gap_of(world, ask).known, index=lad_table().index)
    inside = known.loc[list(lads_of(area))]
    return int((~inside).sum()), len(inside)
