"""The Area screen without a browser: areas of any level and a group; too few people; another risk; INVENTED."""

from html import unescape

import pytest

from tests.pages.screens import opened, opened_unfolded, said

AREA = "pages/area.py"


def test_kent_is_said_with_its_kinds_its_people_its_questions_and_its_sources() -> None:
    screen = opened_unfolded(AREA, area="E23000032")
    text = said(screen)
    assert [each.value for each in screen.title] == ["Kent"]
    assert "One local service is on record in Kent, and it is old or unclear." in text
    assert "The known money of 1 of 1 local record has ended already: it was funded to March 2025." in text
    assert any(
        one.value.startswith("Ends in the next 12 months · Kent · at any risk level · from ")
        for one in screen.subheader
    )
    assert "Like it (10)" in text and "All (43)" in text and 'href="https://www.kent-pcc.gov.uk/' in text
    assert "about £170,000" in text and "1,300 to 2,100" in text
    assert "Kent PCC: do you run or fund behaviour change groups?" in text
    assert "of 27 standards are unknown" in text and "no score" in text
    assert 'title="unknown"' in text and "victim protection within the perpetrator programme" in text
    assert (
        "2 awards for work with people who cause harm come to £1,180,334." in text
        and "within 2023-24 to 2024-25" in text
    )
    assert "INVENTED" not in text
    assert (
        text.index("half filled")
        < text.index("Nothing listed is not proof of none")
        < text.index('class="atlas-kinds"')
    )


@pytest.mark.parametrize(
    ("choices", "name", "heading"),
    [
        pytest.param({"area": "E07000062", "level": "lad"}, "Hastings", "All (318)", marks=pytest.mark.soak),
        ({"area": "E12000007", "level": "region"}, "London", "Its forces (2)"),
        ({"area": "W15000004"}, "Dyfed-Powys", "Like it (10)"),
        ({}, "England and Wales", "Forces (43)"),
        pytest.param({"area": "E92000001"}, "England", "Forces (39)", marks=pytest.mark.soak),
        (
            {"own_group": "E23000032.E23000033", "of_my_group": "true"},
            "Your group of 2 police force areas",
            "Of the group (2)",
        ),
    ],
)
def test_any_area_stands_beside_what_it_can_be_compared_with(choices: dict[str, str], name: str, heading: str) -> None:
    screen = opened(AREA, **choices)
    assert [each.value for each in screen.title] == [name]
    assert heading in said(screen)


def test_the_city_of_london_has_too_few_people_for_a_figure() -> None:
    text = said(opened(AREA, area="E23000034"))
    assert "Too few people live here for a figure." in text and "too few" in text
    assert "people a year cause harm at high risk (" not in text


def test_another_risk__is_asked_by_a_switch() -> None:
    screen = opened(AREA, area="E07000062", level="lad")
    assert "Four local services" in said(screen) and "All (318)" in said(screen)
    screen.button_group(key="risk_here").set_value("standard").run()
    assert screen.query_params["risk_here"] == "standard"
    assert "at standard risk" in said(screen)


def test_invented_records_are_marked_in_every_part() -> None:
    screen = opened(AREA, area="E23000029", directory="demonstration")
    marked = [each.value for each in screen.subheader if "cost" not in each.value]
    assert marked and all("INVENTED" in one for one in marked), marked
    assert "INVENTED: " in said(screen)


def test_a_group_across_levels_loses_no_area_in_silence() -> None:
    kent_and_medway = opened(AREA, own_group="E06000035.E10000016", of_my_group="true")
    assert "of 2 " in kent_and_medway.title[0].value
    mixed = opened(AREA, own_group="E12000001.E06000035", of_my_group="true")
    assert mixed.title[0].value == "England and Wales"
    assert "The group has areas of different levels" in said(mixed)


@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("en", ("For people who cause harm", "For people who are harmed")),
        ("cy", ("Ar gyfer pobl sy'n achosi niwed", "Ar gyfer pobl sy'n cael niwed")),
    ],
)
def test_kinds_stand_under_whom_they_are_for(language: str, headings: tuple[str, str]) -> None:
    text = unescape(said(opened(AREA, area="E23000032", lang=language)))
    cause_harm, harmed = (text.index(f">{heading}</th>") for heading in headings)
    assert cause_harm < text.index(">Behaviour change groups</th>") < harmed < text.index(">Victim support</th>")
