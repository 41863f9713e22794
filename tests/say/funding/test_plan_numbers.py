"""The numbers and marks of a plan, and plans beside each other, from an answer made by hand."""

from dataclasses import replace

from say.funding.plan_first_words import each_year_words, first_words
from say.funding.plan_numbers import plan_numbers, why_people_are_not_places
from say.funding.standard_marks import standard_marks
from say.funding.what_if_words import sums_around
from say.funding.where_money_goes import what_the_parts_are, where_money_goes
from tests.ui.screens.plans.hand_made import ANSWER, AREAS, KENT, OF_YEARS, PLACES, UNKNOWN, hand_made, invented
from ui.screens.plans.beside_table import BEFORE, beside_as_shown, unlike_in_words
from ui.screens.plans.plan_effects import gainers_in_words


def test_the_three_numbers_have_their_ranges() -> None:
    reached, cost, areas = plan_numbers(ANSWER)
    assert (reached.figure, reached.words, reached.ends) == ("about 110", "people reached", "100 to 130")
    assert (cost.figure, cost.words) == ("about £17,000", "on places for each person")
    assert cost.ends == "£15,000 to £19,000"
    assert (areas.figure, areas.words) == ("2 of 3", "areas have a place in the last year")


def test_places_stand_in_for_people_whom_no_cohort_counts_and_unknown_is_not_nought() -> None:
    unknown = hand_made(people_reached=UNKNOWN, gbp_per_person=UNKNOWN)
    places, each, _ = plan_numbers(unknown)
    assert (places.figure, each.figure, places.ends) == ("not known", "not known", "")
    kept = {"places_low": 50.0, "places_median": 100.0, "places_high": 200.0}
    places, each, _ = plan_numbers(replace(unknown, figures={**ANSWER.figures, **kept}))
    assert (places.figure, places.words, places.ends) == ("about 100", "places, over 2 years", "50 to 200")
    assert (each.figure, each.ends) == ("about £19,000", "£9,500 to £38,000")


def test_people_and_places_are_told_apart_where_both_are_said_in_two_short_sentences() -> None:
    places, people = why_people_are_not_places(ANSWER).split(". ")
    assert places.startswith("A place on the map is one bought at the central price")
    assert people.startswith("People reached are those who cause harm and take one")
    assert max(len(places.split()), len(people.split())) <= 18
    assert why_people_are_not_places(hand_made(people_reached=UNKNOWN)) == ""


def test_the_parts_of_the_money_are_said_so_that_they_add_up_and_support_has_no_sum_of_its_own() -> None:
    assert where_money_goes(ANSWER) == (
        "£1.91 million on places, victim support included; £80,000 on evaluation; £12,000 left over"
    )
    said = list(what_the_parts_are(ANSWER))
    assert len(said) == 4 and max(len(sentence.split()) for sentence in said) <= 18
    every = OF_YEARS.assign(workforce_gbp=5_000.0, transition_gbp=2_500.0)
    assert "; £10,000 on the workforce; £5,000 on transition;" in where_money_goes(hand_made(tables={"years": every}))


def test_support_is_in_the_price_only_where_every_line_has_it_and_people_who_cause_harm_are_worked_with() -> None:
    for without in (hand_made(warnings={"no_victim_support": "None."}), hand_made(people_reached=UNKNOWN)):
        assert where_money_goes(without).startswith("£1.91 million on places; ")
        assert not any("Support" in sentence for sentence in what_the_parts_are(without))


def test_money_that_buys_nothing_is_all_left_over_and_a_sum_without_rest_leaves_nothing() -> None:
    parts = ("spent_gbp", "evaluation_and_infrastructure_gbp", "leftover_gbp")
    idle = hand_made(tables={"years": OF_YEARS.assign(**dict(zip(parts, (0.0, 0.0, 500.0), strict=True)))})
    assert where_money_goes(idle) == "nothing on places; £1,000 left over"
    whole = hand_made(tables={"years": OF_YEARS.assign(leftover_gbp=0.0)})
    assert where_money_goes(whole).endswith("; nothing left over")
    assert not any("left over" in sentence for sentence in what_the_parts_are(whole))


