"""What a plan starts from: the presets, and the plans that are saved."""

from contextlib import suppress

import streamlit as st

from geo.mistakes import Mistake
from loaders.plans.scenarios import PRESETS, preset
from say.text import plain_line
from store.plans import plans
from ui.screens.plans.plan_in_use import plan_start, saved_plan, start_from
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work
from ui.state.visit import OnPlans


def starts() -> dict[str, str]:
    """Name what a plan can start from, by reference: the presets, then the plans that are saved, the last first."""
    found = {key: preset(key).name for key in PRESETS}
    with suppress(Mistake):  # the block for saving says why, once
        found |= {reference(one.id, one.version): f"Saved: {plain_line(one.name)}" for one in plans(saved_work())}
    return found


def choose_start() -> None:
    """Draw the choice of the plan to start from."""
    names = starts()
    if (now := plan_start()) not in names and (saved := saved_plan(now)):
        names[now] = f"Saved: {plain_line(saved.name)}, version {saved.version}"
    OnPlans.plan_start.put(now)
    st.selectbox(
        "Plan to start from",
        list(names),
        format_func=names.__getitem__,
        key=OnPlans.plan_start.key,
        on_change=lambda: start_from(OnPlans.plan_start.now()),
        help="Choosing another puts it in place of what is on the screen.",
    )
