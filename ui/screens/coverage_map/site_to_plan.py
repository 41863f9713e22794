"""The way from a new site to a plan: to the one that the visit has open, else to one that begins with the site."""

import streamlit as st

from coverage.sites.site import Site
from funding.scenario.scenario import Scenario
from geo.areas import area_name, parent
from geo.mistakes import Mistake
from loaders.plans.plan_for_areas import EXAMPLE, plan_at_site, plan_for_a_site
from loaders.plans.plan_names import named_for_what_it_is
from loaders.plans.scenario_differences import differences
from say.text import in_label
from ui.frame.screen import Screen
from ui.screens.plans.plan_in_use import open_plan, plan_start, scenario_of
from ui.state.plan_link import address_of_plan

NAME_ONE = "Choose a kind of work to put the new site in the plan that is open: a plan pays for one that it names."


def offer_to_a_plan(s: Screen, site: Site, kind: str | None) -> None:
    """Draw the way to a plan with a new site for a kind of work, None for any; say in a sentence what stands against it."""
    plan = open_plan()
    if plan is None:
        label = f"Put it in a plan for {area_name(parent(site.lad_code, 'pfa'))}"
        _link(label, EXAMPLE, plan_for_a_site(kind, site))
    elif kind is None:
        s.plain.say_quietly(NAME_ONE)
    else:
        _offer_to(s, plan, site, kind)


def _offer_to(s: Screen, plan: Scenario, site: Site, kind: str) -> None:
    start = scenario_of(plan_start())
    try:
        changed = plan_at_site(plan, start, site, kind)
    except Mistake as mistake:
        s.plain.say_quietly(f"The new site cannot be put in the plan that is open. {mistake}")
        return
    label = "The plan that is open has it" if changed == plan else "Put it in the plan that is open"
    name = named_for_what_it_is(plan, start).name
    _link(in_label(f"{label}: {name}"), plan_start(), differences(start, changed))


def _link(label: str, plan: str, changes: str) -> None:
    st.page_link("pages/plans.py", label=label, query_params=address_of_plan(plan, changes))
