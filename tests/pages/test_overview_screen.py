"""The overview's fact of need, and its way to the comparison, run without a browser."""

import re

from tests.pages.screens import opened, said


def test_the_overview_says_how_many_people_live_where_nothing_is_listed_with_a_range_and_its_caveat() -> None:
    text = said(opened())
    assert re.search(
        r"<b>[\d,]+ \([\d,]+ to [\d,]+\)</b>people a year who cause harm at high risk live, by our estimate, where nothing is "
        r"listed\. Those districts are home to [\d.]+ million people of all ages \(\d+%\)\.",
        text,
    )
    assert "That is not proof that there is none." in text
    assert "not in this edition" not in text


def test_the_overview_does_not_know_how_many_where_nobody_does() -> None:
    text = said(opened(community="faith"))
    assert "<b>not known</b>is how many people who cause harm" in text


def test_the_overview_opens_the_screen_that_compares_areas() -> None:
    labels = [link.proto.label for link in opened().get("page_link")]
    assert "Compare areas" in labels


def test_the_overview_says_none_where_something_is_listed_everywhere() -> None:
    text = said(opened(intervention="any", risk="any"))
    assert "<b>None</b>of the people who cause harm live where nothing is listed." in text
