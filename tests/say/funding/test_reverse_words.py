"""What the reverse questions say on screen: with ranges, and what is not known or cannot be shared said as such."""

import pandas as pd

from cohorts.model.summary import Interval
from funding.reverse.cost_of_limits import CostOfLimit
from funding.reverse.sweep import COLUMNS, Sweep
from ui.screens.plans.limits_block import cost_in_words
from ui.screens.plans.little_more_block import shown_of
from ui.screens.plans.sweep_block import IN_WORDS, bend_in_words, refused_in_words

NAN = float("nan")


def sweep(*rows: tuple[float, ...], bend: float | None = None, refused: str = "") -> Sweep:
    points = pd.DataFrame(rows, columns=["budget_gbp", *COLUMNS]).assign(
        refused=[refused if row[1] != row[1] else "" for row in rows]
    )
    return Sweep(points, bend)


def test_what_a_limit_costs_is_said_with_its_range() -> None:
    cost = CostOfLimit("floor", Interval(80, 90, 100), Interval(95, 120, 140), Interval(-5, 30, 45))
    assert cost_in_words(cost) == (
        "With the floor about 30 fewer people would be reached (5.0 more to 45 fewer): about 90 (80 to 100) with it, about 120 "
        "(95 to 140) without it."
    )


def test_less_than_half_a_person_is_nobody() -> None:
    cost = CostOfLimit("cap", Interval(80, 90, 100), Interval(80, 90, 101), Interval(-0.0001, 0.2, 1))
    assert "about as many people would be reached (none fewer to 1.0 fewer)" in cost_in_words(cost)


def test_where_no_line_is_for_people_who_cause_harm_the_cost_is_not_known() -> None:
    unknown = Interval(NAN, NAN, NAN)
    assert "is not known" in cost_in_words(CostOfLimit("cap", unknown, unknown, unknown))


def test_the_bend_is_said_with_the_people_that_budget_would_reach() -> None:
    curve = sweep((0, 0, 0, 0, 0), (1000, 90, 70, 80, 100), (2000, 100, 80, 90, 110), bend=1000)
    assert bend_in_words(curve).startswith(
        "It bends at about £1,000, which would reach about 80 people (70 to 100) over all years."
    )
    assert bend_in_words(sweep((0, 0, 0, 0, 0), (1000, 9, 7, 8, 10))).startswith("It bends nowhere")
    assert "is not known" in bend_in_words(sweep((0, NAN, NAN, NAN, NAN)))


def test_budgets_that_cannot_be_shared_are_counted_and_the_reason_given() -> None:
    curve = sweep((0, NAN, NAN, NAN, NAN), (1000, 9, 7, 8, 10), refused="The floor cannot be met.")
    assert refused_in_words(curve) == (
        "1 of the 2 budgets cannot be shared, the largest of them £0: The floor cannot be met."
    )
    assert refused_in_words(sweep((0, 0, 0, 0, 0))) == ""


def test_a_little_more_is_said_line_by_line_with_ranges_evidence_and_what_is_not_known() -> None:
    row = {
        "label": "Groups",
        "risk_levels": ("medium", "high"),
        "places": 1200,
        "people": 9.0,
        "people_low": 7.6,
        "people_high": 10.4,
        "evidence": "a comparison with a control group",
        "fewer": 2.25,
        "outcome": "men who reoffend",
        "why_no_number": "",
        "spent_gbp": 99_000.5,
        "left_gbp": 999.5,
        "why_nothing": "",
    }
    other = {
        **row,
        "people": NAN,
        "fewer": NAN,
        "why_no_number": "nobody asked",
        "places": 0,
        "why_nothing": "It buys no whole team.",
    }
    shown = shown_of(pd.DataFrame([row, other]))
    assert shown.iloc[0].tolist() == [
        "Groups",
        "medium and high",
        "1,200",
        "9 (8 to 10)",
        "a comparison with a control group",
        "2.2: men who reoffend",
        "£99,000.50",
        "£999.50",
        "",
    ]
    assert shown.iloc[1][["People who cause harm", "How many fewer", "Why nothing"]].tolist() == [
        "not known",
        "no number: nobody asked",
        "It buys no whole team.",
    ]
    assert "Why nothing" not in shown_of(pd.DataFrame([row]))


def test_every_column_of_the_sweep_has_a_heading_in_words() -> None:
    assert set(IN_WORDS) == set(sweep((0, 0, 0, 0, 0)).points.columns)
