"""Our count beside the published one: each said as its own."""

from coverage.forces_on_record import ForcesOnRecord
from loaders.directory.yardsticks import yardsticks
from ui.screens.overview.yardstick_block import beside_published


def test_the_two_counts_stand_side_by_side_and_are_not_mixed() -> None:
    said = beside_published(
        "the published record", ForcesOnRecord(15, 4, 12, 43), yardsticks()["perpetrator_programmes"]
    )
    assert said == (
        "The published record shows work with people who cause harm in 31 of 43 force areas, or in part of them. "
        "It is current in 19, 4 of which state no risk level, and old or unclear in 12. "
        "Commissioners told their association that 33 areas commission "
        "perpetrator programmes (APCC, 2025). The two do not count the same thing."
    )
