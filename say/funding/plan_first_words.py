"""The one sentence that is said first of a plan: how many places it buys, where most of them are."""

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from geo.areas import area_name
from geo.levels import LEVELS
from say.funding.plan_numbers import places_of
from say.numbers import count, is_known, pounds, rounded


def first_words(answer: PlanAnswer) -> str:
    """Say how many places the money buys, in how many areas, and which has most; at most 18 words."""
    by_area = places_by_area(answer)
    bought = by_area[by_area > 0]
    if bought.empty:
        return "This money buys no place in any area."
    number = places_of(answer).median
    places = f"about {rounded(number)} places" if is_known(number) else f"{count(bought.sum(), 'place')}"
    if len(by_area) == 1:
        return f"It buys {places}."
    some = "all" if len(bought) == len(by_area) else f"{count(len(bought))} of"
    where = f"{some} {count(len(by_area))} {LEVELS[answer.level].many}"
    most = area_name(str(bought.idxmax()))
    return f"It buys {places} in {where}, most in {most}."


def each_year_words(answer: PlanAnswer) -> str:
    """Say what the money is for each year; "" of a plan of one year, whose line says it."""
    years = answer.figures["years"]
    return f"That is about {pounds(answer.figures['budget_gbp'] / years)} a year." if years > 1 else ""


def places_by_area(answer: PlanAnswer) -> pd.Series:
    """Give the places of all years and lines by GSS code, of every area of the plan: 0 where none is bought."""
    table = answer.tables["area_year_lines"]
    bought = table.groupby("area_code")["places"].sum()
    return bought.reindex(answer.tables["areas"]["area_code"], fill_value=0)
