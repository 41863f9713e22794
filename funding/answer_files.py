"""The reverse questions as files and sentences: the least money for a standard, and what every budget would reach."""

from typing import Any

import pandas as pd

from cohorts.words import per_cent
from coverage.vocabulary import COMMUNITIES
from funding.pence import to_gbp, to_pence
from funding.problem import Problem
from funding.reverse import EVERY_AREA, WORST_TENTH, LeastMoney
from funding.reverse_sweep import Sweep
from geo.areas import area_name

WHOM = {EVERY_AREA: "in every area", WORST_TENTH: "in the worst-served tenth"}


def least_money_answer(
    found: LeastMoney, asked: Problem, standard: float, whom: str, invented: bool
) -> dict[str, Any]:
    """Say the least money for a standard: a sentence to quote, and its numbers.

    Returns
    -------
    dict
        ``sentence``; ``coverage`` and ``whom`` as asked; ``total_gbp``; ``budget_gbp`` and ``places`` by year; ``areas`` that
        get something; ``areas_there_not_known``; ``teams_larger_than_the_people``, how many.
    """
    where = WHOM.get(whom) or f"in every area for {COMMUNITIES[whom]}"
    years = len(asked.years)
    over = "in one year" if years == 1 else f"over {years} years"
    unknown = (
        f" In {found.there_not_known} of {len(asked.areas)} areas the places already there are not known, and count as none."
        if found.there_not_known
        else ""
    )
    sentence = (
        f"{'INVENTED: ' * invented}The least money that brings coverage up to {per_cent(standard)} {where} is "
        f"£{found.total_gbp:,.2f} {over}, at central values and in whole places and teams.{unknown}"
    )
    return {
        "sentence": sentence,
        "coverage": standard,
        "whom": whom,
        "total_gbp": found.total_gbp,
        "budget_gbp": dict(zip(asked.years, found.budget_gbp.tolist(), strict=True)),
        "places": dict(zip(asked.years, found.places.sum(axis=(0, 2)).tolist(), strict=True)),
        "areas": int(found.places.any(axis=(1, 2)).sum()),
        "areas_there_not_known": found.there_not_known,
        "teams_larger_than_the_people": int(found.beyond_people.sum()),
    }


def least_money_table(found: LeastMoney, asked: Problem) -> pd.DataFrame:
    """List what every area would add: indexed by area code, ``area_name year line places gbp asked_about larger_than_people``."""
    keys = [line.key for line in asked.lines]
    index = pd.MultiIndex.from_product([asked.areas, asked.years, keys], names=["area_code", "year", "line"])
    years = len(asked.years)
    table = pd.DataFrame(
        {
            "places": found.places.ravel(),
            "gbp": to_gbp(to_pence(found.gbp)).ravel(),
            "asked_about": found.part[:, None].repeat(years, axis=1).ravel(),
            "larger_than_people": found.beyond_people[:, None].repeat(years, axis=1).ravel(),
        },
        index=index,
    ).reset_index()
    table.insert(1, "area_name", table["area_code"].map(area_name))
    return table.set_index("area_code")


def sweep_table(sweep: Sweep) -> pd.DataFrame:
    """List a sweep: indexed by step from 1, its points, and ``bend`` where one more pound begins to buy less."""
    table = sweep.points.assign(bend=sweep.points["budget_gbp"] == sweep.bend_gbp)
    return table.set_index(pd.RangeIndex(1, len(table) + 1, name="step"))
