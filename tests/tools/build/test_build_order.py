"""One run of the build is enough: no step reads what a later one writes."""

from tools.build import boundaries, health_areas, lookups, register
from tools.build.__main__ import STEPS
from tools.build.small_areas import files as small_areas
from tools.hexagons import hexagons


def test_what_is_read_is_written_before() -> None:
    at = {step: number for number, step in enumerate(STEPS)}
    assert at[small_areas] < at[health_areas] < at[boundaries]
    assert at[lookups] < at[hexagons]
    assert at[register] == len(STEPS) - 1
