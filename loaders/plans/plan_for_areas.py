"""A plan to begin with for some areas: the example of one force, with these in its place."""

from dataclasses import replace

from coverage.sites.site import Site
from funding.scenario.interventions import InterventionInMix
from funding.scenario.scenario import Scenario
from funding.scenario.site_line import site_in_words, with_site
from geo.areas import parent
from loaders.plans.plan_names import same_plan, with_note_added
from loaders.plans.scenario_changes import as_shipped
from loaders.plans.scenario_differences import differences
from loaders.plans.scenarios import preset

EXAMPLE = "one_force_three_years"
"""The preset that it begins from."""


def plan_for_areas(level: str, codes: tuple[str, ...]) -> str:
    """Return what differs from the example, as the address of the screen Plans holds it."""
    example = preset(EXAMPLE)
    return differences(example, replace(example, level=level, areas=codes))


def in_the_example(kind: str) -> InterventionInMix:
    """Give a kind of work as the example describes it, its smallest team included; else as any preset does."""
    return next((one for one in preset(EXAMPLE).interventions if one.key == kind), as_shipped(kind))


def plan_for_a_site(kind: str | None, site: Site) -> str:
    """Return ``plan_for_areas`` of a site's force with a line for a kind of work alone; with the example's for None."""
    force = parent(site.lad_code, "pfa")
    if kind is None:
        return plan_for_areas("pfa", (force,))
    example = preset(EXAMPLE)
    line = replace(in_the_example(kind), share=1.0, same_people_as=None)
    kept_for = [
        in_the_example(key) for key in example.by_and_for.pays_for if key != kind
    ]  # the ring-fence needs their cost
    mix = (line, *(replace(one, share=0.0, same_people_as=None) for one in kept_for))
    begun = replace(example, level="pfa", areas=(force,), interventions=mix)
    return differences(example, plan_at_site(begun, example, site, kind))


def plan_at_site(plan: Scenario, start: Scenario, site: Site, kind: str) -> Scenario:
    """Return a plan, begun from ``start``, with a new site for a kind of work; its note says so. If changed it is named anew."""
    changed = with_site(plan, site, in_the_example(kind))
    named = changed if same_plan(changed, plan) else replace(changed, name=start.name)
    return with_note_added(named, start, site_in_words(site, kind))
