"""The Plans screen, run without a browser: cards with ranges, saving, versions, freezing, a store that cannot be opened."""

import json
import re
import time
from datetime import date
from functools import cache
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from funding.scenario.described import financial_year
from tests.pages.screens import at_tab, open_at, opened, opened_at, said, unfolded, until_shown
from tests.samples import rest_to_soak
from tests.waiting import SECONDS_AT_MOST
from ui.state.choices import next_financial_year

NORTH_EAST = "E12000001"
FIRST = "Example: £53 million of intensive work in all areas, 2025 to 2029"


def opened_plans(**choices: str) -> AppTest:
    return opened("pages/plans.py", **choices)


def starts_of(screen: AppTest) -> "Selectbox[str]":
    """Open the choice of another plan."""
    return open_at(screen, "open_another_plan").selectbox(key="plan_start")


def reached(screen: AppTest) -> str:
    found = re.search(r"<b>about ([\d,]+)</b><span>people reached", said(screen))
    assert found
    return found[1]


def money_of(screen: AppTest) -> Any:
    return screen.number_input(key="plan_budget.total_gbp")


def opened_with(*keys: str, **choices: str) -> AppTest:
    """Open the screen with what is folded away open, by its keys."""
    return opened_at("pages/plans.py", *keys, **choices)


def with_open(screen: AppTest, *keys: str) -> AppTest:
    """Open what is folded away, by its keys."""
    for key in keys:
        screen.session_state[key] = True
    return screen.run()


@cache
def reached_as_it_opens() -> str:
    return reached(opened_plans())


def press(screen: AppTest, key: str) -> AppTest:
    screen.button(key=key).click().run()
    assert not screen.exception
    return screen


def test_the_first_preset_says_whom_it_reaches_with_a_range_and_what_it_leaves() -> None:
    text = said(opened_with("to_quote_plan", "open_plan_warnings"))
    assert re.search(r"£53 million over 4 years would reach about [\d,]+ people \(80% range [\d,]+ to [\d,]+\)", text)
    assert "<b>43 of 43</b><span>areas have a place in the last year" in text
    assert "Every place is taken to be filled, from the first day." in text and "Flat cash buys 9.5% fewer" in text


def test_a_plan_says_where_its_money_goes_and_that_the_places_on_its_map_are_at_the_central_price() -> None:
    north_east = ["E23000007", "E23000008", "E23000013"]
    budget = {"first_year": "2027-28", "years": 3, "total_gbp": 3_000_000}
    screen = opened_plans(scenario=json.dumps({"areas": north_east, "budget": budget}))
    goes = "£2.85 million on places, victim support included; £150,000 on evaluation; £4,200 left over"
    assert f"<summary>{goes}</summary>" in said(screen)
    assert "Whole places bought at the central price, all kinds of work together; people reached have a range." in said(
        screen
    )
    assert "Why quote this, not the map’s places" in said(screen)


def test_as_many_standards_are_listed_as_are_counted_and_the_rest_are_said_to_be_none() -> None:
    text = said(opened_with("open_plan_warnings", "open_plan_beside"))
    counted = re.search(r"Standards it falls short of</th>(?:<td[^>]*>[^<]*</td>)<td[^>]*>(\d+)</td>", text)
    assert counted
    lists = re.findall(r"<ul><li>.*?</ul>", text)
    assert int(counted[1]) in [each.count("<li>") for each in lists]
    assert "no standard, but what the data leave open." in text


@pytest.mark.parametrize("key", ["full_range_with_by_and_for", "one_force_three_years"])
def test_every_preset_opens_by_its_link(key: str) -> None:
    assert starts_of(opened_plans(plan=key)).value == key


def test_a_changed_input_changes_the_cards_and_the_address_and_an_example_becomes_a_plan_for_years_to_come() -> None:
    screen = opened_plans()
    before = reached(screen)
    money_of(screen).set_value(106.0).run()
    assert reached(screen) != before
    coming = financial_year(next_financial_year(date.today()).year)
    changed = {"budget": {"first_year": coming, "total_gbp": 106_000_000}}
    assert json.loads(screen.query_params["scenario"]) == changed and f", {coming} to " in said(screen)
    assert reached(opened_plans(scenario=screen.query_params["scenario"])) == reached(screen)


