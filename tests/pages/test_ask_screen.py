"""The screen Ask: what is not known first, then a letter for the area that is chosen."""

from tests.pages.screens import opened, opened_unfolded, said


def test_a_letter_is_written_to_whoever_would_know_and_a_request_to_authorities_alone() -> None:
    screen = opened("pages/ask.py", area="E23000032")
    assert "about Kent are not known" in said(screen)
    to, form = screen.selectbox(key="letter_to_E23000032"), screen.radio(key="letter_form")
    assert to.options[0].startswith("Kent PCC (") and "Freedom-of-information request" in form.options
    screen.session_state["open_letter_text"] = True
    form.set_value("foi").run()
    assert "Freedom of Information Act 2000" in screen.code[0].value and not screen.exception
    screen.selectbox(key="letter_to_E23000032").select_index(len(to.options) - 1).run()
    assert "Freedom-of-information request" not in screen.radio(key="letter_form").options
    assert "Freedom of Information" not in screen.code[0].value, "a provider is written a letter"


def test_of_the_whole_country_the_map_is_said_and_an_area_is_asked_for() -> None:
    text = said(opened("pages/ask.py"))
    assert "In 43 police force areas, nothing is listed for" in text and "Choose an area on the map" in text


def test_an_office_is_kept_with_a_role_and_no_person_and_the_letter_goes_to_it() -> None:
    screen = opened("pages/ask.py", area="E23000032")
    for key in ("open_offices", "open_letter_text"):
        screen.session_state[key] = True
    screen.run()
    screen.text_input(key="office_by").set_value("Ana")
    screen.text_input(key="office_name").set_value("Kent PCC")
    screen.text_input(key="office_role").set_value("Jane Smith")
    screen.button(key="keep_office").click().run()
    assert "may name a person" in said(screen)
    screen.text_input(key="office_role").set_value("domestic abuse lead")
    screen.text_input(key="office_address").set_value("commissioning@kent.example")
    screen.button(key="keep_office").click().run()
    assert "Kent PCC is kept." in said(screen) and not screen.exception
    assert "To: commissioning@kent.example" in screen.code[0].value
    invented = opened_unfolded("pages/ask.py", area="E23000032", directory="demonstration")
    letter = next(code.value for code in invented.code if "Subject:" in code.value)
    assert "INVENTED" in letter and "kent.example" not in letter, "what is invented goes to nobody's address"
