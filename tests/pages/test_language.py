"""A reader may have the words of headers, statuses and headings in Welsh, marked as a draft; sentences stay in English."""

import json

from streamlit.testing.v1 import AppTest

from tests.pages.screens import opened, opened_unfolded, said

PAGE = "pages/coverage_map.py"
MARK = "draft, to be checked by a Welsh speaker"


def headings_of(screen: AppTest) -> dict[str, str]:
    """The headings that the first table of a screen is shown under, where they are not its own."""
    columns = json.loads(screen.dataframe[0].proto.columns)
    return {name: column["label"] for name, column in columns.items() if column.get("label")}


def test_welsh_is_chosen_by_the_address_and_says_that_it_is_a_draft() -> None:
    screen = opened_unfolded(PAGE, lang="cy", level="lad")
    text = said(screen)
    assert MARK in text and screen.title[0].value == "Map darpariaeth"
    assert "dim wedi'i restru" in text.replace("&#x27;", "'") and "Gadael y dudalen hon" in text
    assert headings_of(screen)["Area"] == "Ardal"
    assert screen.selectbox(key="level").label == "Lefel"
    assert any(one.startswith("Caerdydd (Cardiff), ") for one in screen.selectbox(key="area").options)


def test_sentences_stay_in_english() -> None:
    text = said(opened_unfolded(PAGE, lang="cy"))
    assert "That is what the published record says of 22 November 2026." in text


def test_english_has_no_mark_and_its_own_headings() -> None:
    screen = opened_unfolded(PAGE)
    assert MARK not in said(screen) and screen.title[0].value == "Coverage map"
    assert headings_of(screen) == {}


def test_the_choice_goes_along_to_other_screens_and_back_to_english() -> None:
    screen = opened(PAGE, lang="cy")
    assert screen.query_params["lang"] in ("cy", ["cy"])
    screen.radio(key="lang").set_value("en").run()
    assert not screen.exception and screen.title[0].value == "Coverage map"
    assert "lang" not in screen.query_params


def test_a_language_that_is_not_known_is_said() -> None:
    assert "The link asks for lang" in said(opened(PAGE, lang="fr")) + " ".join(
        one.value for one in opened(PAGE, lang="fr").error
    )
