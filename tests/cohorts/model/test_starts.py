"""From the cohort to starts: published counts against our estimate, and shares that nobody published are not known."""

from dataclasses import replace

import numpy as np
import pytest

from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.draws import Rows
from cohorts.model.starts import FEWER, MORE, STEPS, SeenStep, TakenOn, most_taken_on, share_seen, taken_on
from geo.areas import area_name, lad_table
from loaders.assumptions.starts import shipped_starts
from say.cohorts.starts_words import seen_in_words, steps_not_known, taken_on_in_words
from tests.cohorts.needs import need_of

NEED = need_of()
CENTRE = central_cohort(NEED)
KENT = "E23000032"
IN_KENT = lad_table()["pfa_code"].eq(KENT).to_numpy()
HIGH = float(CENTRE.people("high")[0, IN_KENT].sum())
SEEN = SeenStep(KENT, "high_risk_case_management", ("high",), "2024/25", 1.0, "accepted", 100, "", "A report", "")


WORK = "high_risk_case_management"
SURREY = "E23000031"


def starting(*counts: SeenStep, risk_levels: tuple[str, ...] = ("high",)) -> TakenOn | None:
    return taken_on(WORK, risk_levels, counts, CENTRE)


def ends(found: TakenOn | None) -> tuple[float, float]:
    assert found is not None
    return found.low.median, found.high.median


def test_a_count_is_set_against_our_estimate_of_its_area_risk_and_years() -> None:
    assert share_seen(SEEN, CENTRE, ("high",)) == pytest.approx(100 / HIGH)
    assert share_seen(replace(SEEN, years=2.0), CENTRE, ("high",)) == pytest.approx(50 / HIGH)


def test_a_count_without_risk_levels_is_set_against_those_of_the_line_and_says_so() -> None:
    medium = float(CENTRE.people("medium")[0, IN_KENT].sum())
    silent = replace(SEEN, risk_levels=())
    found = starting(silent, risk_levels=("medium",))
    assert ends(found) == pytest.approx((100 / medium, 100 / medium), rel=1e-5)
    assert found is not None
    assert "Their risk levels are not published: we take medium risk." in taken_on_in_words("Work", found)
    stated = starting(SEEN)
    assert stated is not None and "not published" not in taken_on_in_words("Work", stated)


def test_a_count_of_other_risk_levels_says_nothing() -> None:
    assert starting(SEEN, risk_levels=("medium",)) is None
    assert starting(SEEN, risk_levels=("medium", "high")) is None


def test_those_accepted_say_how_many_start_and_referrals_beside_them_do_not() -> None:
    found = starting(SEEN, replace(SEEN, people=20), replace(SEEN, step="referred", people=900))
    assert ends(found) == pytest.approx((20 / HIGH, 100 / HIGH), rel=1e-5)


def test_without_them_starts_lie_between_completions_and_referrals() -> None:
    found = starting(replace(SEEN, step="referred", people=300), replace(SEEN, step="completed", people=60))
    assert ends(found) == pytest.approx((60 / HIGH, 300 / HIGH), rel=1e-5)
    assert found is not None
    assert "In each area, starts lie between the two." in taken_on_in_words("Work", found)


def test_completions_of_one_area_and_referrals_of_another_bracket_nothing() -> None:
    referred, completed = (
        replace(SEEN, step="referred", people=300),
        replace(SEEN, step="completed", people=60),
    )
    assert starting(referred, replace(completed, area_code=SURREY)) is None
    assert starting(referred, replace(completed, period="2019/20")) is None
    found = starting(referred, completed, replace(referred, area_code=SURREY, people=90_000))
    assert ends(found) == pytest.approx((60 / HIGH, 300 / HIGH), rel=1e-5)


def test_more_than_is_no_upper_end_and_almost_no_lower_one() -> None:
    exact, more, almost = (
        SEEN,
        replace(SEEN, people=200, precision=MORE),
        replace(SEEN, people=20, precision=FEWER),
    )
    assert ends(starting(exact, more, almost)) == pytest.approx((100 / HIGH, 100 / HIGH), rel=1e-5)
    assert starting(more) is None and starting(almost) is None
    both = replace(almost, step="referred", people=120), replace(more, step="completed", people=40)
    assert ends(starting(*both)) == pytest.approx((40 / HIGH, 120 / HIGH), rel=1e-5)
    wrong = replace(more, step="referred", people=120), replace(more, step="completed", people=40)
    assert starting(*wrong) is None


