"""The lottery of a plan in words: what a status says of the people of an area, and why evenness is not said."""

import math

from coverage.vocabulary import Status
from funding.result.plan import Plan
from funding.result.plan_lottery import Compared
from geo.levels import LEVELS
from say.cohorts.counted_words import OTHER_PEOPLE
from say.cohorts.lottery_words import LIVE_WHERE
from say.numbers import NOT_KNOWN, exact, per_cent

LIVES_WHERE = {
    status.key: f"live where {words}"
    for status, words in (
        LIVE_WHERE | {Status.SERVED: "some service of this kind reaches (however few its places)"}
    ).items()
}
"""What a status says, before or after a plan, of the people of an area: where they live, never that they are served."""

LARGE = "large enough to compare"
LARGE_AND_KNOWN = f"{LARGE}, with places known already"


def why_not_compared(plan: Plan, compared: Compared, which: str) -> str:
    """Say why it is not known how evenly places fall over the areas that are ``which``; "" where it is."""
    share = compared.share.median
    if math.isnan(share):
        return f"How many people it is for is {NOT_KNOWN}, because {OTHER_PEOPLE}."
    if compared.enough:
        return ""
    limits = plan.drawn.values
    fewest, least = (float(limits[key][0]) for key in ("fewest_areas_compared", "smallest_share_compared"))
    home = f", home to {per_cent(share)} of the cohort," if compared.areas else ""
    kind = LEVELS[plan.scenario.level].many
    return (
        f"{_so_many(compared.areas, len(plan.problem.areas), kind, home)} {which}. How evenly places fall is said "
        f"from {exact(fewest)} areas and {per_cent(least)} of the cohort on."
    )


def _so_many(of: int, areas: int, kind: str, home: str) -> str:
    """Say how many areas are something, with the verb: "None of 43 police force areas is"."""
    if areas == 1:
        return "The only area is" if of else "The only area is not"
    if of < 2:
        return f"{of or 'None'} of {areas} {kind}{home} is"
    return f"{of} of {areas} {kind}{home} are"
