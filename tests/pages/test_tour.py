"""The tour leads each kind of user over four screens with the right choices, and can be ended at any step."""

import pytest

from say.tour import TOURS
from tests.pages.screens import FIRST, open_at, opened, said
from ui.frame.navigation import SCREENS
from ui.state.choices import CHOICES


@pytest.mark.parametrize("who", TOURS)
def test_every_step_is_a_screen_with_choices_that_can_be_read_and_a_short_sentence(who: str) -> None:
    for step in TOURS[who].steps:
        assert f"pages/{step.screen}.py" in SCREENS
        assert len(step.says.split()) <= 20
        for name, value in step.choices.items():
            assert CHOICES[name].as_text(CHOICES[name].read(value)) == value


def test_the_tour_goes_on_step_by_step_and_can_be_ended() -> None:
    screen = open_at(opened(FIRST), "open_tour_offer")
    screen.button(key="tour-commissioner").click().run()
    assert not screen.exception
    assert "Step 1 of 4 for a police and crime commissioner." in said(screen)
    assert screen.query_params["area"] in ("E23000032", ["E23000032"])
    screen.button(key="tour-next").click().run()
    assert "Step 2 of 4" in said(screen) and screen.title[0].value == "Need"
    screen.button(key="tour-end").click().run()
    assert "Step 2 of 4" not in said(screen) and not screen.exception


def test_the_demonstration_is_one_click_away_and_so_is_the_way_back() -> None:
    screen = opened("pages/need.py")
    screen.button(key="to_demonstration").click().run()
    assert "INVENTED data, for training" in said(screen)
    screen.button(key="to_demonstration").click().run()
    assert "INVENTED data, for training" not in said(screen)
