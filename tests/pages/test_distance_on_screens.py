"""How far it is, on the map, in Compare and on the screen Area: with its range, and plainly where no record says."""

import re
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from loaders.plans.plan_for_areas import EXAMPLE
from tests.pages.screens import opened, opened_at, said

MAP, COMPARE, KENT, LONDON, NORTHUMBRIA, ANGLESEY = (
    "pages/coverage_map.py",
    "pages/compare.py",
    "E23000032",
    "E23000001",
    "E23000007",
    "W06000001",
)
ANYTHING = {"intervention": "any", "risk": "any"}
RANGE = r"(at least )?(over |under )?\d+%( \(.+ to .+\))?"


def map_at(**choices: str) -> AppTest:
    """Open the map of distance of any work in the demonstration directory, with its table and long form."""
    screen = opened(MAP, **{"measure": "distance", "directory": "demonstration", **ANYTHING, **choices})
    screen.session_state["open_map_table"] = True
    screen.session_state["to_quote_coverage_map"] = True
    return screen.run()


def told(screen: AppTest) -> str:
    """Return all that a screen says, what somebody can put right too."""
    return said(screen) + " ".join(str(each.value) for kind in (screen.error, screen.warning) for each in kind)


@pytest.mark.parametrize(("area", "name"), [("all", "England and Wales"), (NORTHUMBRIA, "Northumbria")])
def test_the_map_says_a_share_with_its_range_and_counts_what_has_no_place(area: str, name: str) -> None:
    screen = map_at(area=area)
    first = re.findall(r'<p class="atlas-say">(.*?)</p>', said(screen))[0]
    words = re.sub("<[^>]+>", "", first)
    assert re.fullmatch(rf"INVENTED: {name}: {RANGE} of people live within 40 minutes of a place\.", words), words
    assert "by helpline or remotely" in said(screen)
    assert "Full is fewer places a year within reach than 1 for each person" in said(screen), "near is not yet access"
    table = screen.dataframe[0].value
    shares = table["People within 40 minutes"]
    assert (
        shares.str.fullmatch(rf"{RANGE} of people|not known( for most[;,] .*)?").all()
        and shares.str.contains(r"\(").any()
    )
    assert "INVENTED: Half of the people are within" in str(screen.code[0].value)


def test_of_the_published_record_the_map_says_that_nobody_knows_and_what_would_help() -> None:
    screen = map_at(directory="published")
    assert "No record of this says where it can be visited, so how far it is, is not known." in said(screen)
    assert "Say in your own directory where services can be visited" in said(screen)
    assert (screen.dataframe[0].value["People within 40 minutes"] == "not known").all()
    assert "%" not in str(screen.code[0].value).split("Assumptions")[0].split("\n")[0]


def test_compare_tells_apart_only_what_the_ranges_do_and_ranks_nobody() -> None:
    choices = {"compare": "distance", "directory": "demonstration", "area": KENT, **ANYTHING}
    screen = opened_at(COMPARE, "to_quote_compare", **choices)
    text = said(screen)
    assert re.search(rf"Kent, people within 40 minutes: {RANGE}; surely more in \d+ areas?, less in \d+\.", text)
    assert "a place that is not on record may be nearer" in text and "This is no ranking" in text
    quoted = str(screen.code[0].value)
    assert "It cannot be told apart from" in quoted and "it ranks" not in quoted and "read off straight lines" in quoted


def test_compare_of_the_published_record_says_not_known_and_offers_another_measure() -> None:
    screen = opened(COMPARE, compare="distance", area=KENT)
    assert "Kent, people within 40 minutes: not known." in said(screen)
    assert screen.button(key="measure_that_tells")


def test_the_area_says_how_far_it_is_for_each_side_and_only_once_opened() -> None:
    screen = opened("pages/area.py", area=LONDON, directory="demonstration")
    assert "40 minutes" not in said(screen)
    screen.session_state["open_distance"] = True
    text = said(screen.run())
    assert text.count("40 minutes</th>") == 2, "a bar for those who cause harm, and one for those who are harmed"
    assert "Half of the people are within" in text and text.count("by helpline or remotely") == 2
    assert re.search(
        r"Access for people who cause harm\. For .*% .* the nearest place is near, and whether it is full", text
    )
    assert "Near is within 40 minutes." in text and "Access for people who are harmed." in text


def test_of_the_published_record_the_area_says_in_one_line_that_it_is_not_known() -> None:
    screen = opened("pages/area.py", area=KENT)
    assert "How far it is to a place is not known: no record says where it can be visited." in said(screen)
    assert "open_distance" not in screen.session_state


def test_a_new_site_says_who_comes_nearer_and_draws_the_map_after_it() -> None:
    before = map_at(level="lad").dataframe[0].value["People within 40 minutes"]
    screen = map_at(level="lad", area=ANGLESEY, new_site="Bangor", candidates="Bangor; Machynlleth")
    assert "Isle of Anglesey, with a new site in Bangor: " in said(screen) and "come within 40 minutes" in said(screen)
    here, everywhere = (
        re.findall(rf"{name}: ([0-9,]+ people)", said(screen))[0] for name in ("Bangor", "England and Wales")
    )
    assert here != everywhere, "the area is counted, and the whole beside it"
    table = screen.dataframe[0].value
    after = table["People within 40 minutes"]
    assert (
        table["Today"].equals(before)
        and before[ANGLESEY].startswith("not known")
        and not after[ANGLESEY].startswith("not known")
    )
    plan = screen.get("page_link")
    assert any("Put it in a plan for North Wales" in str(one.proto) for one in plan)
    screen.session_state["open_candidates"] = True
    assert "would bring most people within 40 minutes" in said(screen.run())
    screen.session_state["as_today"] = True
    assert screen.run().dataframe[0].value["People within 40 minutes"].equals(before)


def test_a_service_that_closes_loses_people_and_one_that_is_not_there_is_said() -> None:
    screen = opened(MAP, measure="distance", directory="demonstration", closed="no-such-service", **ANYTHING)
    assert "nothing closes" in told(screen)
    screen.session_state["open_what_if"] = True
    box = screen.run().selectbox(key="closed")
    assert len(set(box.options)) == len(box.options), "services of one name are told apart"
    assert "no longer within" in said(box.select_index(1).run())
    assert "no place that we know" in told(opened(MAP, measure="distance", new_site="Nowhere at all"))


def test_a_new_site_of_one_kind_of_work_is_offered_to_a_plan() -> None:
    screen = opened(MAP, measure="distance", new_site="Hexham")
    assert any("Put it in a plan for Northumbria" in str(one.proto) for one in screen.get("page_link"))
    assert "answer here: 0 with a known place" in said(screen), "the rest of the screen is drawn"


def test_a_new_site_goes_into_the_plan_that_is_open_and_is_then_in_it() -> None:
    screen = opened(MAP, measure="distance", new_site="Hexham", plan=EXAMPLE)
    (link,) = [one.proto for one in screen.get("page_link") if "the plan that is open" in str(one.proto)]
    asked = parse_qs(link.query_string)
    assert asked["plan"] == [EXAMPLE] and "Hexham" in asked["scenario"][0] and NORTHUMBRIA in asked["scenario"][0]
    after = opened(MAP, measure="distance", new_site="Hexham", plan=EXAMPLE, scenario=asked["scenario"][0])
    assert any("The plan that is open has it" in str(one.proto) for one in after.get("page_link"))
    any_work = opened(MAP, measure="distance", new_site="Hexham", plan=EXAMPLE, **ANYTHING)
    assert "Choose a kind of work to put the new site" in said(any_work)
