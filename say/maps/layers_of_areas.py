"""Maps of areas as layers, asked for without a screen: what is on record, or a value of the model."""

from collections.abc import Callable

from cohorts.answers.distance_measures import DISTANCE, DISTANCES
from cohorts.answers.gap import gap
from cohorts.answers.measures import MEASURES, value_table
from cohorts.model.cohort import central_cohort, drawn_cohort
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.distance.by_area import within_by_area
from coverage.distance.distances import distances
from coverage.evaluation import evaluate
from coverage.tables import coverage_table
from geo.levels import LEVELS
from loaders.assumptions.need_files import NeedFromFiles
from say.distance.map_words import WITHIN_BY_CAR, columns_of_distance
from say.maps.classes_of_map import classes_of_statuses, classes_of_values
from say.maps.layer import MapLayer, layer_of
from say.maps.layer_columns import columns_of_statuses, columns_of_values
from say.provenance import COHORT, HOW_FAR, RECORD, basis_of
from say.terms import english

STATUS = "status"
SHOWS = (STATUS, DISTANCE, *(key for key, one in MEASURES.items() if one.on_map))
"""What a map of areas can show: what is on record, how far a place is, or a measure."""


def layer_that_shows(
    shows: str, ask: Ask, directory: Directory, people: Callable[[], NeedFromFiles], level: str
) -> MapLayer:
    """Return the layer of one of ``SHOWS`` of every area of a level; ``people`` is read for a measure alone."""
    if shows == STATUS:
        return layer_of_statuses(ask, directory, level)
    if shows == DISTANCE:
        return layer_of_distance(ask, directory, level)
    return layer_of_values(ask, directory, people(), level, shows)


def layer_of_statuses(ask: Ask, directory: Directory, level: str) -> MapLayer:
    """Return the layer of what is on record in every area of a level."""
    table = coverage_table(evaluate(directory, ask.terms), ask, level)
    classed = classes_of_statuses(table, english())
    basis, title = basis_of(directory, ask, "none used").of_areas(level), f"what is on record, by {LEVELS[level].one}"
    return layer_of(level, classed, columns_of_statuses(table), basis, title, RECORD, directory)


def layer_of_distance(ask: Ask, directory: Directory, level: str) -> MapLayer:
    """Return the layer of the share of people within 40 minutes of a place, of every area of a level."""
    evaluation, one = evaluate(directory, ask.terms), DISTANCES[DISTANCE]
    values = within_by_area(distances(evaluation, ask), level, one.minutes)
    columns = columns_of_distance(coverage_table(evaluation, ask, level), values)
    basis = basis_of(directory, ask, "none used").of_areas(level)
    return layer_of(level, classes_of_values(values, one.unit), columns, basis, WITHIN_BY_CAR, HOW_FAR, directory)


def layer_of_values(ask: Ask, directory: Directory, people: NeedFromFiles, level: str, measure: str) -> MapLayer:
    """Return the layer of a measure (a key of ``MEASURES``) of every area of a level."""
    evaluation, one = evaluate(directory, ask.terms), MEASURES[measure]
    drawn, central = (gap(evaluation, ask, cohort(people.need)) for cohort in (drawn_cohort, central_cohort))
    values = value_table(measure, drawn, central, level)
    columns = columns_of_values(coverage_table(evaluation, ask, level), values, one)
    basis = basis_of(directory, ask, people.assumptions).of_areas(level)
    rests = COHORT.and_on(*people.origins(ask.community))
    return layer_of(
        level, classes_of_values(values, one.unit), columns, basis, f"{one.label} ({one.unit})", rests, directory
    )
