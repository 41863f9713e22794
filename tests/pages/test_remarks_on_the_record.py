"""*This is wrong* and *I know more*: kept from any list of records, gathered on the Directory screen, used as a directory."""

from streamlit.testing.v1 import AppTest

from tests.pages.screens import opened, said, until_shown

MAP, DIRECTORY = "pages/coverage_map.py", "pages/directory.py"
KENT = {"level": "pfa", "area": "E23000032"}


def with_service(screen: AppTest, name: str) -> AppTest:
    """Keep a service that no record holds."""
    screen.session_state["open_know_more"] = True
    screen.run()
    screen.text_input(key="known_service").set_value(name)
    screen.text_input(key="known_organisation").set_value("Fictional Teasel Trust")
    screen.text_input(key="known_places").set_value("12")
    next(one for one in screen.button if one.label == "Keep this service").click().run()
    assert not screen.exception
    return screen


def test_what_is_known_becomes_a_draft_and_what_is_wrong_a_line_to_send() -> None:
    screen = with_service(opened(MAP, **KENT), "Teasel groups")
    assert "Kept. The Directory screen gathers" in said(screen)
    screen.session_state["open_record_is_wrong"] = True
    screen.run()
    screen.selectbox(key="wrong_in").set_value("ended")
    next(one for one in screen.button if one.label == "Keep this correction").click().run()
    screen.switch_page("pages/directory.py").run()
    letter = screen.code[0].value
    assert "1 correction:" in letter and "it has ended" in letter
    assert "- Kent: Teasel groups, Fictional Teasel Trust · intensive work" in letter
    screen.button(key="use_what_is_known").click().run()
    until_shown(
        screen, lambda drawn: "Undo the last step" in [one.label for one in drawn.button], "a draft on the screen"
    )
    assert "1 row" in said(screen)


def test_a_reload_keeps_what_was_said_until_it_is_taken_back() -> None:
    screen = with_service(opened(MAP, **KENT), "Teasel groups")
    kept = {"remarks": screen.query_params["remarks"]}
    again = opened(DIRECTORY, **kept)
    assert "Teasel groups" in again.code[0].value
    with_service(screen, "Teasel line")
    again.run()
    assert "Teasel line" in again.code[0].value
    for _ in range(2):
        again.button(key="take_back_remark_0").click().run()
    assert not again.code and "remarks" not in again.query_params
    gone = opened(DIRECTORY, **kept)
    assert "There is no saved list of remarks at this address" in said(gone)
    gone.button(key="begin_remarks").click().run()
    assert "no saved list of remarks" not in said(gone)


def test_a_link_to_quote_does_not_hand_over_what_was_said() -> None:
    screen = with_service(opened(MAP, **KENT), "Teasel groups")
    screen.session_state["open_to_quote_map"] = True
    assert "remarks=" not in "".join(one.value for one in screen.run().code)


def test_a_refuge_is_no_remark() -> None:
    screen = with_service(opened(MAP, **KENT), "Teasel women's refuge")
    assert "speaks of a refuge" in said(screen)
    screen.switch_page("pages/directory.py").run()
    assert "Teasel" not in said(screen) and not screen.code


def test_what_is_said_of_an_invented_record_is_marked() -> None:
    screen = with_service(opened(MAP, directory="demonstration", **KENT), "Teasel groups")
    screen.switch_page("pages/directory.py").run()
    assert "INVENTED: Teasel groups" in screen.code[0].value


def test_a_claim_of_the_evidence_is_corrected_and_the_correction_is_gathered() -> None:
    screen = opened("pages/sources_and_method.py")
    screen.session_state["open_evidence"] = screen.session_state["open_claim_is_wrong"] = True
    screen.session_state["evidence_claim"] = "claim:cost_high_harm_perpetrator"
    screen.run()
    assert not screen.exception and "£63,000" in said(screen)
    screen.text_input(key="evidence_right").set_value("£63,000 for each incident")
    screen.text_input(key="evidence_source").set_value("The report itself")
    next(button for button in screen.button if button.label == "Keep this correction").click().run()
    assert not screen.exception
    gathered = said(opened("pages/directory.py", **screen.query_params))
    assert "On the evidence register." in gathered and "£63,000 for each incident" in gathered
