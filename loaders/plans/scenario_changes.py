"""A scenario with one thing of it changed, and with what must follow for it to hold together, as inputs change it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from coverage.vocabulary import RISK_LEVELS
from funding.money.pence import to_gbp
from funding.money.pots import typed_by_year
from funding.scenario.change import with_fields
from funding.scenario.interventions import InterventionInMix
from funding.scenario.scenario import Scenario
from funding.scenario.sharing_rules import RULES
from loaders.plans.scenarios import PRESETS, preset


def with_(was: Scenario, path: str, value: Any) -> Scenario:
    """Change one field, named by its path as in ``with_fields``, and what follows from it. Raises Mistake as ``Scenario``."""
    follows = FOLLOWS[path](was, value) if path in FOLLOWS else {}
    return with_fields(was, {path: value, **follows})


def with_values(was: Scenario, values: Mapping[str, Any]) -> Scenario:
    """Change several fields: those from which more follows one by one, the rest at once. Raises Mistake as ``Scenario``."""
    for path in FOLLOWS:
        if path in values:
            was = with_(was, path, values[path])
    return with_fields(was, {path: value for path, value in values.items() if path not in FOLLOWS})


def _of_total(was: Scenario, total_gbp: float) -> dict[str, Any]:
    """Let sums of one's own for each year grow or shrink alike."""
    sums = was.budget.by_year_gbp
    if sums is None:
        return {}
    before = sum(sums)
    shares = [one / before if before else 1 / len(sums) for one in sums]
    return {
        "budget.total_gbp": None,
        "budget.by_year_gbp": tuple(round(total_gbp * share, 2) for share in shares),
    }


def _of_years(was: Scenario, years: int) -> dict[str, Any]:
    """Let the total stay; cut what is given for each year, or let it go on as in the last."""
    sums, changes = was.budget.by_year_gbp, was.prices.annual_change
    follows: dict[str, Any] = {}
    if sums is not None:
        follows["budget.by_year_gbp"] = (*sums, *[sums[-1]] * years)[:years]
    if len(changes) > 1:
        follows["prices.annual_change"] = (*changes, *[changes[-1]] * years)[:years]
    return follows


def _of_profile(was: Scenario, profile: str) -> dict[str, Any]:
    """Let *own* begin with the sums as they are, and any other with their total."""
    sums = tuple(to_gbp(typed_by_year(was)).tolist())
    own = profile == "own"
    total = None if own else round(sum(sums), 2)
    return {"budget.by_year_gbp": sums if own else None, "budget.total_gbp": total}


def _of_ring_fence(was: Scenario, share: float, by_intervention: Mapping[str, float] | None) -> dict[str, Any]:
    """Let what the ring-fence pays for come into the mix, with a share of 0, where the mix lacks it."""
    pays_for = replace(was.by_and_for, share=share, by_intervention=by_intervention).pays_for if share > 0 else {}
    own = {one.key for one in was.interventions}
    new = [replace(as_shipped(key), share=0.0) for key in pays_for if key not in own]
    return {"interventions": (*was.interventions, *new)}


FOLLOWS: dict[str, Callable[[Scenario, Any], dict[str, Any]]] = {
    "budget.total_gbp": _of_total,
    "budget.years": _of_years,
    "budget.profile": _of_profile,
    "by_and_for.share": lambda was, share: _of_ring_fence(was, share, was.by_and_for.by_intervention),
    "by_and_for.by_intervention": lambda was, work: _of_ring_fence(was, was.by_and_for.share, work),
    "sharing.rule": lambda was, rule: (
        {"sharing.formula": {"cohort": 1.0}} if RULES[rule].by_own_weights and not was.sharing.formula else {}
    ),
    "level": lambda was, level: {"areas": None},
}
"""What follows from a change, by its path: further changes, made with it."""


def with_mix(was: Scenario, shares: Mapping[str, float]) -> Scenario:
    """Change the shares of the mix, by intervention; one without a share leaves it, unless the ring-fence needs it."""
    own, ring = {one.key: one for one in was.interventions}, was.by_and_for
    mix = [replace(own.get(key) or as_shipped(key), share=share) for key, share in shares.items()]
    kept = tuple(one for one in mix if one.share > 0 or (ring.share > 0 and one.key in ring.pays_for))
    return with_(was, "interventions", kept)


@cache
def as_shipped(key: str) -> InterventionInMix:
    """Give an intervention as a preset describes it; one that none has serves every risk level and claims no effect."""
    shipped = (one for name in PRESETS for one in preset(name).interventions if one.key == key)
    return next(shipped, InterventionInMix(key, 0.0, tuple(RISK_LEVELS)))
