"""*We checked a standard*: from the fold on Area into its mark, until it is forgotten."""

from datetime import date

from tests.pages.screens import opened_unfolded, said


def test_a_check_is_kept_and_counts_at_once() -> None:
    screen = opened_unfolded("pages/area.py", area="E23000032")
    screen.session_state["standard_checked_here"] = True
    screen.run()
    for key, value in {"standard_checked": "evaluation", "standard_verdict": "not_met"}.items():
        screen.selectbox(key=key).set_value(value)
    screen.text_input(key="standard_checked_by").set_value("Fictional Teasel Board")
    screen.date_input(key="standard_checked_on").set_value(date(2026, 11, 1))
    screen.text_input(key="standard_source").set_value("Its budget")
    next(one for one in screen.button if one.label == "Record it").click().run()
    assert not screen.exception
    assert "Checked: not met (1 November 2026; Fictional Teasel Board)." in said(screen)
