"""What part of the cohort a community is: shares by district from the Census, rolled up, spread, and by risk level."""

import numpy as np
import pandas as pd
import pytest

from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.communities import share_of_areas, stated_shares
from cohorts.model.rollup import roll_up
from cohorts.model.summary import interval
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS
from geo.areas import lad_table
from geo.data_folder import DATA
from loaders.assumptions.register import shipped_assumptions, shipped_community_shares
from tests.cohorts.needs import NO_LOCAL_VARIATION, fixed, need_of

SHARES = shipped_community_shares()
CENSUS = ("black_and_minoritised", "lgbt", "deaf_and_disabled")
PUBLISHED = pd.read_csv(DATA / "facts" / "census_shares.csv").set_index(["community", "area_code"])["per_cent"] / 100
"""Census 2021 by region and by force: Office for National Statistics."""
ROUNDING = 0.0001
"""Half a step of a share with four places, and half a step of a percentage with two."""
WEST_MIDLANDS, LONDON, WALES = "E12000005", "E12000007", "W92000004"
STAFFORDSHIRE, NORFOLK = "E23000015", "E23000024"
ALONE = NO_LOCAL_VARIATION | {f"relative_rate_{community}": fixed(1.0) for community in COMMUNITIES}


def people_of(community: str, level: str, **changes: object) -> pd.DataFrame:
    """People of a community in every draw, ``draw × area``, and nothing else uncertain of them."""
    need = need_of({**ALONE, **changes}, draws=400, weights={"population_16_plus": 1.0})
    codes, people = roll_up(drawn_cohort(need).people("high", community), level)
    everybody = roll_up(drawn_cohort(need).people("high"), level)[1]
    return pd.DataFrame(people / everybody, columns=codes)


# From the Census


@pytest.mark.parametrize("level", ["pfa", "region"])
@pytest.mark.parametrize("community", CENSUS)
def test_shares_of_districts_roll_up_to_those_of_the_census(community: str, level: str) -> None:
    found = share_of_areas(SHARES, community, level)
    assert (found - PUBLISHED[community].reindex(found.index)).abs().max() <= ROUNDING


def test_a_share_is_rolled_up_by_people_and_never_averaged() -> None:
    districts = list(lad_table().index[lad_table()["pfa_code"] == NORFOLK])
    rows = [
        {"area_code": code, "level": "lad", "community": "migrant", "share": share, "residents": residents}
        for code, share, residents in zip(districts, [0.5] + 6 * [0.1], [100.0] + 6 * [50.0], strict=True)
    ]
    assert share_of_areas(pd.DataFrame(rows), "migrant", "pfa")[NORFOLK] == pytest.approx((50 + 30) / 400)
    assert np.isnan(share_of_areas(pd.DataFrame(rows[1:]), "migrant", "pfa")[NORFOLK])


@pytest.mark.parametrize("community", CENSUS)
def test_people_of_a_community_in_forces_are_those_in_their_districts(community: str) -> None:
    cohort = drawn_cohort(need_of())
    by_district, by_force = (roll_up(cohort.people("any", community), level)[1] for level in ("lad", "pfa"))
    assert by_force.sum(axis=1) == pytest.approx(by_district.sum(axis=1))
    assert len(set(SHARES.loc[SHARES["community"] == community, "area_code"])) == 318


def test_what_the_share_of_a_force_is_off_by_is_no_longer_most_of_it() -> None:
    # By its region's share Cumbria (2.4 %) was said to be 14.4 % Black and minoritised.
    need = need_of()
    codes, theirs = roll_up(central_cohort(need).people("high", "black_and_minoritised"), "pfa")
    everybody = roll_up(central_cohort(need).people("high"), "pfa")[1]
    of_force = pd.Series((theirs / everybody)[0], index=codes)
    assert of_force["E23000002"] == pytest.approx(0.024, abs=0.002)
    off = (of_force / share_of_areas(SHARES, "black_and_minoritised", "pfa") - 1).abs()
    assert off.mean() < 0.02  # what is left: the cohort is of people aged 16 and over, the Census of all ages


# Ranges that do not cancel inside a force


@pytest.mark.parametrize("community", [*CENSUS, "older", "young_people"])
def test_a_share_that_is_the_districts_own_is_not_spread(community: str) -> None:
    assert np.ptp(people_of(community, "lad").to_numpy(), axis=0).max() < 1e-6


def test_the_range_of_a_relative_rate_is_whole_in_every_force() -> None:
    one = shipped_assumptions()["relative_rate_deaf_and_disabled"]
    drawn = people_of("deaf_and_disabled", "pfa", **{one.key: {"low": one.low, "high": one.high}})
    for force in drawn:
        found = interval(drawn[force].to_numpy())
        assert (found.low / found.median, found.high / found.median) == pytest.approx((one.low, one.high), rel=0.02)


