"""Saved plans that touch the area."""

import streamlit as st

from funding.scenario.scenario import Scenario
from geo.areas import lads_of
from geo.home import Home
from geo.mistakes import Mistake
from loaders.plans.scenarios import load_scenario
from say.numbers import count
from say.text import in_label
from store.plans import plan, plans
from store.versions import Heading
from ui.cache.cached import cached
from ui.frame.screen import Screen
from ui.state.plan_link import address_of_plan
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work, why_no_saved_work

MOST_LOOKED_AT = 12


def show_saved_plans(s: Screen, home: Home) -> None:
    """Draw a folded list of the last plans saved that reach a district of the area; nothing where no plan is saved."""
    saved = [] if why_no_saved_work() else list(plans(saved_work()))[:MOST_LOOKED_AT]
    if saved:
        s.plain.folded("Saved plans that touch it", "area_saved_plans", lambda: _list(s, home, saved))


def _list(s: Screen, home: Home, saved: list[Heading]) -> None:
    touching = [one for one in saved if _touches(one.id, one.version, home.lads)]
    if not touching:
        s.plain.say_quietly(f"None of the last {count(len(saved), 'plan')} saved reaches here.")
    for one in touching:
        address = address_of_plan(reference(one.id, one.version), "")
        st.page_link("pages/plans.py", label=in_label(one.name), query_params=address)


@cached(most=200)
def _touches(plan_id: str, version: int, lads: tuple[str, ...]) -> bool:
    """Say whether a version of a plan, which never changes, reaches some of the districts."""
    try:
        scenario: Scenario = load_scenario(
            plan(saved_work(), plan_id, version).scenario_json.encode(), "the saved plan"
        )
    except Mistake:
        return False
    reached = {lad for code in scenario.codes for lad in lads_of(code)}
    return not reached.isdisjoint(lads)
