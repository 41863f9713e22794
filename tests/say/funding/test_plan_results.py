"""What is kept of a plan is all that the screen shows of it, to the last digit, and unknown stays unknown."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from cohorts.model.inputs import CohortInputs
from coverage.ask import Ask, Terms
from coverage.evaluation import Evaluation, evaluate
from funding.result.plan import run_plan
from geo.mistakes import Mistake
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.plans.scenarios import PRESETS, preset
from say.funding.left_choice_words import left_choice_in_words
from say.funding.plan_results import PlanResults, results_as_json, results_from_json
from say.funding.results_of_plan import results_of_plan
from ui.screens.plans.beside_table import BEFORE, beside_as_shown, unlike_in_words
from ui.screens.plans.plan_cards_shown import cards_in_words
from ui.screens.plans.plan_effects import gainers_in_words
from ui.screens.plans.plan_map import NOT_IN_IT, plan_picture
from ui.screens.plans.plans_beside import difference_picture

NEED = CohortInputs(shipped_assumptions(), shipped_community_shares())
ON = Terms(date(2026, 11, 22))
KENT, NORFOLK, WEST_MIDLANDS = "E23000032", "E23000024", "E23000014"


def results(key: str, evaluation: Evaluation) -> PlanResults:
    return results_of_plan(run_plan(preset(key), NEED, evaluation), NEED, evaluation, "as shipped")


@pytest.fixture(scope="module")
def published() -> Evaluation:
    return evaluate(published_directory(), ON)


@pytest.fixture(scope="module")
def invented() -> Evaluation:
    return evaluate(demonstration_directory(), ON)


@pytest.mark.parametrize("key", PRESETS)
def test_results_come_back_from_what_is_kept_to_the_last_digit(key: str, invented: Evaluation) -> None:
    before = results(key, invented)
    after = results_from_json(results_as_json(before))
    for name, table in before.tables.items():
        pd.testing.assert_frame_equal(after.tables[name], table, check_dtype=False, check_exact=True)
    assert {**vars(after), "tables": None, "numbers": None} == {
        **vars(before),
        "tables": None,
        "numbers": None,
    }
    assert after.numbers == pytest.approx(dict(before.numbers), nan_ok=True, rel=0)


def test_what_is_not_known_is_null_and_stays_not_known(published: Evaluation) -> None:
    text = results_as_json(results(PRESETS[0], published))
    assert "NaN" not in text
    assert results_from_json(text).tables["area_year_lines"]["places_there"].isna().any()


@pytest.mark.parametrize("text", ["[]", "{}", '{"version": 1}'])
def test_results_of_another_edition_are_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Mistake, match="not of an edition"):
        results_from_json(text)


def test_a_warning_is_of_a_standard_or_of_what_the_data_do_not_say_and_never_of_both(
    published: Evaluation,
) -> None:
    names = ("few_years", "cost_not_published", "cliff_edge", "there_not_known", "there_ends", "stops_early")
    said = replace(results(PRESETS[0], published), warnings={name: name for name in names})
    assert said.not_said == ["cost_not_published", "there_not_known", "there_ends"]
    assert said.falls_short == ["few_years", "cliff_edge", "stops_early"]


def test_the_cards_have_ranges_and_invented_ones_say_so(published: Evaluation, invented: Evaluation) -> None:
    reached, without, cost = cards_in_words(results(PRESETS[0], published))
    assert reached[0].startswith("about ") and "80% range" in reached[1]
    assert without[1] == "of 43 police force areas get a place from it in the last year"
    assert cost[0].startswith("about £")
    assert all(words.startswith("INVENTED: ") for _, words in cards_in_words(results(PRESETS[0], invented)))


def test_years_that_are_over_are_said_to_be(published: Evaluation) -> None:
    assert results(PRESETS[0], published).cards["past"] == (
        "2025-26 was over on 22 November 2026. What is said of it is what money would have bought, not what it did buy."
    )
    assert results("one_force_three_years", published).cards["past"] == ""


def test_what_gainers_gain_losers_lose(published: Evaluation) -> None:
    areas = results(PRESETS[0], published).tables["areas"]
    assert areas["gain_gbp"].sum() == pytest.approx(0, abs=0.01)
    assert "areas get more and" in gainers_in_words(results(PRESETS[0], published))


@pytest.mark.parametrize("view", ["before", "after", "change", "money"])
def test_areas_that_take_no_part_are_left_white_and_say_so(view: str, published: Evaluation) -> None:
    one = results("one_force_three_years", published)
    picture = plan_picture(one, view, next(iter(one.line_labels)), None)
    assert len(picture.areas) == 43
    assert [code for code, (key, _) in picture.areas.items() if key] == [WEST_MIDLANDS]
    assert picture.areas[KENT][1] == f"Kent: {NOT_IN_IT}"


def test_an_area_with_places_from_the_plan_is_served_after_and_others_are_as_before(
    published: Evaluation,
) -> None:
    one = results(PRESETS[0], published)
    line = next(iter(one.line_labels))
    before, after = (plan_picture(one, view, line, None).areas for view in ("before", "after"))
    places = one.tables["areas"].set_index("area_code")["places_last_year"]
    for code, number in places.items():
        expected = "served-whole" if number > 0 else before[str(code)][0]
        assert after[str(code)][0] == expected


def test_a_plan_beside_itself_differs_nowhere(published: Evaluation) -> None:
    one = results(PRESETS[0], published)
    assert {key for key, _ in difference_picture(one, one, None).areas.values()} == {"same"}


def test_things_as_they_are_stand_beside_every_plan_and_who_is_reached_by_them_is_not_known(
    published: Evaluation,
) -> None:
    table = beside_as_shown({"A": results(PRESETS[0], published)}).set_index("")
    assert list(table.columns) == [BEFORE, "A"]
    assert table[BEFORE]["People reached, all years"] == "not known: nothing from this plan"
    assert not any(said.startswith(("nobody", "nothing", "0")) for said in table[BEFORE])


def test_plans_whose_totals_are_not_alike_say_in_what_they_differ(published: Evaluation) -> None:
    national, full, force = (results(key, published) for key in PRESETS)
    assert unlike_in_words([national, national]) == ""
    assert unlike_in_words([national, full]) == (
        "They run for 4 and 3 years; they serve people at high risk and people at every risk level: their totals are not alike."
    )
    assert "they are for 43 police force areas and West Midlands" in unlike_in_words([national, force])


def test_the_lottery_leads_with_who_has_a_place_and_never_says_served(published: Evaluation) -> None:
    table = results(PRESETS[0], published).tables["lottery"]
    assert table["measure"].iloc[0] == "share_placed"
    assert not any("served" in said for said in table["said"] if "tenth" not in said)
    lives = table.set_index("measure").loc["lives_where_served"]
    assert lives["said"].endswith("live where some service of this kind reaches (however few its places)")
    gini = table.set_index("measure").loc["gini"]
    assert (
        pd.isna(gini["before_median"])
        and "None of 43 police force areas is large enough to compare, with places known already"
        in gini["why_not_known"]
    )


def test_an_avoided_cost_is_a_share_and_stands_beside_what_its_source_counts(published: Evaluation) -> None:
    of_line = results(PRESETS[0], published).tables["outcomes"].iloc[0]
    said = of_line["avoided_cost_basis"]
    assert "harm to victims themselves is not counted" in said and "Home Office research report 107" in said
    assert said.startswith("Of the £46,000 that its source counts for one person, at 2025-26 prices.")
    # 30 % of £1,184 of £45,512 is 0.8 %: between 15 % of £863 and 45 % of £2,368.
    assert 0.15 * 863 / 45_512 < of_line["avoided_share_median"] < 0.45 * 2368 / 45_512
    assert not [column for column in of_line.index if "gbp" in column]


def test_what_a_plan_falls_short_of_is_counted_without_what_the_data_do_not_say(invented: Evaluation) -> None:
    one = replace(
        results(PRESETS[0], invented), warnings={"no_floor": "A.", "there_ends": "B.", "few_years": "C."}
    )
    assert (one.falls_short, one.not_said) == (["A.", "C."], ["B."])
    assert "INVENTED: 2" in list(beside_as_shown({"It": one})["It"])


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (Ask("high", intervention="high_risk_case_management"), False),
        (Ask(), False),
        (Ask("high", intervention="victim_support"), True),
        (Ask("standard", intervention="high_risk_case_management"), True),
        (Ask("high", "lgbt", "high_risk_case_management"), True),
    ],
)
def test_a_plan_says_what_it_is_for_where_the_choice_at_the_left_differs(
    ask: Ask, says: bool, published: Evaluation
) -> None:
    said = left_choice_in_words(results("national_roll_out_2025_29", published), ask)
    assert (
        said.startswith("This plan is for intensive work with high-risk perpetrators.") == says == bool(said)
    )