@pytest.mark.parametrize(
    "bad", rest_to_soak(["x", "[]", '{"budget":{"years":99}}', '{"weather":1}'], ["x", '{"weather":1}'])
)
def test_a_bad_scenario_in_the_link_is_one_sentence_and_the_plan_stands_without_it(bad: str) -> None:
    screen = opened_plans(scenario=bad)
    assert said(screen).count('class="atlas-mistake"') == 1
    assert "scenario" not in screen.query_params
    assert reached(screen) == reached_as_it_opens()


def test_a_saved_plan_opens_again_by_its_link_and_every_version_can_be_reopened() -> None:
    screen = opened_plans()
    first = reached(screen)
    screen.text_input(key="plan_name").input("Kent <b>2026</b>").run()
    press(screen, "save_new")
    money_of(screen).set_value(106.0).run()
    press(screen, "save_next")
    second = screen.query_params["plan"]
    assert second.endswith(".2")
    assert "scenario" not in screen.query_params
    assert reached(opened_plans(plan=second)) == reached(screen) != first
    assert reached(opened_plans(plan=second.replace(".2", ".1"))) == first
    assert "<b>2026" not in said(screen)


def test_a_frozen_plan_shows_what_was_saved_whatever_directory_is_in_use() -> None:
    screen = press(press(opened_plans(), "save_new"), "freeze_plan")
    assert screen.number_input(key="plan_budget.total_gbp").disabled
    again = opened_plans(plan=screen.query_params["plan"], directory="demonstration")
    assert reached(again) == reached(screen)
    assert "It is frozen" in said(again) and "Published record" in said(again)
    assert "INVENTED: It reaches" not in said(again)
    press(again, "copy_plan")
    assert "INVENTED: It reaches" in said(again)
    assert not again.number_input(key="plan_budget.total_gbp").disabled


def saved_as(screen: AppTest, name: str) -> AppTest:
    screen.text_input(key="plan_name").input(name).run()
    return press(screen, "save_new")


def test_a_plan_that_is_put_away_leaves_the_screen_with_a_word_and_can_be_brought_back() -> None:
    screen = saved_as(opened_plans(), "Kent")
    kept = screen.query_params["plan"]
    press(screen, "archive_plan")
    assert "“Kent” is put away." in said(screen)
    assert "plan" not in screen.query_params
    assert starts_of(screen).options[-1] != "Saved: Kent"
    assert screen.selectbox(key="plan_away").value == kept.split(".")[0]
    press(screen, "restore_plan")
    assert screen.query_params["plan"] == kept
    assert "“Kent”, version 1" in said(screen)
    assert [box.key for box in screen.selectbox if box.key == "plan_away"] == []


def test_a_link_to_a_plan_that_is_put_away_still_opens_it_and_says_so() -> None:
    screen = press(saved_as(opened_plans(), "Kent"), "archive_plan")
    again = opened_plans(plan=f"{screen.selectbox(key='plan_away').value}.1")
    assert "It is put away." in said(again)
    assert "archive_plan" not in {button.key for button in again.button}


def test_a_saved_plan_can_be_renamed_and_a_blank_name_is_none() -> None:
    screen = saved_as(opened_plans(), "Kent")
    kept = screen.query_params["plan"]
    screen.text_input(key="plan_name").input("Kent and Medway").run()
    press(screen, "rename_plan")
    assert screen.query_params["plan"] == kept
    assert "“Kent and Medway”, version 1" in said(screen)
    screen.text_input(key="plan_name").input("  ").run()
    assert screen.text_input(key="plan_name").value == "Kent and Medway"


def test_the_name_offered_is_that_of_the_plan_on_the_screen() -> None:
    screen = saved_as(opened_plans(), "Kent")
    starts_of(screen).set_value("one_force_three_years").run()
    assert screen.text_input(key="plan_name").value == "West Midlands over three years: an example of one force"


def test_a_plan_is_called_by_what_it_is_and_by_a_typed_name_only_while_it_is_that_plan() -> None:
    screen = opened_plans()
    assert screen.text_input(key="plan_name").value == FIRST
    money_of(screen).set_value(3.0).run()
    screen.multiselect(key="plan_kinds").set_value(["by_and_for_support"]).run()
    screen.selectbox(key="plan_place").set_value(NORTH_EAST).run()
    assert screen.text_input(key="plan_name").value == "£3 million over 4 years, by-and-for in the North East"
    assert FIRST not in said(screen)
    screen.text_input(key="plan_name").input("Ours").run()
    assert json.loads(screen.query_params["scenario"])["name"] == "Ours"
    screen.number_input(key="plan_budget.years").set_value(3).run()
    assert screen.text_input(key="plan_name").value == "£3 million over 3 years, by-and-for in the North East"
    assert "name" not in json.loads(screen.query_params["scenario"])


