"""Published costs: each at its own prices, carried to ours, and held by the range that says so."""

import csv
import math
import statistics
from pathlib import Path

import pytest

from funding.money.cost_evidence import PRICE_YEAR, CostEvidence, carried_gbp
from geo.data_folder import DATA
from geo.mistakes import Mistake
from loaders.assumptions.cost_evidence import (
    load_cost_evidence,
    shipped_consumer_prices,
    shipped_cost_evidence,
)
from loaders.assumptions.register import shipped_assumptions

FACTS = DATA / "facts"
INDEX = shipped_consumer_prices()
HELD = [one for one in shipped_cost_evidence() if one.in_range]
INTENSIVE = "unit_cost_high_risk_case_management"
HEADER = "assumption,place,money_gbp,people,price_year,in_range,what_it_covers,source,url,facts\n"


def of_intensive_work() -> list[CostEvidence]:
    return [one for one in HELD if one.assumption == INTENSIVE]


def at_our_prices(one: CostEvidence) -> float:
    return carried_gbp(one.own_price_gbp, one.price_year, INDEX)


@pytest.mark.parametrize("one", HELD, ids=lambda one: one.place)
def test_the_range_holds_every_published_figure_carried_to_our_prices(one: CostEvidence) -> None:
    known = shipped_assumptions()[one.assumption]
    assert known.low <= at_our_prices(one) <= known.high


def test_the_cost_of_intensive_work_is_the_mean_of_the_evidence_between_its_ends() -> None:
    # 10,448, 5,573, 5,205, 4,899, 4,558 and 3,874: their mean is 5,760. To the nearest, the lower and the higher £100.
    found = [at_our_prices(one) for one in of_intensive_work()]
    assert [round(one) for one in found] == [10_448, 5_573, 5_205, 4_899, 4_558, 3_874]
    known = shipped_assumptions()[INTENSIVE]
    assert known.value == round(statistics.mean(found), -2)
    assert (known.low, known.high) == (100 * math.floor(min(found) / 100), 100 * math.ceil(max(found) / 100))


def test_a_scheme_that_counts_twice_in_the_mean_is_said_to() -> None:
    schemes = [one.place.split(", ")[0] for one in of_intensive_work()]
    twice = {scheme for scheme in schemes if schemes.count(scheme) > 1}
    assert twice == {"South Gloucestershire"}
    known = shipped_assumptions()[INTENSIVE]
    assert "mean of the six figures, in which one scheme counts twice: South Gloucestershire" in known.range_basis


@pytest.mark.parametrize(
    ("place", "own_price", "year"),
    [
        ("South Gloucestershire, by its first year", 4_310, 2022),
        ("Lancashire", 5_034, 2024),
        ("England and Wales, Home Office grant with match", 3_582, 2020),
        ("West Midlands (Birmingham and Sandwell)", 8_000, 2018),
    ],
)
def test_a_published_cost_stands_at_its_own_prices_with_its_year(place: str, own_price: int, year: int) -> None:
    (one,) = [one for one in HELD if one.place == place]
    assert (round(one.own_price_gbp), one.price_year) == (own_price, year)
    assert one.source and one.what_it_covers


def test_a_part_of_a_cost_is_listed_and_no_range_rests_on_it() -> None:
    listed = [one for one in shipped_cost_evidence() if not one.in_range]
    assert listed and all(
        "part of the cost" in one.what_it_covers or "referrals" in one.what_it_covers for one in listed
    )


def test_pounds_are_carried_by_the_ratio_of_the_index() -> None:
    # The index of 2018 is 105.9 and of 2025 is 130.5 × 1.025 × 1.034 = 138.31: £8,000 becomes £10,448.
    assert round(carried_gbp(8_000, 2018, INDEX)) == round(8_000 * 130.5 * 1.025 * 1.034 / 105.9) == 10_448
    assert carried_gbp(5.0, PRICE_YEAR, INDEX) == 5.0
    with pytest.raises(Mistake, match="no figure for 1999"):
        carried_gbp(1.0, 1999, INDEX)


def test_the_index_and_the_facts_named_are_the_published_ones() -> None:
    def rows(name: str, key: str) -> dict[str, dict[str, str]]:
        with (FACTS / name).open(encoding="utf-8") as file:
            return {row[key]: row for row in csv.DictReader(file)}

    parameters, provision = rows("parameters.csv", "key"), rows("provision.csv", "fact_id")
    for year in range(2016, 2024):
        assert INDEX[year] == float(parameters[f"cpi_index_{year}"]["value"])
    uplifts = {2012: "uplift_2012_to_2025", 2017: "uplift_2017_to_2025", 2020: "uplift_2020_to_2025"}
    for year, key in uplifts.items():
        assert INDEX[2025] / INDEX[year] == pytest.approx(float(parameters[key]["value"]), abs=1e-3)
    for one in shipped_cost_evidence():
        named = one.facts.split(";")
        assert set(named) <= parameters.keys() | provision.keys(), one.place
        if sums := [float(provision[fact]["funding_gbp"] or 0) for fact in named if fact in provision]:
            assert one.money_gbp in (*sums, 200_000), one.place


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("k,A place,many,2,2020,yes,,A report,,", 'A place: money_gbp is "many"'),
        ("k,A place,10,0,2020,yes,,A report,,", 'A place: people is "0"'),
        ("k,A place,10,2,2020,maybe,,A report,,", 'in_range is "maybe"; write yes or no'),
        ("k,A place,10,2,2020,yes,, ,,", "A place: it has no source"),
    ],
)
def test_a_cost_that_cannot_be_read_is_refused_with_its_place(tmp_path: Path, row: str, words: str) -> None:
    path = tmp_path / "cost_evidence.csv"
    path.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(Mistake, match=words):
        load_cost_evidence(path)


def test_a_table_without_a_column_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cost_evidence.csv"
    path.write_text("place\nA\n", encoding="utf-8")
    with pytest.raises(Mistake, match="lacks the column assumption"):
        load_cost_evidence(path)
