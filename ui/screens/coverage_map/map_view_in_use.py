"""Which view of the map the user has chosen: statuses, distance, a value, or what differs."""

from cohorts.answers.distance_measures import DISTANCE
from ui.frame.screen import Screen
from ui.screens.coverage_map.map_of_changes import map_of_changes
from ui.screens.coverage_map.map_of_distance import map_of_distance
from ui.screens.coverage_map.map_of_statuses import map_of_statuses
from ui.screens.coverage_map.map_of_timeline import map_of_timeline
from ui.screens.coverage_map.map_of_values import map_of_values
from ui.screens.coverage_map.map_view import MapView
from ui.screens.coverage_map.record_difference import comparison_in_use
from ui.state.choices import STATUS, TIMELINE, Choices


def map_view_in_use(s: Screen) -> MapView:
    """Return the view that the controls of the Coverage map ask for."""
    if comparison := comparison_in_use(s.directory, s.choices.ask):
        return map_of_changes(s, comparison)
    measure = Choices.measure.now()
    if measure == TIMELINE:
        return map_of_timeline(s)
    if measure == DISTANCE:
        return map_of_distance(s)
    if measure != STATUS:
        return map_of_values(s, measure, "coverage")
    return map_of_statuses(s)
