"""The overview's fact of need, and its way to the comparison, run without a browser."""

from tests.pages.screens import opened, said


def test_the_overview_says_how_many_people_live_where_nothing_is_listed_with_a_range_and_its_caveat() -> None:
    text = said(opened())
    assert (
        "<b>30,000 (27,000 to 34,000)</b>people a year, by estimate, who cause harm at high risk live" in text
    )
    assert "live in districts where nothing is listed, home to 34.1 million people" in text
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
    assert "<b>None</b>of the people who cause harm live in districts" in text
