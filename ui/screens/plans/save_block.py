"""Plans that are kept: saved under a name, versions opened again, copied, frozen, put away; the address is the link."""

from datetime import date

import streamlit as st

from funding.scenario.scenario import LONGEST_NAME
from say.numbers import day
from say.text import plain_line
from store.plans import SavedPlan, plan_versions, plans
from ui.parts.plain_text import say_mistake, say_quietly
from ui.screens.plans.plan_in_use import is_changed, name_plan, plan_start, saved_plan, scenario_in_use, start_from
from ui.screens.plans.plan_shown import PlanShown
from ui.screens.plans.saved_plan_acts import (
    bring_back,
    copy,
    freeze,
    put_away,
    rename,
    save,
    take_done,
    take_refused,
)
from ui.state.saved_reference import reference
from ui.state.saved_work import by_name, saved_work, why_not_kept
from ui.state.visit import OnPlans


def show_saving(shown: PlanShown | None) -> None:
    """Draw what can be done with the plan on the screen; where nothing can be saved, say why in one sentence."""
    if why := why_not_kept("plan"):
        say_mistake(f"{why} Plans can be tried and linked to all the same.")
        return
    if refused := take_refused():
        say_mistake(refused)
    if done := take_done():
        say_quietly(done)
    saved = saved_plan(plan_start())
    if saved is not None:
        say_quietly(kept_in_words(saved))
        _choose_version(saved)
    _draw_saving(saved, possible=shown is not None and not (shown.stored and not is_changed()))
    if saved is not None:
        _draw_the_rest(saved)
    _draw_put_away()
    say_quietly(
        "The address of this page opens this plan again, with its changes: keep it, or send it to a colleague who uses the same "
        "dashboard."
    )


def kept_in_words(saved: SavedPlan) -> str:
    """Say which version is open, when it was saved and on what it rests."""
    rests = saved.edition
    state = "It is frozen: its results stay as they were saved" if saved.frozen else "Saved results can be shown below"
    away = " It is put away." if saved.archived else ""
    changed = " What is on the screen has been changed since." if is_changed() else ""
    return (
        f"“{saved.name}”, version {saved.version}, saved on {day(saved.saved_at.date())}.{away} {state}; they rest on "
        f"{rests['directory']}, {rests['edition']}, as on {day(date.fromisoformat(rests['on']))}, and on assumptions "
        f"{rests['assumptions']}.{changed}"
    )


def _choose_version(saved: SavedPlan) -> None:
    versions = plan_versions(saved_work(), saved.id)
    OnPlans.plan_version.put(saved.version)
    words = {one.version: f"Version {one.version}, {day(one.saved_at.date())}" for one in versions}
    left, right = st.columns(2)
    left.selectbox(
        "Open a version",
        list(words),
        format_func=words.__getitem__,
        key=OnPlans.plan_version.key,
        on_change=lambda: start_from(reference(saved.id, OnPlans.plan_version.now())),
    )
    if not saved.frozen:
        right.toggle("Show it as it was saved", key=OnPlans.plan_as_saved.key, disabled=is_changed())


def _draw_saving(saved: SavedPlan | None, possible: bool) -> None:
    OnPlans.plan_name.put(scenario_in_use().name)
    st.text_input(
        "Name of the plan",
        key=OnPlans.plan_name.key,
        max_chars=LONGEST_NAME,
        on_change=lambda: name_plan(OnPlans.plan_name.now()),
    )
    with st.container(horizontal=True):
        st.button("Save as a new plan", key="save_new", on_click=save, args=(None,), disabled=not possible)
        if saved is not None and not saved.frozen:
            st.button(
                "Save as the next version",
                key="save_next",
                on_click=save,
                args=(saved,),
                disabled=not possible,
            )
            st.button("Rename it", key="rename_plan", on_click=rename, args=(saved,))


def _draw_the_rest(saved: SavedPlan) -> None:
    changed = is_changed()
    with st.container(horizontal=True):
        st.button("Make a copy", key="copy_plan", on_click=copy, args=(saved,))
        if not saved.frozen:
            st.button(
                "Freeze this version",
                key="freeze_plan",
                on_click=freeze,
                args=(saved,),
                disabled=changed,
                help="Its answer will never change, whatever becomes of the data. It cannot be undone; a copy can go on.",
            )
        if not saved.archived:
            st.button("Put away", key="archive_plan", on_click=put_away, args=(saved,))


def _draw_put_away() -> None:
    """Draw the plans that are put away, where there are some, and a way to bring one back."""
    names = {one.id: plain_line(name) for name, one in by_name(plans(saved_work(), archived=True)).items()}
    if not names:
        return
    if OnPlans.plan_away.now() not in names:
        OnPlans.plan_away.forget()
    st.selectbox("Plans put away", list(names), format_func=names.__getitem__, key=OnPlans.plan_away.key)
    st.button("Bring it back", key="restore_plan", on_click=lambda: bring_back(OnPlans.plan_away.now()))