def test_a_match_is_named_in_the_cost_of_each_person() -> None:
    matched = hand_made(tables={"years": OF_YEARS.assign(local_match_gbp=[5.0, 5.0])})
    assert plan_numbers(matched)[1].words.endswith(", grant and match")
    assert next(what_the_parts_are(matched)).startswith("This is all the money, grant and match, over all years")


def test_the_first_sentence_says_how_many_people_and_where_most_places_are() -> None:
    assert first_words(ANSWER) == ("It reaches about 110 people with intensive work, in 2 of 3 areas, most in Kent.")
    assert first_words(hand_made(people_reached=UNKNOWN)).startswith(
        "It buys 116 places for intensive work, in 2 of 3 areas"
    )
    nothing = hand_made(tables={"area_year_lines": PLACES.assign(places=0)})
    assert first_words(nothing) == "This money buys no place in any area."


def test_the_money_is_said_for_each_year_where_there_are_several() -> None:
    kept = {**ANSWER.figures, "budget_gbp": 1_500_000.0}
    assert each_year_words(replace(ANSWER, figures=kept)) == "About £750,000 a year, 2025-26 to 2026-27."
    one = hand_made(tables={"years": OF_YEARS.iloc[:1]})
    assert each_year_words(one) == "The year is 2025-26."


def test_a_standard_is_met_unless_the_plan_is_warned_of_it_and_one_area_needs_no_floor() -> None:
    warned = replace(ANSWER, warnings={"no_floor": "There is no floor.", "there_ends": "B."})
    marks = {mark.name: mark for mark in standard_marks(warned)}
    names = "3 years, by-and-for, evaluation, victim support, floor, rises with prices, tapered end"
    assert list(marks) == names.split(", ")
    assert [name for name, mark in marks.items() if not mark.met] == ["floor"]
    assert marks["floor"].sentence == "There is no floor."
    assert marks["floor"].asks == "The sector asks for a least sum for every area. There is no floor."
    assert marks["by-and-for"].asks.endswith("This plan has it.")
    alone = replace(warned, figures={**ANSWER.figures, "areas": 1})
    assert "floor" not in {mark.name for mark in standard_marks(alone)}


def test_what_gainers_gain_losers_lose() -> None:
    assert gainers_in_words(ANSWER) == (
        "Against a share by cohort, 2 areas get more and 1 less. Kent gets £600,000 more than its share by cohort, the most "
        "above; Norfolk gets £650,000 less, the most below."
    )
    nothing = hand_made(tables={"areas": AREAS.assign(gbp=0.0)})
    assert gainers_in_words(nothing) == "No area gets anything."


def test_things_as_they_are_stand_beside_every_plan_and_who_is_reached_by_them_is_not_known() -> None:
    table = beside_as_shown({"A": ANSWER}).set_index("")
    assert list(table.columns) == [BEFORE, "A"]
    assert table[BEFORE]["People reached, all years"] == "not known: nothing from this plan"
    assert not any(said.startswith(("nobody", "nothing", "0")) for said in table[BEFORE])


def test_plans_whose_totals_are_not_alike_say_in_what_they_differ() -> None:
    longer = hand_made(figures={**ANSWER.figures, "years": 4}, risk_levels=("standard", "medium", "high"))
    force = hand_made(tables={"areas": AREAS[AREAS["area_code"] == KENT]})
    assert unlike_in_words([ANSWER, ANSWER]) == ""
    assert unlike_in_words([ANSWER, longer]) == (
        "They run for 2 and 4 years; they serve people at high risk and people at every risk level: their totals are not alike."
    )
    assert unlike_in_words([ANSWER, force]) == (
        "They are for 3 police force areas and Kent: their totals are not alike."
    )


def test_what_a_plan_falls_short_of_is_counted_without_what_the_data_do_not_say() -> None:
    one = replace(invented(), warnings={"no_floor": "A.", "there_ends": "B.", "few_years": "C."})
    assert (one.falls_short, one.not_said) == (["A.", "C."], ["B."])
    assert "INVENTED: 2" in list(beside_as_shown({"It": one})["It"])


def test_the_sums_beside_a_plan_are_round_and_not_near_its_own() -> None:
    assert sums_around(3e6) == (2e6, 3e6, 5e6, 8e6)
    assert sums_around(53e6) == (3e7, 53e6, 8e7, 1e8)
    assert sums_around(1e6) == (8e5, 1e6, 2e6, 3e6)
    assert sums_around(0.01) == ()
