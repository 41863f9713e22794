"""From the cohort to starts: published counts against our estimate, and shares that nobody published are not known."""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from cohorts.assumptions import with_changes
from cohorts.cohort import central_cohort
from cohorts.starts import STEPS, SeenStep, share_seen, taken_on
from cohorts.starts_words import seen_in_words, share_of_step, steps_not_known, taken_on_in_words
from geo.areas import area_name, lad_table
from loaders.starts import shipped_starts
from tests.cohorts.needs import need_of

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "series_found.csv"
NEED = need_of()
CENTRE = central_cohort(NEED)
KENT = "E23000032"
IN_KENT = lad_table()["pfa_code"].eq(KENT).to_numpy()
HIGH = float(CENTRE.people("high")[0, IN_KENT].sum())
SEEN = SeenStep(
    KENT, "high_risk_case_management", ("high",), "2024/25", 1.0, "accepted", 100, "", "A report", ""
)


def test_a_count_is_set_against_our_estimate_of_its_area_risk_and_years() -> None:
    assert share_seen(SEEN, CENTRE).median == pytest.approx(100 / HIGH, rel=1e-5)
    assert share_seen(replace(SEEN, years=2.0), CENTRE).median == pytest.approx(50 / HIGH, rel=1e-5)
    everybody = float(CENTRE.people()[0, IN_KENT].sum())
    assert share_seen(replace(SEEN, risk_levels=()), CENTRE).median == pytest.approx(
        100 / everybody, rel=1e-5
    )


def test_those_accepted_say_how_many_start_and_referrals_beside_them_do_not() -> None:
    counts = (SEEN, replace(SEEN, people=20), replace(SEEN, step="referred", people=900))
    found = taken_on("high_risk_case_management", NEED.assumptions, counts, CENTRE)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((20 / HIGH, 100 / HIGH), rel=1e-5)


def test_without_them_starts_lie_between_completions_and_referrals() -> None:
    counts = (replace(SEEN, step="referred", people=300), replace(SEEN, step="completed", people=60))
    found = taken_on("high_risk_case_management", NEED.assumptions, counts, CENTRE)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((60 / HIGH, 300 / HIGH), rel=1e-5)
    assert "Starts lie between the two." in taken_on_in_words("Work", found)


@pytest.mark.parametrize("step", ["referred", "completed"])
def test_one_of_the_two_alone_says_nothing_and_neither_do_counts_of_other_work(step: str) -> None:
    assert taken_on("high_risk_case_management", NEED.assumptions, [replace(SEEN, step=step)], CENTRE) is None
    assert taken_on("early_intervention", NEED.assumptions, [SEEN], CENTRE) is None


def test_where_a_user_gives_every_share_their_product_is_what_starts() -> None:
    given = {
        STEPS[step]: {"value": 0.5, "low": 0.4, "high": 0.6}
        for step in ("eligible", "referred", "accepted", "started")
    }
    found = taken_on("early_intervention", with_changes(NEED.assumptions, given), (), CENTRE)
    assert found is not None and not found.seen
    assert (found.low, found.high) == pytest.approx((0.4**4, 0.6**4))


def test_a_share_that_nobody_published_is_not_known_and_never_nought_or_all() -> None:
    unknown = [key for key in STEPS.values() if not NEED.assumptions[key].known]
    assert unknown == [
        "eligible_of_cohort",
        "referred_of_eligible",
        "started_of_accepted",
        "completed_of_started",
    ]
    assert share_of_step(NEED.assumptions["eligible_of_cohort"]) == "not known"
    assert share_of_step(NEED.assumptions["accepted_of_referred"]) == "40% (25% to 60%)"
    assert steps_not_known(NEED.assumptions).endswith("these steps: eligible, referred, started, completed.")


def test_the_share_accepted_is_what_lancashire_published() -> None:
    counts = {one.step: one.people for one in shipped_starts() if area_name(one.area_code) == "Lancashire"}
    assert counts == {"referred": 184, "accepted": 74}
    assert NEED.assumptions["accepted_of_referred"].value == pytest.approx(74 / 184, rel=1e-4)
    assert NEED.assumptions["completed_of_referred"].value == pytest.approx(190 / 1106, rel=2e-3)


@pytest.mark.skipif(not FACTS.exists(), reason="the published facts are not beside this copy")
def test_every_count_stands_in_the_published_series_or_its_source_is_named() -> None:
    with FACTS.open(encoding="utf-8") as file:
        published = {(row["area_name"], float(row["value"])) for row in csv.DictReader(file)}
    ours = {(area_name(one.area_code), float(one.people)) for one in shipped_starts()}
    assert {place for place, _ in ours - published} <= {
        "Suffolk"
    }  # read in the record of services: almost 120, more than 40
    assert all(one.source and one.url for one in shipped_starts())


def test_counts_are_said_with_their_year_their_precision_and_their_source() -> None:
    said = seen_in_words(shipped_starts())
    assert (
        said[0]
        == "Lancashire, 2024/25: 184 referred and 74 accepted (Lancashire PCC annual report 2024-2025, page 7)."
    )
    assert any(
        one.startswith("Suffolk, 2021 to December 2024: almost 120 referred and more than 40 completed")
        for one in said
    )


def test_shares_are_never_above_everybody() -> None:
    many = replace(SEEN, people=10_000_000)
    found = taken_on("high_risk_case_management", NEED.assumptions, [many], CENTRE)
    assert found is not None and found.high == 1 and np.isfinite(found.low)