def test_the_regions_with_a_figure_and_the_rest_come_to_what_the_census_counted_in_england_and_wales() -> None:
    # 16.8 % of England and Wales were born abroad: the average would be too low for regions left when four low ones are told.
    residents = SHARES[SHARES["level"] == "lad"].groupby("area_code")["residents"].first()
    share = stated_shares(SHARES)[0]["migrant"].fillna(shipped_assumptions()["share_migrant"].value)
    assert (share * residents).sum() / residents.sum() == pytest.approx(0.168, abs=0.0003)


def test_a_share_that_the_region_stands_in_for_keeps_its_range_in_a_force_and_the_region_its_people() -> None:
    in_common = {"share_variation_shared_by_force": fixed(0.5), "share_variation_migrant": fixed(0.6)}
    districts, forces = people_of("migrant", "lad", **in_common), people_of("migrant", "pfa", **in_common)
    inside = lad_table().index[lad_table()["pfa_code"] == STAFFORDSHIRE]
    assert np.log(districts[inside]).std().mean() == pytest.approx(0.6, rel=0.15)
    assert np.log(forces[STAFFORDSHIRE]).std() > 0.35  # √0.5 × 0.6 = 0.42, less what the region's total takes away
    region = people_of("migrant", "region", **in_common)[WEST_MIDLANDS]
    assert region.to_numpy() == pytest.approx(np.full(400, 0.1517), rel=0.03)  # never above everybody
    apart = people_of("migrant", "pfa", **{**in_common, "share_variation_shared_by_force": fixed(0.0)})
    assert np.log(apart[STAFFORDSHIRE]).std() < 0.7 * np.log(forces[STAFFORDSHIRE]).std()


def test_a_force_that_is_the_region_has_the_regions_share_and_no_range_of_its_own() -> None:
    stated = pd.DataFrame(
        [{"area_code": LONDON, "level": "region", "community": "migrant", "share": 0.05, "residents": np.nan}]
    )
    need = need_of(ALONE, community_shares=pd.concat([SHARES, stated]), weights={"population_16_plus": 1.0})
    codes, people = roll_up(drawn_cohort(need).people("high", "migrant"), "pfa")
    everybody = roll_up(drawn_cohort(need).people("high"), "pfa")[1]
    police = list(codes).index("E23000001")
    assert (people / everybody)[:, police] == pytest.approx(np.full(60, 0.05), rel=0.01)


def test_the_variation_of_areas_does_not_cancel_inside_a_force_either() -> None:
    changes = {"local_variation": fixed(0.15), "regional_variation": fixed(0.13)}
    need = need_of(changes, draws=1000, weights={"population_16_plus": 1.0})
    codes, share = roll_up(drawn_cohort(need).share, "pfa")
    spread = pd.Series(np.log(share).std(axis=0), index=codes)
    alone = (0.13**2 + 0.5 * 0.15**2) ** 0.5  # of the region and of the force, whatever its districts do
    others = spread.drop("E23000001")  # London is so large a part of the nation that the national total binds it
    assert others.min() > 0.9 * alone and spread["E23000001"] > 0.7 * alone


# By risk level


def test_men_as_victims_at_high_risk_are_the_share_of_cases_at_marac() -> None:
    cohort = central_cohort(need_of())
    shares = {risk: cohort.people(risk, "male_victims").sum() / cohort.people(risk).sum() for risk in RISK_LEVELS}
    assert shares == pytest.approx({"standard": 712 / 2300, "medium": 712 / 2300, "high": 0.064}, rel=1e-5)


def test_all_risk_levels_together_are_the_sum_of_each() -> None:
    for cohort in (central_cohort(need_of()), drawn_cohort(need_of())):
        by_risk = sum(cohort.people(risk, "male_victims") for risk in RISK_LEVELS)
        assert cohort.people("any", "male_victims") == pytest.approx(by_risk, rel=1e-5)
        everything = cohort.by_risk_and_community()
        place = 1 + list(COMMUNITIES).index("male_victims")
        assert everything[:, :, :, place].sum(axis=2) == pytest.approx(by_risk, rel=1e-5)
        two = cohort.factor("male_victims", ("medium", "high"))
        people = cohort.national[:, [1, 2]].sum(axis=1)[:, None] * cohort.share
        of_two = cohort.people("medium", "male_victims") + cohort.people("high", "male_victims")
        assert two * people == pytest.approx(of_two, rel=1e-5)


def test_a_change_at_high_risk_moves_high_risk_alone() -> None:
    before, after = (central_cohort(need_of(changes)) for changes in ({}, {"share_male_victims_high": fixed(0.2)}))
    moved = {
        risk: float(after.people(risk, "male_victims").sum() / before.people(risk, "male_victims").sum())
        for risk in RISK_LEVELS
    }
    assert moved == pytest.approx({"standard": 1, "medium": 1, "high": 0.2 / 0.064}, rel=1e-5)
