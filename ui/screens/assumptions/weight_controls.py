"""A slider for the weight of each driver, plain or loaded."""

import math

import streamlit as st

from cohorts.assumptions.changed_set import with_weights
from cohorts.model.inputs import PLAIN_DRIVERS
from cohorts.tolerances import OF_A_SUM_OF_SHARES
from loaders.assumptions.register import shipped_assumptions
from say.cohorts.series_words import missing_in_words
from say.numbers import per_cents
from say.text import listing
from ui.frame.screen import Screen
from ui.screens.assumptions.assumption_changes import use_or_say_why_not
from ui.state.held import now_in_widget, put_in_widget
from ui.state.need_in_use import kept_series, loaded_series, missing_series, need_in_use, set_in_use

POINTS = 100


def show_weights(s: Screen) -> None:
    """Draw a slider for each driver, plain or loaded, and say the shares that their points come to."""
    drivers = _drivers()
    weights = {**dict.fromkeys(drivers, 0.0), **need_in_use().driver_weights}
    _follow(weights)
    for driver, label in drivers.items():
        st.slider(label, 0, POINTS, key=_slider(driver), on_change=_use_weights)
    said = per_cents([weights[driver] for driver in drivers])
    shares = listing(f"{label} ({share})" for label, share in zip(drivers.values(), said, strict=True))
    s.plain.say(f"Shares of the weight: {shares}.")
    s.plain.say_quietly(
        "Points are scaled so that the weights sum to 1: what counts is how they stand to each other. "
        "A weight is a choice, not an estimate. "
        "A driver earns its place if the model then comes nearer to what is recorded."
    )
    if missing := missing_series():
        s.plain.say_quietly(missing_in_words(missing, kept_series()))


def _drivers() -> dict[str, str]:
    return PLAIN_DRIVERS | {name: name for name in loaded_series()}


def _slider(driver: str) -> str:
    return f"points of {driver}"


def _points() -> dict[str, float]:
    return {driver: float(now_in_widget(_slider(driver)) or 0) for driver in _drivers()}


def _follow(weights: dict[str, float]) -> None:
    """Set the sliders to the weights in use where they say something else: after a link, another set, or a refusal."""
    points = _points()
    total = sum(points.values())
    if total and all(
        math.isclose(points[driver] / total, weights[driver], abs_tol=OF_A_SUM_OF_SHARES) for driver in points
    ):
        return
    for driver in points:
        put_in_widget(_slider(driver), round(weights[driver] * POINTS))


def _use_weights() -> None:
    use_or_say_why_not(lambda: with_weights(set_in_use(), _points(), shipped_assumptions()))
