"""Named sets of changed assumptions: saved under a name, as a file, loaded again, or carried by a link."""

from dataclasses import replace

import streamlit as st

from cohorts.assumptions.assumption_set import AS_SHIPPED, AssumptionSet, changes_in_words
from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.assumptions.assumption_sets import load_assumption_set, write_assumption_set
from loaders.assumptions.register import shipped_assumptions
from say.numbers import count
from store.assumption_sets import SavedSet, save_set, saved_set, saved_sets
from ui.frame.screen import Screen
from ui.screens.assumptions.assumption_changes import keep_refusal, use_or_say_why_not
from ui.state.need_in_use import FOR_NOW, set_in_use
from ui.state.saved_work import by_name, saved_work, why_not_kept, why_not_opened
from ui.state.visit import OnAssumptions

SHIPPED = "As shipped"


def kept_sets() -> dict[str, AssumptionSet]:
    """Return the sets at hand, by name: those that were loaded or kept in this visit, then those that are saved."""
    kept = OnAssumptions.assumption_sets.now()
    if why_not_opened("assumption_set"):
        return kept
    store = saved_work()
    return {name: _opened(saved_set(store, one.id)) for name, one in by_name(saved_sets(store)).items()} | kept


def _opened(saved: SavedSet) -> AssumptionSet:
    return load_assumption_set(saved.set_json.encode(), "the saved set")


def show_sets(s: Screen) -> None:
    """Draw what can be done with sets: keep the present changes under a name, switch, save as a file, load one."""
    now = set_in_use()
    left, right = st.columns(2, gap="large")
    with left:
        _draw_keeping(s, now)
    with right:
        _draw_switching(s, now)
    s.plain.say_quietly(
        "A set that is kept can be used again on another day, and so can a file of it. "
        "The address of this page opens every screen with the same changes. "
        "A loaded series is in none of them: load it again."
    )
    if why_not := why_not_kept("assumption_set"):
        s.plain.say_quietly(f"{why_not} Sets stay for this visit only.")


def _draw_keeping(s: Screen, now: AssumptionSet) -> None:
    st.text_input(
        "Name for the present changes",
        key=OnAssumptions.assumption_set_name.key,
        max_chars=80,
        placeholder="Cautious, 2026",
    )
    with st.container(horizontal=True):
        st.button("Keep under this name", key="keep_set", on_click=_keep, disabled=now == AS_SHIPPED)
        s.plain.file(
            "Download as a file (JSON)",
            write_assumption_set(replace(now, name=now.name or FOR_NOW)),
            "assumptions_CHANGED.json",
            "application/json",
            key="download_set",
            disabled=now == AS_SHIPPED,
        )
    if now == AS_SHIPPED:
        s.plain.say_quietly("Nothing is changed, so there is nothing to keep or download.")


def _draw_switching(s: Screen, now: AssumptionSet) -> None:
    s.plain.say_quietly(f"In use: {SHIPPED.lower() if now == AS_SHIPPED else f'the set “{now.name or FOR_NOW}”'}.")
    names = [SHIPPED, *kept_sets()]
    if OnAssumptions.assumption_set_chosen.now() not in names:
        OnAssumptions.assumption_set_chosen.put(now.name if now.name in names else SHIPPED)
    st.selectbox("Set to use", names, key=OnAssumptions.assumption_set_chosen.key)
    chosen = OnAssumptions.assumption_set_chosen.now()
    st.button("Use this set", key="use_set", on_click=_use, args=(chosen,))
    if chosen != SHIPPED:
        changes = changes_in_words(kept_sets()[chosen], shipped_assumptions())
        s.plain.say_quietly(f"{count(len(changes), 'change')}. {'. '.join(changes)}.")
    st.file_uploader(
        "A set saved as a file (JSON)",
        type=["json"],
        key=OnAssumptions.assumption_set_file.key,
        on_change=_load,
    )


def _keep() -> None:
    """Keep the present changes under the name that was typed, and use them under it."""
    name = " ".join(OnAssumptions.assumption_set_name.now().split())
    if name in ("", SHIPPED, FOR_NOW):
        keep_refusal("The set was not kept: give it a name of its own.")
        return
    named = replace(set_in_use(), name=name)
    _keep_and_use(named)
    if why_not_kept("assumption_set"):
        return
    try:
        before = by_name(saved_sets(saved_work())).get(name)
        save_set(saved_work(), name, write_assumption_set(named).decode(), None if before is None else before.id)
    except Mistake as mistake:
        keep_refusal(str(mistake))


def _use(name: str) -> None:
    use_or_say_why_not(lambda: AS_SHIPPED if name == SHIPPED else kept_sets()[name])


def _load() -> None:
    """Read the set that was dropped, keep it and use it; a file that cannot be used is said in one sentence."""
    dropped = OnAssumptions.assumption_set_file.now()
    if dropped is None:
        return
    try:
        read = read_apart(dropped.name, load_assumption_set, dropped.getvalue(), dropped.name)
    except Mistake as mistake:
        keep_refusal(str(mistake))
        return
    _keep_and_use(replace(read, name=read.name or dropped.name[:80]))


def _keep_and_use(named: AssumptionSet) -> None:
    if use_or_say_why_not(lambda: named):
        OnAssumptions.assumption_sets.put(OnAssumptions.assumption_sets.now() | {named.name: named})
        OnAssumptions.assumption_set_chosen.put(named.name)
