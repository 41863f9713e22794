"""What a plan would change in the area chosen at the left, in one or two sentences."""

import pandas as pd

from funding.result.plan_answer import PlanAnswer
from geo.areas import area_name, lads_of, levels_of, parent
from geo.levels import LEVELS
from say.cohorts.value_words import TOO_FEW
from say.estimate import PEOPLE, PER_CENT, Estimate
from say.funding.people_words import people_who_cause_harm
from say.numbers import count, is_known, pounds


def area_in_words(answer: PlanAnswer, chosen: str, small: pd.Series) -> str:
    """Say what a plan gives an area, by its code: the money, the places of each year, and whom they would reach in the last.

    An area of another level is answered by the plan's area that holds it; one that holds several has no answer of its own. Of
    people nothing is said in an area that is ``small`` (``cohorts.answers.ranks.too_small`` of the plan's level).
    """
    code = _area_of_plan(answer, chosen)
    if code is None:
        kind = LEVELS[answer.level].many
        return f"This plan is by {kind}; {area_name(chosen)} is more than one. Choose one of them to read what it gets."
    areas = answer.tables["areas"].set_index("area_code")
    inside = "" if code == chosen else f"{area_name(chosen)} is part of {area_name(code)}. "
    if code not in areas.index:
        return f"{inside}{area_name(code)} takes no part in this plan."
    row, years = areas.T[code], count(answer.figures["years"], "year")
    if not row["gbp"] > 0:
        return f"{inside}{area_name(code)} would get nothing from this plan in {years}."
    money = f"{inside}{area_name(code)} would get about {pounds(row['gbp'])} over {years}: {_places(answer, code)}."
    return f"{money} {_reached(answer, row, bool(small[code]))}".rstrip()


def _area_of_plan(answer: PlanAnswer, chosen: str) -> str | None:
    if answer.level in levels_of(chosen):
        return chosen
    holding = {parent(lad, answer.level) for lad in lads_of(chosen)}
    return holding.pop() if len(holding) == 1 else None


def _places(answer: PlanAnswer, code: str) -> str:
    table = answer.tables["area_year_lines"]
    here = table[table["area_code"] == code]
    by_year = here.groupby("year", sort=False)["places"].sum()
    fewest, most, last = int(by_year.min()), int(by_year.max()), int(by_year.iloc[-1])
    said = (
        f"{count(most, 'place')} a year"
        if fewest == most
        else f"{fewest:,} to {most:,} places a year, {last:,} in the last"
    )
    others = int(here.loc[(here["year"] == by_year.index[-1]) & here["reached"].isna(), "places"].sum())
    return f"{said}, {others:,} for people not counted here" if others else said


def _reached(answer: PlanAnswer, row: pd.Series, small: bool) -> str:
    if not is_known(row["reached_median"]):
        return "How many people that would reach is not known."
    if small:
        return f"As for people: {TOO_FEW}"
    people = Estimate.in_row(row, "reached", PEOPLE).about
    share = Estimate.in_row(row, "share_reached", PER_CENT)
    return (
        f"In the last year that would reach {people}, {share} of the {people_who_cause_harm(answer.risk_levels)} there."
    )
