"""What is said of a plan on another map: short, each number with its range, and what is not known or takes no part says so."""

from typing import Any

import pandas as pd

from geo.recut.maps import map_named
from geo.recut.past import map_of_year
from say.funding.plan_on_map_words import (
    OUTSIDE,
    WHY_NOT_KNOWN,
    area_on_map_in_words,
    on_map_facts,
    on_map_first,
    on_map_headline,
    on_map_to_quote,
)
from tests.ui.screens.plans.hand_made import hand_made

NOTHING = float("nan")


def rows(**changes: Any) -> pd.DataFrame:
    """Two areas of £1 million each, the second of which takes no part where ``share_in_plan`` is 0."""
    one = {
        "area_name": "An <b>area",
        "certainty": "as it is or was",
        "gbp": 1_000_000.0,
        "gbp_share_split": 0.25,
        "places": 40,
        "places_share_split": 0.5,
        "places_last_year": 21,
        "share_in_plan": 1.0,
        **{f"{name}_{end}": number for name in ("reached", "not_reached") for end, number in RANGE.items()},
    }
    return pd.DataFrame([one, {**one, **changes}], index=["A", "NEW-SURREY-1"])


RANGE = {"low": 12.0, "median": 20.0, "high": 31.0}


def test_the_headline_says_how_much_was_split_in_18_words_at_most() -> None:
    said = on_map_headline(map_of_year("utla", 2015), rows())
    assert said == "Upper-tier authorities as they were on 1 April 2015: 25% of the money had to be split."
    assert len(said.split()) <= 18
    whole = on_map_headline(map_named("pfa"), rows(gbp_share_split=0.0).assign(gbp_share_split=0.0))
    assert whole == "Police force areas: nothing had to be split."


def test_what_is_said_first_is_what_new_areas_get_and_else_which_gets_most() -> None:
    two = rows(area_name="East Surrey", gbp=450_000.0)
    assert on_map_first(two) == "East Surrey would get £450,000."
    others = two.set_axis(["E1", "E2"])
    assert on_map_first(others.assign(gbp=[1e6, 2e6])) == "East Surrey would get most: £2.0 million."
    assert (
        on_map_first(others.assign(area_name=["Mine", "Yours"])[::-1].set_axis(["OWN001", "rest"]))
        == "Yours would get £450,000."
    )
    assert on_map_first(others.assign(gbp=0.0)) == "None of these areas gets anything from this plan."


def test_an_area_has_its_money_places_and_people_with_their_range() -> None:
    first, second = (area_on_map_in_words(row) for row in rows(share_in_plan=0.0).to_dict("records"))
    assert first.endswith(
        ": £1.0 million; 40 places, 21 in the last year; people reached then: about 20 (12 to 31); 25% of the money split "
        "(as it is or was)"
    )
    assert OUTSIDE in second and "£" not in second


def test_what_is_not_known_is_counted_and_its_reason_is_quoted() -> None:
    answer = hand_made()
    unknown = rows(reached_low=NOTHING, reached_median=NOTHING, reached_high=NOTHING)
    assert ("1 of 2", "areas: people reached are not known") in on_map_facts(answer, unknown)
    assert "not known" in area_on_map_in_words(unknown.to_dict("records")[1])
    quoted = list(on_map_to_quote(answer, map_named("announced"), unknown))
    assert WHY_NOT_KNOWN in quoted and any(line.startswith("An <b>area: £1.0 million") for line in quoted)
    assert WHY_NOT_KNOWN not in list(on_map_to_quote(answer, map_named("announced"), rows()))


def test_figures_are_those_of_the_whole_plan() -> None:
    figures = [figure for figure, _ in on_map_facts(hand_made(), rows())]
    assert figures == ["£2.0 million", "80", "50%", "2 of 2"]
