"""The control of one field of a scenario, as its description asks for it; what the user makes of it is checked and put in."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from funding.scenario.change import value_at
from funding.scenario.described import YEAR, Described, financial_year
from funding.scenario.ranges import Range
from funding.scenario.scenario import Scenario
from loaders.plans.scenario_changes import with_
from ui.parts.plain_text import say_quietly
from ui.screens.plans.plan_in_use import change_plan
from ui.state.held import now_in_widget, put_in_widget

PER_CENT = 100
FIRST_YEARS = (2000, 2090)
"""The years in which a plan may begin."""


def key_of(path: str) -> str:
    """Name the state of the control at a path."""
    return f"plan_{path}"


def draw(field: Described, scenario: Scenario, locked: bool) -> None:
    """Draw a field as its type asks: words to choose from, something that is so or not, shares of a whole, or a number."""
    if field.holds(Mapping):
        share_table(field, scenario, locked, value_at(scenario, field.path) or {})
    elif field.words is not None:
        choice(field, scenario, locked, field.path, field.told.label, dict(field.words))
    elif field.holds(bool):
        switch(field, locked, value_at(scenario, field.path), lambda on: on)
    else:
        number(field, scenario, locked)


def number(
    field: Described,
    scenario: Scenario,
    locked: bool,
    *,
    path: str = "",
    label: str = "",
    help: str = "",
    unset: float | None = None,
) -> None:
    """Draw a number of the scenario, shares in per cent.

    Parameters
    ----------
    path, label, help
        Where they are not those of the field: of one year, or of one risk level.
    unset
        What is shown where the scenario leaves it out; without it the most that it may be, which sets no limit.
    """
    where, told = path or field.path, field.told
    held, (least, most) = _as_number(value_at(scenario, where)), _bounds(field)
    start = (most if unset is None else unset) if held is None else held * scale_of(field)
    whole_pounds = (
        told.unit.startswith("pounds") and float(start or 0).is_integer() and float(told.step or 0).is_integer()
    )
    kind: Any = int if whole_pounds or told.unit == YEAR or field.holds(int) else float
    unit = ", per cent" * field.is_share + f" ({PER_CENT}: {told.none})" * field.is_limit
    put_in_widget(key_of(where), kind(start))
    st.number_input(
        f"{label or told.label}{unit}",
        min_value=None if least is None else kind(least),
        max_value=None if most is None else kind(most),
        step=kind(told.step),
        key=key_of(where),
        disabled=locked,
        help=help or told.help,
        on_change=_put(where, lambda typed: as_held(field, typed)),
    )


def choice(field: Described, scenario: Scenario, locked: bool, path: str, label: str, words: dict[str, str]) -> None:
    """Draw one of some words, by their keys; "" stands for what is left out."""
    put_in_widget(key_of(path), value_at(scenario, path) or "")
    st.selectbox(
        label,
        list(words),
        format_func=lambda one: f"{words[one][:1].upper()}{words[one][1:]}",
        key=key_of(path),
        disabled=locked,
        help=field.told.help,
        on_change=_put(path, lambda word: word or None),
    )


def switch(field: Described, locked: bool, on: bool, held: Callable[[bool], Any]) -> None:
    """Draw something that is so or not; ``held`` gives what the scenario holds for it."""
    put_in_widget(key_of(field.path), on)
    st.toggle(
        field.told.label,
        key=key_of(field.path),
        disabled=locked,
        help=field.told.help,
        on_change=_put(field.path, held),
    )


def share_table(field: Described, scenario: Scenario, locked: bool, own: Any) -> None:
    """Draw shares of a whole by the words that may have one, as a table; nothing anywhere leaves them out."""
    told, words = field.told, dict(field.words or {})
    columns = {told.label: list(words.values()), "Per cent": [own.get(key, 0.0) * PER_CENT for key in words]}
    say_quietly(f"{told.label}. {told.help}")
    with st.form(f"{key_of(field.path)}_form", border=False):
        table = st.data_editor(
            pd.DataFrame(columns),
            key=f"{key_of(field.path)}_{hash(tuple(own.items()))}",  # other shares forget what was typed over these
            hide_index=True,
            disabled=True if locked else [told.label],
        )
        if st.form_submit_button(f"Use this {told.asked}", key=f"{key_of(field.path)}_use", disabled=locked):
            typed = dict(zip(words, table.iloc[:, 1] / PER_CENT, strict=True))
            given = {key: share for key, share in typed.items() if share > 0}
            change_plan(lambda was: with_(was, field.path, given or (None if field.told.none else {})))
            st.rerun()


def _put(path: str, held: Callable[[Any], Any]) -> Callable[[], None]:
    return lambda: change_plan(lambda was: with_(was, path, held(now_in_widget(key_of(path)))))


def scale_of(field: Described) -> int:
    """By how much a number of a field is larger on screen than in the scenario: shares are shown in per cent."""
    return PER_CENT if field.is_share else 1


def _bounds(field: Described) -> tuple[float | None, float | None]:
    if field.told.unit == YEAR:
        return FIRST_YEARS
    least, most = (None if end is None else end * scale_of(field) for end in field.bounds)
    return least, most


def _as_number(held: Any) -> float | None:
    """Give what is held as one number: of a range its value, of one for each year the first, of a year when it begins."""
    if isinstance(held, Range):
        return held.value
    if isinstance(held, tuple):
        return float(held[0])
    return int(held[:4]) if isinstance(held, str) else held


def as_held(field: Described, typed: float) -> Any:
    """Give what the scenario holds for a number that was typed: a range of it alone, one for every year, None for no limit."""
    if field.told.unit == YEAR:
        return financial_year(int(typed))
    if field.holds(int):
        return int(typed)
    value = typed / scale_of(field)
    if field.is_limit and value >= 1:
        return None
    if field.holds(Range):
        return Range(value, value, value)
    return (value,) if field.holds(tuple) else float(value)