@pytest.mark.parametrize("step", ["referred", "completed"])
def test_one_of_the_two_alone_says_nothing_and_neither_do_counts_of_other_work(step: str) -> None:
    assert starting(replace(SEEN, step=step)) is None
    assert taken_on("early_intervention", ("high",), [SEEN], CENTRE) is None


def test_in_a_draw_the_people_who_start_there_are_those_counted_whatever_the_cohort_is() -> None:
    drawn = drawn_cohort(NEED)
    found = taken_on(WORK, ("high",), [SEEN], drawn)
    assert found is not None
    everybody: Rows = drawn.people("high")[:, IN_KENT].sum(axis=1)
    assert np.ptp(everybody) > 0
    assert found.most * everybody == pytest.approx(np.full(len(everybody), 100.0))


def test_where_a_user_gives_every_share_what_starts_is_their_product_in_each_draw() -> None:
    given = {
        STEPS[step]: {"value": 0.5, "low": 0.4, "high": 0.6} for step in ("eligible", "referred", "accepted", "started")
    }
    drawn = drawn_cohort(need_of(given, draws=2000))
    found = taken_on("early_intervention", ("high",), (), drawn)
    assert found is not None and not found.seen
    assert found.low == found.high
    assert found.low.median == pytest.approx(0.5**4, rel=0.05)
    # Four shares are seldom all at their low end at once: the product of the ends is further out than a tenth of the draws.
    assert 0.4**4 * 1.2 < found.low.low < found.low.high < 0.6**4 / 1.2


def test_the_most_taken_on_is_the_count_of_the_largest_median_share_with_its_range() -> None:
    drawn = drawn_cohort(NEED)
    most = most_taken_on([SEEN, replace(SEEN, people=50), replace(SEEN, step="referred", people=900)], drawn)
    assert most is not None and most.low < most.median < most.high
    assert most.median == pytest.approx(100 / np.median(drawn.people("high")[:, IN_KENT].sum(axis=1)), rel=1e-2)
    assert most_taken_on([replace(SEEN, precision=MORE)], drawn) is None


def test_a_share_of_counts_is_said_with_its_range() -> None:
    found = taken_on(WORK, ("high",), shipped_starts(), drawn_cohort(need_of(draws=500)))
    assert found is not None
    assert taken_on_in_words("Work", found).startswith(
        "Work: those accepted in a year were between 5% (4% to 7%) and 32% (24% to 43%) of our estimate of everybody there."
    )


def test_a_share_that_nobody_published_is_not_known_and_never_nought_or_all() -> None:
    unknown = [key for key in STEPS.values() if not NEED.assumptions[key].known]
    assert unknown == [
        "eligible_of_cohort",
        "referred_of_eligible",
        "started_of_accepted",
        "completed_of_started",
    ]
    assert steps_not_known(NEED.assumptions).endswith("these steps: eligible, referred, started, completed.")


def test_the_share_accepted_is_what_lancashire_published() -> None:
    counts = {one.step: one.people for one in shipped_starts() if area_name(one.area_code) == "Lancashire"}
    assert counts == {"referred": 184, "accepted": 74}
    assert NEED.assumptions["accepted_of_referred"].value == pytest.approx(74 / 184, rel=1e-4)
    assert NEED.assumptions["completed_of_referred"].value == pytest.approx(190 / 1106, rel=2e-3)


def test_every_count_is_the_published_one_and_its_source_is_named() -> None:
    ours = {(area_name(one.area_code), one.step, one.people) for one in shipped_starts()}
    assert ours == {
        ("Lancashire", "referred", 184),
        ("Lancashire", "accepted", 74),
        ("South Gloucestershire", "accepted", 87),
        ("South Yorkshire", "referred", 1106),
        ("South Yorkshire", "completed", 190),
        ("Essex", "referred", 280),
        ("Suffolk", "referred", 120),
        ("Suffolk", "completed", 40),
        ("Kingston upon Hull, City of", "completed", 45),
    }
    assert all(one.source and one.url for one in shipped_starts())


def test_counts_are_said_with_their_year_their_precision_and_their_source() -> None:
    said = seen_in_words(shipped_starts())
    assert (
        said[0] == "Lancashire, 2024/25: 184 referred and 74 accepted (Lancashire PCC annual report 2024-2025, page 7)."
    )
    assert any(
        one.startswith("Suffolk, 2021 to December 2024: almost 120 referred and more than 40 completed") for one in said
    )


def test_shares_are_never_above_everybody() -> None:
    assert ends(starting(replace(SEEN, people=10_000_000))) == (1, 1)
