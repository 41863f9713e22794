"""A plan on another map: what it buys in each area, whom it reaches and whom it leaves.

Nobody has said where inside its areas a plan's places will be. So what an area of the plan gets goes, by people, to the areas of
the map that it shares people with. Money and places are whole pennies and places, and add up to those of the plan; outside its
areas they are 0, which is known. People are carried in every draw, so that no range is a sum of ends of ranges.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from cohorts.model.draws import Rows
from cohorts.model.onto_map import carried, shares_of_districts
from cohorts.model.summary import ENDS, intervals
from coverage.ask import ANY
from funding.result.plan import Plan
from funding.result.plan_answer import PlanAnswer
from funding.result.reach import people_in_last_year, reachable
from funding.scenario.areas import area_of_each_lad
from geo.areas import area_table, lad_table
from geo.recut.area_map import AreaMap
from geo.recut.totals import Pieces, pieces_of, whole_parts

PENCE = 100
REACHED, NOT_REACHED = ([f"{name}_{end}" for end in ENDS] for name in ("reached", "not_reached"))


def bought_on_map(answer: PlanAnswer, target: AreaMap) -> pd.DataFrame:
    """Put the money and places of a plan onto a map, year by year.

    Returns
    -------
    pandas.DataFrame
        By code of every area of the map: ``gbp`` and ``places`` of all years and lines; ``gbp_share_split`` and
        ``places_share_split`` (0 to 1: the part of each that comes from areas of the plan that were cut; NaN of nothing);
        ``places_last_year``; and ``share_in_plan`` (0 to 1: the part of its people who live in areas of the plan).
    """
    codes = _codes(answer)
    everywhere = list(dict.fromkeys([*codes, *map(str, area_table(answer.level).index)]))
    pieces = pieces_of(everywhere, target)
    columns = ["gbp", "places"]
    by_year = answer.tables["area_year_lines"].groupby(["year", "area_code"], sort=False)[columns].sum()
    whole = by_year.assign(gbp=(by_year["gbp"] * PENCE).round()).astype(int)
    years = [
        {
            name: _shared_out(whole.loc[year, name].reindex(everywhere, fill_value=0).to_dict(), pieces)
            for name in columns
        }
        for year in whole.index.unique("year")
    ]
    pence, places = (sum((of[name] for of in years[1:]), years[0][name]) for name in columns)
    return pd.DataFrame(
        {
            "gbp": pence["total"] / PENCE,
            "gbp_share_split": _part_cut(pence),
            "places": places["total"],
            "places_share_split": _part_cut(places),
            "places_last_year": years[-1]["places"]["total"],
            "share_in_plan": _share_in_plan(codes, pieces),
        }
    ).rename_axis("area_code")


def people_on_map(plan: Plan, target: AreaMap) -> pd.DataFrame:
    """Carry the people whom a plan reaches in its last year, all lines together, onto a map in every draw.

    Returns
    -------
    pandas.DataFrame
        By code of every area of the map, ``_low _median _high`` of ``reached`` and ``not_reached`` (people a year): of those who
        cause harm there at the risk levels of the plan's lines, those whom it reaches, and those whom it does not, of whom some
        may have a place that is there already. NaN where no line is for people who cause harm.
    """
    shares = shares_of_districts(target)
    found = reachable(plan.scenario, plan.problem, plan.drawn, plan.seed)
    reached = people_in_last_year(found, plan.allocation).T @ _districts_of_areas(plan)
    everybody = np.sum([plan.drawn.people(risk, ANY) for risk in plan.risk_levels], axis=0)
    left = np.maximum(everybody - reached, 0)  # spare places in one district do not cancel need in another
    tables = [
        intervals(carried(people, shares), shares.columns).set_axis(names, axis=1)
        for people, names in ((reached, REACHED), (left, NOT_REACHED))
    ]
    return pd.concat(tables, axis=1).rename_axis("area_code")


def people_as_saved(answer: PlanAnswer, target: AreaMap) -> pd.DataFrame:
    """Give what ``people_on_map`` does of an answer that was saved, which has the range of each of its areas, and no draws.

    Known where all whom the plan reaches in an area of the map come from one area of the plan. Whom it leaves is not known.
    """
    saved = answer.tables["areas"].set_index("area_code")[REACHED]
    shared = pieces_of(_codes(answer), target).shared
    some = shared[~saved["reached_high"].reindex(shared["source"]).eq(0).to_numpy()]
    parts = saved.reindex(some["source"]).mul(some["share_of_source"].to_numpy(), axis=0)
    of_area = parts.set_index(pd.Index(some["target"])).groupby(level=0)
    people = of_area.sum(min_count=1).where(of_area.size().eq(1), axis=0)
    nobody = pd.DataFrame(0.0, index=[code for code in target.codes if code not in people.index], columns=REACHED)
    every = pd.concat([people, nobody]).reindex(target.codes)
    return every.reindex(columns=[*REACHED, *NOT_REACHED]).rename_axis("area_code")


def _codes(answer: PlanAnswer) -> list[str]:
    return list(map(str, answer.tables["areas"]["area_code"]))


def _shared_out(totals: Mapping[str, int], pieces: Pieces) -> pd.DataFrame:
    """Share whole totals out: by area of the map ``total``, and the part of it that comes ``from_cut`` areas."""
    parts = whole_parts(totals, pieces)
    columns = pd.DataFrame({"total": parts["total"], "from_cut": parts["total"].where(parts["is_cut"], 0)})
    return columns.groupby(parts["target"]).sum().reindex(pieces.target.codes)


def _part_cut(shared: pd.DataFrame) -> pd.Series:
    return shared["from_cut"] / shared["total"].where(shared["total"] > 0)


def _share_in_plan(codes: list[str], pieces: Pieces) -> pd.Series:
    people = pieces.shared["people"].groupby(pieces.shared["target"]).sum()
    ours = pieces.shared[pieces.shared["source"].isin(codes)]
    return ours["people"].groupby(ours["target"]).sum().reindex(people.index, fill_value=0) / people


def _districts_of_areas(plan: Plan) -> Rows:
    """Give the part of the people of each of the plan's areas who live in each district: ``area × LAD``; a row sums to 1."""
    area, people = area_of_each_lad(plan.scenario), lad_table()["population"].to_numpy(dtype=float)
    inside = area[None, :] == np.arange(len(plan.problem.areas))[:, None]
    parts: Rows = inside * people / (inside @ people)[:, None]
    return parts
