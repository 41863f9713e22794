"""The kinds of work that a plan pays for, as its line has them: those of the mix, and by-and-for work where it is kept money."""

from collections.abc import Sequence
from dataclasses import replace

from coverage.interventions import INTERVENTIONS
from funding.scenario.conditions import ByAndFor
from funding.scenario.interventions import BY_AND_FOR, InterventionInMix
from funding.scenario.scenario import Scenario
from geo.mistakes import Mistake
from loaders.plans.scenario_changes import as_shipped

WHOLE = 1.0
DECIMALS = 4
"""Shares that are worked out are kept to a hundredth of a per cent, and the first takes what is left of the whole."""


def kinds_of(scenario: Scenario) -> tuple[str, ...]:
    """List the kinds of work that get money, in the order of screens; by-and-for support also where a ring-fence keeps it."""
    ring = scenario.by_and_for
    paid = {one.key for one in scenario.interventions if one.share > 0 and ring.share < WHOLE}
    if ring.share > 0:
        paid.add(BY_AND_FOR)
    return tuple(key for key in INTERVENTIONS if key in paid)


def with_kinds(was: Scenario, kinds: Sequence[str]) -> Scenario:
    """Pay for these kinds of work and no others.

    One that is new takes an equal part and the others keep their proportions. By-and-for work is a ring-fence, so that each
    community has a line of its own: of all the money where it stands alone.

    Raises
    ------
    Mistake
        If none is left.
    """
    if not kinds:
        raise Mistake("A plan pays for at least one kind of work: choose one.")
    others = [key for key in kinds if key != BY_AND_FOR or _in_the_mix(was)]
    fenced = BY_AND_FOR in kinds and BY_AND_FOR not in others
    ring = _ring_fence(was, len(kinds), fenced, alone=not others)
    mix = _shares(was, others or [BY_AND_FOR])
    own = {one.key: one for one in was.interventions}
    kept = {**mix, **{key: 0.0 for key in ring.pays_for if ring.share > 0 and key not in mix}}
    entries = tuple(replace(own.get(key) or as_shipped(key), share=share) for key, share in kept.items())
    return replace(was, by_and_for=ring, interventions=_with_own_people(entries))


def _in_the_mix(scenario: Scenario) -> bool:
    """Whether by-and-for support has a share of its own beside any ring-fence."""
    ring = scenario.by_and_for.share
    return ring == 0 and any(one.key == BY_AND_FOR and one.share > 0 for one in scenario.interventions)


def _ring_fence(was: Scenario, kinds: int, fenced: bool, alone: bool) -> ByAndFor:
    if not fenced:
        return ByAndFor()
    if alone:
        return ByAndFor(share=WHOLE)
    kept = was.by_and_for
    return kept if 0 < kept.share < WHOLE else ByAndFor(share=round(WHOLE / kinds, DECIMALS))


def _shares(was: Scenario, keys: Sequence[str]) -> dict[str, float]:
    """Give each kind its share of the mix: a new one an equal part, the others what they have in proportion."""
    now = {one.key: one.share for one in was.interventions if one.share > 0 and was.by_and_for.share < WHOLE}
    new = [key for key in keys if key not in now]
    of_old = sum(now[key] for key in keys if key in now)
    left = WHOLE - len(new) / len(keys)
    shares = {key: round(WHOLE / len(keys) if key in new else left * now[key] / of_old, DECIMALS) for key in keys}
    first = keys[0]
    return {**shares, first: round(shares[first] + WHOLE - sum(shares.values()), DECIMALS)}


def _with_own_people(mix: tuple[InterventionInMix, ...]) -> tuple[InterventionInMix, ...]:
    """Let work that had the same people as work that is gone have people of its own."""
    paid = {one.key for one in mix if one.share > 0}
    return tuple(one if one.same_people_as in (None, *paid) else replace(one, same_people_as=None) for one in mix)
