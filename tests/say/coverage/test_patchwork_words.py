"""The patchwork in words: short, grammatical and true for every number of areas and kinds, and for every choice."""

from datetime import date
from itertools import product

import pandas as pd
import pytest

from coverage.ask import RISK_AXIS, Terms
from coverage.evaluation import evaluate
from coverage.patchwork import patchwork
from coverage.patchwork_columns import patchwork_columns
from coverage.vocabulary import SIDES
from geo.areas import ENGLAND_AND_WALES
from say.coverage.patchwork_words import (
    alike_in_words,
    cells_in_words,
    column_in_words,
    patchwork_headline,
    patchwork_to_quote,
    records_in_words,
)
from tests.directories import directory_of, service
from tests.pages.spoken import sentences_in
from tests.words import mistakes_in

WALES, KENT, MET = "W92000004", "E23000032", "E23000001"
NORWICH, NORFOLK = "E07000148", "E23000024"
ON = date(2026, 11, 22)


def headline(*kinds: int, within: str = ENGLAND_AND_WALES, risk: str = "any", terms: Terms | None = None) -> str:
    return patchwork_headline(pd.Series(kinds), 14, within, risk, terms or Terms(ON))


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((4, 0, 0, 1), "No force has more than four of 14 kinds recorded locally; two have none."),
        ((4, 0, 1), "No force has more than four of 14 kinds recorded locally; one has none."),
        ((12, 1), "No force has more than 12 of 14 kinds recorded locally; each has at least one."),
        ((0, 0), "No force has any of 14 kinds recorded locally."),
        ((3, 3), "Every force has three of 14 kinds recorded locally."),
        ((14, 14, 0), "Two forces have all 14 kinds recorded locally; one has none."),
        ((14, 1), "One force has all 14 kinds recorded locally; each has at least one."),
        ((0,), "The one force has none of 14 kinds recorded locally."),
    ],
)
def test_the_headline_counts_the_most_and_the_none(kinds: tuple[int, ...], said: str) -> None:
    assert headline(*kinds) == said


def test_the_headline_says_its_risk_and_its_place_in_a_sentence_of_its_own_where_it_grows_long() -> None:
    assert headline(4, 0, risk="high") == (
        "At high risk, no force has more than four of 14 kinds recorded locally; one has none."
    )
    assert headline(4, 0, within=KENT, risk="high", terms=Terms(ON, by_and_for_only=True)) == (
        "No district has more than four of 14 kinds recorded locally; one has none. "
        "That is at high risk, led by and for a community, in Kent."
    )


def test_the_headline_is_short_and_grammatical_for_every_choice() -> None:
    numbers = ((0, 0), (14,), (14, 0), (3, 3), (4, 0, 0), (4, 1), (0,))
    for kinds, within, risk, narrow, assured in product(
        numbers, (ENGLAND_AND_WALES, WALES, KENT, MET), RISK_AXIS, (False, True), (False, True)
    ):
        terms = Terms(ON, by_and_for_only=narrow, quality_assured_only=assured)
        said = headline(*kinds, within=within, risk=risk, terms=terms)
        assert mistakes_in(said) == [], said
        assert all(len(one.split()) <= 18 for one in sentences_in(f"INVENTED: {said}")), said


def cell(*described: dict[str, object]) -> str:
    by_side = {side: evaluate(directory_of(*described), Terms(ON, for_whom=side)) for side in SIDES}
    table = patchwork(by_side, patchwork_columns(both_sides=False), "high", "pfa")
    return dict(zip(table.index, cells_in_words(table), strict=True))[NORFOLK, "behaviour_change_group.cause_harm"]


def test_a_cell_says_its_status_and_extent_its_records_and_what_ends() -> None:
    near, wide = service(("lad", NORWICH), ends="2027-03-31"), service(("region", "E12000006"))
    assert cell() == "nothing listed"
    assert cell(wide) == "only a regional or national service; 1 record"
    assert cell(service(("pfa", NORFOLK)), service(("pfa", NORFOLK))) == "served; 2 local records"
    assert cell(near, wide) == (
        "served in part: 1 of 7 districts, 16% of people; 2 records, 1 of them local; "
        "one ends, or its money does, on 31 March 2027"
    )


def test_how_many_like_it_have_it_is_said_for_every_number() -> None:
    assert alike_in_words(0, 10, "force") == "none of the 10 forces most like it have it on record locally"
    assert alike_in_words(1, 10, "force") == "1 of the 10 forces most like it has it on record locally"
    assert alike_in_words(7, 10, "district") == "7 of the 10 districts most like it have it on record locally"


def test_a_column_says_for_whom_and_in_how_many() -> None:
    column = next(one for one in patchwork_columns(both_sides=True) if one.key == "whole_family.harmed")
    assert column_in_words(column, 5, 1, 43, "force") == (
        "Whole-family work, people who are harmed: on record locally in 5 of 43 forces, current in 1"
    )


def test_the_long_form_names_who_has_nothing_and_every_column_and_never_calls_it_none() -> None:
    columns = patchwork_columns(both_sides=True)[:3]
    counted = pd.DataFrame({"local": [0, 3, 2], "current": [0, 2, 2]})
    kinds = pd.Series({KENT: 0, MET: 0, NORFOLK: 2})
    said = list(patchwork_to_quote(kinds, counted, columns, "The headline.", "force"))
    assert said[1:] == [
        "No kind of work is on record locally in Kent or the Metropolitan Police area.",
        "Prevention (people who cause harm): on record locally in none of 3 forces.",
        "Early intervention (people who cause harm): on record locally in 3 of 3 forces, by a current record in 2.",
        "Conditional cautions (people who cause harm): on record locally in 2 of 3 forces, by a current record in all of them.",
        "Nothing listed is not the same as nothing there.",
    ]


def test_a_cell_names_its_first_records() -> None:
    assert records_in_words(()) == ""
    assert records_in_words(("One\nname", "Two")) == "One name; Two"
    assert records_in_words(("A", "B", "C", "D")) == "A; B; C; and 1 more"
