"""Groups of areas and sets of assumptions are there on another visit; without saved work the screens say so and go on."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.screens import opened, said

NORFOLK, KENT, NORWICH = "E23000024", "E23000032", "E07000148"
COMPARE, ASSUMPTIONS = "pages/compare.py", "pages/assumptions.py"


def saved_group(name: str, codes: str) -> AppTest:
    screen = opened(COMPARE, group="own", own_group=codes)
    screen.text_input(key="own_group_name").input(name).run()
    screen.button(key="own_group_save").click().run()
    assert not screen.exception
    return screen


def test_a_saved_group_is_opened_on_another_visit_and_a_second_save_is_its_next_version() -> None:
    saved_group("Mine", f"{NORFOLK}.{KENT}")
    saved_group("Mine", KENT)
    again = opened(COMPARE, group="own")
    assert again.selectbox(key="own_group_opened").options == ["Mine"]
    again.selectbox(key="own_group_opened").select("Mine").run()
    assert again.query_params["own_group"] == KENT


def test_a_group_of_different_levels_is_not_saved_and_that_is_said() -> None:
    assert "areas of different levels" in said(saved_group("Mixed", f"{NORWICH}.{KENT}"))


def test_a_kept_set_of_assumptions_is_there_on_another_visit() -> None:
    changed = {"version": 1, "name": "", "changes": {"cohort_high": {"value": 60_000}}, "weights": None}
    screen = opened(ASSUMPTIONS, assumed=json.dumps(changed))
    screen.text_input(key="assumption_set_name").input("Cautious").run()
    screen.button(key="keep_set").click().run()
    again = opened(ASSUMPTIONS)
    again.selectbox(key="assumption_set_chosen").select("Cautious").run()
    again.button(key="use_set").click().run()
    assert "(set “Cautious”)" in said(again)


@pytest.mark.parametrize("page", [COMPARE, ASSUMPTIONS])
def test_without_saved_work_the_screen_says_so_and_goes_on(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "mysql://nowhere")
    assert "DATABASE_URL must name a PostgreSQL database" in said(opened(page, group="own", own_group=KENT))
