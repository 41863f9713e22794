"""The one sentence that is said first of a plan: how many places it buys, where most of them are."""

import pandas as pd

from coverage.interventions import INTERVENTIONS
from funding.result.plan_answer import PlanAnswer
from geo.areas import area_name
from geo.levels import LEVELS
from say.funding.plan_numbers import over_years, places_of
from say.numbers import count, is_known, pounds, rounded


def first_words(answer: PlanAnswer) -> str:
    """Say how many places the money buys, for which work and how long; in how many areas, where not all; which has most."""
    by_area = places_by_area(answer)
    bought = by_area[by_area > 0]
    if bought.empty:
        return "This money buys no place in any area."
    number = places_of(answer).median
    places = f"about {rounded(number)} places" if is_known(number) else f"{count(bought.sum(), 'place')}"
    bought_for = f"{places} for {_work(answer)}, {over_years(answer)}"
    if len(by_area) == 1:
        return f"It buys {bought_for}."
    some = f", in {count(len(bought))} of {count(len(by_area))} {LEVELS[answer.level].many}"
    where = "" if len(bought) == len(by_area) else some
    return f"It buys {bought_for}{where}, most in {area_name(str(bought.idxmax()))}."


def _work(answer: PlanAnswer) -> str:
    """Name the kind of work that places are for; count the kinds where there are several."""
    kinds = list(dict.fromkeys(line["intervention"] for line in answer.lines))
    if len(kinds) > 1:
        return f"{count(len(kinds))} kinds of work"
    kind = INTERVENTIONS[kinds[0]]
    return kind.in_a_sentence[kind.usual_side] if kind.usual_side else kind.alone


def each_year_words(answer: PlanAnswer) -> str:
    """Say what the money is for each year; "" of a plan of one year, whose line says it."""
    years = answer.figures["years"]
    return f"It costs about {pounds(answer.figures['budget_gbp'] / years)} a year." if years > 1 else ""


def places_by_area(answer: PlanAnswer) -> pd.Series:
    """Give the places of all years and lines by GSS code, of every area of the plan: 0 where none is bought."""
    table = answer.tables["area_year_lines"]
    bought = table.groupby("area_code")["places"].sum()
    return bought.reindex(answer.tables["areas"]["area_code"], fill_value=0)
