"""No pound is counted twice and none is lost; what reaches several areas is never divided."""

from dataclasses import replace
from math import isnan

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage.money.award import FACT, LIST, MAXIMUM, MINIMUM, ORIGINS, ROUNDED, SERVICE, STATED, Award, Years
from coverage.money.by_area import Found, money_by_area, money_together
from coverage.money.ledger import Standing, ledger, ledger_together
from coverage.money.same_award import Sameness, sameness
from coverage.vocabulary import HARMED
from geo.areas import ENGLAND_AND_WALES, lads_of
from loaders.money.published_awards import published_awards
from tests.coverage.money.awards_of_tests import PLAIN

KENT, CLEVELAND, NORTHUMBRIA, WILTSHIRE = "E23000032", "E23000013", "E23000007", "E23000038"
MEDWAY, BRISTOL, SOUTH_EAST = "E06000035", "E06000023", "E12000008"

awards = st.lists(
    st.builds(
        lambda origin, codes, first, pounds, precision, reference, paid, passed_on: replace(
            PLAIN,
            origin=origin,
            listed_in=origin,
            area_codes=codes,
            years=Years(first, first + 1, STATED) if first else None,
            pounds=pounds,
            precision=precision,
            identifier=reference,
            paid=paid,
            passed_on=passed_on,
        ),
        st.sampled_from(list(ORIGINS)),
        st.sampled_from([(), (KENT,), (MEDWAY,), (KENT, CLEVELAND), (BRISTOL,), (ENGLAND_AND_WALES,)]),
        st.sampled_from([0, 2021, 2023]),
        st.sampled_from([float("nan"), 200_000.0, 200_124.66, 200_333.33, 1_000_000.0]),
        st.sampled_from(["exact", ROUNDED, MINIMUM, MAXIMUM]),
        st.sampled_from(["", "", "R1"]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=8,
).map(lambda some: [replace(one, key=str(at)) for at, one in enumerate(some)])


@settings(max_examples=60, deadline=None)
@given(awards, st.sampled_from(["lad", "pfa", "region"]))
def test_every_pound_is_counted_once_or_kept_aside_once(some: list[Award], level: str) -> None:
    entries = ledger(some, level)
    assert sorted(one.award.key for one in entries) == sorted(one.key for one in some)
    pence = {one.key: round(one.pounds * 100) for one in some if one.has_sum}
    counted = [one.award.key for one in entries if one.standing is Standing.COUNTED]
    in_areas = sum(
        round(here.pounds(Standing.COUNTED) * 100)
        for here in money_by_area(entries, level).values()
        if here.found is Found.SUM
    )
    assert in_areas == sum(pence[key] for key in counted)
    kept = {one.award.key: one.because_of for one in entries if one.because_of}
    assert all(because in {one.key for one in some} and because != key for key, because in kept.items())


@settings(max_examples=40, deadline=None)
@given(awards)
def test_a_group_of_forces_has_what_their_region_has_and_no_more(some: list[Award]) -> None:
    region = money_by_area(ledger(some, "region"), "region")[SOUTH_EAST]
    group = money_together(ledger_together(some, lads_of(SOUTH_EAST)))
    assert [one.award.key for one in group.counted] == [one.award.key for one in region.counted]


def test_an_award_of_two_areas_of_a_group_counts_there_once_and_a_nations_beside() -> None:
    of_both = replace(PLAIN, key="B", area_codes=(KENT, CLEVELAND), pounds=7.0)
    of_all = replace(PLAIN, key="N", area_codes=(ENGLAND_AND_WALES,), pounds=900_000.0)
    lads = (*lads_of(KENT), *lads_of(CLEVELAND))
    of_group = money_together(ledger_together([PLAIN, of_both, of_all], lads))
    assert [one.award.key for one in of_group.counted] == ["A1", "B"] and not of_group.of(Standing.NATIONAL)
    of_kent = money_together(ledger_together([PLAIN, of_both], lads_of(KENT)))
    assert [one.award.key for one in of_kent.of(Standing.OF_SEVERAL)] == ["B"]
    everywhere = money_together(ledger_together([PLAIN, of_both, of_all], lads_of(ENGLAND_AND_WALES)))
    assert everywhere.pounds(Standing.COUNTED) == 100_130 and everywhere.pounds(Standing.NATIONAL) == 900_000


def test_all_79_published_rows_land_and_no_sum_of_several_forces_is_in_any() -> None:
    entries = ledger(published_awards(), "pfa")
    by_standing = {standing: sum(one.standing is standing for one in entries) for standing in Standing}
    assert sum(by_standing.values()) == 79
    assert by_standing[Standing.NATIONAL] == 7 and by_standing[Standing.OF_SEVERAL] == 3
    here = money_by_area(entries, "pfa")
    assert here[NORTHUMBRIA].found is Found.OF_SEVERAL and isnan(here[NORTHUMBRIA].pounds(Standing.COUNTED))
    assert here[WILTSHIRE].found is Found.NOT_FOUND and isnan(here[WILTSHIRE].pounds(Standing.COUNTED))
    assert here[KENT].pounds(Standing.COUNTED) == 378_967 + 801_367


def test_two_near_sums_of_cleveland_are_flagged_and_one_of_them_is_in_the_sum() -> None:
    cleveland = money_by_area(ledger(published_awards(), "pfa"), "pfa")[CLEVELAND]
    assert cleveland.pounds(Standing.MAY_BE_SAME) == 200_124.66
    assert cleveland.pounds(Standing.COUNTED) == pytest.approx(200_333.33 + 157_423.33)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, Sameness.SAME),
        ({"pounds": 104_000.0}, Sameness.MAY_BE),
        ({"pounds": 120_000.0}, None),
        ({"pounds": 100_000.0, "precision": ROUNDED}, Sameness.SAME),
        ({"pounds": 100_000.0, "precision": MINIMUM}, Sameness.SAME),
        ({"area_codes": (MEDWAY,)}, Sameness.SAME),
        ({"area_codes": (MEDWAY,), "pounds": 100_000.0, "precision": ROUNDED}, Sameness.MAY_BE),
        ({"area_codes": (CLEVELAND,)}, None),
        ({"years": Years(2020, 2021, STATED)}, None),
        ({"years": None}, Sameness.SAME),
        ({"years": None, "pounds": 101_000.0}, None),
        ({"identifier": "R1", "pounds": 5.0}, Sameness.SAME),
    ],
)
def test_one_award_in_two_lists_is_told_by_reference_or_by_area_years_and_sum(
    changed: dict[str, object], found: Sameness | None
) -> None:
    one = replace(PLAIN, identifier="R1")
    other = replace(PLAIN, key="B1", origin=SERVICE, listed_in="another list", **changed)  # type: ignore[arg-type]
    assert sameness(one, other) is sameness(other, one) is found


def test_the_award_that_is_kept_says_no_more_of_itself_than_its_own_source() -> None:
    service = replace(PLAIN, key="S", origin=SERVICE, listed_in="services", kind="helpline")
    kept, same = ledger([service, PLAIN], "pfa")
    assert (kept.award.key, kept.award.kind, kept.standing) == ("A1", "", Standing.COUNTED)
    assert same.standing is Standing.SAME and same.because_of == "A1"


def test_what_may_be_a_part_of_money_passed_on_is_beside_and_not_in_the_sum() -> None:
    whole = replace(PLAIN, key="W", origin=FACT, listed_in="facts", pounds=900_000.0, passed_on=True)
    of_others = replace(PLAIN, key="L", origin=LIST, listed_in="another list", years=Years(2010, 2010, STATED))
    entries = {one.award.key: one for one in ledger([whole, PLAIN, of_others], "pfa")}
    assert entries["A1"].standing is Standing.MAY_BE_PART and entries["A1"].because_of == "W"
    assert entries["L"].standing is Standing.COUNTED
    for_harmed = replace(PLAIN, for_whom=HARMED)
    assert ledger([whole, for_harmed], "pfa")[1].standing is Standing.COUNTED
