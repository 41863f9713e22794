"""The eight inputs of a plan, with what they start from; each change is checked, and travels in the address."""

from contextlib import suppress

import streamlit as st

from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import labels
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.plans.scenario_changes import largest_share, with_main_intervention
from loaders.plans.scenarios import PRESETS, preset
from say.numbers import per_cent
from say.text import plain_line
from store.plans import plans
from ui.cache.plans import need_of
from ui.parts.plain_text import say_quietly
from ui.screens.plans.mix_table import cost_of_place
from ui.screens.plans.plan_controls import key_of
from ui.screens.plans.plan_fields import draw_group
from ui.screens.plans.plan_in_use import change_plan, plan_start, saved_plan, start_from
from ui.state.held import now_in_widget, put_in_widget
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work
from ui.state.visit import OnPlans


def show_inputs(scenario: Scenario, locked: bool) -> None:
    """Draw the eight inputs; ``locked`` shows them as they stand."""
    _choose_start()
    draw_group("in all", scenario, locked)
    draw_group("over the years", scenario, locked)
    _choose_main(scenario, locked)
    draw_group("ring-fence", scenario, locked)
    draw_group("victims", scenario, locked)
    draw_group("rule", scenario, locked)
    with st.popover("Where these numbers come from", width="stretch", wrap=True):
        say_quietly(scenario.note or "The plan does not say where its numbers come from.")


def starts() -> dict[str, str]:
    """Name what a plan can start from, by reference: the presets, then the plans that are saved, the last first."""
    found = {key: preset(key).name for key in PRESETS}
    with suppress(Mistake):  # the block for saving says why, once
        found |= {reference(one.id, one.version): f"Saved: {plain_line(one.name)}" for one in plans(saved_work())}
    return found


def _choose_start() -> None:
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


def _choose_main(scenario: Scenario, locked: bool) -> None:
    main, key = largest_share(scenario), key_of("main")
    put_in_widget(key, main.key)
    st.selectbox(
        "Largest share of the money",
        list(INTERVENTIONS),
        format_func=labels(INTERVENTIONS).__getitem__,
        key=key,
        disabled=locked,
        help="What you choose changes places with what has the largest share now, or takes its place where it has no share yet. "
        "Every share can be set under Advanced, Mix.",
        on_change=lambda: change_plan(lambda was: _with_main_that_has_a_price(was, now_in_widget(key))),
    )
    others = len(scenario.interventions) - 1
    say_quietly(f"It has {per_cent(main.share)} of the mix{'; the rest is under Advanced, Mix' * (others > 0)}.")


def _with_main_that_has_a_price(was: Scenario, key: str) -> Scenario:
    """Do as ``with_main_intervention``. Raises Mistake where it is not known what a place costs: nothing could be bought."""
    mixed = with_main_intervention(was, key)
    chosen = next(one for one in mixed.interventions if one.key == key)
    if cost_of_place(chosen, need_of(was).assumptions) is None:
        raise Mistake(
            f"What a place costs is not known for {chosen.label.lower()}: give it a cost, with its share, under Advanced, Mix."
        )
    return mixed
