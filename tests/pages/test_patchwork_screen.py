"""The patchwork, run without a browser: its headline, what its choices show, and what a pick in it does."""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.screens import opened, opened_unfolded, said

PAGE, KENT = "pages/patchwork.py", "E23000032"
ON_THE_PAGE: dict[str, str] = {}


def picture(screen: AppTest) -> dict[str, Any]:
    """Return what the browser is sent of the picture."""
    [drawn] = [one for one in screen.get("bidi_component") if one.proto.component_name == "patchwork"]
    data: dict[str, Any] = json.loads(drawn.proto.json)
    return data


def rows(screen: AppTest) -> list[str]:
    return [row["name"] for block in picture(screen)["blocks"] for row in block["rows"]]


def test_it_says_first_how_many_kinds_the_forces_have_on_record() -> None:
    screen = opened_unfolded(PAGE, **ON_THE_PAGE)
    assert "No force has more than nine of 14 kinds recorded locally; one has none." in said(screen)
    assert len(rows(screen)) == 43 and picture(screen)["blocks"][0]["label"] == "North East"
    assert said(screen).count('title="unknown"') > 900 and "there is no score" in said(screen)


def test_who_asks_for_by_and_for_reads_what_is_led_by_its_community_and_turns_to_that_by_one_click() -> None:
    screen = opened(PAGE, **ON_THE_PAGE)
    both = "is on record in 24 of 43 police force areas; in 32 none is said to be led by its community."
    assert both in said(screen)
    screen.button(key="only_led_by_it").click().run()
    assert screen.session_state["by_and_for_only"] and both in said(screen)


def test_an_invented_directory_is_said_to_be_invented_in_the_headline() -> None:
    assert "INVENTED: No force has more than" in said(opened(PAGE, directory="demonstration", **ON_THE_PAGE))


def test_a_force_opens_to_its_districts_and_wales_to_its_four_forces() -> None:
    assert len(rows(opened(PAGE, within=KENT))) == 13
    welsh = opened(PAGE, within="W92000004")
    assert rows(welsh) == ["Dyfed-Powys", "Gwent", "North Wales", "South Wales"]
    assert rows(opened(PAGE, within="W92000004", lang="cy"))[2] == "Gogledd Cymru"


def test_the_order_may_be_by_name_or_by_fewest_kinds() -> None:
    names = rows(opened(PAGE, order="name"))
    assert names == sorted(names)
    kinds = [row["kinds"] for row in picture(opened(PAGE, order="fewest"))["blocks"][0]["rows"]]
    assert kinds == sorted(kinds)


@pytest.mark.parametrize(("area", "marked"), [(KENT, ["Kent"]), ("E07000110", ["Kent"]), ("W92000004", 4)])
def test_the_area_that_comes_along_is_marked_whatever_its_level(area: str, marked: list[str] | int) -> None:
    data = picture(opened(PAGE, area=area))
    found = [row["name"] for block in data["blocks"] for row in block["rows"] if row["marked"]]
    assert found == marked or len(found) == marked


def test_what_is_quoted_of_it_names_what_the_picture_asks_and_not_the_ask_of_another_screen() -> None:
    screen = opened(PAGE, intervention="helpline", risk="high", quality_assured_only="true", **ON_THE_PAGE)
    screen.session_state["to_quote_patchwork"] = True
    quoted = screen.run().code[0].value
    assert "every kind of work and every community, at any risk, quality-assured, each for its usual side" in quoted
    assert "helpline" not in quoted.partition("Sources")[0]
