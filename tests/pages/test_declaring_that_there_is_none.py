"""*We checked: there is none*: from the Coverage map into every number, until it is withdrawn, and again when that is undone."""

from datetime import date

from streamlit.testing.v1 import AppTest

from say.coverage.declaration_words import STAYS_BEHIND
from tests.pages.screens import opened, said

KENT = {"level": "pfa", "area": "E23000032", "intervention": "housing_pathway", "risk": "high"}


def pressed(screen: AppTest, label: str) -> AppTest:
    next(one for one in screen.button if one.label == label).click().run()
    assert not screen.exception
    return screen


def test_a_declaration_counts_on_every_screen_until_it_is_withdrawn() -> None:
    screen = opened("pages/coverage_map.py", **KENT)
    screen.session_state["open_checked_none"] = True
    screen.run()
    assert screen.selectbox(key="none_kind").value == "housing_pathway"
    assert "Say who checked" in said(pressed(screen, "Declare it"))
    screen.text_input(key="none_checked_by").set_value("Fictional Teasel Board")
    screen.date_input(key="none_checked_on").set_value(date(2026, 11, 1))
    screen.text_input(key="none_source").set_value("Contract list")
    pressed(screen, "Declare it")
    assert "Kept" in said(screen) and "1 record that says that there is none" in said(screen)
    screen.session_state["to_quote_coverage_map"] = True
    screen.run()
    assert any(STAYS_BEHIND in code.value for code in screen.code)
    assert "for high risk · for everybody · Kent · checked by Fictional Teasel Board" in said(screen)

    screen.switch_page("pages/directory.py").run()
    screen.session_state["open_declared"] = True
    screen.run()
    assert "Kent: no housing pathway" in said(screen) and "1 declaration of your own" in said(screen)
    assert "give your name" in said(pressed(screen, "Withdraw"))
    screen.text_input(key="none_withdrawn_by").set_value("A. Officer")
    assert "withdrawn by A. Officer" in said(pressed(screen, "Withdraw"))
    assert "with 1 withdrawn" in said(screen)
    assert "withdrawn by" not in said(pressed(screen, "Undo"))
    assert "1 declaration of your own" in said(screen)


def test_the_form_has_its_words_in_welsh() -> None:
    screen = opened("pages/coverage_map.py", **KENT, lang="cy")
    screen.session_state["open_checked_none"] = True
    screen.run()
    assert screen.selectbox(key="none_kind").label == "Kent: nid oes"
    assert screen.selectbox(key="none_risk").options[0] == "Pob lefel risg"
    assert any(one.label == "Datgan hyn" for one in screen.button)
