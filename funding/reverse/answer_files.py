"""The reverse questions as files: the least money for a standard, and what every budget would reach."""

from dataclasses import asdict
from typing import Any

import pandas as pd

from funding.money.pence import to_gbp, to_pence
from funding.problem.problem import Problem
from funding.reverse.least_money import LeastMoney
from funding.reverse.starts_money import StartsMoney
from funding.reverse.sweep import Sweep
from geo.areas import area_name


def least_money_answer(
    found: LeastMoney, asked: Problem, standard: float, whom: str, starts: StartsMoney, sentence: str
) -> dict[str, Any]:
    """Lay out the least money for a standard: the sentences given for it, and its numbers.

    Returns
    -------
    dict
        ``sentence``; ``coverage`` and ``whom`` as asked; ``total_gbp`` at central values; ``total_gbp_in_draws``, ``low median
        high`` of the central 80 % of draws; ``share_of_draws_enough``, in which the total at central values would do;
        ``budget_gbp`` and ``places`` by year; ``areas`` that get something; ``share_of_cohort`` of each line that lives in the
        areas asked about; ``areas_there_not_known``; ``teams_larger_than_the_people``, how many; ``counts``, the step that all of
        this counts; ``of_those_who_would_start``: for each line the share of everybody that starts, ``where_fewest_start`` and
        ``where_most_start`` (null where nothing says so), and ``gbp`` for the same share of them; each ``low
        median high``.
    """
    keys = [line.key for line in asked.lines]
    return {
        "sentence": sentence,
        "coverage": standard,
        "whom": whom,
        "total_gbp": found.total_gbp,
        "total_gbp_in_draws": asdict(found.total_in_draws),
        "share_of_draws_enough": found.share_of_draws_enough,
        "budget_gbp": dict(zip(asked.years, found.budget_gbp.tolist(), strict=True)),
        "places": dict(zip(asked.years, found.places.sum(axis=(0, 2)).tolist(), strict=True)),
        "areas": int(found.places.any(axis=(1, 2)).sum()),
        "share_of_cohort": dict(zip(keys, found.share_of_cohort.tolist(), strict=True)),
        "areas_there_not_known": found.there_not_known,
        "teams_larger_than_the_people": int(found.beyond_people.sum()),
        "counts": "everybody at the risk level of each line",
        "of_those_who_would_start": {
            "share_of_everybody": {
                keys[number]: one and {"where_fewest_start": asdict(one.low), "where_most_start": asdict(one.high)}
                for number, one in starts.by_line.items()
            },
            "gbp": {
                "where_fewest_start": asdict(starts.fewest_gbp),
                "where_most_start": asdict(starts.most_gbp),
            },
        },
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
