"""The standards with a plan: only areas with places, and only what is new there."""

from datetime import date

from coverage.ask import Terms
from loaders.directory.shipped import published_directory
from say.coverage.standards_on_record import scorecards_on_record
from say.funding.plan_standards import standards_with_plan
from tests.ui.screens.plans.hand_made import ANSWER, KENT, hand_made


def test_an_area_reads_what_would_newly_be_met() -> None:
    cards = scorecards_on_record(published_directory(), Terms(date(2026, 11, 27)))
    [line] = ANSWER.lines
    plan = hand_made(lines=({**line, "community": "any", "risk_levels": ["high"]},))
    table = standards_with_plan(plan, cards).set_index("area_code")
    assert len(table) == 2 and table.loc[KENT, "met"] == "Intensive case management"
    assert "Every risk level covered" in table.loc[KENT, "partly"]
    assert "Victim support alongside" not in table.loc[KENT, "partly"]  # it is met already
