"""Whether an effect carries a number, how large it is for each person, and which effects may be set beside each other.

An effect measured against other people (randomised, controlled) carries a number; one measured before and after never does. A
relative fall comes to a number of people or events only with the rate without it. Numbers are compared within one outcome and one
grade alone.
"""

from collections.abc import Sequence

from funding.scenario.interventions import InterventionInMix
from funding.scenario.ranges import NO_EFFECT, Effect
from geo.mistakes import Mistake

COMPARED = ("randomised", "controlled")
"""The grades of an effect that was measured against other people."""
_WHY_NOT = {
    "before_after": "it was measured before and after, with no control group",
    "none": "nobody has evaluated it",
}


def why_no_number(one: InterventionInMix) -> str:
    """Say why the effect of an intervention comes to no number of people or events, as a clause; "" where it does."""
    if one.effect is None:
        return NO_EFFECT
    if one.effect.grade not in COMPARED:
        return _WHY_NOT[one.effect.grade]
    if one.effect.kind == "relative" and one.effect.base_rate is None:
        return "the rate without it is not known, and the effect is relative"
    return "" if one.completion is not None else "how many complete is not known"


def fewer_of_each(one: InterventionInMix) -> float:
    """Give how many fewer of its outcome each person with a place comes to, at central values; NaN where there is no number."""
    if one.effect is None or one.completion is None or why_no_number(one):
        return float("nan")
    return one.completion.value * base_of(one.effect) * one.effect.size.value


def base_of(effect: Effect) -> float:
    """Give what the size of an effect is a share of: the rate without it, or for percentage points 1; NaN if not known."""
    if effect.kind == "points":
        return 1.0
    return effect.base_rate.rate.value if effect.base_rate else float("nan")


def require_one_kind(compared: Sequence[InterventionInMix]) -> None:
    """Raise Mistake, one sentence, unless every effect carries a number and all have one outcome and one grade."""
    for one in compared:
        if why := why_no_number(one):
            raise Mistake(
                f"sharing.objective harm: the effect of {one.label.lower()} carries no number, because {why}; choose the "
                "objective people."
            )
    kinds = {(one.effect.outcome, one.effect.grade): one.label.lower() for one in compared if one.effect}
    if len(kinds) > 1:
        raise Mistake(
            f"sharing.objective harm: the effects of {' and '.join(list(kinds.values())[:2])} differ in what falls or in how "
            "well it is known; choose the objective people."
        )
