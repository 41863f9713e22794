"""A new site as a line of a plan: its kind of work in the mix, its area among those that take part, its place in the note."""

from dataclasses import replace

from coverage.ask import ANY, Ask
from coverage.interventions import INTERVENTIONS
from coverage.sites.site import Site
from coverage.vocabulary import RISK_LEVELS
from funding.scenario.interventions import InterventionInMix
from funding.scenario.scenario import Scenario
from geo.areas import area_name, parent
from geo.mistakes import Mistake


def with_site(plan: Scenario, site: Site, ask: Ask) -> Scenario:
    """Return a plan that pays for a kind of work where a new site would be.

    A plan shares money out between areas, so the site says which area takes part and what work is paid for; where in the area it
    would be stands in the note. A kind of work that the plan lacks gets an equal part of the mix, and the others make room.

    Raises
    ------
    Mistake
        If the ask is for any kind of work: a plan pays for one that it names. As ``Scenario`` besides.
    """
    if ask.intervention == ANY:
        raise Mistake("Choose a kind of work first: a plan pays for one that it names.")
    area = parent(site.lad_code, plan.level)
    kind, place = INTERVENTIONS[ask.intervention].alone, area_name(site.lad_code)
    return replace(
        plan,
        interventions=_with_kind(plan.interventions, ask),
        areas=plan.areas if plan.areas is None else tuple(dict.fromkeys([*plan.areas, area])),
        note=f"{plan.note} New site for {kind}: {site.name}, {place} ({site.lad_code}).".strip(),
    )


def _with_kind(mix: tuple[InterventionInMix, ...], ask: Ask) -> tuple[InterventionInMix, ...]:
    if ask.intervention in [one.key for one in mix]:
        return mix
    part = 1 / (len(mix) + 1)
    risks = tuple(RISK_LEVELS) if ask.risk == ANY else (ask.risk,)
    others = (replace(one, share=one.share * (1 - part)) for one in mix)
    return (*others, InterventionInMix(ask.intervention, part, risks))
