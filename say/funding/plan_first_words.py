"""The one sentence that is said first of a plan: how many people it reaches, and where most of its places are."""

import pandas as pd

from coverage.interventions import INTERVENTIONS
from funding.result.plan_answer import PlanAnswer
from geo.areas import area_name
from say.funding.plan_numbers import places_of
from say.numbers import count, is_known, pounds, rounded


def first_words(answer: PlanAnswer) -> str:
    """Say how many people the money reaches, with which work; in how many areas, where not all; which has most.

    Where it is not known how many people there are, it says how many places the money buys.
    """
    by_area = places_by_area(answer)
    bought = by_area[by_area > 0]
    if bought.empty:
        return "This money buys no place in any area."
    does = f"{_reaches_or_buys(answer, bought)} {_work(answer)}"
    if len(by_area) == 1:
        return f"{does}."
    where = "" if len(bought) == len(by_area) else f", in {count(len(bought))} of {count(len(by_area))} areas"
    return f"{does}{where}, most in {area_name(str(bought.idxmax()))}."


def _reaches_or_buys(answer: PlanAnswer, bought: pd.Series) -> str:
    people, places = answer.people_reached.median, places_of(answer).median
    if is_known(people):
        return f"It reaches about {rounded(people)} people with"
    return f"It buys {f'about {rounded(places)} places' if is_known(places) else count(bought.sum(), 'place')} for"


def _work(answer: PlanAnswer) -> str:
    """Name the kind of work that places are for; count the kinds where there are several."""
    kinds = list(dict.fromkeys(line["intervention"] for line in answer.lines))
    if len(kinds) > 1:
        return f"{count(len(kinds))} kinds of work"
    kind = INTERVENTIONS[kinds[0]]
    return kind.in_a_sentence[kind.usual_side] if kind.usual_side else kind.alone


def each_year_words(answer: PlanAnswer) -> str:
    """Say what the money is for each year, and which years these are; of one year, which it is."""
    years = list(answer.tables["years"]["year"])
    if len(years) == 1:
        return f"The year is {years[0]}."
    return f"About {pounds(answer.figures['budget_gbp'] / len(years))} a year, {years[0]} to {years[-1]}."


def places_by_area(answer: PlanAnswer) -> pd.Series:
    """Give the places of all years and lines by GSS code, of every area of the plan: 0 where none is bought."""
    table = answer.tables["area_year_lines"]
    bought = table.groupby("area_code")["places"].sum()
    return bought.reindex(answer.tables["areas"]["area_code"], fill_value=0)