def test_a_changed_saved_plan_keeps_neither_its_name_nor_its_note() -> None:
    screen = saved_as(opened_plans(), "Kent")
    money_of(screen).set_value(9.0).run()
    assert screen.text_input(key="plan_name").value == "£9 million over 4 years, intensive work in England and Wales"
    assert "begun from “Kent” and changed" in said(with_open(screen, "open_plan_more"))


def test_a_link_with_a_match_names_the_grant_and_the_match() -> None:
    screen = opened_plans(scenario='{"budget":{"total_gbp":53000000},"local_match":1.0}')
    text = said(with_open(screen, "to_quote_plan"))
    assert "£53 million of grant and £50.35 million of local match over 4 years would reach about" in text
    assert "Grant and local match together come to about" in text
    assert "on places for each person, grant and match" in text


def test_a_budget_of_a_penny_is_shown_and_can_be_changed() -> None:
    screen = opened_plans(plan="one_force_three_years", scenario='{"budget":{"total_gbp":0.01}}')
    assert "This money buys no place in any area." in said(screen)
    assert money_of(screen).value == 0.01 / 1_000_000


@pytest.mark.parametrize("where", ["scenario", "assumed"])
def test_a_link_may_not_ask_for_more_draws_than_a_screen_waits_for(where: str) -> None:
    many = '{"name":"Many","changes":{"draws":{"value":10000,"low":10000,"high":10000}}}'
    screen = opened_plans(**{where: f'{{"assumptions":{many}}}' if where == "scenario" else many})
    assert reached(screen) == reached_as_it_opens()
    assert "2,000 at most" in said(screen) or "link" in said(screen)


def test_the_screen_works_where_saved_work_cannot_be_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://nowhere")
    screen = opened_plans()
    assert "DATABASE_URL must name a PostgreSQL database" in said(screen)
    assert reached(screen)


def test_a_link_to_a_plan_that_is_not_there_is_one_sentence() -> None:
    screen = opened_plans(plan=f"{'0' * 32}.1")
    assert "There is no saved plan at this address" in said(screen)
    assert starts_of(screen).value == "national_roll_out_2025_29"


def test_invented_data_are_marked_in_every_card_and_heading() -> None:
    screen = opened_plans(directory="demonstration")
    assert "INVENTED: It reaches" in said(screen)
    assert "INVENTED: £53 million over 4 years" in said(with_open(screen, "to_quote_plan"))


@pytest.mark.soak  # the sums: tests/funding/reverse
def test_what_a_limit_costs_is_worked_out_when_it_is_asked() -> None:
    screen = opened_with("open_plan_reverse", plan="full_range_with_by_and_for")
    at_tab(screen, "tab_plan_reverse", "What a limit costs")
    assert "With the floor " not in said(screen)
    press(screen, "begin_limits")
    until_shown(screen, lambda drawn: "With the floor " in said(drawn), "what the floor costs")
    assert re.search(r"With the ring-fence about [\d,]+ (fewer|more) people would be reached", said(screen))


def test_what_is_folded_away_is_worked_out_once_it_is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*asked: Any) -> None:
        raise AssertionError("worked out before it was open")

    for function in ("sensitivity", "line_year_table", "risk_year_table"):
        monkeypatch.setattr(f"funding.result.answer_tables.{function}", never)
    for function in ("plan_lottery", "expected_outcome"):
        monkeypatch.setattr(f"say.funding.answer_of_plan.{function}", never)
    screen = opened_plans(plan="one_force_three_years", scenario='{"budget":{"total_gbp":1234567.0}}')
    monkeypatch.undo()
    assert "nothing is added up or ranked" not in said(screen)
    assert "nothing is added up or ranked" in said(unfolded(screen))
    assert "It counts the line that leaves" in said(at_tab(screen, "tab_plan_tables", "By line and risk level"))


def test_an_optimised_plan_says_how_good_its_answer_is() -> None:
    screen = opened_plans(scenario='{"sharing":{"rule":"optimised"}}')
    assert "no other way of sharing this money" in said(with_open(screen, "to_quote_plan"))


