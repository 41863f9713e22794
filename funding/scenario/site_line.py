"""A new site as a line of a plan: its kind of work in the mix, its area among those that take part, its place in words."""

from dataclasses import replace

from coverage.interventions import INTERVENTIONS
from coverage.sites.site import Site
from funding.scenario.interventions import InterventionInMix
from funding.scenario.scenario import Scenario
from geo.areas import area_name, parent


def with_site(plan: Scenario, site: Site, line: InterventionInMix) -> Scenario:
    """Return a plan that pays for a kind of work where a new site would be.

    A plan shares money out between areas, so the site says which area takes part and what work is paid for; where in the area it
    would be is for the note (``site_in_words``).

    Parameters
    ----------
    plan
        Which is left as it is.
    site
        Where the work would be done.
    line
        Its kind of work, for a plan that lacks it: it then gets an equal part of the mix, and the others make room.

    Raises
    ------
    Mistake
        As ``Scenario``.
    """
    area = parent(site.lad_code, plan.level)
    return replace(
        plan,
        interventions=_with_line(plan.interventions, line),
        areas=plan.areas if plan.areas is None else tuple(dict.fromkeys([*plan.areas, area])),
    )


def site_in_words(site: Site, kind: str) -> str:
    """Say for a plan's note where a new site for a kind of work would be."""
    return f"New site for {INTERVENTIONS[kind].alone}: {site.name}, {area_name(site.lad_code)} ({site.lad_code})."


def _with_line(mix: tuple[InterventionInMix, ...], line: InterventionInMix) -> tuple[InterventionInMix, ...]:
    if line.key in [one.key for one in mix]:
        return mix
    part = 1 / (len(mix) + 1)
    others = (replace(one, share=one.share * (1 - part)) for one in mix)
    return (*others, replace(line, share=part, same_people_as=None))
