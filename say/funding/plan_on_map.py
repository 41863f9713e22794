"""A plan on another map: its answer area by area, with what the answer says of itself."""

from dataclasses import replace

from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from funding.result.plan_on_map import bought_on_map, people_as_saved, people_on_map
from geo.recut.area_map import AreaMap
from say.answers import Answer
from say.funding.plan_provenance import basis_of_answer
from say.provenance import PLAN
from say.recut.onto import and_recut, put_onto, titled, with_names

RESTS = and_recut(PLAN)
AS_SAVED = (
    "people as they were saved: known where all come from one area of the plan, since ranges of several do not add up"
)
"""Of a plan whose draws were not saved."""


def plan_onto(answer: PlanAnswer, target: AreaMap, plan: Plan | None) -> Answer:
    """Put the answer of a plan onto a map.

    Parameters
    ----------
    answer, target
        What the plan came to, and the map.
    plan
        The plan itself; None of an answer that was saved, which has no draws of people.

    Returns
    -------
    Answer
        By ``area_code`` of every area of the map: ``area_name certainty``, then as ``bought_on_map`` and ``people_on_map``.
    """
    people = people_as_saved(answer, target) if plan is None else people_on_map(plan, target)
    basis = basis_of_answer(answer)
    asked = f"{put_onto(basis.asked, target)}{f'; {AS_SAVED}' if plan is None else ''}"
    about = replace(basis, asked=asked).provenance(titled("a plan"), RESTS)
    return with_names(target, bought_on_map(answer, target).join(people)), about
