"""Which step a number counts, and how far from the cohort to a start anything is known: in sentences."""

from collections.abc import Mapping, Sequence

from cohorts.assumptions.assumption import Assumption
from cohorts.model.starts import STEPS, TAKEN_ON, SeenStep, TakenOn
from geo.areas import area_name
from say.estimate import SMALL_PER_CENT, Estimate
from say.text import first_of, listing

WHETHER_OR_NOT = "They count whether or not they would be referred or start."
PLANS_COUNT = (
    "Reached means that a place is taken. It is set against everybody at the risk level, whether or not they would be referred "
    "or start."
)
NOBODY_KNOWS = "How many of them would start is not known."
LABELS = {
    "eligible": "Eligible, of everybody at the risk level",
    "referred": "Referred, of those eligible",
    "accepted": "Accepted, of those referred",
    "started": "Started, of those accepted",
    "completed": "Completed, of those who started",
}
MOST_NAMED = 2


def steps_not_known(assumptions: Mapping[str, Assumption]) -> str:
    """Say which steps nobody has published; "" where all are known."""
    unknown = [step for step, key in STEPS.items() if not assumptions[key].known]
    if not unknown:
        return ""
    return f"No share is published, and none is assumed, for these steps: {', '.join(unknown)}."


def taken_on_in_words(what: str, found: TakenOn) -> str:
    """Say which share of everybody starts in a year: given by the user's own steps, or seen where counts are published."""
    low, high = (str(Estimate.of(share, SMALL_PER_CENT)) for share in (found.low, found.high))
    if not found.seen:
        return f"{what}: by the shares given for each step, {low} of everybody at the risk level would start."
    if all(one.step in TAKEN_ON for one in found.seen):
        between = low if low == high else f"between {low} and {high}"
        said = f"{what}: those accepted in a year were {between} of our estimate of everybody there."
    else:
        said = (
            f"{what}: those who completed in a year were at least {low} of our estimate of everybody there. "
            f"Those referred were at most {high}. In each area, starts lie between the two."
        )
    silent = not all(one.risk_levels for one in found.seen)
    levels = f" Their risk levels are not published: we take {listing(found.risk_levels)} risk." if silent else ""
    where = first_of(list(dict.fromkeys(area_name(one.area_code) for one in found.seen)), MOST_NAMED)
    return f"{said}{levels} That was published for {where}; too few places may have kept it low."


def seen_in_words(seen: Sequence[SeenStep]) -> list[str]:
    """Say each published count: "Lancashire, 2024/25: 184 referred and 74 accepted (Lancashire PCC …)"."""
    groups: dict[tuple[str, str, str], list[SeenStep]] = {}
    for one in seen:
        groups.setdefault((one.area_code, one.period, one.source), []).append(one)
    return [
        f"{area_name(code)}, {period}: {' and '.join(map(_count, of))} ({source})."
        for (code, period, source), of in groups.items()
    ]


def _count(one: SeenStep) -> str:
    return f"{one.precision} {one.people:,} {one.step}".strip()
