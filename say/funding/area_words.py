"""Which areas a plan leaves without a place, in sentences."""

import numpy as np
from numpy.typing import NDArray

from funding.result.plan import Plan
from geo.areas import area_name
from geo.levels import LEVELS
from say.numbers import pounds
from say.text import first_of

MOST_NAMED = 5


def without_in_words(plan: Plan) -> str:
    """Say which areas get no place in the last year, and what is known of places that they have already."""
    without, areas = np.flatnonzero(plan.areas_without), len(plan.problem.areas)
    last, kind = plan.problem.years[-1], LEVELS[plan.scenario.level].many
    if not len(without):
        who = f"every one of {areas} {kind}" if areas > 1 else area_name(plan.problem.areas[0])
        return f"In {last}, {who} gets places."
    names = [area_name(plan.problem.areas[number]) for number in without]
    named = f": {', '.join(names)}" if len(names) <= MOST_NAMED else ""
    gets = "gets" if len(names) == 1 else "get"
    who = f"{len(names)} of {areas} {kind}" if areas > 1 else names[0]
    none = f"In {last}, {who} {gets} no place from it{named * (areas > 1)}."
    return f"{none} {_there_already(plan, without)}{_smallest_team(plan)}"


def _there_already(plan: Plan, without: NDArray[np.intp]) -> str:
    listed = int((plan.problem.there_counted[without].sum(axis=1) > 0).sum())
    if len(without) == 1:
        return (
            "Places are on record there already."
            if listed
            else "Whether places are there already is not known, or there are none."
        )
    if not listed:
        return "Whether they have places already is not known, or they have none."
    if listed == len(without):
        return "In each of them places are on record already."
    return f"In {listed} of them places are on record already; whether the others have any is not known, or they have none."


def _smallest_team(plan: Plan) -> str:
    """Say what the cheapest team costs in the last year, where nothing smaller can be bought on any line."""
    team, price = plan.problem.minimum_places, plan.problem.price_gbp[-1]
    if team.min() == 1:
        return ""
    cheapest = int((team * price).argmin())
    cost = pounds(float(team[cheapest] * price[cheapest]))
    said = (
        f" The smallest team that this plan allows takes {team[cheapest]:,} people and costs {cost} a year: an area whose "
        "share is less gets none."
    )
    few = [
        area_name(code) for code, room in zip(plan.problem.areas, plan.problem.room, strict=True) if (room < team).all()
    ]
    if not few or plan.problem.more_places_than_cohort:
        return said
    have = "has" if len(few) == 1 else "have"
    return f"{said} {first_of(few, MOST_NAMED)} {have} fewer people than that."
