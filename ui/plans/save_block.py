"""Plans that are kept: saved under a name, versions opened again, copied, frozen, put away; the address is the link."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import streamlit as st

from funding.scenario import DirectoryEdition
from geo.mistakes import Mistake
from loaders.scenarios import write_scenario
from store.plans import SavedPlan, archive_plan, duplicate_plan, freeze_plan, plan_versions, save_plan
from ui.choices.directory_in_use import directory_in_use
from ui.choices.plan_reference import reference
from ui.choices.sidebar import chosen
from ui.kept.saved_work import saved_work, why_no_saved_work
from ui.plans.kept_results import results_of
from ui.plans.plan_in_use import (
    is_changed,
    plan_start,
    saved_plan,
    scenario_in_use,
    scenario_to_run,
    start_from,
)
from ui.plans.plan_results import results_as_json
from ui.plans.plan_shown import AS_SAVED, PlanShown
from ui.words.format import day
from ui.words.say import say_mistake, say_quietly

_NAME, _SAID, _VERSION = "plan_name", "plan_save_refused", "plan_version"


def show_saving(shown: PlanShown | None) -> None:
    """Draw what can be done with the plan on the screen; where nothing can be saved, say why in one sentence."""
    if why := why_no_saved_work():
        say_mistake(f"{why} Plans can be tried and linked to all the same.")
        return
    if refused := st.session_state.pop(_SAID, None):
        say_mistake(refused)
    saved = saved_plan(plan_start())
    if saved is not None:
        say_quietly(kept_in_words(saved))
        _choose_version(saved)
    _draw_saving(saved, possible=shown is not None and not (shown.stored and not is_changed()))
    if saved is not None:
        _draw_the_rest(saved)
    say_quietly(
        "The address of this page opens this plan again, with its changes, for whoever uses the same saved work."
    )


def kept_in_words(saved: SavedPlan) -> str:
    """Say which version is open, when it was saved and on what it rests."""
    rests = saved.edition
    state = (
        "It is frozen: its results stay as they were saved"
        if saved.frozen
        else "Saved results can be shown below"
    )
    changed = " What is on the screen has been changed since." if is_changed() else ""
    return (
        f"“{saved.name}”, version {saved.version}, saved on {day(saved.saved_at.date())}. {state}; they rest on "
        f"{rests['directory']}, {rests['edition']}, as on {day(date.fromisoformat(rests['on']))}, and on assumptions "
        f"{rests['assumptions']}.{changed}"
    )


def _choose_version(saved: SavedPlan) -> None:
    versions = plan_versions(saved_work(), saved.id)
    st.session_state[_VERSION] = saved.version
    words = {one.version: f"Version {one.version}, {day(one.saved_at.date())}" for one in versions}
    left, right = st.columns(2)
    left.selectbox(
        "Open a version",
        list(words),
        format_func=words.__getitem__,
        key=_VERSION,
        on_change=lambda: start_from(reference(saved.id, st.session_state[_VERSION])),
    )
    if not saved.frozen:
        right.toggle("Show it as it was saved", key=AS_SAVED, disabled=is_changed())


def _draw_saving(saved: SavedPlan | None, possible: bool) -> None:
    if _NAME not in st.session_state:
        st.session_state[_NAME] = scenario_in_use().name
    st.text_input("Name of the plan", key=_NAME, max_chars=80)
    with st.container(horizontal=True):
        st.button("Save as a new plan", key="save_new", on_click=_save, args=(None,), disabled=not possible)
        if saved is not None and not saved.frozen:
            st.button(
                "Save as the next version",
                key="save_next",
                on_click=_save,
                args=(saved,),
                disabled=not possible,
            )


def _draw_the_rest(saved: SavedPlan) -> None:
    changed = is_changed()
    with st.container(horizontal=True):
        st.button("Make a copy", key="copy_plan", on_click=_copy, args=(saved,))
        if not saved.frozen:
            st.button(
                "Freeze this version",
                key="freeze_plan",
                on_click=_freeze,
                args=(saved,),
                disabled=changed,
                help="Its results will never change, whatever becomes of the data. It cannot be undone; a copy can go on.",
            )
        st.button("Put away", key="archive_plan", on_click=_archive, args=(saved,))


def _or_say_why_not(act: Callable[[], str]) -> None:
    """Do something with saved work and open what comes of it; what cannot be done is said in one sentence."""
    try:
        opened = act()
    except Mistake as mistake:
        st.session_state[_SAID] = str(mistake)
        return
    start_from(opened)
    st.session_state[AS_SAVED] = False
    st.session_state.pop(_NAME, None)


def _save(before: SavedPlan | None) -> None:
    def act() -> str:
        directory, terms, scenario = directory_in_use(), chosen().ask.terms, scenario_to_run()
        name = st.session_state[_NAME]
        results = replace(results_of(scenario, directory, terms), name=name)
        made_with = DirectoryEdition(directory.title, directory.edition, directory.checksum)
        kept = save_plan(
            saved_work(),
            name,
            write_scenario(replace(scenario, directory=made_with)).decode(),
            results_as_json(results),
            results.edition,
            plan_id=None if before is None else before.id,
        )
        return reference(kept.id, kept.version)

    _or_say_why_not(act)


def _copy(saved: SavedPlan) -> None:
    def act() -> str:
        copy = duplicate_plan(saved_work(), saved.id, saved.version)
        return reference(copy.id, copy.version)

    _or_say_why_not(act)


def _freeze(saved: SavedPlan) -> None:
    def act() -> str:
        frozen = freeze_plan(saved_work(), saved.id, expected_version=saved.version)
        return reference(frozen.id, frozen.version)

    _or_say_why_not(act)


def _archive(saved: SavedPlan) -> None:
    def act() -> str:
        archive_plan(saved_work(), saved.id)
        return reference(saved.id, saved.version)

    _or_say_why_not(act)
