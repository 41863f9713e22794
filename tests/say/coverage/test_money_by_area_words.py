"""Money in words: short sentences, what is not found said as such, and no number that no award states."""

from dataclasses import replace

import pytest

from coverage.money.award import MAXIMUM, MINIMUM, NOT_GIVEN, WITHIN, Years
from coverage.money.by_area import Found, MoneyHere, money_by_area
from coverage.money.ledger import Standing, ledger
from geo.areas import lads_of
from geo.home import Home
from loaders.directory.shipped import published_directory
from loaders.money.published_awards import published_awards
from say.coverage.award_words import awards_left_out
from say.coverage.money_by_area_words import (
    award_in_words,
    money_here_in_words,
    sum_in_words,
    years_in_words,
)
from say.coverage.money_on_record import MoneyOfArea, money_of_directory
from say.coverage.money_tables import money_table
from say.coverage.money_words import money_in_words
from tests.cohorts.needs import need_of
from tests.coverage.money.awards_of_tests import PLAIN

KENT, WILTSHIRE, GWENT, HUMBERSIDE = "E23000032", "E23000038", "W15000002", "E23000012"


@pytest.fixture(scope="module")
def forces() -> dict[str, MoneyHere]:
    return dict(money_by_area(ledger(published_awards(), "pfa"), "pfa"))


def test_each_sentence_is_short_and_not_found_is_never_nought(forces: dict[str, MoneyHere]) -> None:
    for here in forces.values():
        said = money_here_in_words(here)
        assert all(len(one.split()) <= 30 for one in said) and len(said[0].split()) <= 18
        assert "£0" not in " ".join(said)
    assert money_here_in_words(forces[WILTSHIRE])[0] == "No award to this area was found."
    assert money_here_in_words(forces[KENT])[0] == "2 awards for work with people who cause harm come to £1,180,334."
    assert "at least £1 million" in money_here_in_words(forces[GWENT])[0]
    assert money_here_in_words(forces[HUMBERSIDE])[-1] == "1 award states no sum."


def test_each_row_says_its_award_in_few_words_and_why_it_is_not_counted(forces: dict[str, MoneyHere]) -> None:
    rows = {one.award.key: award_in_words(one, lads_of(code)) for code, here in forces.items() for one in here.entries}
    assert all(len(cell.split()) <= 30 for one in rows.values() for cell in (one.pounds, one.what))
    assert rows["HO63"].pounds == "£200,124.66 · not counted: may be the same as another award"


def test_sums_left_out_of_a_comparison_are_said_by_their_reasons() -> None:
    of_two = replace(PLAIN, key="B", area_codes=(KENT, GWENT), pounds=9.0)
    entries = ledger([PLAIN, replace(PLAIN, key="C", precision=MAXIMUM, pounds=5.0), of_two], "pfa")
    said = awards_left_out(entries, 1)
    assert said.startswith(
        "Of 3 sums on record, 1 can be put to one area. The others: 1 of several areas, never divided;"
    )
    assert said.endswith("1 ceiling, payment or part of another. What you loaded states 1 sum of these.")
    assert awards_left_out([], 0) == "No record here states a sum."


def test_a_group_says_how_many_of_its_areas_no_award_names(forces: dict[str, MoneyHere]) -> None:
    money = money_of_directory(published_directory())
    without = next(code for code, here in money.at("pfa").items() if here.found is Found.NOT_FOUND)
    group = money.of_area(Home((KENT, without), "pfa"), need_of(), "any")
    assert "For 1 of its 2 police force areas no award was found" in group.sentences[-1] and group.per_person is None
    assert [row.what.split(" · ")[0] for row in group.rows] == ["Kent", "Kent"]
    assert group.here.pounds(Standing.COUNTED) == forces[KENT].pounds(Standing.COUNTED)


def test_a_row_of_a_list_says_who_gave_it_to_whom_and_why_it_is_no_money_given() -> None:
    given_on = replace(PLAIN, funder="A trust", recipient="A body", not_given="It was granted on.", for_whom="")
    [entry] = ledger([given_on], "pfa")
    said = award_in_words(entry, lads_of(KENT))
    assert said.what == "work · A trust to A body · for both or not said for whom"
    assert said.pounds == "£100,123 · not counted: it was granted on"
    [counted] = ledger([replace(PLAIN, for_whom="")], "pfa")
    assert money_here_in_words(MoneyHere((counted,))) == ["1 award, for both or not said for whom, comes to £100,123."]


def test_of_thousands_of_payments_the_awards_are_listed_first_and_the_rest_is_counted() -> None:
    payments = [replace(PLAIN, key=f"P{at}", paid=True) for at in range(250)]
    here = money_by_area(ledger([*payments, PLAIN], "pfa"), "pfa")[KENT]
    money = MoneyOfArea(Home((KENT,), "pfa"), here, 0, None)
    assert len(money.rows) == 200 and len(money.entries) == 251 and "not counted" not in money.rows[0].pounds
    assert money.sentences[-1] == "51 more rows are in the table “Money” that Area saves."


def test_a_list_says_what_it_comes_to_without_its_ceilings() -> None:
    ceiling = replace(PLAIN, precision=MAXIMUM, pounds=900_000.0)
    said = money_in_words([PLAIN, ceiling, replace(PLAIN, pounds=float("nan"))])
    assert said == (
        "3 rows of money, and no service: £100,000 that counts. 1 row does not count: planned, reversed, given on, or a "
        "ceiling. In 1 row the amount is not known."
    )


def test_the_table_has_every_area_and_an_area_not_found_has_no_sum(forces: dict[str, MoneyHere]) -> None:
    table = money_table(forces)
    assert set(table.index) == set(forces)
    assert table.loc[WILTSHIRE, "found"] == "not found" and table.loc[[WILTSHIRE], "pounds_gbp"].isna().all()
    assert table.loc[KENT, "pounds_gbp"].sum() == 378_967 + 801_367


def test_a_sum_is_said_as_it_is_stated() -> None:
    assert sum_in_words(replace(PLAIN, precision=MINIMUM, pounds=600_000.0)) == "at least £600,000"
    assert sum_in_words(replace(PLAIN, precision=MAXIMUM, pounds=600_000.0)) == "at most £600,000"
    assert sum_in_words(replace(PLAIN, precision=NOT_GIVEN, pounds=float("nan"))) == "no sum stated"
    assert years_in_words(Years(2023, 2024, WITHIN)) == "within 2023-24 to 2024-25"
    assert years_in_words(None) == "not known"
