"""What areas can be compared by that is a distance: its range is one of minutes read off straight lines, not of draws."""

from dataclasses import dataclass

from cohorts.answers.measures import SHARE_OF_PEOPLE, Measure


@dataclass(frozen=True)
class DistanceMeasure(Measure):
    """The share of people within so many ``minutes`` of a place. ``unknown``: why it is not known in an area where it is not."""

    minutes: int
    unknown: str


DISTANCE = "distance"
# fmt: off
DISTANCES = {
    DISTANCE: DistanceMeasure(label="People within 40 minutes", unit=SHARE_OF_PEOPLE, of_places=False, on_map=False,
        formula="people who live within 40 minutes by car of the nearest place of a service that answers ÷ people; the range is "
                "that of minutes read off straight lines; a place that is not on record may be nearer",
        minutes=40, unknown="no record of a service that answers there says where it can be visited"),
}
"""By key, as links and files hold it."""
# fmt: on
