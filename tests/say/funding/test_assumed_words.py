"""What came with the example of a plan is said to be assumed, for as long as it is the example's."""

from dataclasses import replace

from loaders.plans.plan_kinds import with_kinds
from loaders.plans.plan_places import with_place
from loaders.plans.scenario_changes import with_
from loaders.plans.scenarios import PRESETS, preset
from say.funding.assumed_words import AN_EXAMPLE, assumed_in_words

EXAMPLE = preset(PRESETS[0])
NORTH_EAST = "E12000001"


def test_years_and_kinds_that_nobody_asked_for_are_assumed_until_they_are_changed() -> None:
    assert assumed_in_words(replace(EXAMPLE, name="Mine"), EXAMPLE) == AN_EXAMPLE
    asked = with_(with_place(EXAMPLE, NORTH_EAST), "budget.total_gbp", 3_000_000)
    said = assumed_in_words(asked, EXAMPLE)
    assert said == "Assumed: 4 years and intensive work. Change them."
    said = assumed_in_words(with_(asked, "budget.years", 3), EXAMPLE)
    assert said == "Assumed: intensive work. Change it."
    assert assumed_in_words(with_kinds(with_(asked, "budget.years", 3), ["early_intervention"]), EXAMPLE) == ""
