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


def test_a_question_about_people_harmed_is_not_answered_with_people_who_cause_harm() -> None:
    text = said(
        opened(
            for_whom="harmed",
            intervention="by_and_for_support",
            risk="any",
            area="W15000003",
            community="black_and_minoritised",
        )
    )
    (fact,) = re.findall(r"<li><b>No district</b>.*?</li>", text)
    assert "is without a listing of by-and-for support for people who are harmed, made for Black" in fact
    assert "who cause harm" not in fact and "cohort" not in fact


def test_a_paragraph_about_invented_data_says_so_once_at_its_start() -> None:
    text = said(opened(directory="demonstration"))
    assert ">The INVENTED demonstration directory shows" in text
    assert "INVENTED: The INVENTED" not in text


def test_the_overview_leaves_out_what_no_record_leaves_unsaid() -> None:
    text = said(opened(directory="demonstration"))
    assert not re.search(r"(not stated|old|missing) in (0|none)\b", text)


def test_an_area_that_was_found_is_opened_though_something_else_ended_the_way_there() -> None:
    found = opened()
    found.selectbox(key="area_typed").select("E23000032").run()
    ended = opened()
    ended.session_state["area_to_open"] = ("E23000032", "pfa")  # the browser has sent the area as it stood before
    for screen in (found, ended.run()):
        assert [title.value for title in screen.title] == ["Kent"]
        assert screen.session_state["area"] == "E23000032"
        assert "area_to_open" not in screen.session_state


def test_the_overview_says_how_many_end_soon_and_opens_the_list_of_them() -> None:
    [link] = re.findall(
        r'<a class="atlas-go" href="([^"]*)">3 services end, or their known money does, before', said(opened())
    )
    assert link.startswith("area?") and "area=all" in link and link.endswith("#ends")
    text = said(opened("pages/area.py", level="pfa"))
    assert "31 March 2027, London" in text and "local records have no end date." in text


def test_the_overview_and_the_area_say_at_which_risk_level_they_count() -> None:
    assert "Force areas with a local record at high risk, for any community" in said(opened())
    assert "local record at any risk level" in said(opened(risk="any"))
    area = opened("pages/area.py", area="E23000032")
    assert "What there is at any risk level, and who like it has it" in [one.value for one in area.subheader]


def test_a_list_of_ones_own_is_a_door_of_the_overview_and_the_directory_says_what_it_is() -> None:
    assert "Put your own list in" in [link.proto.label for link in opened().get("page_link")]
    assert "Put in your own list of services, and see what was read of it" in said(opened("pages/directory.py"))


def test_a_level_of_risk_that_nobody_asked_for_is_said_and_left_by_one_click() -> None:
    screen = opened()
    assert "High risk only" in said(screen)
    screen.button(key="any_risk_level").click().run()
    assert screen.session_state["risk"] == "any" and "High risk only" not in said(screen)
