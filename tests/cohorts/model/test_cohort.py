"""The cohort: national arithmetic, sharing out, communities, rolling up and intervals."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as some

from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.communities import geography_of_shares
from cohorts.model.draws import central_values
from cohorts.model.drivers import adults_by_lad, driver_shares
from cohorts.model.inputs import CohortInputs
from cohorts.model.rollup import WHOLE, roll_up
from cohorts.model.summary import cohort_table, interval, intervals
from cohorts.series.indicator import counts_by_lad
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_table, lad_table
from geo.mistakes import Mistake
from tests.cohorts.needs import NO_LOCAL_VARIATION, fixed, indicator_of, need_of, shares_by
from tests.samples import examples

NORWICH, NORFOLK = "E07000148", "E23000024"
NEXT_TO_IT, EAST = "E07000144", "E12000006"
STANDARD, MEDIUM, HIGH = range(3)
LEVELS = ("lad", "utla", "pfa", "region", "nation", WHOLE)
KNOWN = [key for key in COMMUNITIES if np.isfinite(drawn_cohort(need_of()).people("any", key)).all()]
"""Communities of which somebody knows how many people they are."""
few = examples(10)


def at(code: str) -> int:
    return int(lad_table().index.get_loc(code))


# The nation


def test_the_standard_level_is_victims_by_perpetrator_less_the_other_two_levels() -> None:
    changes = {"adult_victims": 2_240_000, "victims_per_perpetrator": 1.12}
    national = central_cohort(need_of(changes)).national[0]
    assert national.tolist() == pytest.approx([2_000_000 - 53_000 - 347_000, 347_000, 53_000])


def test_the_standard_level_is_never_below_nought() -> None:
    assert central_cohort(need_of({"adult_victims": fixed(300_000)})).national[0, STANDARD] == 0


def test_the_seeds_figures_stand_at_the_centre() -> None:
    national = central_cohort(need_of()).national[0]
    assert national[[MEDIUM, HIGH]].tolist() == [347_000, 53_000]
    assert national[STANDARD] == pytest.approx(2_300_000 / 1.12 - 400_000)


# Sharing out


def test_by_population_alone_a_district_has_its_share_of_people_aged_16_and_over() -> None:
    need = need_of(weights={"population_16_plus": 1.0})
    people = lad_table()["population_16_plus"]
    expected = 53_000 * people[NORWICH] / people.sum()
    assert central_cohort(need).people("high")[0, at(NORWICH)] == pytest.approx(expected)


def test_expected_victims_are_rates_by_age_times_people_of_that_age() -> None:
    rates = {"16_19": 0.1, "20_24": 0.2, "25_34": 0, "35_54": 0.05, "55_74": 0, "75_plus": 0}
    changes = {f"survey_rate_{ages}": fixed(rate) for ages, rate in rates.items()}
    need = need_of(changes, weights={"expected_victims": 1.0})
    ages = area_table("lad")
    victims = 0.1 * ages["age_16_19"] + 0.2 * ages["age_20_24"] + 0.05 * (ages["age_35_44"] + ages["age_45_54"])
    assert central_cohort(need).share[0] == pytest.approx((victims / victims.sum()).to_numpy())


def test_weights_mix_shares() -> None:
    need = need_of(weights={"population_16_plus": 0.3, "expected_victims": 0.7})
    mixed = 0.3 * shares_by("population_16_plus") + 0.7 * shares_by("expected_victims")
    assert central_cohort(need).share[0] == pytest.approx(mixed)


@pytest.mark.parametrize("driver", ["population_16_plus", "expected_victims", "Cases"])
def test_all_weight_on_one_driver_gives_that_drivers_shares(driver: str) -> None:
    counts = dict(zip(area_table("pfa").index, range(10, 53), strict=True))
    need = need_of(weights={driver: 1.0}, indicators={"Cases": indicator_of(counts)})
    alone = driver_shares(driver, need, central_values(need).of)[0]
    assert central_cohort(need).share[0] == pytest.approx(alone)


def test_by_population_alone_and_without_local_variation_every_draw_has_the_same_shares() -> None:
    share = drawn_cohort(need_of(NO_LOCAL_VARIATION, weights={"population_16_plus": 1.0})).share
    assert np.ptp(share, axis=0) == pytest.approx(0)


def test_a_force_count_is_spread_inside_the_force_by_people_aged_16_and_over() -> None:
    people = lad_table()["population_16_plus"]
    norfolk = people[lad_table()["pfa_code"] == NORFOLK].sum()
    counts = counts_by_lad(indicator_of({NORFOLK: 700}))
    assert counts[at(NORWICH)] == pytest.approx(700 * people[NORWICH] / norfolk)
    assert np.nansum(counts) == pytest.approx(700)


def test_a_district_without_a_count_keeps_its_share_of_people() -> None:
    cases = indicator_of({NORFOLK: 700})
    need = need_of(weights={"Cases": 1.0}, indicators={"Cases": cases})
    people = adults_by_lad()
    assert np.isnan(counts_by_lad(cases)).sum() == 318 - 7
    assert central_cohort(need).share[0] == pytest.approx(people / people.sum())  # Norfolk by its people too


def test_an_indicator_of_noughts_cannot_be_a_driver() -> None:
    need = need_of(weights={"Cases": 1.0}, indicators={"Cases": indicator_of({NORFOLK: float("nan")})})
    with pytest.raises(Mistake, match="cannot be a driver"):
        central_cohort(need)


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        ({"population_16_plus": 0.6, "expected_victims": 0.6}, "must sum to 1"),
        ({"population_16_plus": 1.5, "expected_victims": -0.5}, "0 or more"),
        ({"moonlight": 1.0}, "moonlight"),
    ],
)
def test_weights_that_make_no_sense_are_a_mistake(weights: dict[str, float], words: str) -> None:
    with pytest.raises(Mistake, match=words):
        need_of(weights=weights)


def test_rates_that_are_all_nought_are_a_mistake() -> None:
    rates = [key for key in need_of().assumptions if key.startswith("survey_rate_")]
    with pytest.raises(Mistake, match="raise one"):
        central_cohort(need_of({rate: fixed(0) for rate in rates}))


# Communities


def community(need: CohortInputs, name: str, code: str = NORWICH) -> float:
    return float(central_cohort(need).people("high", name)[0, at(code)])


def test_a_community_cohort_is_the_cohort_times_its_share_times_its_relative_rate() -> None:
    need = need_of({"relative_rate_black_and_minoritised": fixed(1.5)})
    everybody = central_cohort(need).people("high")[0, at(NORWICH)]
    share = need.community_shares.set_index(["community", "area_code"])["share"]
    assert community(need, "black_and_minoritised") == pytest.approx(
        everybody * share["black_and_minoritised", NORWICH] * 1.5
    )


def test_older_and_young_people_come_from_the_ages_of_the_district() -> None:
    ages = area_table("lad").loc[NORWICH]
    need = need_of()
    everybody = central_cohort(need).people("high")[0, at(NORWICH)]
    older = (ages["age_60_74"] + ages["age_75_plus"]) / ages["population_16_plus"]
    young = (ages["age_16_19"] + ages["age_20_24"]) / ages["population_16_plus"]
    assert community(need, "older") == pytest.approx(everybody * older)
    assert community(need, "young_people") == pytest.approx(everybody * young)


def test_where_no_table_states_a_share_the_national_assumption_holds() -> None:
    need = need_of()
    everybody = central_cohort(need).people("high")[0, at(NORWICH)]
    assert community(need, "migrant") == pytest.approx(everybody * 0.1928)


def test_a_share_of_the_district_comes_before_one_of_its_region() -> None:
    table = need_of().community_shares
    own = {"area_code": NORWICH, "level": "lad", "community": "migrant", "share": 0.5}
    wider = {"area_code": EAST, "level": "region", "community": "migrant", "share": 0.2}
    need = need_of(community_shares=pd.concat([pd.DataFrame([own, wider]), table]))
    everybody = central_cohort(need).people("high")[0]
    assert community(need, "migrant") == pytest.approx(everybody[at(NORWICH)] * 0.5)
    assert community(need, "migrant", NEXT_TO_IT) == pytest.approx(everybody[at(NEXT_TO_IT)] * 0.2)
    origin = geography_of_shares(need.community_shares, central_values(need).of)
    assert origin.loc[NORWICH, ["migrant", "lgbt", "male_victims", "faith"]].tolist() == [
        "lad",
        "lad",
        "England and Wales",
        "not known",
    ]
    assert origin.loc[NEXT_TO_IT, "migrant"] == "region"


def test_a_community_without_a_figure_is_not_known_and_never_nought() -> None:
    need = need_of()
    assert np.isnan(drawn_cohort(need).people("any", "faith")).all()
    assert cohort_table(drawn_cohort(need), central_cohort(need), "pfa", "faith")["median"].isna().all()


def test_a_community_is_never_more_than_everybody() -> None:
    need = need_of({"relative_rate_black_and_minoritised": fixed(9)})
    cohort = central_cohort(need)
    assert (cohort.people("high", "black_and_minoritised") <= cohort.people("high") * (1 + 1e-6)).all()


def test_everything_at_once_is_what_each_choice_gives_alone() -> None:
    cohort = drawn_cohort(need_of())
    everything = cohort.by_risk_and_community()
    assert everything.shape == (60, 318, 3, 1 + len(COMMUNITIES))
    for risk, level in enumerate(RISK_LEVELS):
        assert np.allclose(everything[:, :, risk, 0], cohort.people(level), rtol=1e-5)
        for place, name in enumerate(COMMUNITIES, start=1):
            one = cohort.people(level, name)
            assert np.allclose(everything[:, :, risk, place], one, rtol=1e-5, equal_nan=True)


# What holds for any assumptions

rates = some.floats(0.001, 0.5)
counts = some.floats(1_000, 500_000)


@few
@given(counts, counts, rates, some.floats(0, 1), some.integers(0, 2**31))
def test_totals_are_conserved_in_every_draw_at_every_level(
    high: float, medium: float, rate: float, weight: float, seed: int
) -> None:
    changes = {"cohort_high": high, "cohort_medium": medium, "survey_rate_16_19": rate, "seed": fixed(seed)}
    cohort = drawn_cohort(need_of(changes, weights={"population_16_plus": weight, "expected_victims": 1 - weight}))
    for level in LEVELS:
        rolled = roll_up(cohort.by_risk(), level)[1]
        assert np.allclose(rolled.sum(axis=1), cohort.national, rtol=1e-12, atol=1e-6)


@few
@given(some.sampled_from(["cohort_high", "cohort_medium", "adult_victims"]), some.floats(1, 3))
def test_raising_a_national_figure_never_lowers_its_level_anywhere(key: str, times: float) -> None:
    one = need_of().assumptions[key]
    more = {part: getattr(one, part) * times for part in ("value", "low", "high")}
    level = {"cohort_high": HIGH, "cohort_medium": MEDIUM, "adult_victims": STANDARD}[key]
    before, after = (drawn_cohort(need_of(changes)).by_risk()[:, :, level] for changes in ({}, {key: more}))
    assert (after >= before * (1 - 1e-12)).all()


@few
@given(some.sampled_from(KNOWN), some.floats(1, 3))
def test_raising_a_relative_rate_never_lowers_its_community(name: str, times: float) -> None:
    need = need_of()
    one = need.assumptions[f"relative_rate_{name}"]
    more = {f"relative_rate_{name}": {part: getattr(one, part) * times for part in ("value", "low", "high")}}
    before, after = (drawn_cohort(each).people("any", name) for each in (need, need_of(more)))
    assert (after >= before * (1 - 1e-6)).all()


@few
@given(some.sampled_from(["16_19", "20_24", "25_34", "35_54", "55_74", "75_plus"]), some.floats(1, 5))
def test_raising_a_survey_rate_never_lowers_the_district_with_most_of_that_age(ages: str, times: float) -> None:
    bands = {"35_54": ["age_35_44", "age_45_54"], "55_74": ["age_55_59", "age_60_74"]}.get(ages, [f"age_{ages}"])
    people = area_table("lad")
    key = f"survey_rate_{ages}"
    value = need_of().assumptions[key].value
    before, after = (
        central_cohort(need_of({key: fixed(value * by)}, weights={"expected_victims": 1.0})).share[0]
        for by in (1, times)
    )
    expected = people[bands].sum(axis=1).to_numpy() / before  # people of that age for each victim expected
    assert after[expected.argmax()] >= before[expected.argmax()] * (1 - 1e-12)


def test_the_order_of_areas_in_a_table_does_not_matter() -> None:
    shares = need_of().community_shares
    counts = dict(zip(area_table("pfa").index, range(10, 53), strict=True))
    backwards = dict(reversed(counts.items()))
    weights = {"Cases": 0.5, "population_16_plus": 0.5}
    one = need_of(weights=weights, indicators={"Cases": indicator_of(counts)})
    other = need_of(weights=weights, indicators={"Cases": indicator_of(backwards)}, community_shares=shares.iloc[::-1])
    first, second = (drawn_cohort(need).by_risk_and_community() for need in (one, other))
    assert np.array_equal(first, second, equal_nan=True)


# Summaries


def test_an_interval_is_the_middle_four_fifths_of_the_draws() -> None:
    found = interval(np.arange(11.0))  # 0 … 10: one tenth of the way is 1, half is 5, nine tenths is 9
    assert (found.low, found.median, found.high) == pytest.approx((1, 5, 9))


@few
@given(some.floats(0, 1), some.floats(0, 1))
def test_intervals_nest(one: float, other: float) -> None:
    narrow, wide = sorted((one, other))
    codes, draws = roll_up(drawn_cohort(need_of()).people("high"), "pfa")
    inner, outer = intervals(draws, codes, narrow), intervals(draws, codes, wide)
    slack = 1e-9 * outer["median"]
    assert (outer["low"] <= inner["low"] + slack).all() and (inner["high"] <= outer["high"] + slack).all()
    assert (inner["low"] <= inner["median"] + slack).all() and (inner["median"] <= inner["high"] + slack).all()


def test_a_table_lists_every_area_and_level_with_its_interval_and_its_centre() -> None:
    need = need_of()
    table = cohort_table(drawn_cohort(need), central_cohort(need), "pfa")
    assert list(table.columns) == ["area_code", "risk", "low", "median", "high", "central"]
    assert len(table) == 43 * 3
    assert table.loc[table["risk"].eq("high"), "central"].sum() == pytest.approx(53_000)


def test_an_area_with_one_unknown_district_is_unknown_and_its_neighbours_are_not() -> None:
    by_lad = np.ones(318)
    by_lad[at(NORWICH)] = np.nan
    codes, sums = roll_up(by_lad, "pfa", axis=0)
    table = pd.Series(sums, index=codes)
    assert table.isna().sum() == 1 and np.isnan(table[NORFOLK])


def test_wider_areas_are_the_sum_of_their_districts() -> None:
    people = lad_table()["population_16_plus"].to_numpy(dtype=float)
    for level in ("lad", "utla", "pfa", "region", "nation"):
        codes, sums = roll_up(people, level, axis=0)
        assert (sums == area_table(level).loc[codes, "population_16_plus"]).all()


def test_the_areas_of_a_force_vary_together_and_the_nation_does_not() -> None:
    alike_regions = {"regional_variation": fixed(0.0)}
    changes = {"local_variation": fixed(0.2), **alike_regions}
    need = need_of(changes, draws=2000, weights={"population_16_plus": 1.0})
    spread = np.log(drawn_cohort(need).share).std(axis=0)
    assert np.median(spread) == pytest.approx(0.2, rel=0.1)
    changes |= {"local_variation_shared_by_force": fixed(1.0)}
    all_shared = need_of(changes, weights={"population_16_plus": 1.0})
    share = drawn_cohort(all_shared).share / adults_by_lad()
    in_norfolk = np.flatnonzero(lad_table()["pfa_code"] == NORFOLK)
    ratios = share[:, in_norfolk] / share[:, in_norfolk[:1]]
    assert np.ptp(ratios, axis=0) == pytest.approx(0)


def test_the_areas_of_a_region_vary_together_and_as_far_as_regional_rates_say() -> None:
    changes = {**NO_LOCAL_VARIATION, "regional_variation": fixed(0.13)}
    share = drawn_cohort(need_of(changes, draws=2000, weights={"population_16_plus": 1.0})).share
    _, regions = roll_up(share, "region")
    rate = np.log(regions / roll_up(adults_by_lad(), "region", axis=0)[1])
    between = (rate - rate.mean(axis=1, keepdims=True)).std(axis=1).mean()
    assert between == pytest.approx(0.13, rel=0.1)
    in_norfolk = np.flatnonzero(lad_table()["pfa_code"] == NORFOLK)
    rates = (share / adults_by_lad())[:, in_norfolk]
    assert rates == pytest.approx(np.repeat(rates[:, :1], len(in_norfolk), axis=1))


def test_a_cohort_is_worked_out_once_for_the_same_inputs_and_anew_for_others() -> None:
    inputs = need_of(draws=10)
    other = replace(inputs, weights={"population_16_plus": 1.0, "expected_victims": 0.0})
    for work_out in (central_cohort, drawn_cohort):
        assert work_out(inputs) is work_out(inputs)
        assert not np.array_equal(work_out(other).share, work_out(inputs).share)