def test_a_search_that_is_cancelled_shows_nothing_and_stays_ended_until_it_is_asked_for_or_the_scenario_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searches: list[str] = []

    def search(scenario: Any, need: Any, evaluation: Any, on_progress: Any) -> None:
        searches.append("begun")
        try:
            while True:
                on_progress(0, 60)
                time.sleep(0.01)
        finally:
            searches.append("ended")

    monkeypatch.setattr("ui.screens.plans.plan_shown.run_plan_apart", search)
    monkeypatch.setattr("ui.screens.plans.plan_shown._quick_answer", lambda *asked: None)
    screen = opened_plans(scenario='{"sharing":{"rule":"optimised"}}')
    press(screen, "cancel_plan_search")
    screen.session_state["long_work"]["plan_search"].thread.join(SECONDS_AT_MOST)
    screen.run()
    assert searches == ["begun", "ended"]
    assert "Ended before it was done: there is nothing to show." in said(screen)
    assert "<span>people reached" not in said(screen)
    press(screen, "search_again")
    assert searches == ["begun", "ended", "begun"]
    money_of(screen).set_value(60.0).run()
    assert searches.count("begun") == 3
    last = screen.session_state["long_work"]["plan_search"].thread
    with_open(screen, "open_plan_more").selectbox(key="plan_sharing.rule").set_value("equal").run()
    last.join(2)
    assert "<span>people reached" in said(screen)
    assert searches.count("begun") == searches.count("ended") == 3


def test_a_floor_that_cannot_be_met_keeps_the_last_answer_and_every_way_out_leads_to_one() -> None:
    screen = opened_plans()
    before = reached(screen)
    screen.session_state["scenario"] = '{"floor_gbp_per_area":900000}'
    screen.run()
    assert "This plan cannot be carried out: The floor of £900,000 for each area cannot be met" in said(screen)
    in_words = re.sub(r'href="[^"]*"', "", said(screen))
    assert "floor_gbp" not in in_words and not re.search(r"£[\d,]+\.\d\d(?! million)", in_words)
    assert reached(screen) == before and "the answer before this change" in said(screen)
    ways = [button.key for button in screen.button if button.key and button.key.startswith(("way_out_", "plan_back"))]
    assert len(ways) == 3  # a lower floor, fewer areas, and back: no money gives the City of London so many people
    for way in ways:
        screen.session_state["scenario"] = '{"floor_gbp_per_area":900000}'
        press(screen.run(), way)
        assert "cannot be carried out" not in said(screen) and reached(screen)


def test_four_sums_stand_side_by_side_and_one_click_takes_one() -> None:
    screen = opened_with("open_plan_what_if", plan="one_force_three_years")
    assert [head.value for head in screen.subheader] == ["£2 million", "£2.4 million", "£3 million", "£5 million"]
    assert "standards met" in said(screen)
    press(screen, "take_5000000")
    assert money_of(screen).value == 5.0


def test_an_intervention_whose_cost_is_not_known_is_refused_in_a_sentence_and_the_plan_stands() -> None:
    screen = opened_plans()
    before = reached(screen)
    screen.multiselect(key="plan_kinds").set_value(["probation_programme"]).run()
    assert said(screen).count('class="atlas-mistake"') == 1
    assert "What a place costs is not known for" in said(screen)
    assert reached(screen) == before
    assert screen.multiselect(key="plan_kinds").value == ["high_risk_case_management"]


BESIDE = "full_range_with_by_and_for one_force_three_years"


def test_plans_stand_beside_each_other_by_their_link_with_what_they_differ_in() -> None:
    screen = opened_with("open_plan_beside", beside=BESIDE)
    table = re.search(r'<table class="atlas-beside">.*?</table>', said(screen))
    assert table
    assert len(re.findall('<th scope="col">', table[0])) == 4
    assert "their totals are not alike" in said(screen)


def test_the_map_compares_with_the_plan_that_is_chosen() -> None:
    screen = opened_with("open_plan_beside", beside=BESIDE)
    assert "against “Example: a full range of responses" in said(screen)
    screen.selectbox(key="plan_on_the_map").set_value("one_force_three_years").run()
    assert "against “West Midlands over three years: an example of one force”" in said(screen)
    screen.multiselect(key="plans_beside").set_value(["full_range_with_by_and_for"]).run()
    assert "against “Example: a full range of responses" in said(screen)


def test_the_name_of_a_plan_is_text_wherever_plans_stand_beside_each_other() -> None:
    saved_as(opened_plans(), '<b>Kent</b>" onclick=')
    screen = opened_with("open_plan_beside")
    screen.multiselect(key="plans_beside").set_value([starts_of(screen).options[-1]]).run()
    assert "&lt;b&gt;Kent&lt;/b&gt;&quot; onclick=" in said(screen)
    assert "<b>Kent" not in said(screen) and 'Kent</b>"' not in said(screen)
