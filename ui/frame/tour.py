"""The tour on the screen: the offer of it, the line that says where one is in it, and the way from step to step."""

from functools import partial

import streamlit as st

from say.text import as_text, with_capital
from say.tour import TOURS
from ui.parts.when_open import show_popover
from ui.state.address import address_as_written
from ui.state.choices import CHOICES
from ui.state.language import said
from ui.state.visit import OnEveryScreen


def show_tour_offer() -> None:
    """Draw the offer: four steps for each kind of user."""
    show_popover(said("New here? Four steps"), "open_tour_offer", _show_tours)


def _show_tours() -> None:
    for key, tour in TOURS.items():
        label = f"For {tour.who}"
        st.button(label, key=f"tour-{key}", on_click=partial(_go, key, 0), type="tertiary")


def go_to_step() -> None:
    """Go to the screen of the step that was just asked for, with its choices."""
    if OnEveryScreen.tour_moves.take() and (now := OnEveryScreen.tour.now()):
        step = TOURS[now[0]].steps[now[1]]
        st.switch_page(f"pages/{step.screen}.py", query_params={**address_as_written(), **step.choices})


def show_tour_line() -> None:
    """Draw the line of the step that the visit is at, with the way on and the way out of the tour; nothing without a tour."""
    if (now := OnEveryScreen.tour.now()) is None:
        return
    key, number = now
    tour = TOURS[key]
    with st.container(horizontal=True, key="atlas-tour", vertical_alignment="center"):
        where = f"Step {number + 1} of {len(tour.steps)} for {tour.who}"
        st.html(f"<p><strong>{as_text(where)}.</strong> {as_text(with_capital(tour.steps[number].says))}</p>")
        if number + 1 < len(tour.steps):
            st.button(said("Next step"), key="tour-next", on_click=partial(_go, key, number + 1))
        st.button(said("End the tour"), key="tour-end", type="tertiary", on_click=OnEveryScreen.tour.forget)


def _go(key: str, number: int) -> None:
    for name, text in TOURS[key].steps[number].choices.items():
        CHOICES[name].put(CHOICES[name].read(text))
    OnEveryScreen.tour.put((key, number))
    OnEveryScreen.tour_moves.put(True)
