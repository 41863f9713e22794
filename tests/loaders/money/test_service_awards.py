"""Sums in records of services: each is read by hand, once, and stands for one award."""

from collections import Counter

from coverage.money.award import PRECISIONS
from coverage.money.ledger import Standing, ledger
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.money.published_awards import published_awards
from loaders.money.service_awards import service_awards, sums_read


def test_each_sum_of_the_published_record_is_read_and_no_other() -> None:
    directory = published_directory()
    with_sum = directory.services[directory.services["funding_gbp"].notna()]
    assert set(sums_read()) == set(with_sum["fact_id"])
    assert all(one.precision in PRECISIONS for one in sums_read().values())
    assert all(one.invented for one in service_awards(demonstration_directory()))


def test_one_sum_of_two_services_and_two_years_in_one_sum_count_once() -> None:
    entries = {
        one.award.key: one for one in ledger([*published_awards(), *service_awards(published_directory())], "region")
    }
    assert entries["P021b"].standing is Standing.SAME and entries["P021b"].because_of == "P021"
    assert entries["P286"].standing is Standing.SAME and entries["P286"].because_of == "HO68"


def test_money_of_the_fund_that_a_service_states_too_is_counted_once() -> None:
    entries = ledger([*published_awards(), *service_awards(published_directory())], "pfa")
    became = Counter((one.award.origin, one.standing) for one in entries)
    assert became["service", Standing.SAME] >= 25 and became["fact", Standing.SAME] == 0
    assert sum(became.values()) == len(published_awards()) + len(service_awards(published_directory()))
