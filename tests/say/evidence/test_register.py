"""Every claim is there once, with its source; what plans use is graded as the register grades it; conflicts stand together."""

from dataclasses import replace

import pytest

from loaders.assumptions.need_files import need_from_files
from loaders.assumptions.register import shipped_assumptions
from loaders.plans.scenarios import PRESETS, preset
from say.answers import evidence_register
from say.evidence.claim import ABOUT, GRADES
from say.evidence.register import every_claim
from say.evidence.register_table import HEADINGS, claims_wanted, open_questions
from say.terms import ENGLISH, terms_file

CLAIMS = every_claim(shipped_assumptions().values())
BY_KEY = {one.key: one for one in CLAIMS}


def test_every_claim_is_there_once_with_a_source_a_grade_and_a_day_on_which_it_was_looked_at() -> None:
    assert len(BY_KEY) == len(CLAIMS) and {f"assumption:{key}" for key in shipped_assumptions()} <= set(BY_KEY)
    for one in CLAIMS:
        assert one.about in ABOUT and one.grade in GRADES and one.source and one.says and one.reviewed >= "2026-11-01"
        assert set(one.used_in) <= set(terms_file(ENGLISH)["screens"])


def test_what_example_plans_say_that_work_achieves_is_in_the_register_with_the_same_grade() -> None:
    graded = {one.grade for one in CLAIMS if one.about == "effects" and "plans" in one.used_in}
    effects = [line.effect for key in PRESETS for line in preset(key).interventions if line.effect]
    assert effects and {effect.grade for effect in effects} <= graded
    drive = BY_KEY["claim:effect_drive_police_incidents_pct"]
    assert (drive.grade, drive.figure) == ("controlled", "30 per cent fewer")


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("What Drive achieves", {"82 per cent fewer", "30 per cent fewer"}),
        ("What a high-harm perpetrator costs", {"£63,000", "£34,015 a victim"}),
        ("How many adults are abused in a year", {"2,300,000 people", "3,800,000 people"}),
    ],
)
def test_sources_that_disagree_stand_side_by_side(question: str, figures: set[str]) -> None:
    assert figures <= {one.figure for one in open_questions(CLAIMS)[question]}


def test_a_fall_within_the_group_is_never_graded_as_one_beside_a_control_group() -> None:
    within = [one for one in CLAIMS if one.says.endswith("at the end than at the start")]
    assert len(within) == 4 and {one.grade for one in within} == {"before_after"}


def test_claims_are_found_by_what_they_are_about_how_they_were_measured_and_words() -> None:
    assert {one.key for one in claims_wanted(CLAIMS, "effects", "randomised", "cara 35")} == {
        "claim:effect_cara_reoffending_pct"
    }
    assert claims_wanted(CLAIMS, "", "", "no such words") == []


def test_a_changed_assumption_is_marked() -> None:
    changed = {**shipped_assumptions()}
    changed["cohort_high"] = replace(changed["cohort_high"], value=60_000, changed=True)
    figure = {one.key: one.figure for one in every_claim(changed.values())}["assumption:cohort_high"]
    assert figure == "60,000 people a year (53,000 to 65,000), CHANGED"


def test_the_table_leaves_nothing_blank() -> None:
    table, about = evidence_register(need_from_files(None, []))
    assert list(table.columns) == list(HEADINGS.values()) and len(table) == len(CLAIMS)
    assert not (table == "").any(axis=None) and not about.invented
